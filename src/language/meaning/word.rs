//! The list of words that have a meaning here.

use std::sync::LazyLock;

/// Sorted by their bytes, one a line; the line is the number of the word in the other tables.
static WORDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("../../../models/meaning/words.txt").lines().collect());

/// A word that the tables know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(pub(super) u16);

/// The word of this spelling, in lower case; `None` when it is not among those known.
pub fn word(text: &str) -> Option<Word> {
    let line = WORDS.binary_search(&text).ok()?;
    u16::try_from(line).ok().map(Word)
}

impl Word {
    /// Its spelling.
    pub fn text(self) -> &'static str {
        WORDS.get(usize::from(self.0)).copied().unwrap_or_default()
    }
}
