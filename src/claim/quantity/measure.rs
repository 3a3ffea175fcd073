//! A number with its sign or unit, and the words that bound it.

use super::bound::{self, Bound};
use super::compound;
use super::interval::Interval;
use super::unit::{self, Unit};
use super::{Kind, context};
use crate::article::Span;
use crate::claim::has_use;
use crate::claim::number::{self, Class, Manner, Number};
use crate::claim::piece::{Piece, joined, text};
use crate::language::Sentence;
use rust_decimal::Decimal;

/// A number with its unit, over the pieces from `start` up to `end`.
#[derive(Debug, Clone)]
pub(super) struct Measure {
    pub start: usize,
    pub end: usize,
    /// The piece after the number itself.
    pub number_end: usize,
    pub number: Number,
    /// The values, before any bounding words, in the unit.
    pub interval: Interval,
    pub kind: Kind,
    pub unit: Option<Unit>,
    /// A bound between number and unit: "50-plus miles".
    pub bound: Option<Bound>,
}

/// A measure with its bounding words.
#[derive(Debug)]
pub(super) struct Bounded {
    pub start: usize,
    pub end: usize,
    pub stated: Interval,
    pub reach: Interval,
    pub approximate: bool,
}

/// The measure that starts at `at`, in one unit or two.
pub(super) fn read(pieces: &[Piece], at: usize, sentence: &Sentence) -> Option<Measure> {
    let Some(measure) = simple(pieces, at, sentence) else { return compound::one(pieces, at, sentence) };
    Some(compound::read(&measure, pieces, sentence).unwrap_or(measure))
}

/// The measure in one unit that starts at `at`.
pub(super) fn simple(pieces: &[Piece], at: usize, sentence: &Sentence) -> Option<Measure> {
    let (sign, sign_length) =
        unit::currency(pieces, at).map_or((None, 0), |(unit, length)| (Some(unit), length));
    let first = at + sign_length;
    let mut number = number::read(pieces, first)?;
    if let Some(scaled) = letter_scale(&number, sign.is_some(), pieces, first) {
        number = scaled;
    }
    let number_end = first + number.pieces;
    let (bound, after) =
        bound::after(pieces, number_end).map_or((None, number_end), |(b, end)| (Some(b), end));
    let (unit, end) = match sign {
        Some(unit) => (Some(unit), after),
        None => unit_after(&number, pieces, after, sentence),
    };
    let whole = unit.is_some_and(|u| u.kind == Kind::Duration);
    let (number, end) =
        number.with_part(pieces, end).filter(|_| whole).unwrap_or_else(|| (number.clone(), end));
    let negative = is_negative(pieces, at, unit);
    let (number, interval, unit) = valued(number, unit, negative)?;
    let kind = unit.map_or(Kind::Count, |u| u.kind);
    let start = at - usize::from(negative);
    Some(Measure { start, end, number_end, number, interval, kind, unit, bound })
}

/// The interval of the number in its unit; shares become percent.
fn valued(number: Number, unit: Option<Unit>, negative: bool) -> Option<(Number, Interval, Option<Unit>)> {
    let share = number.manner == Manner::Share;
    let number = if share { number.times(Decimal::ONE_HUNDRED, 0)?.rounded() } else { number };
    let unit = if share { unit::by_name("percent") } else { unit };
    let vague = number.manner == Manner::Vague && !number.is_point();
    let interval = match vague {
        true => Interval::half_open(number.low, number.high),
        false => Interval::point(number.low),
    };
    Some((number, if negative { interval.negated() } else { interval }, unit))
}

/// "5m" and "5b": a scale beside a currency, or where no length is meant.
fn letter_scale(number: &Number, money: bool, pieces: &[Piece], first: usize) -> Option<Number> {
    let at = first + number.pieces;
    let letter = pieces.get(at)?;
    let row = number::word(&letter.text).filter(|w| w.class == Class::Letter)?;
    let scale = match letter.text.as_str() {
        _ if money => true,
        "m" => letter.glued && !letter.capital && !context::is_length(pieces, at + 1),
        _ => false,
    } || (letter.glued && letter.capital);
    let plain = number.manner == Manner::Digits && number.scale == Decimal::ONE;
    (scale && plain).then(|| number.clone().times(row.low, 1)).flatten()
}

/// The unit written after the number, perhaps with a hyphen, and the piece after it.
fn unit_after(number: &Number, pieces: &[Piece], at: usize, sentence: &Sentence) -> (Option<Unit>, usize) {
    let dash = usize::from(pieces.get(at).is_some_and(Piece::is_dash));
    if let Some((unit, length)) =
        unit::currency(pieces, at).filter(|_| pieces.get(at).is_some_and(|p| p.glued))
    {
        return (Some(unit), at + length);
    }
    match unit::named(pieces, at + dash) {
        Some((unit, length)) => {
            let money = unit.name == "pound" && context::is_money(number, pieces, at, sentence);
            (if money { unit::by_name("GBP") } else { Some(unit) }, at + dash + length)
        }
        None => (None, at),
    }
}

/// "-5 degrees", "minus 5 degrees": a sign, and not a hyphen or a range.
fn is_negative(pieces: &[Piece], at: usize, unit: Option<Unit>) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|i| pieces.get(i)) else { return false };
    let glued = pieces.get(at).is_some_and(|p| p.glued);
    let signed = unit.is_some_and(|u| matches!(u.kind, Kind::Temperature | Kind::Percent));
    signed && (before.text == "minus" || (before.is_dash() && glued && !before.glued) || before.text == "−")
}

impl Measure {
    /// The measure with the words around it that bound it.
    pub fn bounded(&self, pieces: &[Piece], counted_end: usize) -> Option<Bounded> {
        let before = bound::before(pieces, self.start).filter(|(_, start)| !self.is_no_bound(pieces, *start));
        let behind = |at: usize| bound::after(pieces, at).filter(|_| self.bound.is_none());
        let after = behind(self.end).or_else(|| behind(counted_end));
        let start = before.map_or(self.start, |(_, start)| start);
        let end = after.map_or(self.end, |(_, end)| end);
        let blurred = matches!(self.number.manner, Manner::Vague | Manner::Share);
        match before.map(|(b, _)| b).or(self.bound).or(after.map(|(b, _)| b)) {
            Some(bound) => {
                let approximate = bound.is_approximate() || blurred;
                let reach = bound.reach(&self.interval)?;
                Some(Bounded { start, end, stated: bound.stated(&self.interval), reach, approximate })
            }
            None => {
                let reach = self.written_reach(blurred)?;
                Some(Bounded { start, end, stated: self.interval, reach, approximate: blurred })
            }
        }
    }

    /// Whether a word before the number is no bound: "over two days" is during them, "a film about three sisters" tells of them,
    /// and who was "jailed over two killings" was jailed for them.
    fn is_no_bound(&self, pieces: &[Piece], start: usize) -> bool {
        let comma = usize::from(start.checked_sub(1).is_some_and(|i| text(pieces, i) == ","));
        let before = start.checked_sub(1 + comma).map_or("", |i| text(pieces, i));
        match text(pieces, start) {
            "over" => self.kind == Kind::Duration || self.kind == Kind::Count && has_use(before, "done-over"),
            "about" => self.kind == Kind::Count && has_use(before, "told-about"),
            _ => false,
        }
    }

    /// The values that are written so, by rounding or by vague words.
    fn written_reach(&self, blurred: bool) -> Option<Interval> {
        let Some(value) = self.interval.value() else { return Some(self.interval) };
        let slack = if blurred { tenth(value)? } else { self.rounding(value)? };
        if slack.is_zero() {
            return Some(self.interval);
        }
        let (low, high) = (value.checked_sub(slack)?, value.checked_add(slack)?);
        Some(Interval { high_inclusive: blurred, ..Interval::closed(low, high) })
    }

    /// How far rounding may have moved the value: half the last significant place, a tenth of the value at most
    /// (nobody rounds 1.4 million to 1 million). Counts below a thousand and ages are not rounded.
    fn rounding(&self, value: Decimal) -> Option<Decimal> {
        let plain = self.number.scale == Decimal::ONE && value.fract().is_zero();
        let counted = matches!(self.kind, Kind::Count | Kind::Age) && value.abs() < Decimal::ONE_THOUSAND;
        if plain && counted {
            return Some(Decimal::ZERO);
        }
        let place = if plain { significant_place(value)? } else { self.number.place };
        Some(place.checked_div(Decimal::TWO)?.min(tenth(value)?))
    }
}

fn tenth(value: Decimal) -> Option<Decimal> {
    value.abs().checked_div(Decimal::TEN)
}

/// The place of the last digit that is not a trailing nought, the first two digits always counting: 5,000 is known
/// to the hundred.
fn significant_place(value: Decimal) -> Option<Decimal> {
    let mut place = Decimal::ONE;
    loop {
        let next = place.checked_mul(Decimal::TEN)?;
        if !value.checked_rem(next)?.is_zero() || value.abs() < next.checked_mul(Decimal::TEN)? {
            return Some(place);
        }
        place = next;
    }
}

/// "no one was hurt", "none of them survived": nought, where a fate is told that can be counted.
pub(super) fn nobody(pieces: &[Piece], at: usize, sentence: &Sentence) -> Option<Measure> {
    let (length, zero) = (1..=2).rev().find_map(|length| {
        let word = number::word(&joined(pieces.get(at..at + length)?))?;
        Some((length, word)).filter(|(_, w)| w.class == Class::Zero)
    })?;
    let told = pieces[at..at + length].iter().filter_map(|p| sentence.tokens.get(p.token)).any(|token| {
        let verb = sentence.tokens.get(token.head);
        verb.is_some_and(|v| context::is_fate(&v.lemma) || context::is_fate(&v.text))
    });
    let number = Some(Number::nought(length)).filter(|_| told)?;
    let interval = Interval::point(zero.low);
    let end = at + length;
    Some(Measure {
        start: at,
        end,
        number_end: end,
        number,
        interval,
        kind: Kind::Count,
        unit: None,
        bound: None,
    })
}

/// What the measure is counted by, after "per" or an article, and the span with it.
pub(super) fn per(measure: &Measure, pieces: &[Piece], span: Span) -> (Option<String>, Span) {
    let next = pieces.partition_point(|p| p.span.start < span.end);
    let word = |i: usize| pieces.get(i).filter(|p| p.is_word());
    let spelled = match text(pieces, next) {
        "per" => number::exact(pieces, next + 1)
            .map(|n| next + 1..next + 1 + n.pieces + usize::from(word(next + 1 + n.pieces).is_some()))
            .or_else(|| word(next + 1).map(|_| next + 1..next + 2)),
        "a" | "an" if !matches!(text(pieces, next + 2), "ago" | "earlier" | "later" | "before") => {
            word(next + 1).filter(|p| context::counts_by(&p.text, measure.kind)).map(|_| next + 1..next + 2)
        }
        _ => None,
    };
    match spelled.and_then(|range| pieces.get(range)) {
        Some(by) => (Some(joined(by)), by.iter().fold(span, |s, p| s.join(p.span))),
        None => (None, span),
    }
}
