//! Exceptions that only show among finished pieces: the ":)" of "fine:)" was split off as two suffixes.

use super::exceptions::{self, EXCEPTIONS};
use super::{Piece, affixes, chunk, infixes, split_at_space};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::ops::Range;
use std::sync::LazyLock;

/// By their first piece, the pieces of every exception that affixes or infixes would split.
static PHRASES: LazyLock<FxHashMap<&str, Vec<Vec<&str>>>> = LazyLock::new(|| {
    let mut phrases: FxHashMap<_, Vec<_>> = FxHashMap::default();
    for chunk in EXCEPTIONS.chunks().filter(|c| is_split(c)) {
        let mut pieces = Vec::new();
        split_at_space(chunk, &mut pieces, |at, part, pieces| chunk::split(at, part, None, pieces));
        let words: Vec<_> = pieces.iter().map(|p| p.of(chunk)).collect();
        if let Some(first) = words.first() {
            phrases.entry(*first).or_default().push(words);
        }
    }
    phrases
});

fn is_split(chunk: &str) -> bool {
    let mut has_infix = false;
    infixes::find(chunk, |_| has_infix = true);
    has_infix || affixes::prefix_len(chunk) > 0 || affixes::suffix_len(chunk) > 0 || chunk.contains(' ')
}

/// The pieces with those that make up an exception replaced by its own.
pub(super) fn merge(text: &str, pieces: Vec<Piece>) -> Vec<Piece> {
    let found = apart(spans(text, &pieces));
    if found.is_empty() {
        return pieces;
    }
    let mut merged = Vec::with_capacity(pieces.len());
    let mut done = 0;
    for span in found {
        merged.extend_from_slice(&pieces[done..span.start]);
        done = span.end;
        replace(text, &pieces[span], &mut merged);
    }
    merged.extend_from_slice(&pieces[done..]);
    merged
}

/// Adds the pieces of the exception that `part` makes up; `part` itself when spaces within make it none.
fn replace(text: &str, part: &[Piece], merged: &mut Vec<Piece>) {
    let (Some(first), Some(last)) = (part.first(), part.last()) else { return };
    match EXCEPTIONS.tokens(&text[first.start..last.end]) {
        Some(tokens) => {
            exceptions::push(first.start, tokens, merged);
            merged.last_mut().into_iter().for_each(|p| p.spaced = last.spaced);
        }
        None => merged.extend_from_slice(part),
    }
}

/// Every run of pieces that a phrase matches, with or without spaces between them.
fn spans(text: &str, pieces: &[Piece]) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    for (start, piece) in pieces.iter().enumerate() {
        for phrase in PHRASES.get(piece.of(text)).into_iter().flatten() {
            let end = start + phrase.len();
            let words = pieces.get(start..end).unwrap_or_default().iter().map(|p| p.of(text));
            if words.eq(phrase.iter().copied()) {
                spans.push(start..end);
            }
        }
    }
    spans
}

/// The spans to replace, in order: longer ones before shorter, then earlier before later. As in spaCy, a span that is not
/// taken still keeps shorter ones off its pieces.
fn apart(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut seen = vec![false; spans.iter().map(|s| s.end).max().unwrap_or(0)];
    spans.sort_by_key(|s| (Reverse(s.len()), s.start));
    spans.retain(|span| {
        let free = !seen[span.start] && !seen[span.end - 1];
        seen[span.clone()].fill(true);
        free
    });
    spans.sort_by_key(|s| s.start);
    spans
}
