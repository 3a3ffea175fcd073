//! Findings as they stand in the report: what is compared, what differs, why, and how much there is of each.

use super::Span;
use crate::report::word::{Grade, Kind, Verdict};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// One finding about one or more claims.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Finding<'a> {
    /// `f1`, `f2` …
    #[schemars(regex(pattern = r"^f\d+$"))]
    pub id: String,
    /// Whether the claims agree, differ or stand alone.
    pub kind: Verdict,
    /// The claims.
    #[schemars(length(min = 1))]
    pub claims: Vec<ClaimId>,
    /// Probability that the claims state the same fact, 0 to 1, in ten-thousandths.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub similarity: f64,
    /// Whether that is too little to say that they agree without a warning.
    pub doubtful: bool,
    /// What speaks for and against that, the strongest first.
    pub grounds: Vec<Ground>,
    /// The material differences.
    pub differences: Vec<Difference<'a>>,
    /// Remarks that make no difference.
    pub notes: Vec<Note<'a>>,
}

/// What one family of evidence adds to the similarity of a finding.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Ground {
    /// The family of evidence.
    pub family: &'static str,
    /// For (above 0) or against (below 0), held against an average pair of sentences: log-odds, in hundredths.
    pub weight: f64,
}

/// The id of a claim and of its article.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ClaimId {
    /// The article's id.
    pub article: String,
    /// The claim's id.
    pub claim: String,
}

/// A material difference.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Difference<'a> {
    /// What differs.
    pub kind: Kind,
    /// The code of the rule that found it.
    #[schemars(regex(pattern = r"^[A-Z]\d+$"))]
    pub rule: &'static str,
    /// How grave it is.
    pub grade: Grade,
    /// The words of the first article that it rests on.
    pub left: Evidence<'a>,
    /// The words of the other.
    pub right: Evidence<'a>,
    /// The reason in plain words.
    pub why: &'a str,
}

/// The words of an article that a difference rests on.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Evidence<'a> {
    /// The article's id.
    pub article: String,
    /// The words.
    pub text: &'a str,
    /// Where they stand.
    pub span: Span,
}

/// A remark that makes no difference.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Note<'a> {
    /// What it is about.
    pub kind: Kind,
    /// The code of the rule that made it.
    #[schemars(regex(pattern = r"^[A-Z]\d+$"))]
    pub rule: &'static str,
    /// The remark in plain words.
    pub why: &'a str,
}

/// How many findings of each kind there are, listed or not.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Summary {
    /// Findings on which the articles agree, the doubtful included.
    pub agreements: usize,
    /// Agreements that are doubtful.
    pub doubtful: usize,
    /// Findings in which they differ.
    pub differences: usize,
    /// What only one article says, by its id.
    pub unique: BTreeMap<String, usize>,
    /// What was left unread in all articles together.
    pub abstentions: usize,
}
