//! All tests of the crate from outside, a module a stage.

mod language;
