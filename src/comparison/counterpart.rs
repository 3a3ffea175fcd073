//! Whether two values that cannot both hold are of one thing, where no rule can tell: by a regression over a few features of the
//! values and of the words around them. `training/counterparts.py` learns it from sentence pairs that state one fact, those in
//! which the values were found to differ against all others, and from pairs that only look so.

use super::pair::Pair;
use crate::article::Span;

/// Two values of one kind that cannot both hold.
pub(super) struct Counterpart {
    /// Where they stand, in order of article.
    pub spans: [Span; 2],
    /// What the regression sees, in the order of its names.
    pub features: Vec<f64>,
}

/// A kind of values, the names of the features of two of them, and what finds all counterparts of two sentences.
pub(super) type Kind = (&'static str, &'static [&'static str], fn(&Pair) -> Vec<Counterpart>);

/// A trained regression of `models/counterparts.tsv`.
pub(super) struct Regression {
    intercept: f64,
    /// From this probability on two values are said to differ: see docs/evaluation.md.
    least: f64,
    /// Below this probability they are of two things, unless the statements that they stand in are one.
    unlikely: f64,
    weights: Vec<f64>,
}

impl Regression {
    /// The regression for values of a kind, its weights in the order of `names`.
    pub fn of(kind: &str, names: &[&str]) -> Self {
        let rows = || include_str!("../../models/counterparts.tsv").lines().filter_map(row);
        let weight = |name: &str| rows().find(|r| r.0 == kind && r.1 == name).map_or(0.0, |r| r.2);
        Self {
            intercept: weight("(intercept)"),
            least: weight("(least)"),
            unlikely: weight("(unlikely)"),
            weights: names.iter().map(|name| weight(name)).collect(),
        }
    }

    /// The counterparts that are surely of one thing: no value twice, the likeliest first, of those equally likely the earliest,
    /// whichever article comes first.
    pub fn chosen(&self, all: &[Counterpart]) -> Vec<[Span; 2]> {
        let mut likely: Vec<(f64, [Span; 2])> =
            all.iter().map(|c| (self.probability(c), c.spans)).filter(|c| c.0 >= self.least).collect();
        let place = |spans: &[Span; 2]| spans[0].start + spans[1].start;
        likely.sort_by(|x, y| y.0.total_cmp(&x.0).then(place(&x.1).cmp(&place(&y.1))));
        let mut chosen: Vec<[Span; 2]> = Vec::new();
        for (_, spans) in likely {
            if !chosen.iter().any(|other| (0..2).any(|n| other[n] == spans[n])) {
                chosen.push(spans);
            }
        }
        chosen
    }

    /// Whether the values are of two things, as far as words can tell.
    pub fn is_unlikely(&self, counterpart: &Counterpart) -> bool {
        self.probability(counterpart) < self.unlikely
    }

    /// The probability that the values are of one thing, to nine digits: the same whichever article comes first.
    fn probability(&self, counterpart: &Counterpart) -> f64 {
        let shares = self.weights.iter().zip(&counterpart.features).map(|(w, f)| w * f);
        let odds = self.intercept + shares.sum::<f64>();
        (1e9 / (1.0 + (-odds).exp())).round() / 1e9
    }
}

/// Kind, name and weight of a row.
fn row(line: &'static str) -> Option<(&'static str, &'static str, f64)> {
    let mut cells = line.split('\t');
    Some((cells.next()?, cells.next()?, cells.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::counterpart_names;

    #[test]
    fn the_table_names_every_feature_and_no_other() {
        let known: Vec<(&str, &str)> = counterpart_names()
            .flat_map(|(kind, names)| {
                let limits = ["(intercept)", "(least)", "(unlikely)"];
                limits.into_iter().chain(names.iter().copied()).map(move |name| (kind, name))
            })
            .collect();
        let rows = include_str!("../../models/counterparts.tsv").lines().filter_map(row);
        assert_eq!(rows.map(|r| (r.0, r.1)).collect::<Vec<_>>(), known);
    }
}
