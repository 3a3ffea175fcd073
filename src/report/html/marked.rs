//! What to mark in the articles: every listed claim wherever an article states it, and the words that differences
//! rest on.

use crate::article::Span;
use crate::report::section::Section;
use crate::report::{Report, evidence, id};

/// A claim in the text of an article.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Where it stands.
    pub span: Span,
    /// The name of the place in the page: `a3`, and `a3-2` where the article says it again.
    pub anchor: String,
    /// The finding that it belongs to.
    pub finding: String,
    /// Where the finding stands.
    pub section: Section,
}

/// What to mark in one article.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    /// The claims, in text order.
    pub claims: Vec<Mark>,
    /// The words that differences rest on.
    pub evidence: Vec<Span>,
}

/// The marks of each article.
pub fn all(report: &Report) -> Vec<Marks> {
    let mut all = vec![Marks::default(); report.subjects.len()];
    for (index, finding) in report.findings() {
        for (article, marks) in all.iter_mut().enumerate() {
            marks.evidence.extend(evidence::of(finding, article));
            for at in finding.claims.iter().filter(|c| c.article == article) {
                let Some(claim) = report.claim(*at) else { continue };
                let places = std::iter::once(&claim.span).chain(&claim.also).enumerate();
                marks.claims.extend(places.map(|(nth, span)| Mark {
                    span: *span,
                    anchor: anchor(&id::claim(*at), nth),
                    finding: id::finding(index),
                    section: Section::of(finding),
                }));
            }
        }
    }
    all.iter_mut().for_each(|marks| marks.claims.sort_by_key(|mark| (mark.span.start, mark.span.end)));
    all
}

/// The name of the nth place where an article states a claim, counted from 0.
pub fn anchor(claim: &str, nth: usize) -> String {
    if nth == 0 { claim.to_owned() } else { format!("{claim}-{}", nth + 1) }
}
