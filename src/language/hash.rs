//! The 64-bit numbers that stand for strings in spaCy, and so in the weights of the model.

use super::tables::{model_table, rows};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// By the hash of their string, the fixed small numbers that spaCy's attributes, labels and parts of speech have instead.
static SYMBOLS: LazyLock<FxHashMap<u64, u64>> = LazyLock::new(|| {
    let symbols = rows(model_table!("symbols.tsv"));
    symbols.filter_map(|[name, id]| Some((hash(name), id.parse().ok()?))).collect()
});

/// The number of a string: 0 for the empty one, its own for a symbol ("NOUN", "mark", "X"), else its hash.
pub(super) fn string_id(text: &str) -> u64 {
    if text.is_empty() {
        return 0;
    }
    let hash = hash(text);
    SYMBOLS.get(&hash).copied().unwrap_or(hash)
}

fn hash(text: &str) -> u64 {
    murmur_hash_64a(text.as_bytes(), 1)
}

/// MurmurHash64A by Austin Appleby (public domain), as `murmurhash.mrmr.hash64` computes it.
fn murmur_hash_64a(bytes: &[u8], seed: u64) -> u64 {
    const M: u64 = 0xc6a4_a793_5bd1_e995;
    const R: u32 = 47;
    let (words, rest) = bytes.as_chunks::<8>();
    let mut hash = seed ^ (bytes.len() as u64).wrapping_mul(M);
    for word in words {
        let k = u64::from_le_bytes(*word).wrapping_mul(M);
        hash = (hash ^ (k ^ (k >> R)).wrapping_mul(M)).wrapping_mul(M);
    }
    if !rest.is_empty() {
        let tail = rest.iter().rev().fold(0, |tail, &byte| tail << 8 | u64::from(byte));
        hash = (hash ^ tail).wrapping_mul(M);
    }
    hash = (hash ^ (hash >> R)).wrapping_mul(M);
    hash ^ (hash >> R)
}

#[cfg(test)]
mod tests {
    use super::string_id;

    #[test]
    fn numbers_are_those_of_spacy() {
        for (text, id) in [
            ("", 0),
            ("NOUN", 92),
            ("apple", 8_566_208_034_543_834_098),
            ("coffee", 3_197_928_453_018_144_401),
        ] {
            assert_eq!(string_id(text), id, "{text:?}");
        }
    }
}
