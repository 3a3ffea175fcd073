//! What to write beside a quotation that stands in several places.

use crate::article::Span;

/// Words beyond this many are no help to a reader.
const MOST_WORDS: usize = 12;

/// Words that only one of several places has beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settling {
    /// Right before it.
    Prefix(String),
    /// Right after it.
    Suffix(String),
}

/// The shortest words right before or after `place` that none of the `others` has there.
pub fn settling(text: &str, place: Span, others: &[Span]) -> Option<Settling> {
    let before = |span: Span| line(text.get(..span.start).unwrap_or_default());
    let after = |span: Span| line(text.get(span.end..).unwrap_or_default());
    let rivals = || others.iter().copied().filter(|other| *other != place);
    let words = |n: usize| -> Option<Settling> {
        let suffix = first(&after(place), n);
        let prefix = last(&before(place), n);
        let is_own = |part: &str, has: &dyn Fn(Span) -> bool| !part.trim().is_empty() && !rivals().any(has);
        let by_prefix = is_own(&prefix, &|other| before(other).ends_with(&prefix));
        let by_suffix = is_own(&suffix, &|other| after(other).starts_with(&suffix));
        match (by_prefix, by_suffix) {
            (true, true) if suffix.len() < prefix.len() => Some(Settling::Suffix(suffix)),
            (true, _) => Some(Settling::Prefix(prefix)),
            (false, true) => Some(Settling::Suffix(suffix)),
            (false, false) => None,
        }
    };
    (1..=MOST_WORDS).find_map(words)
}

/// White space as single spaces.
fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c.is_whitespace() {
            true if out.ends_with(' ') => {}
            true => out.push(' '),
            false => out.push(c),
        }
    }
    out
}

/// The first `n` words with the space before them.
fn first(text: &str, n: usize) -> String {
    let lead = text.len() - text.trim_start().len();
    let ends = text.get(lead..).unwrap_or_default().match_indices(' ').map(|(at, _)| lead + at);
    text.get(..ends.chain([text.len()]).nth(n - 1).unwrap_or(text.len())).unwrap_or_default().to_owned()
}

/// The last `n` words with the space after them.
fn last(text: &str, n: usize) -> String {
    let end = text.trim_end().len();
    let starts = text.get(..end).unwrap_or_default().rmatch_indices(' ').map(|(at, _)| at + 1);
    text.get(starts.chain([0]).nth(n - 1).unwrap_or(0)..).unwrap_or_default().to_owned()
}
