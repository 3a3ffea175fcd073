//! What the rest of two articles says about a pair of sentences: rivals, neighbours, the articles as wholes.

use super::feature::{cosine, measures};
use super::profile::Profile;
use super::vocabulary::Vocabulary;

/// A similarity of two sentences.
type Similarity = fn(&Profile, &Profile, &Vocabulary) -> f64;

/// The similarities that are held against those of rivals and neighbours.
const SIMILARITIES: &[(&str, Similarity)] = &[
    ("", |x, y, v| cosine(&x.terms, &y.terms, |&t| v.weight(t))),
    ("local: ", |x, y, v| cosine(&x.terms, &y.terms, |&t| v.local(t))),
    ("meaning: ", |x, y, v| v.reworded(&x.terms, &y.terms)),
];

/// The features read from each similarity, in the order of the model's inputs after [`measures`].
///
/// A sentence of the one article counts as much as one of the other, so that changing sides changes nothing: what is
/// read along a row and down a column goes in as the larger and the smaller of both.
const CONTEXT: &[&str] = &[
    "rank, worse side",
    "rank, better side",
    "behind best, worse side",
    "behind best, better side",
    "best rival",
    "lead over next, worse side",
    "before and after",
    "before",
    "after",
    "around",
    "likes in all, larger side",
    "likes in all, smaller side",
    "articles alike",
];

/// The similarity of every sentence of one article with every one of another.
struct Grid {
    cells: Vec<f64>,
    /// Of every row, then of every column: all cells, the largest first, and their sum.
    lines: [Vec<(Vec<f64>, f64)>; 2],
    rows: usize,
    columns: usize,
    alike: f64,
}

/// The grids of two articles, one a similarity.
pub(super) struct Context(Vec<Grid>);

impl Context {
    /// Compares all sentences.
    pub fn new(left: &[Profile], right: &[Profile], words: &Vocabulary) -> Self {
        Self(SIMILARITIES.iter().map(|(_, similarity)| Grid::new(left, right, |x, y| similarity(x, y, words))).collect())
    }

    /// The values of [`CONTEXT`] for one pair, similarity by similarity.
    pub fn features(&self, row: usize, column: usize) -> impl Iterator<Item = f64> + '_ {
        self.0.iter().flat_map(move |grid| grid.features(row, column))
    }
}

impl Grid {
    fn new(left: &[Profile], right: &[Profile], similarity: impl Fn(&Profile, &Profile) -> f64) -> Self {
        let (rows, columns) = (left.len(), right.len());
        let cells: Vec<f64> = left.iter().flat_map(|x| right.iter().map(move |y| (x, y))).map(|(x, y)| similarity(x, y)).collect();
        let row = |i: usize| line((0..columns).map(|j| cells[i * columns + j]));
        let column = |j: usize| line((0..rows).map(|i| cells[i * columns + j]));
        let lines = [(0..rows).map(row).collect::<Vec<_>>(), (0..columns).map(column).collect()];
        let best: f64 = lines.iter().flatten().filter_map(|l| l.0.first()).sum();
        Self { cells, rows, columns, alike: best / (rows + columns).max(1) as f64, lines }
    }

    fn at(&self, row: usize, column: usize) -> f64 {
        if row < self.rows && column < self.columns { self.cells[row * self.columns + column] } else { 0.0 }
    }

    /// The best of the cells around one, by at most two steps.
    fn around(&self, row: usize, column: usize) -> f64 {
        let near = |at: usize| (at.saturating_sub(2)..at + 3).filter(move |&n| n != at);
        near(row).flat_map(|i| near(column).map(move |j| self.at(i, j))).fold(0.0, f64::max)
    }

    fn features(&self, row: usize, column: usize) -> Vec<f64> {
        let own = self.at(row, column);
        let lines = [&self.lines[0][row], &self.lines[1][column]];
        let before = self.at(row.wrapping_sub(1), column.wrapping_sub(1));
        let after = self.at(row + 1, column + 1);
        let ranks = lines.map(|l| l.0.partition_point(|&s| s > own).min(9) as f64);
        let best = lines.map(|l| l.0.first().copied().unwrap_or(0.0));
        let behind = best.map(|b| b - own);
        let lead = lines.map(|l| own - if l.0.first() > Some(&own) { l.0[0] } else { l.0.get(1).copied().unwrap_or(0.0) });
        let totals = lines.map(|l| l.1);
        let larger = |x: [f64; 2]| x[0].max(x[1]);
        let smaller = |x: [f64; 2]| x[0].min(x[1]);
        vec![
            larger(ranks),
            smaller(ranks),
            larger(behind),
            smaller(behind),
            larger(best),
            smaller(lead),
            before.max(after),
            before,
            after,
            self.around(row, column),
            larger(totals),
            smaller(totals),
            self.alike,
        ]
    }
}

fn line(cells: impl Iterator<Item = f64>) -> (Vec<f64>, f64) {
    let mut cells: Vec<f64> = cells.collect();
    let sum = cells.iter().sum();
    cells.sort_by(|a, b| b.total_cmp(a));
    (cells, sum)
}

/// All feature names, in order.
pub(super) fn names() -> impl Iterator<Item = String> {
    let of = |prefix: &'static str| CONTEXT.iter().map(move |name| format!("{prefix}{name}"));
    measures().map(|(name, _)| (*name).to_owned()).chain(SIMILARITIES.iter().flat_map(move |(prefix, _)| of(prefix)))
}
