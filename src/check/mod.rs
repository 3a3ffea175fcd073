//! A claim file to an [`Outcome`]: what it claims, where the articles say so, and whether they are as expected.

pub mod anchor;
mod baseline;
mod draft;
mod drifted;
mod finding;
pub mod form;
mod gather;
mod ignore;
mod judge;
mod lint;
mod open;
mod outcome;
mod rule;
pub mod schema;
mod splice;
mod supply;
pub mod yaml;

pub use baseline::Baseline;
pub use draft::{Drafted, draft, listing};
pub use drifted::Drifted;
pub use finding::{Excerpt, Finding, Fix, Hidden, fingerprint};
pub use gather::{Settings, gather};
pub use judge::{Checked, judge, sources};
pub use open::{Opened, open};
pub use outcome::{Account, Judged, Outcome, State, Status};
pub use rule::{Level, Rule};
pub use splice::{accepted, claim_named, rejected, resting, spliced};
pub use supply::{Snapshot, Supply, decoded, sum};
pub use yaml::Limits;
