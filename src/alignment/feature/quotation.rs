//! Words in quotation marks, and what reports them.

use super::{Measure, flag, longest_run, shared};
use crate::alignment::profile::Profile;

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("quoted run", |x, y, _| longest_run(&x.quoted, &y.quoted) as f64),
    ("quoted here, said there", |x, y, _| {
        longest_run(&x.quoted, &y.running).max(longest_run(&y.quoted, &x.running)) as f64
    }),
    ("both quote", |x, y, _| flag(!x.quoted.is_empty() && !y.quoted.is_empty())),
    ("one quotes", |x, y, _| flag(x.quoted.is_empty() != y.quoted.is_empty())),
    ("quotation covered", |x, y, _| covered(x, y).max(covered(y, x))),
    ("run of all words", |x, y, _| longest_run(&x.wording, &y.wording).min(12) as f64),
];

/// The share of the words quoted in one sentence that the other has; fewer than three quoted words say nothing.
fn covered(x: &Profile, y: &Profile) -> f64 {
    let mut quoted = x.quoted.clone();
    quoted.sort_unstable();
    quoted.dedup();
    if quoted.len() < 3 { 0.0 } else { shared(&quoted, &y.terms).count() as f64 / quoted.len() as f64 }
}
