//! Runs of letters, so that other forms of a word meet.

use crate::alignment::vocabulary::{Term, distinct};
use crate::language::Sentence;
use std::hash::{DefaultHasher, Hash, Hasher};

/// How many letters a run has.
const LENGTH: usize = 4;

/// The runs of letters in the content words of a sentence, as numbers; a shorter word is one run.
pub(super) fn runs(sentence: &Sentence, terms: &[Option<Term>]) -> Vec<u32> {
    let words = sentence.tokens.iter().zip(terms).filter(|(_, term)| term.is_some());
    distinct(words.flat_map(|(token, _)| of_word(&token.text.to_lowercase())))
}

fn of_word(word: &str) -> Vec<u32> {
    let letters: Vec<char> = word.chars().collect();
    letters.windows(LENGTH.min(letters.len().max(1))).map(number).collect()
}

fn number(run: &[char]) -> u32 {
    let mut hasher = DefaultHasher::new();
    run.hash(&mut hasher);
    hasher.finish() as u32
}
