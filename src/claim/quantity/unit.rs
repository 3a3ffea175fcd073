//! Units and currencies: how they are written, and their exact size in the base unit of their kind.

use super::Kind;
use super::interval::Interval;
use crate::claim::has_use;
use crate::claim::number::{ratio, scale_at};
use crate::claim::piece::{Piece, joined};
use crate::lexicon::{self, Table};
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A unit or a currency.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Unit {
    /// Its usual name, or its ISO 4217 code.
    pub name: &'static str,
    /// The name of several.
    pub plural: &'static str,
    /// What quantities in it are.
    pub kind: Kind,
    /// What it measures: two quantities compare when theirs is the same.
    pub dimension: &'static str,
    factor: Decimal,
    offset: Decimal,
}

impl Unit {
    /// An interval in this unit, in the base unit of its dimension.
    pub fn to_base(self, interval: &Interval) -> Option<Interval> {
        interval.map(|value| value.checked_add(self.offset)?.checked_mul(self.factor))
    }

    /// How many whole units of a smaller one this is; none where it is of another dimension, no larger, or no whole number of them.
    pub fn times(self, smaller: Self) -> Option<Decimal> {
        let plain = self.offset.is_zero() && smaller.offset.is_zero();
        let times = self.factor.checked_div(smaller.factor)?;
        (plain && self.dimension == smaller.dimension && times > Decimal::ONE && times.fract().is_zero())
            .then_some(times)
    }
}

/// How many pieces the longest spelling of a unit has ("kilometres per hour" and signs with hyphens).
const LONGEST: usize = 4;

static UNITS: LazyLock<HashMap<&'static str, Unit>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::UNITS);
    let mut units = HashMap::new();
    for row in table.rows() {
        let (Some(factor), Some(offset)) = (ratio(row.cell(4)), ratio(row.cell(5))) else { continue };
        let (name, plural, dimension) = (row.cell(0), row.cell(1), row.cell(3));
        let unit = Unit { name, plural, kind: kind(dimension), dimension, factor, offset };
        units.extend(row.list(2).map(|spelling| (spelling, unit)));
    }
    units
});

fn kind(dimension: &str) -> Kind {
    match dimension {
        "length" => Kind::Length,
        "mass" => Kind::Mass,
        "area" => Kind::Area,
        "volume" => Kind::Volume,
        "temperature" | "degree" => Kind::Temperature,
        "speed" => Kind::Speed,
        "duration" | "long duration" => Kind::Duration,
        "percent" => Kind::Percent,
        "points" => Kind::Points,
        _ => Kind::Measure,
    }
}

/// Currencies by sign and by name.
static CURRENCIES: LazyLock<[HashMap<&'static str, Unit>; 2]> = LazyLock::new(|| {
    let table = Table::parse(lexicon::CURRENCIES);
    [1, 2].map(|column| {
        let unit = |code, worth: &'static str| {
            let part = worth.split_once(' ').and_then(|(whole, part)| Some((whole, ratio(part)?)));
            let (dimension, factor) = part.unwrap_or((code, Decimal::ONE));
            Unit { name: code, plural: code, kind: Kind::Money, dimension, factor, offset: Decimal::ZERO }
        };
        table
            .rows()
            .iter()
            .flat_map(|r| r.list(column).map(move |s| (s, unit(r.cell(0), r.cell(3)))))
            .collect()
    })
});

/// The unit or currency spelled from `at` on, and how many pieces it takes.
pub(super) fn named(pieces: &[Piece], at: usize) -> Option<(Unit, usize)> {
    (1..=LONGEST).rev().find_map(|length| {
        let spelling = joined(pieces.get(at..at + length)?);
        let found = UNITS.get(spelling.as_str()).or_else(|| CURRENCIES[1].get(spelling.as_str()))?;
        Some((*found, length)).filter(|_| spelling.len() > 1 || is_sign(pieces, at))
    })
}

/// A single letter is a unit only on the digits, and a capital for a scale of temperature: "30C", "5m".
fn is_sign(pieces: &[Piece], at: usize) -> bool {
    let lines =
        || at.checked_sub(1).and_then(|n| pieces.get(n)).is_some_and(|p| has_use(&p.text, "video-lines"));
    pieces.get(at).is_some_and(|p| match p.text.as_str() {
        "c" | "f" => p.glued && p.capital,
        "m" => !p.capital,
        "p" => p.glued && !p.capital && !lines(),
        _ => true,
    })
}

/// The currency whose sign stands at `at`, and how many pieces it takes. Codes in letters need their capitals.
pub(super) fn currency(pieces: &[Piece], at: usize) -> Option<(Unit, usize)> {
    (1..=3).rev().find_map(|length| {
        let sign = pieces.get(at..at + length)?;
        let whole = sign.iter().skip(1).all(|p| p.glued);
        let written = sign.iter().all(|p| p.capital || !p.is_word());
        let spelling = joined(sign);
        let plain = spelling.len() > 1 || !sign[0].is_word() || opens_sum(pieces, at + 1);
        let unit = CURRENCIES[0].get(spelling.as_str()).filter(|_| whole && written && plain)?;
        Some((*unit, length))
    })
}

/// Whether a sum follows on a letter that is a currency's sign: "R400,000", "P1.3 billion", and no "P5" or "R2".
fn opens_sum(pieces: &[Piece], at: usize) -> bool {
    let Some(number) = pieces.get(at).filter(|p| p.glued && p.is_digits()) else { return false };
    number.text.contains(',') || scale_at(pieces, at + 1).is_some()
}

/// The unit of that name: "percent", "GBP".
pub(super) fn by_name(name: &str) -> Option<Unit> {
    let row = UNITS.values().chain(CURRENCIES.iter().flat_map(HashMap::values));
    UNITS.get(name).copied().or_else(|| row.into_iter().find(|u| u.name == name).copied())
}
