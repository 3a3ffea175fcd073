//! Words that differ but may stand for one another: alike in meaning, or related by WordNet.

use super::vocabulary::Term;
use crate::language::meaning::{Kinship, Word, alike, kin};
use rustc_hash::FxHashMap;

/// Words less alike than this have nothing to do with each other: ninety-nine of a hundred random pairs stay below it.
const UNRELATED: f32 = 0.4;

/// By term, the other terms that may stand for it and how well, above 0 to 1; in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Near(Vec<Vec<(Term, f64)>>);

/// A term that has a meaning.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    pub term: Term,
    pub word: Word,
    /// The article that it occurs in, if that is one alone.
    pub only_in: Option<usize>,
}

impl Near {
    /// Compares all terms that have a meaning and are neither names nor numbers: two of those are alike, yet differ. Two that
    /// only one article has are never held against each other.
    pub fn among(words: &[Known], terms: usize) -> Self {
        let mut strengths: FxHashMap<(Term, Term), f64> = FxHashMap::default();
        let mut note = |a: Term, b: Term, strength: f64| {
            let best = strengths.entry((a.min(b), a.max(b))).or_default();
            *best = best.max(strength);
        };
        let known: Vec<Word> = words.iter().map(|w| w.word).collect();
        let apart = |i: usize, j: usize| words[i].only_in.is_none() || words[i].only_in != words[j].only_in;
        for (i, j, cosine) in alike(&known, UNRELATED, apart) {
            note(words[i].term, words[j].term, f64::from((cosine - UNRELATED) / (1.0 - UNRELATED)));
        }
        let mut places: FxHashMap<Word, Vec<Term>> = FxHashMap::default();
        words.iter().for_each(|w| places.entry(w.word).or_default().push(w.term));
        for &Known { term, word, .. } in words {
            for (other, kinship) in kin(word) {
                let others = places.get(&other).into_iter().flatten();
                others.filter(|o| **o != term).for_each(|&o| note(term, o, worth(kinship)));
            }
        }
        Self::new(strengths, terms)
    }

    fn new(strengths: FxHashMap<(Term, Term), f64>, terms: usize) -> Self {
        let mut near = vec![Vec::new(); terms];
        for ((a, b), strength) in strengths {
            near[a as usize].push((b, strength));
            near[b as usize].push((a, strength));
        }
        near.iter_mut().for_each(|list| list.sort_by_key(|entry| entry.0));
        Self(near)
    }

    /// How well the best of `others`, which are in order, stands for a term: 1 when it is among them.
    pub fn best(&self, term: Term, others: &[Term]) -> f64 {
        if others.binary_search(&term).is_ok() {
            return 1.0;
        }
        let mut rest = others;
        let mut best: f64 = 0.0;
        for (other, strength) in self.0.get(term as usize).into_iter().flatten() {
            while rest.first().is_some_and(|first| first < other) {
                rest = &rest[1..];
            }
            match rest.first() {
                Some(first) if first == other => best = best.max(*strength),
                Some(_) => {}
                None => break,
            }
        }
        best
    }
}

/// What a relation is worth, by how often words so related state one fact in the training pairs. Opposites count too:
/// what one affirms and the other denies is the same fact.
fn worth(kinship: Kinship) -> f64 {
    match kinship {
        Kinship::Derived => 0.9,
        Kinship::Synonym => 0.7,
        Kinship::Opposite => 0.5,
        Kinship::Broader => 0.4,
    }
}
