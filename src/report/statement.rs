//! What each article has to say in a finding: its claims, and evidence that stands elsewhere in it.

use super::evidence;
use super::gloss;
use super::passage::Passage;
use super::{Report, id, speaker::Speaker};
use crate::alignment::ClaimRef;
use crate::article::{Article, Span};
use crate::claim::Claim;
use crate::comparison::Finding;

/// Words of an article that a finding is about.
pub struct Statement<'a> {
    /// The article.
    pub article: &'a Article,
    /// The words, those that matter marked.
    pub passage: Passage<'a>,
    /// The claim they state; `None` for evidence that stands in another sentence.
    pub claim: Option<Stated<'a>>,
}

/// A claim where an article states it.
pub struct Stated<'a> {
    /// Its place in the report.
    pub at: ClaimRef,
    /// The claim.
    pub claim: &'a Claim,
    /// Who says it.
    pub speaker: Speaker<'a>,
    /// Of whom, where the words do not say.
    pub gloss: Option<&'a str>,
}

/// The article in whose words a finding about several articles is headed.
pub fn whose(finding: &Finding) -> Option<String> {
    let first = finding.claims.first()?.article;
    finding.claims.iter().any(|c| c.article != first).then(|| id::letter(first))
}

/// Its first claim in the words of that article, those that tell of whom it speaks in front.
pub fn title(report: &Report, finding: &Finding) -> String {
    let Some(at) = finding.claims.first() else { return String::new() };
    let Some(reading) = report.subjects.get(at.article).map(|subject| subject.reading) else {
        return String::new();
    };
    let Some(claim) = reading.claims.get(at.claim) else { return String::new() };
    let words = claim.span.of(&reading.article.text);
    gloss::of(reading, claim).map_or(words.to_owned(), |subject| format!("({subject}) {words}"))
}

/// The statements of each article, in the order of articles; none where a finding is not about it.
pub fn of<'a>(report: &Report<'a>, finding: &Finding) -> Vec<Vec<Statement<'a>>> {
    let changed = evidence::changed(report, finding);
    (0..report.subjects.len()).map(|index| of_article(report, finding, &changed, index)).collect()
}

fn of_article<'a>(
    report: &Report<'a>,
    finding: &Finding,
    changed: &[(ClaimRef, Vec<Span>)],
    index: usize,
) -> Vec<Statement<'a>> {
    let Some(reading) = report.subjects.get(index).map(|subject| subject.reading) else { return Vec::new() };
    let article = &reading.article;
    let text = article.text.as_str();
    let mut left = evidence::of(finding, index);
    let mut statements = Vec::new();
    for at in finding.claims.iter().filter(|c| c.article == index) {
        let Some(claim) = report.claim(*at) else { continue };
        let span = evidence::shown(report, finding, *at);
        let changed = changed.iter().filter(|(c, _)| c == at).flat_map(|(_, words)| words.clone()).collect();
        let evidence = left.extract_if(.., |e| span.covers(*e)).collect();
        let speaker = Speaker::of(&article.metadata, index, claim);
        let stated = Stated { at: *at, claim, speaker, gloss: gloss::of(reading, claim) };
        let passage = Passage { text, span, evidence, changed };
        statements.push(Statement { article, passage, claim: Some(stated) });
    }
    statements.extend(left.into_iter().map(|span| {
        let passage = Passage { text, span, evidence: vec![span], changed: Vec::new() };
        Statement { article, passage, claim: None }
    }));
    statements
}
