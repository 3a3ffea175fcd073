//! Who is in it: names, what pronouns stand for, speakers.

use super::{Measure, cosine, flag, shared};

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("names", |x, y, v| cosine(&x.names, &y.names, |&t| v.local(t))),
    ("names shared", |x, y, v| shared(&x.names, &y.names).map(|t| v.local(t)).sum()),
    ("participants", |x, y, v| cosine(&x.participants, &y.participants, |&t| v.local(t))),
    ("participants shared", |x, y, v| shared(&x.participants, &y.participants).map(|t| v.local(t)).sum()),
    ("rarest participant", |x, y, v| {
        shared(&x.participants, &y.participants).map(|t| v.local(t)).fold(0.0, f64::max)
    }),
    ("participants apart", |x, y, _| {
        let known = !x.participants.is_empty() && !y.participants.is_empty();
        flag(known && shared(&x.participants, &y.participants).next().is_none())
    }),
    ("same subject", |x, y, _| flag(shared(&x.subjects, &y.subjects).next().is_some())),
    ("same speaker", |x, y, _| flag(shared(&x.speakers, &y.speakers).next().is_some())),
    ("other speaker", |x, y, _| {
        let known = !x.speakers.is_empty() && !y.speakers.is_empty();
        flag(known && shared(&x.speakers, &y.speakers).next().is_none())
    }),
    ("one speaks", |x, y, _| flag(x.speakers.is_empty() != y.speakers.is_empty())),
    ("speaker mentioned", |x, y, _| {
        let told = shared(&x.speakers, &y.participants).next().is_some()
            || shared(&y.speakers, &x.participants).next().is_some();
        flag(told)
    }),
];
