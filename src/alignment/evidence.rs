//! Two articles to the features, and the probability, of every pair of their sentences.

use super::candidate::candidates;
use super::context::{Context, families};
use super::feature::{Pair, cosine};
use super::letters::Letters;
use super::model::rounded;
use super::profile::Profile;
use super::vocabulary::{Term, Vocabulary, distinct};
use crate::claim::{Claim, Reading};

/// How much words that are alike add to how well two claims match, beside those that are the same.
const ALIKE: f64 = 0.1;

/// The sentences of two articles, ready to be held against each other: what others are compared with them makes no difference.
pub(super) struct Evidence {
    words: Vocabulary,
    articles: [Vec<Profile>; 2],
}

impl Evidence {
    /// Reads the profiles of all sentences.
    pub fn new(readings: [&Reading; 2]) -> Self {
        let mut words = Vocabulary::new();
        let mut articles = [0, 1].map(|n| profiles(n, readings[n], &mut words));
        words.relate();
        for profile in articles.iter_mut().flatten() {
            profile.weight = profile.terms.iter().map(|&t| words.weight(t)).sum();
            profile.direction = words.direction(&profile.terms);
        }
        let sentences = readings.into_iter().flat_map(|r| r.sentences.iter().map(move |s| (r, s)));
        let letters = Letters::of_all(sentences.map(|(r, s)| s.span.of(&r.article.text)));
        articles.iter_mut().flatten().zip(letters).for_each(|(p, letters)| p.letters = letters);
        Self { words, articles }
    }

    /// The features of the pairs of sentences that may share a fact, by index, in order.
    pub fn features(&self) -> impl Iterator<Item = (usize, usize, Vec<f64>)> + '_ {
        let size = self.size();
        let [left, right] = &self.articles;
        let pairs = candidates(left, right, &self.words).into_iter();
        let pairs: Vec<(usize, usize, Pair)> =
            pairs.map(|(i, j)| (i, j, Pair::new(&left[i], &right[j], &self.words))).collect();
        let context = Context::new(size, &pairs);
        let count = families().count();
        pairs.into_iter().map(move |(i, j, pair)| {
            let mut features = Vec::with_capacity(count);
            features.extend(pair.features());
            features.extend(context.features(i, j));
            // A sum in another order differs in its last digits, and a tree forks at one of them.
            features.iter_mut().for_each(|value| *value = rounded(*value));
            (i, j, features)
        })
    }

    /// How many sentences the articles have.
    pub fn size(&self) -> (usize, usize) {
        (self.articles[0].len(), self.articles[1].len())
    }

    /// How well the words of two claims, one of either article, match: 0 for not at all to 1.1 for the same: which clauses of two sentences carry what these share.
    pub fn fit(&self, claims: [&Claim; 2]) -> f64 {
        let [x, y] = [0, 1].map(|n| self.terms(n, claims[n]));
        rounded(cosine(&x, &y, |&t| self.words.weight(t)) + ALIKE * self.words.reworded(&x, &y))
    }

    fn terms(&self, article: usize, claim: &Claim) -> Vec<Term> {
        let profile = &self.articles[article][claim.sentence];
        distinct(claim.tokens.iter().filter_map(|&t| profile.by_token[t]))
    }
}

fn profiles(article: usize, reading: &Reading, words: &mut Vocabulary) -> Vec<Profile> {
    let mut all: Vec<Profile> =
        (0..reading.sentences.len()).map(|at| Profile::of(reading, (article, at), words)).collect();
    let passages: Vec<_> = (0..all.len()).map(|i| passage(&all, i)).collect();
    all.iter_mut().zip(passages).for_each(|(p, terms)| p.passage = terms);
    all
}

/// The terms of a sentence and of its neighbours.
fn passage(all: &[Profile], at: usize) -> Vec<Term> {
    let near = all.iter().take(at + 2).skip(at.saturating_sub(1));
    distinct(near.flat_map(|p| p.terms.iter().copied()))
}
