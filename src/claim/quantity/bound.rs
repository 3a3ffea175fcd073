//! Words that bound or blur a number: "more than", "nearly", "or so".

use super::interval::Interval;
use crate::claim::number::ratio;
use crate::claim::piece::{Piece, joined};
use crate::lexicon::{self, Table};
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A row of `bounds.tsv`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bound {
    effect: Effect,
    /// How far the value may lie, as factors of the number.
    from: Decimal,
    to: Option<Decimal>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effect {
    About,
    Above,
    AtLeast,
    Below,
    AtMost,
}

static BOUNDS: LazyLock<HashMap<&'static str, Bound>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::BOUNDS);
    let bound = |effect, from, to| {
        let effect = match effect {
            "about" => Effect::About,
            "above" => Effect::Above,
            "at least" => Effect::AtLeast,
            "below" => Effect::Below,
            "at most" => Effect::AtMost,
            _ => return None,
        };
        Some(Bound { effect, from: ratio(from)?, to: ratio(to) })
    };
    table.rows().iter().filter_map(|r| Some((r.cell(0), bound(r.cell(1), r.cell(2), r.cell(3))?))).collect()
});

/// How many pieces the longest phrase has ("in the region of").
const LONGEST: usize = 5;

/// The longest bound that ends right before `end`, and its first piece.
pub(super) fn before(pieces: &[Piece], end: usize) -> Option<(Bound, usize)> {
    (1..=LONGEST.min(end)).rev().find_map(|length| {
        let phrase = format!("before: {}", joined(pieces.get(end - length..end)?));
        Some((*BOUNDS.get(phrase.as_str())?, end - length))
    })
}

/// The longest bound that starts at `at`, and the piece after it.
pub(super) fn after(pieces: &[Piece], at: usize) -> Option<(Bound, usize)> {
    (1..=LONGEST).rev().find_map(|length| {
        let phrase = format!("after: {}", joined(pieces.get(at..at + length)?));
        Some((*BOUNDS.get(phrase.as_str())?, at + length))
    })
}

impl Bound {
    /// Whether the number is only near the value.
    pub fn is_approximate(&self) -> bool {
        let open = self.from.is_zero() || self.from == Decimal::ONE;
        self.effect == Effect::About || !(open && self.to.is_none_or(|to| to == Decimal::ONE))
    }

    /// What is stated: "more than 50" is (50, ∞); "about 50" is 50.
    pub fn stated(&self, number: &Interval) -> Interval {
        let unbounded = Interval { low: None, low_inclusive: false, high: None, high_inclusive: false };
        match self.effect {
            Effect::About => *number,
            Effect::Above => Interval { low: number.low, ..unbounded },
            Effect::AtLeast => Interval { low: number.low, low_inclusive: true, ..unbounded },
            Effect::Below => Interval { high: number.high, ..unbounded },
            Effect::AtMost => Interval { high: number.high, high_inclusive: true, ..unbounded },
        }
    }

    /// How far the value may lie: "about 50" is [45, 55].
    pub fn reach(&self, number: &Interval) -> Option<Interval> {
        let low = match number.low {
            Some(low) if !self.from.is_zero() => Some(low.checked_mul(self.from)?),
            _ => None,
        };
        let high = match (number.high, self.to) {
            (Some(high), Some(to)) => Some(high.checked_mul(to)?),
            _ => None,
        };
        // A factor takes a negative number the other way.
        let (low, high) = if low > high && high.is_some() { (high, low) } else { (low, high) };
        let low_inclusive = low.is_some() && self.effect != Effect::Above;
        let high_inclusive = high.is_some() && self.effect != Effect::Below;
        Some(Interval { low, low_inclusive, high, high_inclusive })
    }
}
