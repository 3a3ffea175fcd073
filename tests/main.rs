//! All tests of the crate from outside, a module a stage.

mod architecture;
mod article;
mod claim;
mod language;
mod lexicon;
mod report;
