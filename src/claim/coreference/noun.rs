//! What a common noun can stand for: somebody unnamed, the holder of a post, a body, a text.

use crate::claim::name::Gender;
use crate::lexicon::{self, Table};
use std::collections::HashMap;
use std::sync::LazyLock;

static NOUNS: LazyLock<HashMap<&'static str, (NounKind, Option<Gender>)>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::PEOPLE);
    let noun =
        |row: &lexicon::Row| Some((row.cell(0), (NounKind::of(row.cell(1))?, Gender::of(row.cell(2)))));
    table.rows().iter().filter_map(noun).collect()
});

/// What a common noun stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::claim) enum NounKind {
    /// Somebody who stays unnamed: "an official".
    Person,
    /// The holder of an office or post: "the president".
    Role,
    /// People who speak as one: "police".
    Group,
    /// An organisation: "the agency".
    Body,
    /// A business: "the company".
    Firm,
    /// A text whose words are its sender's: "the letter".
    Message,
    /// A text that speaks for itself: "the report".
    Document,
}

impl NounKind {
    fn of(cell: &str) -> Option<Self> {
        Some(match cell {
            "person" => Self::Person,
            "role" => Self::Role,
            "group" => Self::Group,
            "body" => Self::Body,
            "firm" => Self::Firm,
            "message" => Self::Message,
            "document" => Self::Document,
            _ => return None,
        })
    }
}

/// What a noun stands for, if it is one that speaks.
pub(in crate::claim) fn noun_kind(lemma: &str) -> Option<NounKind> {
    NOUNS.get(lemma.to_lowercase().as_str()).map(|(kind, _)| *kind)
}

/// Whether a noun stands for one person, by a calling or unnamed: "mayor", "official".
pub(in crate::claim) fn is_calling(lemma: &str) -> bool {
    matches!(noun_kind(lemma), Some(NounKind::Person | NounKind::Role))
}

/// The sex of whom a noun stands for, if it is a noun for one only: "widow".
pub(super) fn noun_gender(lemma: &str) -> Option<Gender> {
    NOUNS.get(lemma.to_lowercase().as_str()).and_then(|(_, gender)| *gender)
}
