//! How a report says that its source stays unnamed: `lexicon/anonymity.tsv`.

use crate::lexicon::{self, Table};
use std::sync::LazyLock;

static PHRASES: LazyLock<Table> = LazyLock::new(|| Table::parse(lexicon::ANONYMITY));

/// Whether the words say that a source stays unnamed: "who asked not to be named".
pub(in crate::claim) fn stays_unnamed(words: &str) -> bool {
    PHRASES.rows().iter().any(|row| words.contains(row.cell(0)))
}
