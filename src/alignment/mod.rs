//! Claims to an [`Alignment`]: which claims of different articles state the same fact. Indexes only.

mod background;
mod candidate;
mod context;
mod evidence;
mod exact;
mod feature;
mod group;
mod model;
mod near;
mod occasion;
mod profile;
mod vocabulary;

use crate::claim::Reading;
use evidence::Evidence;
use group::{Grouping, Link};
use model::MODEL;
use std::collections::HashMap;

/// A claim, by the place of its article among those compared and its own place in that article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimRef {
    /// Index of the article, in the order given.
    pub article: usize,
    /// Index of the claim in its article.
    pub claim: usize,
}

/// Claims of two or more articles that are about the same fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The claims, in order of article and place.
    pub claims: Vec<ClaimRef>,
    /// Calibrated probability that they state the same fact, 0 to 1.
    pub probability: f64,
}

/// Which claims belong together; a claim that is in no group stands alone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Alignment {
    /// The groups, in order of their first claim.
    pub groups: Vec<Group>,
}

/// Two sentences, each by the index of its article and its own.
type Sentences = [(usize, usize); 2];

/// Finds the claims of two or more articles that state the same fact.
pub fn align(readings: &[Reading]) -> Alignment {
    let evidence = Evidence::new(readings);
    let linked = linked_sentences(readings, &evidence);
    let mut grouping = Grouping::default();
    let same = exact::same_sentences(readings);
    same.iter().for_each(|link| grouping.settle(link));
    for candidates in links(readings, &evidence, &linked) {
        let together = |x: ClaimRef, y: ClaimRef| {
            let sentence = |c: ClaimRef| (c.article, readings[c.article].claims[c.claim].sentence);
            linked.contains_key(&[sentence(x), sentence(y)])
        };
        let _ = candidates.iter().any(|link| grouping.join(link, together));
    }
    Alignment { groups: grouping.finish() }
}

/// The sentence pairs that share a fact by the model, with its probability.
fn linked_sentences(readings: &[Reading], evidence: &Evidence) -> HashMap<Sentences, f64> {
    let mut linked = HashMap::new();
    for left in 0..readings.len() {
        for right in left + 1..readings.len() {
            for (i, j, features) in evidence.features(left, right) {
                let probability = MODEL.probability(&features);
                let occasion = || occasion::compatible((&readings[left], i), (&readings[right], j));
                if probability >= MODEL.threshold && occasion() {
                    linked.insert([(left, i), (right, j)], probability);
                }
            }
        }
    }
    linked
}

/// For every linked sentence pair, surest first, the pairs of claims that may carry what they share, best first.
fn links(readings: &[Reading], evidence: &Evidence, linked: &HashMap<Sentences, f64>) -> Vec<Vec<Link>> {
    let mut pairs: Vec<(&Sentences, f64)> = linked.iter().map(|(s, &p)| (s, p)).collect();
    let text = |(article, sentence): &(usize, usize)| {
        let reading = &readings[*article];
        (reading.sentences[*sentence].span.of(&reading.article.text), *sentence)
    };
    let tie = |a: &Sentences, b: &Sentences| unordered(a, text).cmp(&unordered(b, text)).then(a.cmp(b));
    pairs.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| tie(a.0, b.0)));
    pairs
        .into_iter()
        .map(|(sentences, probability)| candidates(readings, evidence, (*sentences, probability)))
        .collect()
}

/// Two keys in order: a tie is broken the same way when the articles change sides.
fn unordered<T, K: Ord>(pair: &[T; 2], text: impl Fn(&T) -> K) -> [K; 2] {
    let mut texts = [text(&pair[0]), text(&pair[1])];
    texts.sort_unstable();
    texts
}

fn candidates(readings: &[Reading], evidence: &Evidence, pair: (Sentences, f64)) -> Vec<Link> {
    let claims = |(article, sentence): (usize, usize)| {
        let all = readings[article].claims.iter().enumerate();
        all.filter(move |(_, c)| c.sentence == sentence).map(move |(claim, _)| ClaimRef { article, claim })
    };
    let [left, right] = pair.0;
    let pairs = claims(left).flat_map(|x| claims(right).map(move |y| [x, y]));
    let mut links: Vec<Link> = pairs
        .map(|claims| Link { claims, probability: pair.1, fit: evidence.fit(readings, claims) })
        .collect();
    let text = |c: &ClaimRef| (readings[c.article].claims[c.claim].text.as_str(), c.claim);
    let tie = |a: &Link, b: &Link| unordered(&a.claims, text).cmp(&unordered(&b.claims, text));
    links.sort_by(|a, b| b.fit.total_cmp(&a.fit).then_with(|| tie(a, b)).then(a.claims.cmp(&b.claims)));
    links
}

/// The names of the features that decide, in order.
pub fn feature_names() -> Vec<String> {
    context::names().collect()
}

/// The features of every sentence pair of two articles: what `training/alignment.py` learns from.
pub fn features(readings: &[Reading]) -> Vec<(usize, usize, Vec<f64>)> {
    Evidence::new(readings).features(0, 1).collect()
}
