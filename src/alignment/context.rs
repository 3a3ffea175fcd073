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
pub(super) const CONTEXT: &[&str] = &[
    "rank in row",
    "rank in column",
    "behind best in row",
    "behind best in column",
    "best rival",
    "before and after",
    "before",
    "after",
    "row total",
    "column total",
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
        let best: f64 = (0..self.rows).map(|i| self.row(i).fold(0.0, f64::max)).sum();
        best / self.rows.max(1) as f64
    }

    /// The values of [`CONTEXT`] for one pair.
    pub fn features(&self, row: usize, column: usize) -> Vec<f64> {
        let own = self.at(row, column);
        let rank = |all: &mut dyn Iterator<Item = f64>| all.filter(|&s| s > own).count() as f64;
        let best = |all: &mut dyn Iterator<Item = f64>| all.fold(0.0, f64::max);
        let (best_row, best_column) = (best(&mut self.row(row)), best(&mut self.column(column)));
        let before = self.at(row.wrapping_sub(1), column.wrapping_sub(1));
        let after = self.at(row + 1, column + 1);
        vec![
            rank(&mut self.row(row)).min(9.0),
            rank(&mut self.column(column)).min(9.0),
            best_row - own,
            best_column - own,
            best_row.max(best_column),
            before.max(after),
            before,
            after,
            self.row(row).sum(),
            self.column(column).sum(),
            self.alike(),
        ]
    }
}

/// All feature names, in order.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    MEASURES.iter().map(|(name, _)| *name).chain(CONTEXT.iter().copied())
}
