//! What an article says against itself: its headline against its text, its totals against their parts.

use super::pair::{Judgement, Side};
use super::{Grade, Kind, Verdict, compare, total};
use crate::alignment::align;
use crate::article::Role;
use crate::claim::Reading;

/// What a headline is held to: it shortens, so that how sure, who says so and in what words is left to the text.
const HELD: &[Kind] = &[Kind::Number, Kind::Time, Kind::Place, Kind::Actor, Kind::Polarity];

/// All that an article says against itself; the index is that of the article among those compared.
pub(super) fn judge(readings: &[Reading], article: usize) -> Vec<Judgement> {
    let sides =
        |reading: &Reading| (0..reading.sentences.len()).filter_map(|s| Side::new(readings, article, s));
    let Some(reading) = readings.get(article) else { return Vec::new() };
    let totals = sides(reading).filter_map(|side| total::judge(&side));
    headline(reading, article).into_iter().chain(totals).collect()
}

/// The conflicts of the headline with the text.
fn headline(reading: &Reading, article: usize) -> Vec<Judgement> {
    let Some(halves) = halves(reading) else { return Vec::new() };
    let comparison = compare(&halves, &align(&halves));
    let differing = comparison.findings.into_iter().filter(|f| f.verdict == Verdict::Difference);
    let grave = differing.flat_map(|f| f.differences);
    let held = grave.filter(|d| d.grade == Grade::Conflict && HELD.contains(&d.rule.kind()));
    held.map(|mut difference| {
        difference.evidence.iter_mut().for_each(|evidence| evidence.article = article);
        Judgement::Difference(difference)
    })
    .collect()
}

/// The headline and the text as two readings of one article.
fn halves(reading: &Reading) -> Option<[Reading; 2]> {
    let head = reading.article.paragraphs.iter().find(|p| p.role == Role::Headline)?.span;
    let first = reading.sentences.partition_point(|s| s.span.start < head.end);
    let half = |sentences: std::ops::Range<usize>| Reading {
        article: reading.article.clone(),
        claims: reading
            .claims
            .iter()
            .filter(|c| sentences.contains(&c.sentence))
            .map(|c| crate::claim::Claim { sentence: c.sentence - sentences.start, ..c.clone() })
            .collect(),
        sentences: reading.sentences.get(sentences).unwrap_or_default().to_vec(),
        abstentions: Vec::new(),
    };
    let halves = [half(0..first), half(first..reading.sentences.len())];
    halves.iter().all(|half| !half.claims.is_empty()).then_some(halves)
}
