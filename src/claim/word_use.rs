//! Small words that tell a reader what stands beside them: `lexicon/word_uses.tsv`.

use crate::lexicon::{self, Table};
use std::collections::HashSet;
use std::sync::LazyLock;

static USES: LazyLock<HashSet<(&'static str, &'static str)>> = LazyLock::new(|| {
    Table::parse(lexicon::WORD_USES).rows().iter().map(|row| (row.cell(0), row.cell(1))).collect()
});

/// Whether a word, in small letters, has a use of the table: "since" stands `before-year`.
pub fn has_use(word: &str, usage: &str) -> bool {
    USES.contains(&(usage, word))
}
