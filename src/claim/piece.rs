//! A sentence cut finer than its tokens: where letters meet digits and at hyphens, so that "84-metre", "1.2bn",
//! "6.40pm" and "1970s" read the same whichever way the tokens fell.

use crate::article::Span;
use crate::language::{Sentence, Token};
use compact_str::CompactString;

/// A run of letters, a number in digits, or one other character.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    /// What it says, in lower case, with straight apostrophes.
    pub text: CompactString,
    /// Where it stands in the article.
    pub span: Span,
    /// The token it is part of.
    pub token: usize,
    /// Whether nothing stands between it and the piece before.
    pub glued: bool,
    /// Whether it starts with a capital letter.
    pub capital: bool,
}

impl Piece {
    /// Whether it is a number in digits.
    pub fn is_digits(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether it is a run of letters.
    pub fn is_word(&self) -> bool {
        self.text.trim_start_matches('\'').starts_with(char::is_alphabetic)
    }

    /// Whether it is a hyphen or a dash.
    pub fn is_dash(&self) -> bool {
        is_dash(&self.text)
    }
}

/// Whether a word is a hyphen or a dash, of any width.
pub(crate) fn is_dash(text: &str) -> bool {
    matches!(text, "-" | "\u{2010}" | "\u{2011}" | "\u{2012}" | "–" | "—" | "--")
}

/// The pieces of a sentence, in order.
pub(crate) fn pieces(sentence: &Sentence) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(sentence.tokens.len() * 5 / 4);
    for (index, token) in sentence.tokens.iter().enumerate() {
        cut(token, index, &mut out);
    }
    for i in 1..out.len() {
        out[i].glued = out[i - 1].span.end == out[i].span.start;
        if out[i].glued && out[i - 1].is_digits() {
            end_sentence(&mut out[i]);
        }
    }
    out
}

/// Takes the full stop of the sentence off a unit: the tokens of "It cost $5.4m." end in "m.".
fn end_sentence(unit: &mut Piece) {
    let stops = unit.text.matches('.').count();
    if stops == 1 && unit.text.len() > 1 && unit.text.ends_with('.') {
        unit.text.pop();
        unit.span.end -= 1;
    }
}

/// The text of the piece at `at`; empty beyond either end.
pub(crate) fn text(pieces: &[Piece], at: usize) -> &str {
    pieces.get(at).map_or("", |p| p.text.as_str())
}

/// The pieces as they are written, with single spaces.
pub(crate) fn joined(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for (i, piece) in pieces.iter().enumerate() {
        if i > 0 && !piece.glued {
            out.push(' ');
        }
        out.push_str(&piece.text);
    }
    out
}

fn cut(token: &Token, index: usize, out: &mut Vec<Piece>) {
    // A token whose text is not the article's own (a normalised form) has no inner offsets to give.
    if token.span.end.saturating_sub(token.span.start) != token.text.len() {
        out.push(piece(&token.text, token.span, index));
        return;
    }
    let mut rest = token.text.as_str();
    let mut start = token.span.start;
    while let Some(first) = rest.chars().next() {
        let length = run(rest, first);
        let (head, tail) = rest.split_at(length);
        if !first.is_whitespace() {
            out.push(piece(head, Span::new(start, start + length), index));
        }
        start += length;
        rest = tail;
    }
}

fn piece(text: &str, span: Span, token: usize) -> Piece {
    let capital = text.starts_with(char::is_uppercase);
    let text = text.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect();
    Piece { text, span, token, glued: false, capital }
}

/// How many bytes of `rest` belong together.
fn run(rest: &str, first: char) -> usize {
    match first {
        '0'..='9' => digits(rest),
        '\'' | '’' if rest.chars().nth(1).is_some_and(char::is_alphabetic) => word(rest),
        c if c.is_alphabetic() => word(rest),
        '-' if rest.starts_with("--") => 2,
        c => c.len_utf8(),
    }
}

/// Letters with the points and apostrophes of "p.m." and "o'clock"; the "'s" of a genitive too.
fn word(rest: &str) -> usize {
    rest.find(|c: char| !in_word(c)).unwrap_or(rest.len())
}

fn in_word(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '.' | '\'' | '’') || is_mark(c)
}

/// Combining marks belong to the letter before them.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Digits, with separators that stand between digits: "1,187,000", "0.816", "7:20", "9/11".
fn digits(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    while digit(at) || (matches!(bytes.get(at), Some(b'.' | b',' | b':' | b'/')) && digit(at + 1)) {
        at += 1;
    }
    at
}
