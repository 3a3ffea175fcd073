//! Words that differ but mean the same, or nearly.

use super::{Measure, Pair};
use crate::alignment::profile::Profile;
use crate::alignment::vocabulary::Vocabulary;

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("smaller covered in meaning", |p| p.covered[0].max(p.covered[1])),
    ("larger covered in meaning", |p| p.covered[0].min(p.covered[1])),
    ("directions", |Pair { x, y, .. }| f64::from(x.direction.cosine(&y.direction))),
    ("acts alike", |Pair { x, y, v, .. }| alike_acts(x, y, v)),
    ("clauses covered in meaning", |Pair { x, y, v, .. }| alike_clauses(x, y, v)),
];

/// How well the best two clauses stand for one another: the less covered side.
fn alike_clauses(x: &Profile, y: &Profile, v: &Vocabulary) -> f64 {
    let pairs = x.clauses.iter().flat_map(|a| y.clauses.iter().map(move |b| (a, b)));
    pairs.map(|(a, b)| v.reworded(a, b)).fold(0.0, f64::max)
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
