//! Compares what different outlets say about the same story, claim by claim.

pub mod article;
pub mod language;
pub mod lexicon;
