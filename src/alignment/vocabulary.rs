//! The words of two articles, numbered, and how much it tells that two sentences share one.

use super::background;
use super::near::{Known, Near};
use crate::language::meaning::{Direction, Word, word};
use crate::language::{PartOfSpeech, Sentence, Token};
use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::FxHashMap;

/// A word's number in the [`Vocabulary`].
pub(super) type Term = u32;

/// The content words of two articles, by stem, with their weights.
pub(super) struct Vocabulary {
    stemmer: Stemmer,
    /// The term of each stem.
    numbers: FxHashMap<String, Term>,
    /// The term of each dictionary form that was met, and what it means: stemming, and searching the list of words, take
    /// longer than looking up.
    forms: FxHashMap<String, (Term, Option<Word>)>,
    /// In how many sentences each term occurs.
    sentences: Vec<u32>,
    /// How rare each term is in news at large, 0 to 1.
    background: Vec<f64>,
    /// What each term means, by the first of its words in the table of meanings.
    meanings: Vec<Option<Word>>,
    /// Whether each term was met as anything but a name or number, which nothing else may stand for.
    replaceable: Vec<bool>,
    near: Near,
    /// How rare each term is among the sentences compared: a logarithm that would be taken millions of times.
    local: Vec<f64>,
    /// The same times how rare it is in news at large.
    weights: Vec<f64>,
    /// In how many sentences of each article each term occurs, and how many sentences the article has.
    articles: Vec<(Vec<u32>, u32)>,
    /// Words as spelled, whether they carry content or not.
    spellings: FxHashMap<String, Term>,
    total: u32,
}

impl Vocabulary {
    /// One without words.
    pub fn new() -> Self {
        let stemmer = Stemmer::create(Algorithm::English);
        Self {
            stemmer,
            numbers: FxHashMap::default(),
            forms: FxHashMap::default(),
            sentences: Vec::new(),
            background: Vec::new(),
            meanings: Vec::new(),
            replaceable: Vec::new(),
            near: Near::default(),
            local: Vec::new(),
            weights: Vec::new(),
            articles: Vec::new(),
            spellings: FxHashMap::default(),
            total: 0,
        }
    }

    /// The term of each token of a sentence of an article, `None` for words that carry no content; counts the sentence.
    pub fn enter(&mut self, article: usize, sentence: &Sentence) -> Vec<Option<Term>> {
        self.articles.resize_with(self.articles.len().max(article + 1), Default::default);
        let terms: Vec<Option<Term>> =
            sentence.tokens.iter().map(|t| is_content(t).then(|| self.met(t))).collect();
        for term in distinct(terms.iter().flatten().copied()) {
            self.sentences[term as usize] += 1;
            let counts = &mut self.articles[article].0;
            counts.resize(counts.len().max(self.sentences.len()), 0);
            counts[term as usize] += 1;
        }
        self.articles[article].1 += 1;
        self.total += 1;
        terms
    }

    /// In how many sentences of an article a term occurs.
    pub fn occurs(&self, article: usize, term: Term) -> u32 {
        self.articles.get(article).and_then(|a| a.0.get(term as usize)).copied().unwrap_or(0)
    }

    /// How many sentences an article has.
    pub fn length(&self, article: usize) -> u32 {
        self.articles.get(article).map_or(0, |a| a.1)
    }

    /// How rare a term is in news at large, 0 to 1.
    pub fn background(&self, term: Term) -> f64 {
        self.background[term as usize]
    }

    /// The number of a word as spelled, small letters and capitals alike.
    pub fn spelling(&mut self, word: &str) -> Term {
        let next = self.spellings.len() as Term;
        *self.spellings.entry(word.to_lowercase()).or_insert(next)
    }

    /// The term of a token, with what its word means.
    fn met(&mut self, token: &Token) -> Term {
        let (term, own) = self.form(&token.lemma);
        let own = own.or_else(|| word(&token.text.to_lowercase()));
        let meaning = &mut self.meanings[term as usize];
        // The first of its words in the table, not the first met: articles may change sides.
        *meaning = [*meaning, own].into_iter().flatten().min();
        self.replaceable[term as usize] |=
            !matches!(token.pos, PartOfSpeech::Propn | PartOfSpeech::Num | PartOfSpeech::Sym);
        term
    }

    /// Finds out how rare terms are and which may stand for each other, once all sentences are in.
    pub fn relate(&mut self) {
        let terms = (0..self.sentences.len()).filter(|&at| self.replaceable[at]).map(|at| at as Term);
        let known = |term: Term| {
            let word = self.meanings[term as usize]?;
            let mut homes = (0..self.articles.len()).filter(|&article| self.occurs(article, term) > 0);
            let first = homes.next();
            Some(Known { term, word, only_in: first.filter(|_| homes.next().is_none()) })
        };
        let words: Vec<Known> = terms.filter_map(known).collect();
        self.near = Near::among(&words, self.sentences.len());
        self.local = self.sentences.iter().map(|&count| rarity(count, self.total)).collect();
        self.weights = self.local.iter().zip(&self.background).map(|(a, b)| a * b).collect();
    }

    /// How well the best of `others` stands for a term, 0 to 1.
    pub fn best(&self, term: Term, others: &[Term]) -> f64 {
        self.near.best(term, others)
    }

    /// How much of two lists of terms stands for one another, in the same or in like words: the less covered side.
    pub fn reworded(&self, x: &[Term], y: &[Term]) -> f64 {
        self.covered(x, y).min(self.covered(y, x))
    }

    /// The share of the weight of one list of terms that the other, in order, has too, in the same or in like words.
    pub fn covered(&self, of: &[Term], by: &[Term]) -> f64 {
        let (mut both, mut all) = (0.0, 0.0);
        for &term in of {
            both += self.weight(term) * self.best(term, by);
            all += self.weight(term);
        }
        both / all.max(1e-9)
    }

    /// What terms mean together, the rare ones counting most.
    pub fn direction(&self, terms: &[Term]) -> Direction {
        let known = terms.iter().filter_map(|&t| Some((self.meanings[t as usize]?, self.weight(t) as f32)));
        let mut known: Vec<_> = known.collect();
        // Sums depend on their order, and terms are numbered as they are met.
        known.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        Direction::of(known)
    }

    /// The term of a word in its dictionary form. Stems join a verb and its noun: "denuclearize", "denuclearization".
    pub fn term(&mut self, lemma: &str) -> Term {
        self.form(lemma).0
    }

    fn form(&mut self, lemma: &str) -> (Term, Option<Word>) {
        if let Some(&known) = self.forms.get(lemma) {
            return known;
        }
        let lower = lemma.to_lowercase();
        let stem = self.stemmer.stem(&lower).into_owned();
        let term = self.numbers.get(&stem).copied().unwrap_or_else(|| self.new_term(stem));
        let form = (term, word(&lower));
        self.forms.insert(lemma.to_owned(), form);
        form
    }

    fn new_term(&mut self, stem: String) -> Term {
        let next = self.sentences.len() as Term;
        self.background.push(background::rarity(&stem));
        self.sentences.push(0);
        self.meanings.push(None);
        self.replaceable.push(false);
        self.numbers.insert(stem, next);
        next
    }

    /// Rarity among the sentences compared, in nats.
    pub fn local(&self, term: Term) -> f64 {
        self.local[term as usize]
    }

    /// Rarity here times rarity in news at large: a word that is rare in both tells most.
    pub fn weight(&self, term: Term) -> f64 {
        self.weights[term as usize]
    }
}

/// How rare it is to stand in so many of all sentences, in nats: inverse document frequency (Spärck Jones 1972).
pub(super) fn rarity(holders: u32, sentences: u32) -> f64 {
    (f64::from(sentences + 1) / f64::from(holders.max(1))).ln()
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
