//! All tests of the crate from outside, a module a stage.

mod architecture;
mod article;
mod check;
mod claim;
mod cli;
mod comparison;
mod documentation;
mod language;
mod lexicon;
mod properties;
mod readme;
mod report;
