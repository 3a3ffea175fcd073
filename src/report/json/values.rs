//! The values in a claim as the report writes them.

use super::offset::Offsets;
use super::schema::{Place, Quantity, Time};
use crate::claim::time::Grain;
use crate::claim::{Claim, place, quantity, time};

/// The numbers in a claim.
pub fn quantities<'a>(claim: &'a Claim, offsets: &Offsets<'a>) -> Vec<Quantity<'a>> {
    claim.quantities.iter().map(|q| quantity(q, offsets)).collect()
}

fn quantity<'a>(from: &'a quantity::Quantity, offsets: &Offsets<'a>) -> Quantity<'a> {
    Quantity {
        text: offsets.words(from.span),
        span: offsets.span(from.span),
        low: from.interval.low.map(|d| d.normalize().to_string()),
        low_inclusive: from.interval.low_inclusive,
        high: from.interval.high.map(|d| d.normalize().to_string()),
        high_inclusive: from.interval.high_inclusive,
        approximate: from.approximate,
        unit: from.unit,
        of: from.of.as_ref().map(|counted| counted.text.as_str()),
    }
}

/// The times in a claim. A stretch is a quantity, and a recurring time is no point of the calendar.
pub fn times<'a>(claim: &'a Claim, offsets: &Offsets<'a>) -> Vec<Time<'a>> {
    times_of(&claim.times, offsets)
}

/// Times, wherever they belong.
pub fn times_of<'a>(from: &'a [time::Time], offsets: &Offsets<'a>) -> Vec<Time<'a>> {
    let points = from.iter().filter(|t| matches!(t.kind, time::Kind::Date | time::Kind::Time));
    points.map(|t| time(t, offsets)).collect()
}

fn time<'a>(from: &'a time::Time, offsets: &Offsets<'a>) -> Time<'a> {
    Time {
        text: offsets.words(from.span),
        span: offsets.span(from.span),
        value: from.value.as_ref().map(ToString::to_string),
        grain: from.grain().map(Grain::label),
    }
}

/// The places in a claim.
pub fn places<'a>(claim: &'a Claim, offsets: &Offsets<'a>) -> Vec<Place<'a>> {
    claim.places.iter().map(|p| place(p, offsets)).collect()
}

fn place<'a>(from: &'a place::Place, offsets: &Offsets<'a>) -> Place<'a> {
    Place { text: offsets.words(from.span), span: offsets.span(from.span), name: &from.name }
}
