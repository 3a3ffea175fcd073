//! What came of a check to text: one file a format.

mod excerpt;
pub mod json;
pub mod text;
pub mod github;
pub mod junit;
pub mod markdown;
mod place;
pub mod sarif;
