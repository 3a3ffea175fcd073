//! An alignment to a [`Comparison`]: what agrees, what differs and how, and what only one article says.

mod attribution;
mod gate;
mod name;
mod number;
mod pair;
mod place;
mod polarity;
mod quote;
mod rule;
mod time;

pub use rule::{Grade, Kind, Rule};

use crate::Reading;
use crate::alignment::{Alignment, ClaimRef, Group};
use crate::article::Span;
use pair::{Judge, Judgement, Pair, Side};

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

/// One judge a kind of difference, in the order in which their findings are told.
const JUDGES: &[Judge] = &[
    number::judge,
    time::judge,
    place::judge,
    polarity::judge,
    quote::judge,
    attribution::judge,
    name::judge,
];

/// Judges every group of an alignment, and lists every claim that stands alone.
pub fn compare(readings: &[Reading], alignment: &Alignment) -> Comparison {
    let together = alignment.groups.iter().map(|group| judged(readings, group));
    let mut findings: Vec<Finding> = together.chain(alone(readings, alignment)).collect();
    findings.sort_by(|a, b| order(a).cmp(&order(b)));
    Comparison { findings }
}

/// Differences first, gravest first; then agreements; then what stands alone; each in text order.
fn order(finding: &Finding) -> (Verdict, Option<Grade>, &[ClaimRef]) {
    (finding.verdict, finding.differences.iter().map(|d| d.grade).min(), &finding.claims)
}

/// What the judges say of the claims of one group.
fn judged(readings: &[Reading], group: &Group) -> Finding {
    let judgements = pairs(readings, group).flat_map(|p| JUDGES.iter().flat_map(move |judge| judge(&p)));
    let (mut differences, mut notes) = (Vec::new(), Vec::new());
    for judgement in judgements {
        match judgement {
            Judgement::Difference(difference) => differences.push(difference),
            Judgement::Note(note) => notes.push(note),
        }
    }
    differences.sort_by_key(|d: &Difference| d.grade);
    differences.dedup();
    notes.dedup();
    let verdict = if differences.is_empty() { Verdict::Agreement } else { Verdict::Difference };
    Finding { verdict, claims: group.claims.clone(), similarity: group.probability, differences, notes }
}

/// Every two claims of different articles in a group.
fn pairs<'a>(readings: &'a [Reading], group: &'a Group) -> impl Iterator<Item = Pair<'a>> {
    let sides = move |x: ClaimRef, y: ClaimRef| {
        Some(Pair { sides: [Side::new(readings, x)?, Side::new(readings, y)?] })
    };
    let claims = &group.claims;
    claims.iter().flat_map(move |&x| {
        claims.iter().filter(move |y| y.article > x.article).filter_map(move |&y| sides(x, y))
    })
}

/// A finding for every claim that is in no group.
fn alone<'a>(readings: &'a [Reading], alignment: &'a Alignment) -> impl Iterator<Item = Finding> + 'a {
    let grouped: std::collections::HashSet<ClaimRef> =
        alignment.groups.iter().flat_map(|g| g.claims.iter().copied()).collect();
    let all = readings
        .iter()
        .enumerate()
        .flat_map(|(article, r)| (0..r.claims.len()).map(move |claim| ClaimRef { article, claim }));
    all.filter(move |c| !grouped.contains(c)).map(|c| Finding {
        verdict: Verdict::Unique,
        claims: vec![c],
        similarity: 1.0,
        differences: Vec::new(),
        notes: Vec::new(),
    })
}
