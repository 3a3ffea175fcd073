//! Two articles to the features of every pair of their sentences.

use super::context::Grid;
use super::feature::MEASURES;
use super::profile::Profile;
use super::vocabulary::Vocabulary;
use crate::language::Sentence;

/// The features of every pair of sentences of two articles, row by row.
pub fn features(left: &[Sentence], right: &[Sentence]) -> Vec<Vec<f64>> {
    let mut words = Vocabulary::new();
    let left = profiles(left, &mut words);
    let right = profiles(right, &mut words);
    let grid = Grid::new(&left, &right, &words);
    let mut all = Vec::new();
    for (i, x) in left.iter().enumerate() {
        for (j, y) in right.iter().enumerate() {
            let mut row: Vec<f64> = MEASURES.iter().map(|(_, measure)| measure(x, y, &words)).collect();
            row.extend(grid.features(i, j));
            all.push(row);
        }
    }
    all
}

/// The names of the features in order.
pub fn feature_names() -> Vec<&'static str> {
    super::context::names().collect()
}

fn profiles(sentences: &[Sentence], words: &mut Vocabulary) -> Vec<Profile> {
    let last = sentences.len().max(2) - 1;
    let mut all: Vec<Profile> =
        sentences.iter().enumerate().map(|(i, s)| Profile::of(s, i as f64 / last as f64, words)).collect();
    all.iter_mut().take(2).for_each(|p| p.lead = true);
    all
}
