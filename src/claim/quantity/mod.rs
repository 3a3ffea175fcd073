//! Quantities in sentences: how much is stated, as exact decimal intervals with unit and counted thing.
//!
//! Years, ranks, scores, codes and other figures that measure nothing are left out (`number_contexts.tsv`).

mod age;
mod bound;
mod compound;
mod context;
mod counted;
mod interval;
mod measure;
mod plain;
mod range;
mod relation;
mod unit;

pub use counted::Counted;
pub use interval::Interval;
pub use relation::Relation;

use super::piece::{Piece, pieces};
use super::time::{self, Time};
use crate::article::Span;
use crate::language::Sentence;
use measure::Measure;
use rust_decimal::Decimal;

/// How much of something a sentence states.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// Where, with the words that bound it and the thing counted.
    pub span: Span,
    /// What it is a quantity of.
    pub kind: Kind,
    /// The values stated, in [`unit`](Self::unit): "more than 50" is (50, ∞), "about 50" is 50.
    pub interval: Interval,
    /// Whether it is blurred: "about", "nearly", "dozens", "a third".
    pub approximate: bool,
    /// The unit's usual name, the currency's ISO 4217 code, "percent"; none for a plain count.
    pub unit: Option<&'static str>,
    /// What is counted or measured, where the sentence says so.
    pub of: Option<Counted>,
    /// What it is counted by: "gallon" in "$3 a gallon".
    pub per: Option<String>,
    /// The place of the last digit written, in `unit`: 100,000 for "1.2 million".
    pub precision: Decimal,
    /// Where the sentence lacks the amount rather than having it: "37 short of a majority".
    pub lacking: bool,
    digits: Decimal,
    scale: Decimal,
    dimension: &'static str,
    /// What is stated, in the base unit.
    stated: Interval,
    /// How far the value may lie at the precision written and through blurring words, in the base unit.
    reach: Interval,
}

/// What a quantity measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum Kind {
    Count,
    Money,
    /// Hundredths of a whole; also shares such as "a third".
    Percent,
    /// A difference of two percentages.
    Points,
    Length,
    Mass,
    Area,
    Volume,
    Temperature,
    Speed,
    Duration,
    Age,
    /// Anything else that has a unit.
    Measure,
}

impl Quantity {
    /// How far the value may lie at the precision written and through blurring words, in the base unit of its kind:
    /// metres, kilograms, square metres, litres, degrees Celsius, metres a second, seconds (months for the longer ones).
    pub fn reach(&self) -> Interval {
        self.reach
    }
}

/// The quantities of a sentence, in text order; `times` are the times of the sentence, whose figures are not counted,
/// but for those of a stretch ("the past two years").
pub fn find(sentence: &Sentence, times: &[Time]) -> Vec<Quantity> {
    let pieces = pieces(sentence);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let read = if in_time(piece, times) { None } else { read(&pieces, at, sentence) };
        match read {
            Some((quantity, end)) => {
                // What a rate is counted by ("per 100,000 people") is no quantity of its own.
                let rate = quantity.as_ref().filter(|q| q.per.is_some()).map_or(0, |q| q.span.end);
                found.extend(quantity);
                at = end.max(at + 1).max(pieces.partition_point(|p| p.span.start < rate));
            }
            None => at += 1,
        }
    }
    found
}

/// The quantity at `at`, and the piece after it; no quantity for figures that are to be passed over.
fn read(pieces: &[Piece], at: usize, sentence: &Sentence) -> Option<(Option<Quantity>, usize)> {
    if let Some(age) = age::read(pieces, at, sentence) {
        return Some((quantity(&age, pieces, sentence), age.end));
    }
    if let Some(nobody) = measure::nobody(pieces, at, sentence) {
        return Some((quantity(&nobody, pieces, sentence), nobody.end));
    }
    let measure = range::read(pieces, at, sentence).or_else(|| measure::read(pieces, at, sentence))?;
    if let Some(end) = context::no_quantity(&measure, pieces, sentence) {
        return Some((None, end));
    }
    Some((quantity(&measure, pieces, sentence), measure.end))
}

fn in_time(piece: &Piece, times: &[Time]) -> bool {
    times.iter().any(|t| t.kind != time::Kind::Duration && t.span.covers(piece.span))
}

/// Puts the measure together with what bounds it and what it counts.
fn quantity(measure: &Measure, pieces: &[Piece], sentence: &Sentence) -> Option<Quantity> {
    let counted = counted::find(measure, pieces, sentence);
    let extent = counted.as_ref().and_then(|c| c.extent);
    let counted_end = extent.map_or(measure.end, |e| pieces.partition_point(|p| p.span.start < e.end));
    let bounded = measure.bounded(pieces, counted_end)?;
    let unit = measure.unit;
    let base = |interval: &Interval| unit.map_or(Some(*interval), |u| u.to_base(interval));
    let start = pieces.get(bounded.start)?.span;
    let end = pieces.get(bounded.end.checked_sub(1)?)?.span;
    let span = extent.map_or(start.join(end), |extent| start.join(end).join(extent));
    let (per, span) = measure::per(measure, pieces, span);
    Some(Quantity {
        span,
        kind: measure.kind,
        stated: base(&bounded.stated)?,
        reach: base(&bounded.reach)?,
        interval: bounded.stated,
        approximate: bounded.approximate,
        unit: unit.map(|u| u.name),
        lacking: context::is_lacking(measure, pieces),
        of: counted,
        per,
        precision: measure.number.place,
        digits: measure.number.digits.normalize(),
        scale: measure.number.scale,
        dimension: unit.map_or("count", |u| u.dimension),
    })
}
