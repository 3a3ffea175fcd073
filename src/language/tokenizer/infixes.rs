//! What cuts a word in the middle: dots, hyphens and dashes, commas and slashes between letters, symbols.

use super::affixes::hyphen_before_letter;
use crate::language::char_class::CharClass;
use std::ops::Range;

/// Tells `found` of every infix of the core, from left to right.
pub(super) fn find(core: &str, mut found: impl FnMut(Range<usize>)) {
    let (mut at, mut before) = (0, None);
    while let Some(c) = core[at..].chars().next() {
        let infix = match c.is_ascii_alphanumeric() {
            true => 0,
            false => infix_len(c, &core[at..], before),
        };
        let end = at + infix.max(c.len_utf8());
        if infix > 0 {
            found(at..end);
        }
        before = core[at..end].chars().next_back();
        at = end;
    }
}

/// Bytes of the infix that `text` starts with, given its first character and the one before it; 0 for none.
fn infix_len(c: char, text: &str, before: Option<char>) -> usize {
    let after = text[c.len_utf8()..].chars().next();
    let is = |c: Option<char>, class: CharClass| c.is_some_and(|c| class.has(c));
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let between_letters = || is(before, CharClass::Alpha) && is(after, CharClass::Alpha);
    match c {
        '.' if after == Some('.') => text.len() - text.trim_start_matches('.').len(),
        '.' => usize::from(sentence_ends(before) && sentence_starts(after)),
        '+' | '-' | '*' | '^' if digit(before) && (digit(after) || after == Some('-')) => 1,
        ',' => usize::from(between_letters()),
        ':' | '<' | '>' | '=' | '/' => {
            usize::from(between_letters() || digit(before) && is(after, CharClass::Alpha))
        }
        '…' => c.len_utf8(),
        _ if CharClass::Icon.has(c) => c.len_utf8(),
        _ if digit(before) || is(before, CharClass::Alpha) => hyphen_before_letter(text),
        _ => 0,
    }
}

fn sentence_ends(c: Option<char>) -> bool {
    c.is_some_and(|c| CharClass::AlphaLower.has(c) || CharClass::Quote.has(c))
}

fn sentence_starts(c: Option<char>) -> bool {
    c.is_some_and(|c| CharClass::AlphaUpper.has(c) || CharClass::Quote.has(c))
}
