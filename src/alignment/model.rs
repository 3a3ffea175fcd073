//! The learned score: logistic regression over the named features, weights in `models/alignment.tsv`.

use std::sync::LazyLock;

/// Weights of the features, by name, as trained by `training/alignment.py`.
pub(super) struct Model {
    intercept: f64,
    /// A sentence pair scoring at least this is a link: chosen on the training pairs, see docs/evaluation.md.
    pub threshold: f64,
    /// A sentence pair scoring at least this may stand in a group whose other pairs are links.
    pub possible: f64,
    weights: Vec<f64>,
}

/// The trained model.
pub(super) static MODEL: LazyLock<Model> = LazyLock::new(|| {
    let text = include_str!("../../models/alignment.tsv");
    let rows: Vec<(&str, f64)> = text.lines().filter_map(row).collect();
    let weight = |name: &str| rows.iter().find(|r| r.0 == name).map_or(0.0, |r| r.1);
    Model {
        intercept: weight("(intercept)"),
        threshold: weight("(threshold)"),
        possible: weight("(possible)"),
        weights: super::context::names().map(|name| weight(&name)).collect(),
    }
});

fn row(line: &'static str) -> Option<(&'static str, f64)> {
    let (name, weight) = line.split_once('\t')?;
    Some((name, weight.parse().ok()?))
}

impl Model {
    /// The probability that two sentences share a fact, from their features.
    pub fn probability(&self, features: &[f64]) -> f64 {
        let sum: f64 = self.weights.iter().zip(features).map(|(w, f)| w * f).sum();
        rounded(1.0 / (1.0 + (-(self.intercept + sum)).exp()))
    }
}

/// To nine digits: sums of the same numbers in another order are then equal, whichever article comes first.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}
