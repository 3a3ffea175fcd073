//! Titles before names: what they say of the person's sex and by which nouns the person is then called.

use crate::claim::pronoun::pronoun;
use crate::claim::without_ending;
use crate::lexicon::{self, Table};
use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

static TITLES: LazyLock<HashMap<&'static str, Title>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::TITLES);
    let title = |row: &crate::lexicon::Row| {
        let (gender, nouns) = (Gender::of(row.cell(2)), row.list(3).collect());
        (row.cell(0), Title { honorific: row.cell(1) == "honorific", gender, nouns })
    };
    table.rows().iter().map(title).collect()
});

static FIRST_NAMES: LazyLock<HashMap<&'static str, (Option<Gender>, &'static str)>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::FIRST_NAMES);
    table.rows().iter().map(|row| (row.cell(0), (Gender::of(row.cell(1)), row.cell(2)))).collect()
});

/// What a title says of who bears it.
#[derive(Debug)]
pub(in crate::claim) struct Title {
    /// Whether it is a mere form of address: "Mr.".
    pub honorific: bool,
    /// The sex, if the title tells.
    pub gender: Option<Gender>,
    /// The nouns that may stand for the person afterwards.
    pub nouns: Vec<&'static str>,
}

/// By which pronoun a person is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::claim) enum Gender {
    /// She.
    Feminine,
    /// He.
    Masculine,
}

impl Gender {
    /// The gender that a table names.
    pub fn of(cell: &str) -> Option<Self> {
        match cell {
            "f" => Some(Self::Feminine),
            "m" => Some(Self::Masculine),
            _ => None,
        }
    }

    /// The gender of a personal pronoun.
    pub fn of_pronoun(word: &str) -> Option<Self> {
        Self::of(pronoun(word)?.stands)
    }
}

/// The title that a word is, in any case, with or without its full stop.
pub(in crate::claim) fn title(word: &str) -> Option<&'static Title> {
    TITLES.get(word.trim_end_matches('.').to_lowercase().as_str())
}

/// A first name that begins another one and is this much shorter is short for it, with "y" or "ie" behind it or without: "Doug",
/// "Morty"; "Glen" and "Glenn" are two.
const SHORTER: usize = 2;

/// The least letters of a short first name.
const SHORTEST: usize = 3;

/// Whether two first names may be one person's: the same, or one short for the other.
pub(crate) fn may_be_one_first_name(x: &str, y: &str) -> bool {
    let (a, b) = (full_first_name(x), full_first_name(y));
    let (short, long) = if a.len() < b.len() { (&a, &b) } else { (&b, &a) };
    let pet = without_ending(short, "pet-ending").unwrap_or(short);
    let begins = |short: &str| {
        short.len() >= SHORTEST && long.starts_with(short) && long.len() - short.len() >= SHORTER
    };
    a == b || begins(short) || begins(pet)
}

/// Whether a word is a title: "Ms", "Dr.".
pub(crate) fn is_title(word: &str) -> bool {
    title(word).is_some()
}

/// What the first of several words of a name says of the sex.
pub(in crate::claim) fn first_name(words: &[String]) -> Option<Gender> {
    let first = words.first().filter(|_| words.len() > 1)?;
    known(first)?.0
}

/// The row of a first name, with or without its accents; that of its first half where it is a double one: "Jean-Luc".
fn known(name: &str) -> Option<&'static (Option<Gender>, &'static str)> {
    let lower: String = name.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)).collect();
    let half = lower.split_once('-').map(|(first, _)| first);
    FIRST_NAMES.get(lower.as_str()).or_else(|| FIRST_NAMES.get(half?))
}

/// Whether a word is in the table of first names.
pub(in crate::claim) fn is_first_name(word: &str) -> bool {
    known(word).is_some()
}

/// The full form of a first name: "mike" -> "michael"; itself, in lower case, where it is no short one.
pub(super) fn full_first_name(name: &str) -> String {
    let lower = name.to_lowercase();
    let full = FIRST_NAMES.get(lower.as_str()).map(|(_, full)| *full).filter(|full| !full.is_empty());
    full.map_or(lower.clone(), str::to_owned)
}
