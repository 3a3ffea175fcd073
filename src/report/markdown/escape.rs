//! Text of an article as Markdown that is drawn as it was written: no link, ping, picture, markup or HTML of it lives.
//!
//! A backslash is enough for what the Markdown reader looks for. Hosts such as GitHub and GitLab search the drawn
//! page once more, for `@name`, `#12`, `KEY-12`, commits and addresses; there only a break between the characters
//! helps. The break is the entity of a zero-width space, written out so that whoever reads the source sees it.

use crate::report::escape;
use unicode_bidi::{BidiClass, bidi_class};

/// Breaks a word without being drawn.
const BREAK: &str = "&#8203;";

/// What Markdown and its dialects give a meaning to inside a line. What means something only at the start of one
/// needs no escape: there the report's own words stand.
const MARKUP: &str = "\\`*_{}[]#|~$=^";

/// What makes a link of the word that follows: people, issues, merge requests, snippets, labels, milestones, epics.
const REFERENCES: &str = "#!$~%^";

/// As many hexadecimal digits a host may take for a commit.
const COMMIT: usize = 7;

/// The text on one line, drawn as it was written.
pub fn text(text: &str) -> String {
    let mut squeezed = String::new();
    for word in escape::visible(text, false).split(' ').filter(|word| !word.is_empty()) {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.push_str(&self::word(word));
    }
    isolated(squeezed)
}

/// One word, escaped and broken where it could be taken for a reference or an address.
fn word(word: &str) -> String {
    let mut out = String::with_capacity(word.len() + 8);
    for (at, c) in word.char_indices() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            c if MARKUP.contains(c) => out.extend(['\\', c]),
            c => out.push(c),
        }
        let (before, after) = (word.get(..at).unwrap_or_default(), word.get(at + c.len_utf8()..));
        if breaks(before, c, after.unwrap_or_default()) {
            out.push_str(BREAK);
        }
    }
    out
}

/// Whether a host could make a link, a ping or a picture of the characters around `c`.
fn breaks(before: &str, c: char, after: &str) -> bool {
    let next = after.chars().next();
    let last = before.chars().last();
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '@' => true,
        // "7:40" and "Mark 3:14" are no smiley.
        ':' => {
            after.starts_with("//") || !is_letter(last) && (is_letter(next) || after.starts_with(['+', '-']))
        }
        // "example.org"; "U.S." and "7.40" are no address.
        '.' => is_letter(last) && after.chars().take(2).filter(|c| c.is_alphabetic()).count() == 2,
        '&' => next.is_some_and(|c| c.is_ascii_digit()),
        // "GH-2" and what trackers call their issues: "NEWS-12". "F-16" is none.
        '-' => next.is_some_and(|c| c.is_ascii_digit()) && is_key(before),
        c if c.is_ascii_hexdigit() => {
            let digits = 1 + before.chars().rev().take_while(char::is_ascii_hexdigit).count();
            digits.is_multiple_of(COMMIT - 1) && next.is_some_and(|c| c.is_ascii_hexdigit())
        }
        c if REFERENCES.contains(c) => is_letter(next) || after.starts_with(['"', '\'']),
        _ => false,
    }
}

/// Whether words end in what may stand before the number of an issue: two letters or more.
fn is_key(words: &str) -> bool {
    words.chars().rev().take_while(char::is_ascii_alphabetic).count() >= 2
}

/// The text so that it cannot turn round what stands beside it.
fn isolated(text: String) -> String {
    let runs_right_to_left = |c| matches!(bidi_class(c), BidiClass::R | BidiClass::AL | BidiClass::AN);
    if text.chars().any(runs_right_to_left) { format!("\u{2068}{text}\u{2069}") } else { text }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_a_host_would_make_live_is_drawn_as_it_stands() {
        let cases = [
            ("plain words, 7.40am; “so”", "plain words, 7.40am; “so”"),
            ("[x](https://example.org)", "\\[x\\](https:&#8203;//example.&#8203;org)"),
            ("@everyone", "@&#8203;everyone"),
            ("#1 and GH-2", "\\#&#8203;1 and GH-&#8203;2"),
            ("<b>&lt;</b>", "&lt;b&gt;&amp;lt;&lt;/b&gt;"),
            ("`code` *a* _b_ | ~~c~~", "\\`code\\` \\*a\\* \\_b\\_ \\| \\~\\~&#8203;c\\~\\~"),
            ("4dcf8f7 or 123456", "4dcf8f&#8203;7 or 123456"),
            ("0123456789abcdef", "012345&#8203;6789ab&#8203;cdef"),
            ("NEWS-12, F-16, twenty-12", "NEWS-&#8203;12, F-16, twenty-&#8203;12"),
            (":smile: at 7:40", ":&#8203;smile: at 7:40"),
            ("the U.S. said", "the U.S. said"),
            ("a\n\n# b", "a \\# b"),
            ("{{ x }}", "\\{\\{ x \\}\\}"),
        ];
        for (written, expected) in cases {
            assert_eq!(super::text(written), expected);
        }
    }
}
