//! Small words in and around names: `lexicon/name_words.tsv`.

use crate::lexicon::{self, Table};
use std::collections::HashSet;
use std::sync::LazyLock;

static WORDS: LazyLock<HashSet<(&'static str, &'static str)>> = LazyLock::new(|| {
    Table::parse(lexicon::NAME_WORDS).rows().iter().map(|row| (row.cell(0), row.cell(1))).collect()
});

/// Whether a word, case and full stops aside, is of a class of the table: "Jr." is a `suffix`.
pub(super) fn is(word: &str, class: &str) -> bool {
    WORDS.contains(&(word.replace('.', "").to_lowercase().as_str(), class))
}
