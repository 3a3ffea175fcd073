//! What came of a check to text: one file a format.

mod excerpt;
mod folded;
pub mod github;
pub mod json;
pub mod junit;
pub mod markdown;
mod place;
pub mod sarif;
pub mod text;
