//! Numbers, amounts and days, by what they mean.

use super::{Measure, Pair, flag, shared};
use crate::alignment::profile::{Amount, Profile};

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("numbers shared", |Pair { x, y, .. }| shared(&x.numbers, &y.numbers).count() as f64),
    ("numbers apart", |Pair { x, y, .. }| {
        let known = !x.numbers.is_empty() && !y.numbers.is_empty();
        flag(known && shared(&x.numbers, &y.numbers).next().is_none())
    }),
    ("amounts equal", |Pair { x, y, .. }| {
        amounts(x, y, |a, b| a.kind == b.kind && a.value.is_some() && a.value == b.value)
    }),
    ("amounts compatible", |Pair { x, y, .. }| {
        amounts(x, y, |a, b| a.kind == b.kind && !a.reach.is_disjoint(&b.reach))
    }),
    ("same thing counted", |Pair { x, y, .. }| amounts(x, y, same_thing)),
    ("same thing, other count", |Pair { x, y, .. }| {
        amounts(x, y, |a, b| same_thing(a, b) && a.reach.is_disjoint(&b.reach))
    }),
    ("days shared", |Pair { x, y, .. }| shared(&x.days, &y.days).count() as f64),
    ("days apart", |Pair { x, y, .. }| {
        let known = !x.days.is_empty() && !y.days.is_empty();
        flag(known && x.days.iter().all(|a| y.days.iter().all(|b| a.1 < b.0 || b.1 < a.0)))
    }),
];

fn same_thing(a: &Amount, b: &Amount) -> bool {
    a.kind == b.kind && a.of.is_some() && a.of == b.of
}

/// How many amounts of a sentence have their like in the other, up to three: the side with fewer.
fn amounts(x: &Profile, y: &Profile, fits: impl Fn(&Amount, &Amount) -> bool) -> f64 {
    let here = x.amounts.iter().filter(|a| y.amounts.iter().any(|b| fits(a, b))).count();
    let there = y.amounts.iter().filter(|b| x.amounts.iter().any(|a| fits(a, b))).count();
    here.min(there).min(3) as f64
}
