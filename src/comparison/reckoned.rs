//! Times that count from a day that is not told: "today" in words that were said on another day than the article came out.

use super::pair::{Pair, Side};
use crate::article::Span;
use crate::claim::attribution::Manner;
use crate::claim::time::Time;

/// Whether two times that do not meet by the days of publication may still be one: "Thursday" in reports of two weeks, or what
/// somebody is quoted as calling "today".
pub(super) fn may_be_one(pair: &Pair, both: [&Time; 2]) -> bool {
    let words = [0, 1].map(|n| pair.sides[n].words(both[n].span));
    let told = words.map(|w| w.contains(|c: char| c.is_ascii_digit()));
    let spoken = [0, 1].map(|n| !told[n] && is_quoted(&pair.sides[n], both[n].span));
    let alike = words[0].eq_ignore_ascii_case(words[1]) && !told[0];
    let [a, b] = pair.both().map(|side| side.reading.article.metadata.published.map(|at| at.date()));
    let one_day = a.is_some() && a == b;
    alike || spoken[0] != spoken[1] || spoken[0] && !one_day
}

/// Whether a stretch stands in the words of a speaker.
fn is_quoted(side: &Side, at: Span) -> bool {
    let tokens = side.sentence.tokens.iter();
    let mark = tokens.take_while(|t| t.span.start < at.start).filter(|t| matches!(t.tag, "``" | "''")).last();
    let direct =
        side.claims_at(at).any(|c| c.attribution.as_ref().is_some_and(|a| a.manner == Manner::Direct));
    direct || mark.is_some_and(|t| t.tag == "``")
}
