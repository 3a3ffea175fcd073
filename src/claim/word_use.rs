//! Small words that tell a reader what stands beside them: `lexicon/word_uses.tsv`.

use crate::lexicon::{self, Table};
use std::collections::HashSet;
use std::sync::LazyLock;

static USES: LazyLock<HashSet<(&'static str, &'static str)>> = LazyLock::new(|| {
    Table::parse(lexicon::WORD_USES).rows().iter().map(|row| (row.cell(0), row.cell(1))).collect()
});

/// A word without the ending, of those of this use, that it has; `None` if it has none of them.
pub fn without_ending<'w>(word: &'w str, usage: &str) -> Option<&'w str> {
    word.char_indices().find(|(at, _)| has_use(&word[*at..], usage)).map(|(at, _)| &word[..at])
}

/// Whether a word, in small letters, has a use of the table: "since" stands `before-year`.
pub fn has_use(word: &str, usage: &str) -> bool {
    USES.contains(&(usage, word))
}
