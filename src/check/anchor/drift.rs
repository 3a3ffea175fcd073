//! What an article says now where it said the quoted words before: a guess, shown and never used.

use super::edge::bare;
use super::words::{flat, words};
use crate::article::Span;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::HashMap;

/// Passages less like the quotation than this are not shown: they would be about something else.
const LIKE: f64 = 0.5;
/// Quotations of more words than this are compared at one place each: the time grows with the square of their length.
const LONG: usize = 60;
/// How many passages are looked at closely.
const CLOSELY: usize = 4;

/// The passage most like a quotation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// Where it stands.
    pub span: Span,
    /// How like the quotation it is, 0 to 1.
    pub likeness: f64,
}

/// The passage of `text` most like `quote`; none if nothing is much like it.
pub fn nearest(text: &str, quote: &str) -> Option<Near> {
    let whole = |text: &str| words(text, Span::new(0, text.len()));
    let (words, wanted) = (whole(text), whole(quote));
    let keys: Vec<String> = wanted.iter().map(|span| key(quote, *span)).collect();
    let text_keys: Vec<String> = words.iter().map(|span| key(text, *span)).collect();
    let mut windows = shared(&text_keys, &keys);
    windows.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let close = windows.into_iter().take(CLOSELY).filter(|(_, shared)| *shared > 0);
    let nears = close.map(|(start, _)| best_edges(text, &words, start, quote));
    let best =
        nears.max_by(|a, b| a.likeness.total_cmp(&b.likeness).then(b.span.start.cmp(&a.span.start)))?;
    (best.likeness >= LIKE).then_some(best)
}

fn key(text: &str, span: Span) -> String {
    span.of(text).trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// For every window as long as the quotation, where it starts and how many words they share.
fn shared(text: &[String], quote: &[String]) -> Vec<(usize, usize)> {
    let mut left: HashMap<&str, i64> = HashMap::new();
    quote.iter().for_each(|word| *left.entry(word).or_default() += 1);
    let length = quote.len().min(text.len()).max(1);
    let (mut shared, mut windows) = (0, Vec::new());
    for (at, word) in text.iter().enumerate() {
        if let Some(count) = left.get_mut(word.as_str()) {
            shared += usize::from(*count > 0);
            *count -= 1;
        }
        let gone = at.checked_sub(length).and_then(|gone| text.get(gone));
        if let Some(count) = gone.and_then(|gone| left.get_mut(gone.as_str())) {
            *count += 1;
            shared -= usize::from(*count > 0);
        }
        if at + 1 >= length {
            windows.push((at + 1 - length, shared));
        }
    }
    windows
}

/// The window with its edges moved to where it is most like the quotation.
fn best_edges(text: &str, words: &[Span], start: usize, quote: &str) -> Near {
    let last = words.len().saturating_sub(1);
    let wanted = quote.split_whitespace().count();
    let reach = if wanted > LONG { 0 } else { 3.min(wanted) };
    let starts = start.saturating_sub(reach)..=(start + reach).min(last);
    let whole = flat(quote);
    let mut best = Near { span: Span::default(), likeness: 0.0 };
    for first in starts {
        let end = (first + wanted).min(words.len());
        for end in end.saturating_sub(reach).max(first + 1)..=(end + reach).min(words.len()) {
            let Some((a, b)) = words.get(first).zip(words.get(end - 1)) else { continue };
            let span = Span::new(a.start, b.end);
            let likeness = strsim::normalized_levenshtein(&flat(span.of(text)), &whole);
            if likeness > best.likeness {
                best = Near { span, likeness };
            }
        }
    }
    Near { span: bare(text, best.span, quote), ..best }
}

/// At most this many changes are told one by one.
const TOLD: usize = 3;

/// What has changed from a quotation to the passage most like it, in words: "“Tuesday” is now “Wednesday”".
pub fn changes(quote: &str, passage: &str) -> String {
    let [old, new] = [quote, passage].map(|text| text.split_whitespace().collect::<Vec<_>>());
    let ops = capture_diff_slices(Algorithm::Patience, &old, &new);
    let changed: Vec<_> = ops.iter().filter(|op| !matches!(op, DiffOp::Equal { .. })).collect();
    let told = changed.iter().take(TOLD).map(|op| {
        let (gone, come) = (old[op.old_range()].join(" "), new[op.new_range()].join(" "));
        match (gone.is_empty(), come.is_empty()) {
            (true, _) => format!("“{come}” is new"),
            (_, true) => format!("“{gone}” is gone"),
            _ => format!("“{gone}” is now “{come}”"),
        }
    });
    let told = told.collect::<Vec<_>>().join(", ");
    if changed.len() > TOLD { told + " and more" } else { told }
}
