//! Numbers in words: "twenty-five", "a hundred", "two hundred and six thousand".

use super::{Class, Manner, Number, class};
use crate::claim::piece::{Piece, text};
use rust_decimal::Decimal;

/// "twenty-five", "two hundred and six thousand": the usual reading from left to right.
pub(super) fn in_words(pieces: &[Piece], at: usize) -> Option<Number> {
    let (mut value, mut taken) = below_hundred(pieces, at)?;
    let mut place = Decimal::ONE;
    if class(pieces, at + taken, &[Class::Hundred]).is_some() {
        value = value.checked_mul(Decimal::ONE_HUNDRED)?;
        place = Decimal::ONE_HUNDRED;
        taken += 1;
        let and = usize::from(text(pieces, at + taken) == "and");
        if let Some((rest, more)) = below_hundred(pieces, at + taken + and) {
            value = value.checked_add(rest)?;
            place = Decimal::ONE;
            taken += and + more;
        }
    }
    let number = Number::new(value, place, Manner::Words, taken);
    Some(larger(pieces, at, &number).unwrap_or(number))
}

/// "… thousand two hundred": a lower part after a scale word.
fn larger(pieces: &[Piece], at: usize, number: &Number) -> Option<Number> {
    let scale = class(pieces, at + number.pieces, &[Class::Scale])?.low;
    let after = at + number.pieces + 1;
    let and = usize::from(text(pieces, after) == "and");
    let rest = in_words(pieces, after + and).filter(|r| r.low < scale)?;
    let value = number.low.checked_mul(scale)?.checked_add(rest.low)?;
    Some(Number::new(value, rest.place, Manner::Words, number.pieces + 1 + and + rest.pieces))
}

fn below_hundred(pieces: &[Piece], at: usize) -> Option<(Decimal, usize)> {
    if let Some(small) = class(pieces, at, &[Class::Small]) {
        return Some((small.low, 1));
    }
    let tens = class(pieces, at, &[Class::Tens])?;
    let dash = usize::from(pieces.get(at + 1).is_some_and(Piece::is_dash));
    match class(pieces, at + 1 + dash, &[Class::Small]).filter(|s| s.low < Decimal::TEN && !s.low.is_zero()) {
        Some(small) => Some((tens.low + small.low, 2 + dash)),
        None => Some((tens.low, 1)),
    }
}

/// "a" before a word that counts: "a hundred", "a million", "a dozen". The scale is read by the caller.
pub(super) fn article(pieces: &[Piece], at: usize) -> Option<Number> {
    let counts = [Class::Hundred, Class::Scale, Class::Group];
    let one = matches!(text(pieces, at), "a" | "an") && class(pieces, at + 1, &counts).is_some();
    let half = text(pieces, at) == "half"
        && matches!(text(pieces, at + 1), "a" | "an")
        && class(pieces, at + 2, &counts).is_some();
    match (one, half) {
        (true, _) => Some(Number::one(1)),
        (_, true) => Some(Number::new(Decimal::new(5, 1), Decimal::new(5, 1), Manner::Words, 2)),
        _ => None,
    }
}
