//! Intervals of exact decimals, open or closed at each end, or without an end.

use rust_decimal::Decimal;
use std::cmp::Ordering;

/// The values between two ends. An end that is missing is infinite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// The lower end.
    pub low: Option<Decimal>,
    /// Whether the lower end is itself in it.
    pub low_inclusive: bool,
    /// The upper end.
    pub high: Option<Decimal>,
    /// Whether the upper end is itself in it.
    pub high_inclusive: bool,
}

impl Interval {
    /// One value.
    pub fn point(value: Decimal) -> Self {
        Self::closed(value, value)
    }

    /// From `low` to `high`, both included.
    pub fn closed(low: Decimal, high: Decimal) -> Self {
        Self { low: Some(low), low_inclusive: true, high: Some(high), high_inclusive: true }
    }

    /// From `low`, included, up to `high`, not included.
    pub fn half_open(low: Decimal, high: Option<Decimal>) -> Self {
        Self { low: Some(low), low_inclusive: true, high, high_inclusive: false }
    }

    /// The value, when there is only one.
    pub fn value(&self) -> Option<Decimal> {
        self.low.filter(|_| self.low == self.high && self.low_inclusive && self.high_inclusive)
    }

    /// Whether `value` lies in it.
    pub fn contains(&self, value: Decimal) -> bool {
        self.covers(&Self::point(value))
    }

    /// Whether every value of `other` lies in it.
    pub fn covers(&self, other: &Self) -> bool {
        let below = match (self.low, other.low) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => a < b || (a == b && (self.low_inclusive || !other.low_inclusive)),
        };
        let above = match (self.high, other.high) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => a > b || (a == b && (self.high_inclusive || !other.high_inclusive)),
        };
        below && above
    }

    /// Whether no value lies in both.
    pub fn is_disjoint(&self, other: &Self) -> bool {
        self.ends_before(other) || other.ends_before(self)
    }

    fn ends_before(&self, other: &Self) -> bool {
        let (Some(end), Some(start)) = (self.high, other.low) else { return false };
        match end.cmp(&start) {
            Ordering::Less => true,
            Ordering::Equal => !(self.high_inclusive && other.low_inclusive),
            Ordering::Greater => false,
        }
    }

    /// Each end changed by `by`, which must keep their order; none when an end grows too large.
    pub fn map(&self, by: impl Fn(Decimal) -> Option<Decimal>) -> Option<Self> {
        let end = |end: Option<Decimal>| match end {
            Some(value) => by(value).map(Some),
            None => Some(None),
        };
        Some(Self { low: end(self.low)?, high: end(self.high)?, ..*self })
    }

    /// The mirror image at nought: the values with the opposite sign.
    pub fn negated(&self) -> Self {
        Self {
            low: self.high.map(|v| -v),
            low_inclusive: self.high_inclusive,
            high: self.low.map(|v| -v),
            high_inclusive: self.low_inclusive,
        }
    }
}

impl std::fmt::Display for Interval {
    /// Writes "[18, 25]", "(50, ∞)" or, for one value, "53".
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(value) = self.value() {
            return write!(f, "{}", value.normalize());
        }
        let end =
            |end: Option<Decimal>, none: &str| end.map_or(none.to_owned(), |v| v.normalize().to_string());
        let open = if self.low_inclusive && self.low.is_some() { '[' } else { '(' };
        let close = if self.high_inclusive && self.high.is_some() { ']' } else { ')' };
        write!(f, "{open}{}, {}{close}", end(self.low, "-∞"), end(self.high, "∞"))
    }
}
