//! Words that two sentences share, and words that only one has.

use super::{Measure, cosine, shared};
use crate::alignment::profile::Profile;
use crate::alignment::vocabulary::{Term, Vocabulary};

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("local cosine", |x, y, v| cosine(&x.terms, &y.terms, |&t| v.local(t))),
    ("cosine", |x, y, v| cosine(&x.terms, &y.terms, |&t| v.weight(t))),
    ("smaller covered", |x, y, v| covered(x, y, v).0),
    ("larger covered", |x, y, v| covered(x, y, v).1),
    ("shared weight", |x, y, v| shared(&x.terms, &y.terms).map(|t| v.weight(t)).sum()),
    ("rarest shared", |x, y, v| nth_shared(x, y, v, 0)),
    ("second rarest shared", |x, y, v| nth_shared(x, y, v, 1)),
    ("third rarest shared", |x, y, v| nth_shared(x, y, v, 2)),
    ("shared words", |x, y, _| shared(&x.terms, &y.terms).count() as f64),
    ("letters", |x, y, _| x.letters.cosine(&y.letters)),
    ("neighbours", |x, y, v| cosine(&x.neighbours, &y.neighbours, |p| v.weight(p.0) + v.weight(p.1))),
    ("chance", |x, y, v| shared(&x.terms, &y.terms).map(|t| chance(x, y, v, t)).sum()),
    ("least chance", |x, y, v| shared(&x.terms, &y.terms).map(|t| chance(x, y, v, t)).fold(0.0, f64::max)),
    ("anchors", |x, y, v| {
        let once = |t: &Term| v.occurs(x.article, *t) == 1 && v.occurs(y.article, *t) == 1;
        shared(&x.terms, &y.terms).filter(once).map(|t| v.weight(t)).sum()
    }),
    ("anchor words", |x, y, v| {
        let few = |t: &Term| v.occurs(x.article, *t) <= 2 && v.occurs(y.article, *t) <= 2;
        shared(&x.terms, &y.terms).filter(few).count() as f64
    }),
    ("new words, larger", |x, y, v| novel(x, y, v).max(novel(y, x, v))),
    ("new words, smaller", |x, y, v| novel(x, y, v).min(novel(y, x, v))),
    ("told elsewhere, larger", |x, y, v| elsewhere(x, y, v).max(elsewhere(y, x, v))),
    ("told elsewhere, smaller", |x, y, v| elsewhere(x, y, v).min(elsewhere(y, x, v))),
    ("shorter", |x, y, _| x.terms.len().min(y.terms.len()) as f64),
    ("longer", |x, y, _| x.terms.len().max(y.terms.len()) as f64),
];

/// The share of the weight of the smaller and of the larger sentence that the other one has too.
fn covered(x: &Profile, y: &Profile, v: &Vocabulary) -> (f64, f64) {
    let both: f64 = shared(&x.terms, &y.terms).map(|t| v.weight(t)).sum();
    let (a, b) = (sum(x, v), sum(y, v));
    (both / a.min(b).max(1e-9), both / a.max(b).max(1e-9))
}

fn sum(x: &Profile, v: &Vocabulary) -> f64 {
    x.terms.iter().map(|&t| v.weight(t)).sum()
}

fn nth_shared(x: &Profile, y: &Profile, v: &Vocabulary, n: usize) -> f64 {
    let mut weights: Vec<f64> = shared(&x.terms, &y.terms).map(|t| v.weight(t)).collect();
    weights.sort_by(|a, b| b.total_cmp(a));
    weights.get(n).copied().unwrap_or(0.0)
}

/// How surprising it is that these two of all the sentences have the term, in nats, less for words common in news.
fn chance(x: &Profile, y: &Profile, v: &Vocabulary, term: Term) -> f64 {
    let share =
        |p: &Profile| f64::from(v.occurs(p.article, term).max(1)) / f64::from(v.length(p.article).max(1));
    -(share(x) * share(y)).ln() * v.background(term)
}

/// The share of a sentence's weight that the whole other article has no word for.
fn novel(x: &Profile, y: &Profile, v: &Vocabulary) -> f64 {
    let new = x.terms.iter().filter(|t| v.occurs(y.article, **t) == 0);
    new.map(|&t| v.weight(t)).sum::<f64>() / sum(x, v).max(1e-9)
}

/// The share of a sentence's weight that the other article has, but in other sentences.
fn elsewhere(x: &Profile, y: &Profile, v: &Vocabulary) -> f64 {
    let there = |t: &&Term| v.occurs(y.article, **t) > 0 && y.terms.binary_search(t).is_err();
    x.terms.iter().filter(there).map(|&t| v.weight(t)).sum::<f64>() / sum(x, v).max(1e-9)
}
