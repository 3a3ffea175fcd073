//! A claim file to an [`Outcome`]: what it claims, where the articles say so, and whether they are as expected.

mod finding;
mod outcome;
mod rule;

pub use finding::{Excerpt, Finding, Fix, Hidden, fingerprint};
pub use outcome::{Account, Judged, Outcome, State, Status};
pub use rule::{Level, Rule};
