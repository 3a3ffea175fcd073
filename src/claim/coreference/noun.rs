//! What a common noun can stand for: somebody unnamed, the holder of a post, a group, a text.

use crate::lexicon::Table;
use std::collections::HashMap;
use std::sync::LazyLock;

static NOUNS: LazyLock<HashMap<&'static str, NounKind>> = LazyLock::new(|| {
    let table = Table::parse(include_str!("../../lexicon/people.tsv"));
    table.rows().iter().filter_map(|row| Some((row.cell(0), NounKind::of(row.cell(1))?))).collect()
});

/// What a common noun stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::claim) enum NounKind {
    /// Somebody who stays unnamed: "an official".
    Person,
    /// The holder of an office or post: "the president".
    Role,
    /// People or a body that speak as one: "police".
    Group,
    /// A text that speaks: "the letter".
    Document,
}

impl NounKind {
    fn of(cell: &str) -> Option<Self> {
        match cell {
            "person" => Some(Self::Person),
            "role" => Some(Self::Role),
            "group" => Some(Self::Group),
            "document" => Some(Self::Document),
            _ => None,
        }
    }
}

/// What a noun stands for, if it is one that speaks.
pub(in crate::claim) fn noun_kind(lemma: &str) -> Option<NounKind> {
    NOUNS.get(lemma.to_lowercase().as_str()).copied()
}
