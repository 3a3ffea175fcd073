//! Where in their articles two sentences stand.

use super::{Measure, Pair, cosine, flag};

/// The first fifth of an article tells what is new; what follows tells it in full, or tells of other things.
const EARLY: f64 = 0.2;

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("places apart", |Pair { x, y, .. }| (x.place - y.place).abs()),
    ("later place", |Pair { x, y, .. }| x.place.max(y.place)),
    ("earlier place", |Pair { x, y, .. }| x.place.min(y.place)),
    ("both early", |Pair { x, y, .. }| flag(x.place.max(y.place) < EARLY)),
    ("both lead", |Pair { x, y, .. }| flag(x.lead && y.lead)),
    ("one leads", |Pair { x, y, .. }| flag(x.lead != y.lead)),
    ("headlines", |Pair { x, y, .. }| flag(x.headline) + flag(y.headline)),
    ("passages", |Pair { x, y, v, .. }| cosine(&x.passage, &y.passage, |&t| v.weight(t))),
    ("passages, local", |Pair { x, y, v, .. }| cosine(&x.passage, &y.passage, |&t| v.local(t))),
];
