//! P1 to P3: what one side affirms the other denies.

use super::Rule;
use super::gate;
use super::pair::{Judgement, Pair, Side};
use crate::article::Span;
use crate::claim::{Polarity, Stance};
use crate::lexicon::{self, Table};
use std::sync::LazyLock;

static OPPOSITES: LazyLock<Table> = LazyLock::new(|| Table::parse(lexicon::OPPOSITES));

/// Compares whether, and with which of two opposite words, the same thing is said.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    if !gate::same_fact(pair) {
        return Vec::new();
    }
    negation(pair).or_else(|| opposite(pair)).or_else(|| denial(pair)).into_iter().collect()
}

/// P1: the same predicate, negated on one side.
fn negation(pair: &Pair) -> Option<Judgement> {
    let [a, b] = pair.claims();
    (a.polarity != b.polarity && a.predicate.is_some() && a.predicate == b.predicate).then_some(())?;
    let words = |p: Polarity| if p == Polarity::Negated { "negates" } else { "affirms" };
    let why = format!(
        "one {} “{}”, the other {} it",
        words(a.polarity),
        a.predicate.as_deref()?,
        words(b.polarity)
    );
    pair.difference(Rule::P1, heads(pair)?, why)
}

/// P2: predicates that exclude each other, both affirmed or both negated, of the same subject.
fn opposite(pair: &Pair) -> Option<Judgement> {
    let [a, b] = pair.claims();
    let (x, y) = (a.predicate.as_deref()?, b.predicate.as_deref()?);
    (a.polarity == b.polarity && excludes(x, y) && a.subject.is_some() && a.subject == b.subject)
        .then_some(())?;
    pair.difference(Rule::P2, heads(pair)?, format!("“{x}” and “{y}” exclude each other"))
}

/// P3: one side reports that somebody denies what the other asserts.
fn denial(pair: &Pair) -> Option<Judgement> {
    let [a, b] = pair.claims().map(|c| c.attribution.as_ref().is_some_and(|a| a.stance == Stance::Deny));
    (a != b).then_some(())?;
    let who = pair.claims()[usize::from(b)].attribution.as_ref()?.speaker.clone()?;
    Some(Judgement::note(Rule::P3, format!("{who} denies something of this in one article")))
}

fn excludes(x: &str, y: &str) -> bool {
    let listed =
        |x: &str, y: &str| OPPOSITES.rows().iter().any(|r| r.cell(0) == x && r.list(1).any(|o| o == y));
    listed(x, y) || listed(y, x)
}

/// The words that head the two claims.
fn heads(pair: &Pair) -> Option<[Span; 2]> {
    let head = |s: &Side| Some(s.sentence()?.tokens.get(s.claim.head)?.span);
    Some([head(&pair.sides[0])?, head(&pair.sides[1])?])
}
