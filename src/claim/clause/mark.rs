//! What the word that opens a subordinate clause says of it: `lexicon/clause_marks.tsv`.

use crate::lexicon::{self, Table};
use std::sync::LazyLock;

static MARKS: LazyLock<Table> = LazyLock::new(|| Table::parse(lexicon::CLAUSE_MARKS));

/// Whether a clause opened by this word states a fact of its own; `None` for a word that is no mark.
pub(super) fn states_own(lemma: &str) -> Option<bool> {
    clause(lemma).map(|kind| kind == "own")
}

/// Whether the word opens a condition: "if", "unless".
pub(in crate::claim) fn is_condition(lemma: &str) -> bool {
    clause(lemma) == Some("condition")
}

/// Whether the word opens what a statement hangs on, its cause or its condition: "since", "if".
pub(in crate::claim) fn is_ground(lemma: &str) -> bool {
    matches!(clause(lemma), Some("cause" | "condition"))
}

/// Whether a clause opened by this word asserts nothing: a condition, or a question such as "whether he resigned".
pub fn asserts_nothing(lemma: &str) -> bool {
    matches!(clause(lemma), Some("condition" | "question"))
}

fn clause(lemma: &str) -> Option<&'static str> {
    MARKS.rows().iter().find(|row| row.cell(0) == lemma).map(|row| row.cell(1))
}
