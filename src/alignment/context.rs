//! What the rest of two articles says about a pair of sentences: rivals, neighbours, the articles as wholes. It is asked twice:
//! of how alike sentences are, and then of how likely each pair is by that.

use super::feature::{Pair, families as own_families, measures};
use std::ops::Range;

/// A similarity of two sentences.
type Similarity = fn(&Pair) -> f64;

/// The similarities that are held against those of rivals and neighbours.
const SIMILARITIES: &[(&str, Similarity)] =
    &[("", |pair| pair.cosine), ("meaning: ", |pair| pair.covered[0].min(pair.covered[1]))];

/// What the names of features begin with that are read from how likely the pairs are at a first look.
const LIKELY: &str = "likely: ";

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

/// The similarity of the sentences of one article with those of another; 0 for pairs that are no candidates.
struct Grid {
    /// Of every row, its cells by column, in order.
    cells: Vec<Vec<(usize, f64)>>,
    /// Of every row, then of every column: all cells, the largest first, and their sum.
    lines: [Vec<(Vec<f64>, f64)>; 2],
    alike: f64,
}

/// The grids of two articles, one a similarity.
pub(super) struct Context(Vec<Grid>);

impl Context {
    /// Compares the pairs of sentences, which are in order; `size` is how many sentences each article has.
    pub fn new(size: (usize, usize), pairs: &[(usize, usize, Pair)]) -> Self {
        let grid = |(_, similarity): &(&str, Similarity)| {
            Grid::new(pairs.iter().map(|(i, j, pair)| (*i, *j, similarity(pair))), size)
        };
        Self(SIMILARITIES.iter().map(grid).collect())
    }

    /// Of how likely each pair of sentences is at a first look.
    pub fn of_likely(size: (usize, usize), pairs: &[(usize, usize, f64)]) -> Self {
        Self(vec![Grid::new(pairs.iter().copied(), size)])
    }

    /// The values of [`CONTEXT`] for one pair, similarity by similarity.
    pub fn features(&self, row: usize, column: usize) -> impl Iterator<Item = f64> + '_ {
        self.0.iter().flat_map(move |grid| grid.features(row, column))
    }
}

impl Grid {
    fn new(all: impl Iterator<Item = (usize, usize, f64)>, (rows, columns): (usize, usize)) -> Self {
        let mut cells = vec![Vec::new(); rows];
        let mut lines = [vec![(Vec::new(), 0.0); rows], vec![(Vec::new(), 0.0); columns]];
        for (i, j, value) in all {
            cells[i].push((j, value));
            for (side, place) in [i, j].into_iter().enumerate() {
                let line = &mut lines[side][place];
                line.0.push(value);
                line.1 += value;
            }
        }
        lines.iter_mut().flatten().for_each(|line| line.0.sort_by(|a, b| b.total_cmp(a)));
        let best: f64 = lines.iter().flatten().filter_map(|l| l.0.first()).sum();
        Self { cells, alike: best / (rows + columns).max(1) as f64, lines }
    }

    fn at(&self, row: usize, column: usize) -> f64 {
        self.stretch(row, column..column.saturating_add(1)).next().map_or(0.0, |cell| cell.1)
    }

    /// The cells of a row in some columns.
    fn stretch(&self, row: usize, columns: Range<usize>) -> impl Iterator<Item = (usize, f64)> {
        let cells = self.cells.get(row).map_or(&[][..], Vec::as_slice);
        // Where every pair is held against each other, a cell lies at the place of its column.
        let full = cells.get(columns.start).is_some_and(|cell| cell.0 == columns.start);
        let start = if full { columns.start } else { cells.partition_point(|cell| cell.0 < columns.start) };
        cells[start..].iter().copied().take_while(move |cell| cell.0 < columns.end)
    }

    /// The best of the cells around one, by at most two steps.
    fn around(&self, row: usize, column: usize) -> f64 {
        let near = |at: usize| at.saturating_sub(2)..at + 3;
        let cells = near(row).filter(|&i| i != row).flat_map(|i| self.stretch(i, near(column)));
        cells.filter(|cell| cell.0 != column).fold(0.0, |best, cell| best.max(cell.1))
    }

    fn features(&self, row: usize, column: usize) -> [f64; CONTEXT.len()] {
        let own = self.at(row, column);
        let lines = [&self.lines[0][row], &self.lines[1][column]];
        let before = self.at(row.wrapping_sub(1), column.wrapping_sub(1));
        let after = self.at(row + 1, column + 1);
        let ranks = lines.map(|l| l.0.partition_point(|&s| s > own).min(9) as f64);
        let best = lines.map(|l| l.0.first().copied().unwrap_or(0.0));
        let behind = best.map(|b| b - own);
        let lead = lines.map(|l| own - next(&l.0, own));
        let totals = lines.map(|l| l.1);
        let larger = |x: [f64; 2]| x[0].max(x[1]);
        let smaller = |x: [f64; 2]| x[0].min(x[1]);
        [
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

/// The best of the others in a line that is sorted downwards and holds `own`.
fn next(line: &[f64], own: f64) -> f64 {
    let best = line.first().copied().unwrap_or(0.0);
    if best > own { best } else { line.get(1).copied().unwrap_or(0.0) }
}

/// The family of every feature, in order of their names; those of the second look are last.
pub(super) fn families() -> impl Iterator<Item = &'static str> {
    let rivals = (SIMILARITIES.len() + 1) * CONTEXT.len();
    own_families().chain(std::iter::repeat_n("rivals and neighbours", rivals))
}

/// The names of the features of the first look, in order.
pub(super) fn names() -> impl Iterator<Item = String> {
    let own = measures().map(|(name, _)| (*name).to_owned());
    own.chain(SIMILARITIES.iter().flat_map(|(prefix, _)| prefixed(prefix)))
}

/// The names of the features of both looks, in order.
pub(super) fn all_names() -> impl Iterator<Item = String> {
    names().chain(prefixed(LIKELY))
}

fn prefixed(prefix: &str) -> impl Iterator<Item = String> {
    CONTEXT.iter().map(move |name| format!("{prefix}{name}"))
}
