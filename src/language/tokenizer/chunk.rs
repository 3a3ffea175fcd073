//! One chunk without white space: prefixes and suffixes come off until nothing more does, then the core is cut.

use super::exceptions::{self, Exceptions};
use super::{Piece, affixes, infixes, url};
use std::ops::Range;

/// Adds the pieces of a chunk that starts at `at` and is no exception itself.
///
/// With no `exceptions` none is made, which is how an exception is looked for among pieces.
pub(super) fn split(
    at: usize,
    chunk: &str,
    exceptions: Option<&'static Exceptions>,
    pieces: &mut Vec<Piece>,
) {
    let mut suffixes = Vec::new();
    let core = strip(
        chunk,
        |s| exceptions.is_some_and(|e| e.has(s)),
        |prefix, range| match prefix {
            true => pieces.push(Piece::new(at + range.start, at + range.end)),
            false => suffixes.push(Piece::new(at + range.start, at + range.end)),
        },
    );
    let core_at = at + core.start;
    let core = &chunk[core];
    match exceptions.and_then(|e| e.tokens(core)) {
        _ if core.is_empty() => {}
        Some(tokens) => exceptions::push(core_at, tokens, pieces),
        None if url::is_url(core) => pieces.push(Piece::new(core_at, core_at + core.len())),
        None => cut(core_at, core, pieces),
    }
    pieces.extend(suffixes.into_iter().rev());
}

/// What is left of a chunk without its affixes, each of which is told to `affix`: whether it is a prefix, and its range.
fn strip(
    chunk: &str,
    is_exception: impl Fn(&str) -> bool,
    mut affix: impl FnMut(bool, Range<usize>),
) -> Range<usize> {
    let (mut start, mut end) = (0, chunk.len());
    while start < end && !is_exception(&chunk[start..end]) {
        let core = &chunk[start..end];
        let prefix = affixes::prefix_len(core);
        let suffix = affixes::suffix_len(&core[prefix..]);
        if prefix + suffix == 0 {
            break;
        }
        // One affix off may leave an exception; then the affix at the other end stays.
        let (without_prefix, without_suffix) = (&core[prefix..], &core[..core.len() - suffix]);
        let prefix_only = prefix > 0 && is_exception(without_prefix);
        let suffix_only = !prefix_only && suffix > 0 && is_exception(without_suffix);
        if prefix > 0 && !suffix_only {
            affix(true, start..start + prefix);
            start += prefix;
        }
        if suffix > 0 && !prefix_only {
            affix(false, end - suffix..end);
            end -= suffix;
        }
        if prefix_only || suffix_only {
            break;
        }
    }
    start..end
}

/// Adds the pieces of a core: its infixes and what stands between them.
fn cut(at: usize, core: &str, pieces: &mut Vec<Piece>) {
    let mut start = 0;
    infixes::find(core, |infix| {
        // An infix at the very start is left on its word.
        if infix.start == 0 {
            return;
        }
        if infix.start > start {
            pieces.push(Piece::new(at + start, at + infix.start));
        }
        pieces.push(Piece::new(at + infix.start, at + infix.end));
        start = infix.end;
    });
    if start < core.len() {
        pieces.push(Piece::new(at + start, at + core.len()));
    }
}
