//! What can be wrong with a claim file by itself, whatever the articles say.

mod beyond;
mod conflict;
mod hidden;
mod reference;
mod shape;

pub use beyond::{is_short, unquoted, unsaid};
pub use reference::named_claims;

use super::finding::Finding;
use super::open::Opened;
use super::schema::ClaimFile;

/// What is wrong with the text of the file.
pub fn text(opened: &Opened) -> Vec<Finding> {
    hidden::lint(opened)
}

/// What is wrong with what the file says.
pub fn file(opened: &Opened, file: &ClaimFile) -> Vec<Finding> {
    let lints = [shape::lint, reference::lint, beyond::lint, conflict::lint, hidden::scripts];
    lints.iter().flat_map(|lint| lint(opened, file)).collect()
}
