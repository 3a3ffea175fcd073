//! What the judges said, put together: a finding for every group of claims, or two, and one for every claim that stands alone.

use super::pair::Judgement;
use super::statement::may_be_one;
use super::{Difference, Evidence, Finding, Grade, Verdict};
use crate::alignment::{ClaimRef, Group};
use crate::article::Span;
use crate::claim::quantity::{Quantity, Relation};
use crate::claim::time::Time;
use crate::claim::{Claim, Reading};
use std::collections::HashSet;

/// Differences first, gravest first; then agreements, the doubtful last; then what stands alone; each in text order.
pub(super) fn order(finding: &Finding) -> (Verdict, bool, Option<Grade>, &[ClaimRef]) {
    (
        finding.verdict,
        finding.is_doubtful(),
        finding.differences.iter().map(|d| d.grade).min(),
        &finding.claims,
    )
}

/// The findings about the claims of one group: those that differ apart from those that agree, where both are of
/// more than one article.
pub(super) fn told(readings: &[Reading], group: &Group, judgements: Vec<Judgement>) -> Vec<Finding> {
    let evidence: Vec<&Evidence> =
        judgements.iter().filter(|j| j.is_difference()).flat_map(Judgement::evidence).collect();
    let differs = |c: &&ClaimRef| {
        let reading = readings.get(c.article);
        let claim = reading.and_then(|r| r.claims.get(c.claim));
        let own = evidence.iter().filter(|e| e.article == c.article);
        reading.zip(claim).is_some_and(|(r, claim)| own.into_iter().any(|e| holds(r, claim, e.span)))
    };
    let (apart, rest): (Vec<ClaimRef>, Vec<ClaimRef>) = group.claims.iter().partition(differs);
    let unrepeated = once(readings, judgements);
    let several = |claims: &[ClaimRef]| claims.iter().any(|c| claims.iter().any(|d| d.article != c.article));
    if !several(&apart) || !several(&rest) {
        return vec![finding(group, unrepeated)];
    }
    let of = |claims: Vec<ClaimRef>| Group { claims, ..group.clone() };
    vec![finding(&of(apart), unrepeated), finding(&of(rest), Vec::new())]
}

/// The judgements without differences in values that another one has told: a headline states again what its text says. Of several
/// the earliest stays, whichever article comes first.
fn once(readings: &[Reading], judgements: Vec<Judgement>) -> Vec<Judgement> {
    let place = |d: &Difference| d.evidence.iter().map(|e| e.span.start).sum::<usize>();
    let repeated = |n: usize, own: &Difference| {
        let others = judgements.iter().enumerate().filter_map(|(m, j)| Some((m, j.difference()?)));
        let before = |m: usize, d: &Difference| (place(d), m) < (place(own), n);
        others.into_iter().any(|(m, d)| before(m, d) && d.rule == own.rule && restates(readings, d, own))
    };
    let kept: Vec<bool> =
        judgements.iter().enumerate().map(|(n, j)| !j.difference().is_some_and(|d| repeated(n, d))).collect();
    judgements.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(judgement, _)| judgement).collect()
}

/// Whether two differences are between the same values of the same articles.
fn restates(readings: &[Reading], x: &Difference, y: &Difference) -> bool {
    x.evidence.iter().zip(&y.evidence).all(|(p, q)| {
        let value = |e: &Evidence| readings.get(e.article).and_then(|r| Value::at(r, e.span));
        p.article == q.article && value(p).zip(value(q)).is_some_and(|(p, q)| p.is_same(&q))
    })
}

/// A value that an article states.
enum Value<'a> {
    Amount(&'a Quantity),
    Time(&'a Time),
}

impl<'a> Value<'a> {
    /// The value that these words are.
    fn at(reading: &'a Reading, span: Span) -> Option<Self> {
        Self::of(&reading.claims).find(|value| value.span() == span)
    }

    /// The values of some claims.
    fn of(claims: &'a [Claim]) -> impl Iterator<Item = Self> {
        claims
            .iter()
            .flat_map(|c| c.quantities.iter().map(Self::Amount).chain(c.times.iter().map(Self::Time)))
    }

    fn span(&self) -> Span {
        match self {
            Self::Amount(quantity) => quantity.span,
            Self::Time(time) => time.span,
        }
    }

    /// Whether two values of one article are the same, of like things.
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Amount(x), Self::Amount(y)) => {
                let things = x.of.as_ref().zip(y.of.as_ref());
                let alike = things.is_none_or(|(a, b)| may_be_one(&a.lemma, &b.lemma));
                x.relation(y) == Relation::Same && alike
            }
            (Self::Time(x), Self::Time(y)) => x.value.is_some() && x.value == y.value,
            _ => false,
        }
    }
}

/// Whether a claim has the words that a difference rests on, or states their value again.
fn holds(reading: &Reading, claim: &Claim, evidence: Span) -> bool {
    let again = |value: Value| Value::of(std::slice::from_ref(claim)).any(|own| own.is_same(&value));
    claim.span.touches(evidence) || Value::at(reading, evidence).is_some_and(again)
}

/// The finding about the claims of one group.
pub(super) fn finding(group: &Group, judgements: Vec<Judgement>) -> Finding {
    let (mut differences, mut notes) = (Vec::new(), Vec::new());
    for judgement in judgements {
        match judgement {
            Judgement::Difference(difference) => differences.push(difference),
            Judgement::Note(note, _) => notes.push(note),
        }
    }
    differences.sort_by_key(|d: &Difference| d.grade);
    differences.dedup();
    notes.dedup();
    let verdict = if differences.is_empty() { Verdict::Agreement } else { Verdict::Difference };
    let Group { claims, probability, grounds } = group.clone();
    Finding { verdict, claims, similarity: probability, grounds, differences, notes }
}

/// A finding for every claim that is in no other.
pub(super) fn alone(readings: &[Reading], findings: &[Finding]) -> Vec<Finding> {
    let grouped: HashSet<ClaimRef> = findings.iter().flat_map(|f| f.claims.iter().copied()).collect();
    let all = readings
        .iter()
        .enumerate()
        .flat_map(|(article, r)| (0..r.claims.len()).map(move |claim| ClaimRef { article, claim }));
    let alone = all.filter(|c| !grouped.contains(c)).map(|c| Finding {
        verdict: Verdict::Unique,
        claims: vec![c],
        similarity: 1.0,
        grounds: Vec::new(),
        differences: Vec::new(),
        notes: Vec::new(),
    });
    alone.collect()
}
