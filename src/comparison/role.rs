//! E1 and R1: who did it, and to whom.

use super::Rule;
use super::event::Event;
use super::pair::{Judgement, Pair};
use crate::claim::NameKind;

/// Compares who fills which role in the events that both sentences tell.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let [a, b] = pair.both();
    let verbs = pair.events().filter(|[x, y]| !x.is_noun(a.sentence) && !y.is_noun(b.sentence));
    let like = verbs.filter(|[x, y]| x.is_like(y));
    like.filter_map(|events| swapped(pair, events).or_else(|| other_agent(pair, events))).take(1).collect()
}

/// R1: agent and patient have changed places.
fn swapped(pair: &Pair, [x, y]: [&Event; 2]) -> Option<Judgement> {
    let [a, b] = pair.both();
    let (p, q, r, s) = (x.agent?, x.patient?, y.agent?, y.patient?);
    let same = |m: usize, n: usize| a.party(m).is_same(&b.party(n)) == Some(true);
    (same(p, s) && same(q, r) && !same(p, r) && !same(q, s)).then_some(())?;
    let (one, other) = (a.words(a.token_span(p)), a.words(a.token_span(q)));
    let why = format!("{one} and {other} have changed places");
    pair.difference(Rule::R1, [a.event_span(x), b.event_span(y)], why)
}

/// E1: the same act done to the same by somebody else. Only two people by name, or two kinds of people, are
/// somebody else: a body acts through its people, and "the president" is Mr Smith.
fn other_agent(pair: &Pair, [x, y]: [&Event; 2]) -> Option<Judgement> {
    let [a, b] = pair.both();
    let (p, r) = (x.agent?, y.agent?);
    let same = |m: usize, n: usize| a.party(m).is_same(&b.party(n)) == Some(true);
    let patient = same(x.patient?, y.patient?);
    let (one, other) = (a.party(p), b.party(r));
    let person = |k: Option<NameKind>| k == Some(NameKind::Person);
    let comparable = person(one.kind) && person(other.kind);
    (patient && comparable && one.is_same(&other) == Some(false)).then_some(())?;
    let elsewhere = one.words.iter().any(|w| b.mentions(w)) && other.words.iter().any(|w| a.mentions(w));
    (!elsewhere && x.standing.negated == y.standing.negated).then_some(())?;
    let why = format!("{} here, {} there", one.name?, other.name?);
    pair.difference(Rule::E1, [a.token_span(p), b.token_span(r)], why)
}
