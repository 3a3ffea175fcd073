//! Findings as the report writes them.

use super::offset::Offsets;
use super::schema;
use crate::alignment;
use crate::comparison::{self, Verdict};
use crate::report::section::Section;
use crate::report::{Report, id};

/// The listed findings, in their order.
pub fn all<'a>(report: &Report<'a>) -> Vec<schema::Finding<'a>> {
    let texts = report.subjects.iter().map(|s| Offsets::new(&s.reading.article.text)).collect::<Vec<_>>();
    report.findings().map(|(index, f)| finding(id::finding(index), f, &texts)).collect()
}

/// How many findings of each kind there are, listed or not.
pub fn summary(report: &Report) -> schema::Summary {
    let articles = 0..report.subjects.len();
    schema::Summary {
        agreements: report.count(Verdict::Agreement),
        doubtful: report.count_in(Section::Doubtful),
        differences: report.count(Verdict::Difference),
        unique: articles.map(|a| (id::article(a), report.count_only_in(a))).collect(),
        abstentions: report.subjects.iter().map(|s| s.reading.abstentions.len()).sum(),
    }
}

fn finding<'a>(id: String, finding: &'a comparison::Finding, texts: &[Offsets<'a>]) -> schema::Finding<'a> {
    let claims = finding.claims.iter();
    schema::Finding {
        id,
        kind: finding.verdict.into(),
        claims: claims
            .map(|c| schema::ClaimId { article: id::article(c.article), claim: id::claim(*c) })
            .collect(),
        similarity: in_ten_thousandths(finding.similarity),
        doubtful: finding.is_doubtful(),
        grounds: finding.grounds.iter().map(ground).filter(|g| g.weight != 0.0).collect(),
        differences: finding.differences.iter().map(|d| difference(d, texts)).collect(),
        notes: finding.notes.iter().map(note).collect(),
    }
}

fn ground(from: &alignment::Ground) -> schema::Ground {
    schema::Ground { family: from.family, weight: in_hundredths(from.weight) }
}

fn difference<'a>(from: &'a comparison::Difference, texts: &[Offsets<'a>]) -> schema::Difference<'a> {
    let [left, right] = &from.evidence;
    schema::Difference {
        kind: from.rule.kind().into(),
        rule: from.rule.code(),
        grade: from.grade.into(),
        left: evidence(left, texts),
        right: evidence(right, texts),
        why: &from.why,
    }
}

fn evidence<'a>(from: &comparison::Evidence, texts: &[Offsets<'a>]) -> schema::Evidence<'a> {
    let text = texts.get(from.article);
    schema::Evidence {
        article: id::article(from.article),
        text: text.map_or("", |t| t.words(from.span)),
        span: text.map_or(schema::Span { start: 0, end: 0 }, |t| t.span(from.span)),
    }
}

fn note(from: &comparison::Note) -> schema::Note<'_> {
    schema::Note { kind: from.rule.kind().into(), rule: from.rule.code(), why: &from.why }
}

fn in_hundredths(weight: f64) -> f64 {
    (weight * 1e2).round() / 1e2 + 0.0
}

/// Rounded so that the last bits of a sum, which may depend on the machine, never show.
fn in_ten_thousandths(probability: f64) -> f64 {
    (probability.clamp(0.0, 1.0) * 1e4).round() / 1e4
}
