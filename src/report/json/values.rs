//! The values in a claim as the report writes them.
//!
//! TO JOIN: `Claim` gets `quantities`, `times` and `places` from the stage that reads values; this file is the
//! only place to fill in then. `offsets.words(span)` gives the words as written, `offsets.span(span)` the span.

use super::offset::Offsets;
use super::schema::{Place, Quantity, Time};
use crate::claim::Claim;

/// The numbers in a claim.
pub fn quantities<'a>(_claim: &'a Claim, _offsets: &Offsets<'a>) -> Vec<Quantity<'a>> {
    Vec::new()
}

/// The times in a claim.
pub fn times<'a>(_claim: &'a Claim, _offsets: &Offsets<'a>) -> Vec<Time<'a>> {
    Vec::new()
}

/// The places in a claim.
pub fn places<'a>(_claim: &'a Claim, _offsets: &Offsets<'a>) -> Vec<Place<'a>> {
    Vec::new()
}
