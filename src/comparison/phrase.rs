//! Words of several parts, found in a parsed sentence: "step down", "find guilty", "put on leave".

use crate::language::{PartOfSpeech, Sentence};
use std::collections::HashMap;

/// Phrases by their first word, each with what it stands for.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    by_first: HashMap<&'static str, Vec<(Vec<&'static str>, T)>>,
}

/// A phrase found in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found<T> {
    /// What it stands for.
    pub value: T,
    /// Its tokens, the first word's first.
    pub tokens: Vec<usize>,
}

impl<T: Copy> Phrases<T> {
    /// Phrases with what each stands for; the parts of a phrase are separated by spaces.
    pub fn new(entries: impl Iterator<Item = (&'static str, T)>) -> Self {
        let mut by_first: HashMap<_, Vec<(Vec<&'static str>, T)>> = HashMap::new();
        for (phrase, value) in entries {
            let mut parts = phrase.split(' ');
            let first = parts.next().unwrap_or_default();
            by_first.entry(first).or_default().push((parts.collect::<Vec<_>>(), value));
        }
        by_first.values_mut().for_each(|all| all.sort_by_key(|(parts, _)| std::cmp::Reverse(parts.len())));
        Self { by_first }
    }

    /// Whether a phrase begins with this word.
    pub fn knows(&self, first: &str) -> bool {
        self.by_first.contains_key(first)
    }

    /// What the word at `token` means together with the words that depend on it; the longest phrase wins.
    pub fn at(&self, sentence: &Sentence, token: usize) -> Option<Found<T>> {
        let word = sentence.tokens.get(token)?;
        let all = self.by_first.get(&*word.lemma.to_lowercase())?;
        all.iter().find_map(|(parts, value)| {
            let near: Option<Vec<usize>> = parts.iter().map(|part| near(sentence, token, part)).collect();
            let tokens = std::iter::once(token).chain(near?).collect();
            Some(Found { value: *value, tokens })
        })
    }
}

/// How far below its first word the parts of a phrase may stand: "decision on whether to go".
const DEPTH: usize = 3;

/// The token that stands for `part` among those that depend on `token`, the nearest one first.
fn near(sentence: &Sentence, token: usize, part: &str) -> Option<usize> {
    let is_part = |i: &usize| {
        let word = &sentence.tokens[*i];
        // "in Ludbrook were turned out" does not turn in.
        let astray = word.pos == PartOfSpeech::Adp && *i < token;
        !astray && (word.lemma.eq_ignore_ascii_case(part) || word.text.eq_ignore_ascii_case(part))
    };
    let mut level = vec![token];
    for _ in 0..DEPTH {
        level = level.iter().flat_map(|&t| sentence.children(t)).collect();
        if let Some(found) = level.iter().copied().find(is_part) {
            return Some(found);
        }
    }
    None
}
