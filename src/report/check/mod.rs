//! What came of a check to text: one file a format.

mod excerpt;
pub mod json;
pub mod text;
