//! Compares what different outlets say about the same story, claim by claim.

pub mod alignment;
pub mod article;
pub mod claim;
pub mod comparison;
pub mod language;
pub mod lexicon;
pub mod report;

/// An article together with what was read out of it: the input of [`compare`].
#[derive(Debug, Clone)]
pub struct Reading {
    /// The article.
    pub article: article::Article,
    /// Its sentences.
    pub sentences: Vec<language::Sentence>,
    /// Its claims, in text order.
    pub claims: Vec<claim::Claim>,
}

/// Compares articles claim by claim.
pub fn compare(readings: &[Reading]) -> comparison::Comparison {
    let alignment = alignment::align(readings);
    comparison::compare(readings, &alignment)
}
