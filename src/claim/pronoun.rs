//! What a pronoun stands for: `lexicon/pronouns.tsv`.

use crate::lexicon::{self, Row, Table};
use std::collections::HashMap;
use std::sync::LazyLock;

static PRONOUNS: LazyLock<HashMap<&'static str, Pronoun>> = LazyLock::new(|| {
    let pronoun = |row: &Row| (row.cell(0), Pronoun { sign: row.cell(1), stands: row.cell(2) });
    Table::parse(lexicon::PRONOUNS).rows().iter().map(pronoun).collect()
});

/// A pronoun of the table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pronoun {
    /// The name in the table of evidence of a source that is this pronoun.
    pub sign: &'static str,
    /// For whom or what it stands: "m", "f", "several", "thing", "speaker", "own"; "-" for nobody to be sought.
    pub stands: &'static str,
}

impl Pronoun {
    /// Whether it stands for one person or thing that is spoken of: "he", "it".
    pub fn is_one(self) -> bool {
        matches!(self.stands, "m" | "f" | "thing")
    }

    /// Whether it stands for several: "they", "we".
    pub fn is_several(self) -> bool {
        self.stands == "several" || self.sign == "source-we"
    }
}

/// The pronoun that a word is, in any case.
pub(super) fn pronoun(word: &str) -> Option<Pronoun> {
    PRONOUNS.get(word.to_lowercase().as_str()).copied()
}

/// Whether a word stands for whoever speaks, as the subject: "I", "we".
pub(super) fn speaks_itself(word: &str) -> bool {
    pronoun(word).is_some_and(|p| p.stands == "speaker")
}

/// Whether a word stands for whoever speaks, in any form: "we", "our".
pub(super) fn is_first_person(word: &str) -> bool {
    pronoun(word).is_some_and(|p| matches!(p.stands, "speaker" | "own"))
}
