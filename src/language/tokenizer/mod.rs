//! Text to pieces: words, punctuation marks and white space, split exactly where spaCy splits English.
//!
//! Text is cut at white space into chunks. A chunk that is a known exception ("can't", ":)") is split as its row says; any
//! other loses prefixes and suffixes one by one until what is left is an exception, a URL, or is cut at infixes.
//! At last exceptions are looked for once more among the finished pieces.

mod affixes;
mod chunk;
mod exceptions;
mod infixes;
mod phrases;
mod url;

use super::char_class::is_space;
use exceptions::EXCEPTIONS;

/// One token of a text, white space between the words included when it is more than one space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Its first byte in the text.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// Whether a space follows, which no piece covers.
    pub spaced: bool,
    /// The norm that an exception gives it ("n't" -> "not"); without one the word's own counts.
    pub norm: Option<&'static str>,
}

impl Piece {
    fn new(start: usize, end: usize) -> Self {
        Self { start, end, spaced: false, norm: None }
    }

    /// The text it covers; empty when the piece is of another text.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// The pieces of a text in order.
///
/// Together with the single spaces that [`Piece::spaced`] tells of, they cover every byte. The time it takes grows
/// linearly with the text.
pub fn tokenize(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(text.len() / 5 + 1);
    split_at_space(text, &mut pieces, |at, chunk, pieces| match EXCEPTIONS.tokens(chunk) {
        Some(tokens) => exceptions::push(at, tokens, pieces),
        None => chunk::split(at, chunk, Some(&EXCEPTIONS), pieces),
    });
    phrases::merge(text, pieces)
}

/// Hands every run of white space and of other characters to `split`; a space after a chunk only marks its last piece.
fn split_at_space(text: &str, pieces: &mut Vec<Piece>, split: impl Fn(usize, &str, &mut Vec<Piece>)) {
    let mut in_space = text.chars().next().is_some_and(is_space);
    let mut start = 0;
    for (at, c) in text.char_indices() {
        if is_space(c) == in_space {
            continue;
        }
        if start < at {
            split(start, &text[start..at], pieces);
        }
        start = at;
        if c == ' ' {
            start += 1;
            pieces.last_mut().into_iter().for_each(|p| p.spaced = true);
        }
        in_space = !in_space;
    }
    if start < text.len() {
        split(start, &text[start..], pieces);
    }
}
