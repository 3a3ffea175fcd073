//! Words that two sentences share, and words that only one has.

use super::{Measure, Pair, cosine};
use crate::alignment::profile::Profile;
use crate::alignment::vocabulary::Term;

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("local cosine", |Pair { x, y, v, .. }| cosine(&x.terms, &y.terms, |&t| v.local(t))),
    ("cosine", |p| p.cosine),
    ("smaller covered", |p| p.weight / p.x.weight.min(p.y.weight).max(1e-9)),
    ("larger covered", |p| p.weight / p.x.weight.max(p.y.weight).max(1e-9)),
    ("shared weight", |p| p.weight),
    ("rarest shared", |p| p.rarest[0]),
    ("second rarest shared", |p| p.rarest[1]),
    ("third rarest shared", |p| p.rarest[2]),
    ("shared words", |p| p.shared.len() as f64),
    ("letters", |Pair { x, y, .. }| x.letters.cosine(&y.letters)),
    ("neighbours", |Pair { x, y, v, .. }| {
        cosine(&x.neighbours, &y.neighbours, |p| v.weight(p.0) + v.weight(p.1))
    }),
    ("chance", |p| p.shared.iter().map(|&t| chance(p, t)).sum()),
    ("least chance", |p| p.shared.iter().map(|&t| chance(p, t)).fold(0.0, f64::max)),
    ("new words, larger", |p| larger(p, novel)),
    ("new words, smaller", |p| smaller(p, novel)),
    ("told elsewhere, larger", |p| larger(p, elsewhere)),
    ("told elsewhere, smaller", |p| smaller(p, elsewhere)),
    ("shorter", |Pair { x, y, .. }| x.terms.len().min(y.terms.len()) as f64),
    ("longer", |Pair { x, y, .. }| x.terms.len().max(y.terms.len()) as f64),
];

/// How surprising it is that these two of all the sentences have the term, in nats, less for words common in news.
fn chance(Pair { x, y, v, .. }: &Pair, term: Term) -> f64 {
    let share =
        |p: &Profile| f64::from(v.occurs(p.article, term).max(1)) / f64::from(v.length(p.article).max(1));
    -(share(x) * share(y)).ln() * v.background(term)
}

/// A share of the weight of one of two sentences, by what they share and the words of all.
type Share = fn(&Profile, &Profile, &Pair) -> f64;

fn larger(p: &Pair, share: Share) -> f64 {
    share(p.x, p.y, p).max(share(p.y, p.x, p))
}

fn smaller(p: &Pair, share: Share) -> f64 {
    share(p.x, p.y, p).min(share(p.y, p.x, p))
}

/// The share of a sentence's weight that the whole other article has no word for.
fn novel(x: &Profile, y: &Profile, p: &Pair) -> f64 {
    new(x, y, p) / x.weight.max(1e-9)
}

/// The share of a sentence's weight that the other article has, but in other sentences.
fn elsewhere(x: &Profile, y: &Profile, p: &Pair) -> f64 {
    (x.weight - new(x, y, p) - p.weight).max(0.0) / x.weight.max(1e-9)
}

/// The weight of the words of a sentence that the whole other article does not have.
fn new(x: &Profile, y: &Profile, Pair { v, .. }: &Pair) -> f64 {
    x.terms.iter().filter(|t| v.occurs(y.article, **t) == 0).map(|&t| v.weight(t)).sum()
}
