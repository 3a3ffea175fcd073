//! Words that differ but mean the same, or nearly.

use super::Measure;
use crate::alignment::profile::Profile;
use crate::alignment::vocabulary::Vocabulary;

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("smaller covered in meaning", |x, y, v| reworded(x, y, v).max(reworded(y, x, v))),
    ("larger covered in meaning", |x, y, v| reworded(x, y, v).min(reworded(y, x, v))),
    ("directions", |x, y, _| f64::from(x.direction.cosine(&y.direction))),
    ("acts alike", |x, y, v| alike_acts(x, y, v)),
    ("clauses covered in meaning", |x, y, v| alike_clauses(x, y, v)),
];

/// The share of the weight of one sentence that the other one has too, in the same or in like words.
fn reworded(of: &Profile, by: &Profile, v: &Vocabulary) -> f64 {
    covered(&of.terms, &by.terms, v)
}

fn covered(of: &[u32], by: &[u32], v: &Vocabulary) -> f64 {
    let (mut both, mut all) = (0.0, 1e-9);
    for &term in of {
        both += v.weight(term) * v.best(term, by);
        all += v.weight(term);
    }
    both / all
}

/// How well the best two clauses stand for one another: the less covered side.
fn alike_clauses(x: &Profile, y: &Profile, v: &Vocabulary) -> f64 {
    let pairs = x.clauses.iter().flat_map(|a| y.clauses.iter().map(move |b| (a, b)));
    pairs.map(|(a, b)| covered(a, b, v).min(covered(b, a, v))).fold(0.0, f64::max)
}

/// The best two acts by how alike their predicates are and how many participants they share.
fn alike_acts(x: &Profile, y: &Profile, v: &Vocabulary) -> f64 {
    let mut best: f64 = 0.0;
    for a in &x.acts {
        for b in &y.acts {
            let both: f64 = super::shared(&a.participants, &b.participants).map(|t| v.weight(t)).sum();
            if both > 0.0 {
                best = best.max(
                    v.best(a.predicate, &[b.predicate])
                        * (v.weight(a.predicate).max(v.weight(b.predicate)) + both),
                );
            }
        }
    }
    best
}
