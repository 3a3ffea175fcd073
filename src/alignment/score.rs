//! How likely every two sentences of two articles share a fact. A first look sees how alike they are; a second one also how likely
//! their rivals and neighbours are, and is taken where the first is in doubt.

use super::context::Context;
use super::evidence::Evidence;
use super::model::{Ground, MODEL, rounded};

/// How sure it is that two sentences share a fact, and why.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Score {
    pub probability: f64,
    pub features: Vec<f64>,
}

impl Score {
    /// What speaks for and against it.
    pub fn grounds(&self) -> Vec<Ground> {
        MODEL.grounds(&self.features)
    }
}

/// The sentences of two articles, by index, that may share a fact; in order.
pub(super) fn scores(evidence: &Evidence) -> impl Iterator<Item = (usize, usize, Score)> {
    let (mut all, mut open) = (Vec::new(), Vec::new());
    for (i, j, features) in evidence.features() {
        let likely = MODEL.likely(&features);
        all.push((i, j, likely));
        if likely >= MODEL.doubtful {
            open.push((i, j, features));
        }
    }
    let around = Context::of_likely(evidence.size(), &all);
    open.into_iter().map(move |(i, j, mut features)| {
        features.extend(around.features(i, j).map(rounded));
        (i, j, Score { probability: MODEL.probability(&features), features })
    })
}
