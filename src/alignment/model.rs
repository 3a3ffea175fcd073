//! The learned score: logistic regression over the named features, weights in `models/alignment.tsv`, mended by trees that
//! also see how likely rivals and neighbours are by the regression.

use super::context;
use super::trees::TREES;
use std::sync::LazyLock;

/// Weights of the features, by name, as trained by `training/alignment.py`.
pub(super) struct Model {
    intercept: f64,
    /// A sentence pair scoring at least this is a link: chosen on the training pairs, see docs/evaluation.md.
    pub threshold: f64,
    /// A sentence pair scoring at least this may stand in a group whose other pairs are links.
    pub possible: f64,
    /// From this probability at a first look on, a second one is taken; below, two sentences have nothing in common.
    pub doubtful: f64,
    /// Two claims that stand alone and whose sentences score at least this may tell the same fact otherwise.
    pub near: f64,
    /// From this probability on a link is told without a warning: nine in ten of these are right, see docs/evaluation.md.
    pub sure: f64,
    weights: Vec<f64>,
    /// What each feature is on average in the training pairs.
    means: Vec<f64>,
    /// To which family each feature belongs.
    families: Vec<&'static str>,
}

/// What one family of evidence adds to a link.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ground {
    /// The family, in words for a reader ("quotations").
    pub family: &'static str,
    /// How much it speaks for (above 0) or against (below 0) the same fact, held against an average pair of sentences of
    /// two articles: in log-odds, so that the grounds of a link add up.
    pub weight: f64,
}

/// The trained model.
pub(super) static MODEL: LazyLock<Model> = LazyLock::new(|| {
    let text = include_str!("../../models/alignment.tsv");
    let rows: Vec<(&str, [f64; 2])> = text.lines().filter_map(row).collect();
    let values = |name: &str| rows.iter().find(|r| r.0 == name).map_or([0.0; 2], |r| r.1);
    let weight = |name: &str| values(name)[0];
    Model {
        intercept: weight("(intercept)"),
        threshold: weight("(threshold)"),
        possible: weight("(possible)"),
        doubtful: weight("(doubtful)"),
        near: weight("(near)"),
        sure: weight("(sure)"),
        weights: context::names().map(|name| weight(&name)).collect(),
        means: context::names().map(|name| values(&name)[1]).collect(),
        families: context::families().collect(),
    }
});

/// The name of a row, its weight and its mean.
fn row(line: &'static str) -> Option<(&'static str, [f64; 2])> {
    let mut cells = line.split('\t');
    let (name, weight) = (cells.next()?, cells.next()?.parse().ok()?);
    Some((name, [weight, cells.next().and_then(|mean| mean.parse().ok()).unwrap_or(0.0)]))
}

impl Model {
    /// The probability that two sentences share a fact, at a first look: by the regression alone, which knows no more features.
    pub fn likely(&self, features: &[f64]) -> f64 {
        rounded(logistic(self.odds(features)))
    }

    /// The probability that two sentences share a fact, from the features of both looks.
    pub fn probability(&self, features: &[f64]) -> f64 {
        rounded(logistic(self.odds(features) + TREES.gain(features)))
    }

    /// By the regression, in log-odds.
    fn odds(&self, features: &[f64]) -> f64 {
        self.intercept + self.weights.iter().zip(features).map(|(w, f)| w * f).sum::<f64>()
    }

    /// What each family of features adds to the score, the strongest first.
    pub fn grounds(&self, features: &[f64]) -> Vec<Ground> {
        let shares = self.weights.iter().zip(features).zip(&self.means);
        let mut gains: Vec<f64> = shares.map(|((weight, value), mean)| weight * (value - mean)).collect();
        gains.resize(self.families.len(), 0.0);
        TREES.explain(features, |at, gain| gains[at] += gain);
        let mut grounds: Vec<Ground> = Vec::new();
        for (at, weight) in gains.into_iter().enumerate() {
            match grounds.last_mut().filter(|ground| ground.family == self.families[at]) {
                Some(ground) => ground.weight += weight,
                None => grounds.push(Ground { family: self.families[at], weight }),
            }
        }
        grounds.iter_mut().for_each(|ground| ground.weight = rounded(ground.weight));
        grounds.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()).then(a.family.cmp(b.family)));
        grounds
    }
}

/// The probability of some log-odds.
fn logistic(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

/// To nine digits: sums of the same numbers in another order are then equal, whichever article comes first.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}
