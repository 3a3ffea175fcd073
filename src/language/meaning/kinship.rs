//! How two words are related by WordNet 3.1, in any of their more usual senses.

use super::{Word, word};
use safetensors::SafeTensors;
use std::sync::LazyLock;

/// `training/kinship.py` writes this file: a number a pair, sorted; see [`key`].
static FILE: &[u8] = include_bytes!("../../../models/meaning/kinship.safetensors");

static PAIRS: LazyLock<&'static [[u8; 4]]> = LazyLock::new(|| {
    let file = SafeTensors::deserialize(FILE).ok();
    file.and_then(|f| Some(f.tensor("pairs").ok()?.data())).map_or(&[][..], |bytes| bytes.as_chunks().0)
});

/// How one word is related to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kinship {
    /// Antonyms: "win" and "lose".
    Opposite,
    /// They share a sense, or senses that WordNet groups: "resign" and "quit".
    Synonym,
    /// One is made from the other: "resign" and "resignation", "China" and "Chinese".
    Derived,
    /// One is, by at most two steps, a kind of the other: "murder" and "kill", "frigate" and "ship".
    Broader,
}

/// By the two lowest bits of a pair's number.
const KINDS: [Kinship; 4] = [Kinship::Opposite, Kinship::Synonym, Kinship::Derived, Kinship::Broader];

/// How two words are related, in either direction; the first of [`Kinship`]'s kinds where there are several.
pub fn kinship(a: Word, b: Word) -> Option<Kinship> {
    let at = PAIRS.binary_search_by_key(&key(a, b), |pair| u32::from_le_bytes(*pair) >> 2).ok()?;
    let number = u32::from_le_bytes(*PAIRS.get(at)?);
    KINDS.get((number & 3) as usize).copied()
}

/// The words that stand after this one in the list and are related to it, with the kind of relation.
pub fn kin(word: Word) -> impl Iterator<Item = (Word, Kinship)> {
    let first = |pair: &[u8; 4]| u32::from_le_bytes(*pair) >> 17;
    let start = PAIRS.partition_point(|pair| first(pair) < u32::from(word.0));
    let own = PAIRS[start..].iter().take_while(move |pair| first(pair) == u32::from(word.0));
    own.filter_map(|pair| {
        let number = u32::from_le_bytes(*pair);
        let other = u16::try_from(number >> 2 & 0x7fff).ok()?;
        Some((Word(other), *KINDS.get((number & 3) as usize)?))
    })
}

/// The number of a pair without its kind: 15 bits a word, the lower word first.
fn key(a: Word, b: Word) -> u32 {
    u32::from(a.min(b).0) << 15 | u32::from(a.max(b).0)
}

/// Whether two words, as dictionary forms in lower case, are antonyms.
pub fn opposed(a: &str, b: &str) -> bool {
    word(a).zip(word(b)).and_then(|(a, b)| kinship(a, b)) == Some(Kinship::Opposite)
}
