//! Two claims of different articles that are about the same fact, as the judges see them.

use super::{Difference, Evidence, Grade, Note, Rule};
use crate::alignment::ClaimRef;
use crate::article::Span;
use crate::claim::Claim;
use crate::claim::Reading;
use crate::language::Sentence;

/// One of two claims, with what surrounds it.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    /// Index of the article.
    pub article: usize,
    /// The article as read.
    pub reading: &'a Reading,
    /// The claim.
    pub claim: &'a Claim,
}

/// Two claims that are held against each other, in order of article.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    /// The two claims.
    pub sides: [Side<'a>; 2],
}

/// What a judge says of a pair.
pub(super) enum Judgement {
    /// A material difference.
    Difference(Difference),
    /// A remark.
    Note(Note),
}

/// Looks for one kind of difference.
pub(super) type Judge = fn(&Pair) -> Vec<Judgement>;

impl<'a> Side<'a> {
    /// The claim at `at`; `None` when there is none.
    pub fn new(readings: &'a [Reading], at: ClaimRef) -> Option<Self> {
        let reading = readings.get(at.article)?;
        Some(Self { article: at.article, reading, claim: reading.claims.get(at.claim)? })
    }

    /// The sentence that the claim stands in.
    pub fn sentence(&self) -> Option<&'a Sentence> {
        self.reading.sentences.get(self.claim.sentence)
    }

    /// The words that a span of this article covers.
    pub fn words(&self, span: Span) -> &'a str {
        span.of(&self.reading.article.text)
    }

    fn evidence(&self, span: Span) -> Evidence {
        Evidence { article: self.article, span }
    }
}

impl<'a> Pair<'a> {
    /// The two claims.
    pub fn claims(&self) -> [&'a Claim; 2] {
        self.sides.map(|s| s.claim)
    }

    /// A difference by `rule` at the rule's own grade; nothing for a rule that only makes notes.
    pub fn difference(&self, rule: Rule, spans: [Span; 2], why: String) -> Option<Judgement> {
        Some(self.graded((rule, rule.grade()?), spans, why))
    }

    /// A difference by `rule` at another grade than the rule's own.
    pub fn graded(&self, rule: (Rule, Grade), spans: [Span; 2], why: String) -> Judgement {
        let evidence = [self.sides[0].evidence(spans[0]), self.sides[1].evidence(spans[1])];
        Judgement::Difference(Difference { rule: rule.0, grade: rule.1, evidence, why })
    }
}

impl Judgement {
    /// A remark by `rule`.
    pub fn note(rule: Rule, why: String) -> Self {
        Self::Note(Note { rule, why })
    }
}
