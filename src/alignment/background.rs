//! How rare words are in news at large: `models/background.tsv`.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How many articles were counted.
const ARTICLES: f64 = 1010.0;

static COUNTS: LazyLock<FxHashMap<&'static str, f64>> = LazyLock::new(|| {
    let rows = include_str!("../../models/background.tsv").lines().skip(2);
    rows.filter_map(|row| row.split_once('\t')).filter_map(|(w, n)| Some((w, n.parse().ok()?))).collect()
});

/// How rare a word stem is in news: 0 for one in every article, 1 for one that none of those counted has.
pub(super) fn rarity(stem: &str) -> f64 {
    COUNTS.get(stem).map_or(1.0, |count| (ARTICLES / count).ln() / ARTICLES.ln())
}
