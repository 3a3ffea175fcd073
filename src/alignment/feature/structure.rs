//! Who did what to whom: predicates with their participants, clauses, mood.

use super::{Measure, Pair, cosine, flag, shared};
use crate::alignment::profile::{Act, Profile};
use crate::alignment::vocabulary::{Term, Vocabulary};

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("same roles", |Pair { x, y, v, .. }| cosine(&x.roles, &y.roles, |r| v.weight(r.0) + v.weight(r.2))),
    ("predicates", |Pair { x, y, v, .. }| cosine(&x.predicates, &y.predicates, |&t| v.weight(t))),
    ("verbs shared", |Pair { x, y, v, .. }| {
        shared(&x.verbs, &y.terms).chain(shared(&y.verbs, &x.terms)).map(|t| v.weight(t)).sum()
    }),
    ("clauses, cosine", |Pair { x, y, v, .. }| best_clauses(x, y, |a, b| cosine(a, b, |&t| v.weight(t)))),
    ("clauses, smaller covered", |Pair { x, y, v, .. }| best_clauses(x, y, |a, b| clause_covered(a, b, v))),
    ("clauses, shared weight", |Pair { x, y, v, .. }| {
        best_clauses(x, y, |a, b| shared(a, b).map(|t| v.weight(t)).sum())
    }),
    ("act shared", |Pair { x, y, v, .. }| best_act(x, y, v)),
    ("same act, other actor", |Pair { x, y, .. }| flag(other_actor(x, y))),
    ("both planned", |Pair { x, y, .. }| flag(x.planned && y.planned)),
    ("one planned", |Pair { x, y, .. }| flag(x.planned != y.planned)),
    ("one negated", |Pair { x, y, .. }| flag(x.negated != y.negated)),
];

fn best_clauses(x: &Profile, y: &Profile, measure: impl Fn(&[Term], &[Term]) -> f64) -> f64 {
    let pairs = x.clauses.iter().flat_map(|a| y.clauses.iter().map(move |b| (a, b)));
    pairs.map(|(a, b)| measure(a, b)).fold(0.0, f64::max)
}

/// The share of the weight of the lighter clause that the other has too; clauses of one word say too little.
fn clause_covered(a: &[Term], b: &[Term], v: &Vocabulary) -> f64 {
    if a.len().min(b.len()) < 2 {
        return 0.0;
    }
    let sum = |terms: &[Term]| terms.iter().map(|&t| v.weight(t)).sum::<f64>();
    shared(a, b).map(|t| v.weight(t)).sum::<f64>() / sum(a).min(sum(b)).max(1e-9)
}

/// The weight of the best two acts with one predicate that share a participant.
fn best_act(x: &Profile, y: &Profile, v: &Vocabulary) -> f64 {
    let score = |(a, b): (&Act, &Act)| {
        let both: f64 = shared(&a.participants, &b.participants).map(|t| v.weight(t)).sum();
        if both > 0.0 { v.weight(a.predicate) + both } else { 0.0 }
    };
    acts(x, y).map(score).fold(0.0, f64::max)
}

/// Whether the sentences share a predicate, but never with the same actor though both name one.
fn other_actor(x: &Profile, y: &Profile) -> bool {
    let mut named = acts(x, y).filter_map(|(a, b)| a.actor.zip(b.actor)).peekable();
    named.peek().is_some() && named.all(|(a, b)| a != b)
}

fn acts<'a>(x: &'a Profile, y: &'a Profile) -> impl Iterator<Item = (&'a Act, &'a Act)> {
    let pairs = x.acts.iter().flat_map(|a| y.acts.iter().map(move |b| (a, b)));
    pairs.filter(|(a, b)| a.predicate == b.predicate)
}
