//! All tests of the crate from outside, a module a stage.

mod claim;
mod language;
mod report;
