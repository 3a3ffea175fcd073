//! Text that is not what it looks like: hidden characters, letters of several scripts in one word.

use crate::article::{Span, is_hidden};
use crate::check::finding::Finding;
use crate::check::open::Opened;
use crate::check::rule::Rule;
use crate::check::schema::ClaimFile;

/// One file with more of them than this needs no longer list.
const MOST: usize = 20;

/// Every hidden character of the file. One that is written as an escape is seen, and passes.
pub fn lint(opened: &Opened) -> Vec<Finding> {
    let plain = |at: usize, c: char| matches!(c, '\n' | '\r' | '\t') || (at == 0 && c == '\u{FEFF}');
    let hidden = opened.text.char_indices().filter(|(at, c)| is_hidden(*c) && !plain(*at, *c));
    let tell = |(at, c): (usize, char)| {
        let message = format!("the hidden character U+{:04X} stands here", u32::from(c));
        let finding = opened.finding(Rule::CL401, Span::new(at, at + c.len_utf8()), message);
        finding.help("take it out; if the article has it, write it as an escape in double quotation marks")
    };
    hidden.take(MOST).map(tell).collect()
}

/// Every word of a quotation or id that mixes scripts.
pub fn scripts(opened: &Opened, file: &ClaimFile) -> Vec<Finding> {
    let mut found = Vec::new();
    for claim in &file.claims.value.0 {
        let id = &claim.value.id.value.0;
        for quote in &claim.value.quote.value.0 {
            let exact = &quote.value.exact;
            for word in exact.value.0.split(|c: char| !c.is_alphabetic()).filter(|word| is_mixed(word)) {
                let message = format!("the word `{word}` mixes letters of several scripts");
                let finding = opened.finding(Rule::CL402, exact.span, message);
                found.push(
                    finding
                        .about(id, &exact.value.0)
                        .help("type it again in one script, unless the article has it so"),
                );
            }
        }
    }
    found
}

fn is_mixed(word: &str) -> bool {
    let mut scripts: Vec<u8> = word.chars().filter_map(script).collect();
    scripts.dedup();
    scripts.iter().any(|script| Some(script) != scripts.first())
}

/// Which of the scripts with look-alike letters a letter is of; the blocks of Unicode.
fn script(c: char) -> Option<u8> {
    match c {
        'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => Some(0),
        '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => Some(1),
        '\u{400}'..='\u{52F}' => Some(2),
        _ => None,
    }
}
