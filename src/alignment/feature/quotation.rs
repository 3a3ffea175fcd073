//! Words in quotation marks, and what reports them.

use super::{Measure, Pair, flag, longest_run, shared};
use crate::alignment::profile::Profile;

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("quoted run", |Pair { x, y, .. }| longest_run(&x.quoted, &y.quoted) as f64),
    ("quoted here, said there", |Pair { x, y, .. }| {
        longest_run(&x.quoted, &y.running).max(longest_run(&y.quoted, &x.running)) as f64
    }),
    ("both quote", |Pair { x, y, .. }| flag(!x.quoted.is_empty() && !y.quoted.is_empty())),
    ("one quotes", |Pair { x, y, .. }| flag(x.quoted.is_empty() != y.quoted.is_empty())),
    ("quotation covered", |Pair { x, y, .. }| covered(x, y).max(covered(y, x))),
    ("run of all words", |Pair { x, y, .. }| longest_run(&x.wording, &y.wording).min(12) as f64),
];

/// The share of the words quoted in one sentence that the other has; fewer than three quoted words say nothing.
fn covered(x: &Profile, y: &Profile) -> f64 {
    let mut quoted = x.quoted.clone();
    quoted.sort_unstable();
    quoted.dedup();
    if quoted.len() < 3 { 0.0 } else { shared(&quoted, &y.terms).count() as f64 / quoted.len() as f64 }
}
