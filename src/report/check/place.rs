//! Where a finding is, as lists and messages name it, and which findings come first.

use super::super::escape::visible;
use crate::check::{Excerpt, Finding, Outcome};

/// "claims/story.yaml:12:5"; the file alone where there is no line to show.
pub fn named(at: &Excerpt) -> String {
    let path = visible(&at.path, false);
    if at.lines.is_empty() { path } else { format!("{path}:{}:{}", at.line, at.column) }
}

/// The words at the place, on one line.
pub fn words(at: &Excerpt) -> String {
    visible(at.marked.of(&at.lines), false)
}

/// A place in an article in words: "articles/courier.txt:3:5: injuring 13 people (the nearest text)".
pub fn told(at: &Excerpt) -> String {
    let mut told = named(at);
    if !at.marked.is_empty() {
        told += &format!(": {}", words(at));
    }
    if !at.label.is_empty() {
        told += &format!(" ({})", visible(&at.label, false));
    }
    told
}

/// The findings that count, worst first, otherwise in their order.
pub fn worst_first(outcome: &Outcome) -> Vec<&Finding> {
    let mut findings: Vec<&Finding> = outcome.shown().collect();
    findings.sort_by_key(|finding| outcome.level(finding));
    findings
}
