//! What the rest of two articles says about a pair of sentences: rivals, neighbours, the articles as wholes.

use super::feature::{MEASURES, cosine};
use super::profile::Profile;
use super::vocabulary::Vocabulary;

/// The similarity of every sentence of one article with every one of another.
pub(super) struct Grid {
    cells: Vec<f64>,
    rows: usize,
    columns: usize,
}

/// The features that look at the two whole articles, in the order of the model's inputs after [`MEASURES`].
///
/// A sentence of the one article counts as much as one of the other, so that changing sides changes nothing: what is
/// read along a row and down a column goes in as the larger and the smaller of both.
pub(super) const CONTEXT: &[&str] = &[
    "rank, worse side",
    "rank, better side",
    "behind best, worse side",
    "behind best, better side",
    "best rival",
    "before and after",
    "before",
    "after",
    "likes in all, larger side",
    "likes in all, smaller side",
    "articles alike",
];

impl Grid {
    /// Compares all sentences by the rarity-weighted cosine of their words.
    pub fn new(left: &[Profile], right: &[Profile], words: &Vocabulary) -> Self {
        let cell = |(x, y): (&Profile, &Profile)| cosine(&x.terms, &y.terms, |&t| words.weight(t));
        let cells = left.iter().flat_map(|x| right.iter().map(move |y| (x, y))).map(cell).collect();
        Self { cells, rows: left.len(), columns: right.len() }
    }

    fn at(&self, row: usize, column: usize) -> f64 {
        if row < self.rows && column < self.columns { self.cells[row * self.columns + column] } else { 0.0 }
    }

    fn row(&self, row: usize) -> impl Iterator<Item = f64> + '_ {
        (0..self.columns).map(move |j| self.at(row, j))
    }

    fn column(&self, column: usize) -> impl Iterator<Item = f64> + '_ {
        (0..self.rows).map(move |i| self.at(i, column))
    }

    /// The mean over sentences of their best similarity: how alike the two articles are.
    fn alike(&self) -> f64 {
        let rows: f64 = (0..self.rows).map(|i| self.row(i).fold(0.0, f64::max)).sum();
        let columns: f64 = (0..self.columns).map(|j| self.column(j).fold(0.0, f64::max)).sum();
        (rows + columns) / (self.rows + self.columns).max(1) as f64
    }

    /// The values of [`CONTEXT`] for one pair.
    pub fn features(&self, row: usize, column: usize) -> Vec<f64> {
        let own = self.at(row, column);
        let rank = |all: &mut dyn Iterator<Item = f64>| all.filter(|&s| s > own).count() as f64;
        let best = |all: &mut dyn Iterator<Item = f64>| all.fold(0.0, f64::max);
        let (best_row, best_column) = (best(&mut self.row(row)), best(&mut self.column(column)));
        let before = self.at(row.wrapping_sub(1), column.wrapping_sub(1));
        let after = self.at(row + 1, column + 1);
        let ranks = (rank(&mut self.row(row)).min(9.0), rank(&mut self.column(column)).min(9.0));
        let behind = (best_row - own, best_column - own);
        let totals = (self.row(row).sum::<f64>(), self.column(column).sum::<f64>());
        vec![
            ranks.0.max(ranks.1),
            ranks.0.min(ranks.1),
            behind.0.max(behind.1),
            behind.0.min(behind.1),
            best_row.max(best_column),
            before.max(after),
            before,
            after,
            totals.0.max(totals.1),
            totals.0.min(totals.1),
            self.alike(),
        ]
    }
}

/// All feature names, in order.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    MEASURES.iter().map(|(name, _)| *name).chain(CONTEXT.iter().copied())
}
