//! Parts of a whole in words and signs: "half", "two-thirds", "one in five", "½".

use super::{Class, Manner, Number, class, decimal, word};
use crate::claim::has_use;
use crate::claim::piece::{Piece, text};
use rust_decimal::Decimal;

/// How many pieces a part of a whole has at the most: "four out of ten", "one-in-five".
const LONGEST: usize = 5;

/// "and a half", "1/2" or "½" after a whole number.
pub(super) fn and_fraction(pieces: &[Piece], at: usize) -> Option<Number> {
    let dash = |i: usize| usize::from(pieces.get(i).is_some_and(Piece::is_dash));
    if let Some(fraction) = sign(pieces, at + dash(at)).filter(|_| at > 0 && pieces[at - 1].is_digits()) {
        return Some(Number::new(fraction, fraction, Manner::Share, 1 + dash(at)));
    }
    let and = at + dash(at);
    let a = and + 1 + dash(and + 1);
    let part = a + 1 + dash(a + 1);
    let fits = text(pieces, and) == "and" && has_use(text(pieces, a), "parts-of-unit");
    let under = denominator(pieces, part).filter(|_| fits)?;
    let over = if text(pieces, a) == "three" { Decimal::from(3) } else { Decimal::ONE };
    let value = over.checked_div(under)?;
    Some(Number::new(value, value, Manner::Share, part + 1 - at))
}

/// "½" or "1/2".
fn sign(pieces: &[Piece], at: usize) -> Option<Decimal> {
    if let Some(sign) = class(pieces, at, &[Class::Sign]) {
        return Some(sign.low);
    }
    let (over, under) = text(pieces, at).split_once('/')?;
    let (over, under) = (over.parse::<u32>().ok()?, under.parse::<u32>().ok()?);
    (over < under && under <= 10).then(|| Decimal::from(over).checked_div(under.into())).flatten()
}

fn denominator(pieces: &[Piece], at: usize) -> Option<Decimal> {
    let row = class(pieces, at, &[Class::Fraction, Class::Ordinal])?;
    (row.class == Class::Fraction || row.low >= Decimal::from(3)).then_some(row.low)
}

/// "half", "two-thirds", "a quarter", "one in five", "four out of ten": a part of a whole, as a fraction of one.
pub(super) fn share(pieces: &[Piece], at: usize) -> Option<Number> {
    one_in(pieces, at).or_else(|| fraction(pieces, at)).or_else(|| half(pieces, at))
}

fn fraction(pieces: &[Piece], at: usize) -> Option<Number> {
    if let Some(part) = sign(pieces, at).filter(|_| at == 0 || !pieces[at - 1].is_digits()) {
        return Some(Number::new(part, Decimal::new(1, 2), Manner::Share, 1));
    }
    let over = match text(pieces, at) {
        one if has_use(one, "one-part") => Decimal::ONE,
        _ => class(pieces, at, &[Class::Small])?.low,
    };
    let dash = usize::from(pieces.get(at + 1).is_some_and(Piece::is_dash));
    let under = denominator(pieces, at + 1 + dash)?;
    let whole = dash == 1 || text(pieces, at + 2) == "of";
    let value = over.checked_div(under).filter(|v| whole && !v.is_zero() && *v < Decimal::ONE)?;
    if let Some(scale) = of_scale(pieces, at + 2 + dash) {
        // Such a number is told to a tenth of its scale word.
        return Number::new(value, Decimal::new(1, 1), Manner::Words, 2 + dash).times(scale, 3);
    }
    Some(Number::new(value, Decimal::new(1, 2), Manner::Share, 2 + dash))
}

/// The scale word of which there is a part: "million" in "a quarter of a million".
fn of_scale(pieces: &[Piece], at: usize) -> Option<Decimal> {
    let one = text(pieces, at) == "of" && has_use(text(pieces, at + 1), "one-part");
    class(pieces, at + 2, &[Class::Scale]).filter(|_| one).map(|scale| scale.low)
}

/// Whether a part of a whole ends before `at`: the number behind "of the" tells how large the whole is, "two thirds of the 30 houses".
pub(crate) fn ends_share(pieces: &[Piece], at: usize) -> bool {
    (at.saturating_sub(LONGEST)..at)
        .any(|from| share(pieces, from).is_some_and(|part| from + part.pieces == at))
}

/// "half" as a part of something: "half of", "half the", but not "half-time" or "the first half".
fn half(pieces: &[Piece], at: usize) -> Option<Number> {
    let fits = text(pieces, at) == "half" && has_use(text(pieces, at + 1), "whole-of-half");
    let ranked = at > 0 && word(text(pieces, at - 1)).is_some_and(|w| w.class == Class::Ordinal);
    (fits && !ranked).then(|| Number::new(Decimal::new(5, 1), Decimal::new(1, 2), Manner::Share, 1))
}

fn one_in(pieces: &[Piece], at: usize) -> Option<Number> {
    let small = |i: usize| {
        let digits = decimal(text(pieces, i)).map(|(v, _)| v);
        digits
            .or_else(|| class(pieces, i, &[Class::Small]).map(|w| w.low))
            .filter(|v| *v <= Decimal::from(100))
    };
    let over = small(at)?;
    let (under, taken) = match (text(pieces, at + 1), text(pieces, at + 2)) {
        ("in", _) => (small(at + 2)?, 3),
        ("out", "of") => (small(at + 3)?, 4),
        ("-", "in") => (small(at + 4)?, 5),
        _ => return None,
    };
    let value = over.checked_div(under).filter(|_| over < under && !over.is_zero())?;
    Some(Number::new(value, Decimal::new(1, 2), Manner::Share, taken))
}
