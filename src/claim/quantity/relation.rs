//! How two quantities stand to each other, at the precision they are written with.

use super::{Kind, Quantity};
use rust_decimal::Decimal;

/// How two quantities stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// They state the same.
    Same,
    /// They can both hold: one is the more exact, or blurred, or they overlap.
    Within,
    /// They cannot both hold.
    Disjoint,
    /// They cannot both hold, and the same figures stand with another scale or unit: 5m and 5bn, 3% and 3 points.
    OtherScale,
    /// They measure different things.
    Incomparable,
}

impl Quantity {
    /// How the two stand to each other. Whether they count the same thing is for the caller to tell.
    pub fn relation(&self, other: &Self) -> Relation {
        let points =
            matches!((self.kind, other.kind), (Kind::Percent, Kind::Points) | (Kind::Points, Kind::Percent));
        if points && self.digits == other.digits {
            return Relation::OtherScale;
        }
        if self.kind != other.kind || self.dimension != other.dimension || self.per != other.per {
            return Relation::Incomparable;
        }
        if self.is_equal(other) {
            return Relation::Same;
        }
        if self.reach.is_disjoint(&other.reach) {
            return if self.is_rescaled(other) { Relation::OtherScale } else { Relation::Disjoint };
        }
        if self.is_same(other) { Relation::Same } else { Relation::Within }
    }

    /// Whether both measure alike and cannot both hold.
    pub fn is_apart(&self, other: &Self) -> bool {
        matches!(self.relation(other), Relation::Disjoint | Relation::OtherScale)
    }

    /// Whether the figures are the same and only the scale word or the unit differs.
    fn is_rescaled(&self, other: &Self) -> bool {
        let scaled = self.scale != other.scale || self.unit != other.unit;
        scaled && self.digits == other.digits && !self.digits.is_zero()
    }

    /// Whether they state the same values in the same way.
    fn is_equal(&self, other: &Self) -> bool {
        self.stated == other.stated && self.approximate == other.approximate
    }

    /// Whether they state the same value, or one the limit of the other ("at least 50" and 50).
    fn is_same(&self, other: &Self) -> bool {
        if self.approximate || other.approximate {
            return false;
        }
        match (self.stated.value(), other.stated.value()) {
            (Some(value), Some(other_value)) => {
                other.reach.contains(value) && self.reach.contains(other_value)
            }
            (Some(value), None) => other.is_limit(value),
            (None, Some(value)) => self.is_limit(value),
            (None, None) => false,
        }
    }

    /// Whether `value` is the limit that a one-sided bound includes.
    fn is_limit(&self, value: Decimal) -> bool {
        let one_sided = self.stated.low.is_none() || self.stated.high.is_none();
        one_sided
            && self.stated.contains(value)
            && (self.stated.low == Some(value) || self.stated.high == Some(value))
    }
}
