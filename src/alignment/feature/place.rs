//! Where in their articles two sentences stand.

use super::{Measure, Pair, cosine, flag};

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("places apart", |Pair { x, y, .. }| (x.place - y.place).abs()),
    ("later place", |Pair { x, y, .. }| x.place.max(y.place)),
    ("both lead", |Pair { x, y, .. }| flag(x.lead && y.lead)),
    ("one leads", |Pair { x, y, .. }| flag(x.lead != y.lead)),
    ("headlines", |Pair { x, y, .. }| flag(x.headline) + flag(y.headline)),
    ("passages", |Pair { x, y, v, .. }| cosine(&x.passage, &y.passage, |&t| v.weight(t))),
    ("passages, local", |Pair { x, y, v, .. }| cosine(&x.passage, &y.passage, |&t| v.local(t))),
];
