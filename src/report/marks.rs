//! Which words of two passages differ.

use crate::article::Span;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;

/// Longer passages are not compared word by word: the time grows with the square, and a reader sees nothing.
const MOST_WORDS: usize = 400;

/// The words of each passage that the other does not have at that place. None when fewer than two thirds of the
/// shorter one's words are shared: then so many words would be marked that a reader sees nothing.
pub fn differing(passages: [&str; 2]) -> [Vec<Span>; 2] {
    let [left, right] = passages.map(words);
    let fits = left.len().max(right.len()) <= MOST_WORDS;
    let ops =
        if fits { capture_diff_slices(Algorithm::Myers, &keys(&left), &keys(&right)) } else { Vec::new() };
    let shared: usize =
        ops.iter().filter(|op| matches!(op, DiffOp::Equal { .. })).map(|op| op.old_range().len()).sum();
    if shared * 3 < left.len().min(right.len()) * 2 {
        return Default::default();
    }
    let changed = ops.iter().filter(|op| !matches!(op, DiffOp::Equal { .. }));
    let (old, new): (Vec<_>, Vec<_>) = changed.map(|op| (op.old_range(), op.new_range())).unzip();
    [spans(&left, old), spans(&right, new)]
}

/// The words with where they stand, punctuation at their ends left out.
fn words(text: &str) -> Vec<(Span, String)> {
    let mut words = Vec::new();
    let mut at = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let core = piece.trim_matches(|c: char| !c.is_alphanumeric());
        if !core.is_empty() {
            let start = at + piece.find(core).unwrap_or(0);
            words.push((Span::new(start, start + core.len()), core.to_lowercase().replace('’', "'")));
        }
        at += piece.len();
    }
    words
}

fn keys(words: &[(Span, String)]) -> Vec<&str> {
    words.iter().map(|(_, key)| key.as_str()).collect()
}

fn spans(words: &[(Span, String)], ranges: Vec<Range<usize>>) -> Vec<Span> {
    let of = |range: Range<usize>| words.get(range).unwrap_or_default().iter().map(|(span, _)| *span);
    ranges.into_iter().flat_map(of).collect()
}
