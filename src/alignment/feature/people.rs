//! Of whom it tells and who says it.

use super::{Measure, Pair, flag, shared};

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("same subject", |Pair { x, y, .. }| flag(shared(&x.subjects, &y.subjects).next().is_some())),
    ("same speaker", |Pair { x, y, .. }| flag(shared(&x.speakers, &y.speakers).next().is_some())),
    ("other speaker", |Pair { x, y, .. }| {
        let known = !x.speakers.is_empty() && !y.speakers.is_empty();
        flag(known && shared(&x.speakers, &y.speakers).next().is_none())
    }),
    ("one speaks", |Pair { x, y, .. }| flag(x.speakers.is_empty() != y.speakers.is_empty())),
    ("speaker mentioned", |Pair { x, y, .. }| {
        let told = shared(&x.speakers, &y.participants).next().is_some()
            || shared(&y.speakers, &x.participants).next().is_some();
        flag(told)
    }),
];
