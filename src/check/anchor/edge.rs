//! Where a passage that is to be quoted begins and ends: at words that somebody would quote.

use crate::article::Span;
use crate::lexicon::{self, Table};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Words that belong to what stands beyond an edge, with the edge: "begin", "end" or "both".
static LOOSE: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::LOOSE_WORDS);
    table.rows().iter().map(|row| (row.cell(0), row.cell(1))).collect()
});

/// The passage without marks and loose words at its ends that the quotation does not have there.
pub fn bare(text: &str, span: Span, quote: &str) -> Span {
    let quote = quote.trim();
    let is_own = |word: Option<&str>, edge| word.is_some_and(|word| is_loose(word, edge));
    let begins = is_own(quote.split_whitespace().next(), "begin");
    let ends = is_own(quote.split_whitespace().next_back(), "end");
    let mut span = marked_as(text, span, quote);
    while let Some(shorter) = shorter(text, span, (begins, ends)) {
        span = marked_as(text, shorter, quote);
    }
    span
}

/// The passage without the loose word at one of its ends, if another word is left; an end at which the quotation has one
/// too stays.
fn shorter(text: &str, span: Span, (begins, ends): (bool, bool)) -> Option<Span> {
    let words = span.of(text);
    let (first, rest) = words.split_once(char::is_whitespace)?;
    let (before, last) = words.rsplit_once(char::is_whitespace)?;
    match () {
        () if !ends && is_loose(last, "end") => {
            Some(Span::new(span.start, span.start + before.trim_end().len()))
        }
        () if !begins && is_loose(first, "begin") => {
            Some(Span::new(span.end - rest.trim_start().len(), span.end))
        }
        () => None,
    }
}

fn is_loose(word: &str, edge: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    LOOSE.get(word.as_str()).is_some_and(|at| *at == edge || *at == "both")
}

/// The passage with the marks at its ends that the quotation has there, and no others.
fn marked_as(text: &str, span: Span, quote: &str) -> Span {
    let (words, mark) = (span.of(text), |c: char| !c.is_alphanumeric());
    let bare = words.trim_matches(mark);
    let start = words.find(bare).unwrap_or(0);
    let (lead, tail) = (words.get(..start), words.get(start + bare.len()..));
    let (lead, tail) = (lead.unwrap_or_default(), tail.unwrap_or_default());
    let wanted = quote.trim_matches(mark);
    let at = quote.find(wanted).unwrap_or(0);
    let lead = lead.len() - kept(lead.chars().rev(), quote.get(..at).unwrap_or_default().chars().rev());
    let tail = kept(tail.chars(), quote.get(at + wanted.len()..).unwrap_or_default().chars());
    Span::new(span.start + lead, span.start + start + bare.len() + tail)
}

/// How many bytes of the marks beside a passage to keep, from the inside out: up to the outermost one of the quotation.
fn kept(marks: impl Iterator<Item = char>, wanted: impl Iterator<Item = char>) -> usize {
    let (marks, outermost) = (marks.collect::<Vec<_>>(), wanted.last());
    let count = marks.iter().rposition(|mark| Some(*mark) == outermost).map_or(0, |last| last + 1);
    marks.iter().take(count).map(|mark| mark.len_utf8()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_loose_at_an_edge_is_left_out() {
        for (passage, quote, left) in [
            ("that 13 people were hurt, and", "12 people were hurt", "13 people were hurt"),
            ("that 13 people were hurt", "that 12 people were hurt", "that 13 people were hurt"),
            ("13 people were hurt and", "12 people were hurt or", "13 people were hurt and"),
            ("“the bridge fell,” and the", "the bridge stood", "the bridge fell"),
            ("“the bridge fell” on", "“the bridge stood”", "“the bridge fell”"),
            ("to [North Korea], and", "to [South Korea]", "to [North Korea]"),
            ("“the bridge fell,” on", "“the bridge stood”", "“the bridge fell,”"),
            ("“we will,” and", "“we would,”", "“we will,”"),
            ("that", "which", "that"),
        ] {
            assert_eq!(bare(passage, Span::new(0, passage.len()), quote).of(passage), left, "{passage}");
        }
    }
}
