//! Words spelled alike: other forms and spellings of one word that have different stems.

use super::{Measure, cosine};

pub(super) const MEASURES: &[(&str, Measure)] =
    &[("letters", |x, y, _| cosine(&x.letters, &y.letters, |_| 1.0))];
