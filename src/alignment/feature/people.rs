//! Who is in it: names, what pronouns stand for, speakers.

use super::{Measure, Pair, cosine, flag, shared};

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("names", |Pair { x, y, v, .. }| cosine(&x.names, &y.names, |&t| v.local(t))),
    ("names shared", |Pair { x, y, v, .. }| shared(&x.names, &y.names).map(|t| v.local(t)).sum()),
    ("participants", |Pair { x, y, v, .. }| cosine(&x.participants, &y.participants, |&t| v.local(t))),
    ("participants shared", |Pair { x, y, v, .. }| {
        shared(&x.participants, &y.participants).map(|t| v.local(t)).sum()
    }),
    ("rarest participant", |Pair { x, y, v, .. }| {
        shared(&x.participants, &y.participants).map(|t| v.local(t)).fold(0.0, f64::max)
    }),
    ("participants apart", |Pair { x, y, .. }| {
        let known = !x.participants.is_empty() && !y.participants.is_empty();
        flag(known && shared(&x.participants, &y.participants).next().is_none())
    }),
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
