//! The distinct words of an article: most of a text repeats itself, and a word is embedded but once.

use super::Attributes;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Distinct words, known by the `N` attributes that an embedding looks at, and which of them stands where.
pub struct Vocabulary<const N: usize> {
    words: Vec<[u64; N]>,
    tokens: Vec<u32>,
    /// Where in `tokens` each paragraph starts, and one end more.
    bounds: Vec<usize>,
}

impl<const N: usize> Vocabulary<N> {
    /// The words of paragraphs, in order of first use.
    pub fn of(paragraphs: &[Vec<Attributes>], seen: impl Fn(&Attributes) -> [u64; N]) -> Self {
        let mut known: FxHashMap<[u64; N], u32> = FxHashMap::default();
        let mut vocabulary = Self { words: Vec::new(), tokens: Vec::new(), bounds: vec![0] };
        for paragraph in paragraphs {
            for word in paragraph.iter().map(&seen) {
                let words = &mut vocabulary.words;
                let index = *known.entry(word).or_insert_with(|| {
                    words.push(word);
                    words.len() as u32 - 1
                });
                vocabulary.tokens.push(index);
            }
            vocabulary.bounds.push(vocabulary.tokens.len());
        }
        vocabulary
    }

    /// The words.
    pub fn words(&self) -> &[[u64; N]] {
        &self.words
    }

    /// For each of these paragraphs, the indexes of its words.
    pub fn paragraphs(&self, range: Range<usize>) -> impl Iterator<Item = &[u32]> {
        let bounds = self.bounds.get(range.start..=range.end).unwrap_or_default();
        bounds.windows(2).map(|ends| &self.tokens[ends[0]..ends[1]])
    }
}
