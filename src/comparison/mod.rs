//! An alignment to a [`Comparison`]: what agrees, what differs and how, and what only one article says.

mod rule;

pub use rule::{Grade, Kind, Rule};

use crate::alignment::ClaimRef;
use crate::article::Span;

/// What articles agree on, differ in, and say alone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparison {
    /// The findings, most important first: differences by grade, then agreements, then what one article says alone.
    pub findings: Vec<Finding>,
}

/// One finding about one or more claims.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Whether the claims agree, differ or stand alone.
    pub verdict: Verdict,
    /// The claims it is about, in order of article and place; those of one article only when unique.
    pub claims: Vec<ClaimRef>,
    /// Calibrated probability that the claims state the same fact, 0 to 1; 1 for a claim on its own.
    pub similarity: f64,
    /// The material differences; at least one when the verdict is [`Verdict::Difference`], else none.
    pub differences: Vec<Difference>,
    /// Refinements and remarks that make no difference.
    pub notes: Vec<Note>,
}

/// What a finding says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum Verdict {
    Difference,
    Agreement,
    Unique,
}

/// A material difference with its evidence on both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The rule that found it.
    pub rule: Rule,
    /// How grave it is.
    pub grade: Grade,
    /// What the claims say: two pieces of evidence, in order of article.
    pub evidence: [Evidence; 2],
    /// The reason in plain words, with both values.
    pub why: String,
}

/// A remark on a finding that makes no difference ("b is more exact: 53").
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// The rule that made it.
    pub rule: Rule,
    /// The remark in plain words.
    pub why: String,
}

/// The words of an article that a difference rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// Index of the article.
    pub article: usize,
    /// The words.
    pub span: Span,
}
