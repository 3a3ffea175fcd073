//! Where in their articles two sentences stand.

use super::{Measure, cosine, flag};

pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("places apart", |x, y, _| (x.place - y.place).abs()),
    ("later place", |x, y, _| x.place.max(y.place)),
    ("both lead", |x, y, _| flag(x.lead && y.lead)),
    ("one leads", |x, y, _| flag(x.lead != y.lead)),
    ("headlines", |x, y, _| flag(x.headline) + flag(y.headline)),
    ("passages", |x, y, v| cosine(&x.passage, &y.passage, |&t| v.weight(t))),
    ("passages, local", |x, y, v| cosine(&x.passage, &y.passage, |&t| v.local(t))),
];
