//! The words of the compared articles, numbered, and how much it tells that two sentences share one.

use super::background;
use crate::language::{PartOfSpeech, Sentence, Token};
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::HashMap;

/// A word's number in the [`Vocabulary`].
pub(super) type Term = u32;

/// The content words of all compared articles, by stem, with their weights.
pub(super) struct Vocabulary {
    stemmer: Stemmer,
    numbers: HashMap<String, Term>,
    /// In how many sentences each term occurs.
    sentences: Vec<u32>,
    /// How rare each term is in news at large, 0 to 1.
    background: Vec<f64>,
    total: u32,
}

impl Vocabulary {
    /// One without words.
    pub fn new() -> Self {
        let stemmer = Stemmer::create(Algorithm::English);
        Self { stemmer, numbers: HashMap::new(), sentences: Vec::new(), background: Vec::new(), total: 0 }
    }

    /// The term of each token of a sentence, `None` for words that carry no content; counts the sentence.
    pub fn enter(&mut self, sentence: &Sentence) -> Vec<Option<Term>> {
        let terms: Vec<Option<Term>> =
            sentence.tokens.iter().map(|t| is_content(t).then(|| self.term(&t.lemma))).collect();
        for term in distinct(terms.iter().flatten().copied()) {
            self.sentences[term as usize] += 1;
        }
        self.total += 1;
        terms
    }

    /// The term of a word in its dictionary form. Stems join a verb and its noun: "denuclearize", "denuclearization".
    pub fn term(&mut self, lemma: &str) -> Term {
        let lower = lemma.to_lowercase();
        let stem = self.stemmer.stem(&lower);
        if let Some(&known) = self.numbers.get(stem.as_ref()) {
            return known;
        }
        let next = self.sentences.len() as Term;
        self.background.push(background::rarity(&stem));
        self.sentences.push(0);
        self.numbers.insert(stem.into_owned(), next);
        next
    }

    /// Rarity among the sentences compared, in nats: inverse document frequency (Spärck Jones 1972).
    pub fn local(&self, term: Term) -> f64 {
        (f64::from(self.total + 1) / f64::from(self.sentences[term as usize].max(1))).ln()
    }

    /// Rarity here times rarity in news at large: a word that is rare in both tells most.
    pub fn weight(&self, term: Term) -> f64 {
        self.local(term) * self.background[term as usize]
    }
}

/// The values in order, each once.
pub(super) fn distinct<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut values: Vec<T> = values.collect();
    values.sort_unstable();
    values.dedup();
    values
}

/// Whether a token carries content of its own, so that sharing it can tell something.
fn is_content(token: &Token) -> bool {
    use PartOfSpeech::{Adj, Adv, Noun, Num, Propn, Sym, Verb};
    matches!(token.pos, Adj | Adv | Noun | Num | Propn | Sym | Verb)
        && token.text.chars().any(char::is_alphanumeric)
}
