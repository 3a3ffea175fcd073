//! Ranges: "between 18 and 25 percent", "18 to 25", "18-25 people", "two or three".

use super::context;
use super::interval::Interval;
use super::measure::{self, Measure};
use crate::claim::number::Manner;
use crate::claim::piece::{Piece, text};
use crate::language::Sentence;
use rust_decimal::Decimal;

/// The range that starts at `at`.
pub(super) fn read(pieces: &[Piece], at: usize, sentence: &Sentence) -> Option<Measure> {
    let between = text(pieces, at) == "between";
    let from = text(pieces, at) == "from" && at > 0 && context::opens_range(text(pieces, at - 1));
    let first = at + usize::from(between || from);
    let low = measure::read(pieces, first, sentence).filter(|m| m.start == first && is_exact(m))?;
    let joint = text(pieces, low.end);
    let dash = pieces.get(low.end).is_some_and(Piece::is_dash);
    let high = measure::read(pieces, low.end + 1, sentence).filter(is_exact)?;
    let joined = match joint {
        "and" => between,
        "to" => from || !changes(pieces, first, [&low, &high], sentence),
        "or" => is_next(&low, &high),
        _ => dash && !is_chain(pieces, high.number_end),
    };
    let range = together(at, &low, &high).filter(|_| joined)?;
    let guess = (dash || joint == "to") && range.unit.is_none();
    let score = guess && context::is_score(at, range.end, pieces);
    (!score).then_some(range)
}

fn is_exact(measure: &Measure) -> bool {
    matches!(measure.number.manner, Manner::Digits | Manner::Words) && measure.interval.value().is_some()
}

/// "from 18 to 25" and "fell $4 to $14" tell a change, not a range; but "rose 18 to 25 percent" leaves open by how much.
fn changes(pieces: &[Piece], first: usize, [low, high]: [&Measure; 2], sentence: &Sentence) -> bool {
    let Some(before) = first.checked_sub(1).and_then(|i| pieces.get(i)) else { return false };
    let share = high.unit.is_some_and(|u| matches!(u.dimension, "percent" | "points"));
    let lemma = sentence.tokens.get(before.token).map(|t| t.lemma.as_str().to_lowercase());
    let step = low.unit == high.unit && !share && lemma.is_some_and(|lemma| context::is_change(&lemma));
    before.text == "from" || step
}

/// "555-0100-22" is no range.
fn is_chain(pieces: &[Piece], end: usize) -> bool {
    pieces.get(end).is_some_and(|p| p.is_dash() && p.glued)
        && pieces.get(end + 1).is_some_and(Piece::is_digits)
}

/// "two or three": the second number follows the first.
fn is_next(low: &Measure, high: &Measure) -> bool {
    low.interval.value().and_then(|v| v.checked_add(Decimal::ONE)) == high.interval.value()
}

/// One measure from two: unit and scale of the second hold for the first, which must be the smaller.
fn together(at: usize, low: &Measure, high: &Measure) -> Option<Measure> {
    let (first, last) = (low.interval.value()?, high.interval.value()?);
    let bare = low.number.scale == Decimal::ONE && low.number.digits < high.number.digits;
    let first = if bare { first.checked_mul(high.number.scale)? } else { first };
    let unit = high.unit.or(low.unit);
    let alike = low.unit.is_none() || high.unit.is_none() || low.unit == high.unit;
    // A currency sign stands before the first number alone: "$5-6 million".
    let kind = unit.map_or(high.kind, |u| u.kind);
    (alike && first < last).then(|| Measure {
        start: at,
        interval: Interval::closed(first, last),
        unit,
        kind,
        ..high.clone()
    })
}
