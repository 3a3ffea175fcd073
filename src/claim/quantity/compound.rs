//! Measures in two units of one kind: "four years and nine months", "5 feet 10 inches".

use super::interval::Interval;
use super::measure::{self, Measure};
use super::{Kind, bound, unit};
use crate::claim::has_use;
use crate::claim::number::{Manner, Number};
use crate::claim::piece::{Piece, text};
use crate::language::{PartOfSpeech, Sentence};

/// The measure with the one in a smaller unit behind it, in that unit: 57 months. None where no such measure follows, or one that
/// would fill the larger unit ("two years and 18 months").
pub(super) fn read(whole: &Measure, pieces: &[Piece], sentence: &Sentence) -> Option<Measure> {
    let joint = text(pieces, whole.end);
    let next = whole.end + usize::from(matches!(joint, "and" | ","));
    let rest = measure::simple(pieces, next, sentence).filter(|rest| rest.start == next)?;
    // "two years, four months of them in hiding"
    let inside = joint == "," && text(pieces, rest.end) == "of";
    let (large, small) = whole.unit.zip(rest.unit)?;
    let times = large.times(small).filter(|_| is_counted(whole) && is_counted(&rest))?;
    let part = rest.interval.value().filter(|part| *part < times)?;
    let number = rest.number.after(whole.interval.value()?.checked_mul(times)?)?;
    let interval = rest.interval.map(|_| Some(number.low))?;
    (!inside && !part.is_zero()).then_some(Measure { start: whole.start, number, interval, ..rest })
}

/// One of a unit with no number before it, and with a part of it, if one follows: "lasted a week", "a week and a half", "an hour and 40
/// minutes".
pub(super) fn one(pieces: &[Piece], at: usize, sentence: &Sentence) -> Option<Measure> {
    matches!(text(pieces, at), "a" | "an").then_some(())?;
    let (unit, length) = unit::named(pieces, at + 1).filter(|(unit, _)| unit.kind == Kind::Duration)?;
    let end = at + 1 + length;
    let number = Number::one(1);
    let of = |number: Number, end: usize| Measure {
        start: at,
        end,
        number_end: at + 1,
        interval: Interval::point(number.low),
        number,
        kind: unit.kind,
        unit: Some(unit),
        bound: None,
    };
    let part = number.with_part(pieces, end).map(|(number, end)| of(number, end));
    let whole = of(number, end);
    part.or_else(|| read(&whole, pieces, sentence))
        .or_else(|| lasts(pieces, at, end, sentence).then_some(whole))
}

/// Whether a stretch of time tells how long something lasted: "lasted a week", "was shut for an hour"; not "for a second time", "for a day
/// or two".
fn lasts(pieces: &[Piece], at: usize, end: usize, sentence: &Sentence) -> bool {
    let token = |i: usize| pieces.get(i).and_then(|p| sentence.tokens.get(p.token));
    // "for about an hour"
    let start = bound::before(pieces, at).map_or(at, |(_, first)| first);
    let before = start.checked_sub(1);
    let long = before.and_then(token).is_some_and(|t| {
        let verb = t.pos == PartOfSpeech::Verb;
        &*t.text == "for" || verb && (has_use(&t.lemma, "lasts") || has_use(&t.lemma, "spends-time"))
    });
    let goes_on = pieces.get(end).is_some_and(|p| p.is_dash() || p.glued)
        || token(end)
            .is_some_and(|t| matches!(t.pos, PartOfSpeech::Noun | PartOfSpeech::Adj | PartOfSpeech::Cconj));
    long && (!goes_on || text(pieces, end) == ".")
}

/// Whether a measure tells a plain number of its unit, with nothing that bounds it.
fn is_counted(measure: &Measure) -> bool {
    let plain = matches!(measure.number.manner, Manner::Digits | Manner::Words);
    plain && measure.bound.is_none() && measure.interval.value().is_some()
}
