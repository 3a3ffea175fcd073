//! A text as words.

use crate::article::Span;

/// The words that stand `within` a span, each with the punctuation on it.
pub fn words(text: &str, within: Span) -> Vec<Span> {
    let mut at = within.start;
    let pieces = within.of(text).split_inclusive(char::is_whitespace).map(|piece| {
        let span = Span::new(at, at + piece.trim_end().len());
        at += piece.len();
        span
    });
    pieces.filter(|span| !span.is_empty()).collect()
}

/// The words with single spaces between.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
