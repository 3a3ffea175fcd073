//! Small words in and around names, and words cut short in them: `lexicon/name_words.tsv`, `lexicon/name_short.tsv`.

use crate::lexicon::{self, Table};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

static WORDS: LazyLock<HashSet<(&'static str, &'static str)>> = LazyLock::new(|| {
    Table::parse(lexicon::NAME_WORDS).rows().iter().map(|row| (row.cell(0), row.cell(1))).collect()
});

static SHORT: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    Table::parse(lexicon::NAME_SHORT).rows().iter().map(|row| (row.cell(0), row.cell(1))).collect()
});

/// A word of a body's name in full: "Department" for "Dept.", any other as it is.
pub(super) fn in_full(word: &str) -> &str {
    SHORT.get(word.trim_end_matches('.').to_lowercase().as_str()).copied().unwrap_or(word)
}

/// Whether a word, case and full stops aside, is of a class of the table: "Jr." is a `suffix`.
pub(super) fn is(word: &str, class: &str) -> bool {
    WORDS.contains(&(word.replace('.', "").to_lowercase().as_str(), class))
}
