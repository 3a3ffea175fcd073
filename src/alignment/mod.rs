//! Claims to an [`Alignment`]: which claims of different articles state the same fact. Indexes only.

mod background;
mod candidate;
mod context;
mod evidence;
mod exact;
mod feature;
mod group;
mod letters;
mod model;
mod near;
mod occasion;
mod profile;
mod score;
mod trees;
mod vocabulary;

use crate::claim::Reading;
use evidence::Evidence;
use group::{Grouping, Link, Possible, Sentences};
pub use model::Ground;
use model::{MODEL, rounded};
use occasion::Occasions;
use score::{Score, scores};
use std::collections::{BTreeMap, HashSet};

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
    /// What speaks for and against that in the surest two of their sentences, the strongest first.
    pub grounds: Vec<Ground>,
}

/// Which claims belong together; a claim that is in no group stands alone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Alignment {
    /// The groups, in order of their first claim.
    pub groups: Vec<Group>,
    /// Pairs of claims that are in no group and nearly a link: they may state the same fact otherwise. Surest first.
    pub near_links: Vec<Group>,
}

/// Finds the claims of two or more articles that state the same fact.
pub fn align(readings: &[Reading]) -> Alignment {
    let evidence = evidence(readings);
    let possible = possible(readings, &evidence);
    let sentence = |c: ClaimRef| (c.article, readings[c.article].claims[c.claim].sentence);
    let mut grouping = Grouping::default();
    exact::same_sentences(readings).iter().for_each(|link| grouping.settle(link, sentence));
    for (pair, probability) in surest_first(readings, &possible, MODEL.threshold) {
        if !grouping.covers(&pair) {
            let links = links(readings, &evidence, (pair, probability));
            let gain = |link: &Link| grouping.gain(link, (&possible, MODEL.threshold), sentence);
            let best = first_best(links.into_iter().filter_map(|link| Some((gain(&link)?, link))));
            best.iter().for_each(|link| grouping.join(link, sentence));
        }
    }
    let near_links = near_links(readings, &evidence, (&possible, &grouping));
    Alignment { groups: grouping.finish(&possible, sentence), near_links }
}

/// The evidence of every two articles.
type Pairwise = BTreeMap<[usize; 2], Evidence>;

fn evidence(readings: &[Reading]) -> Pairwise {
    let pairs =
        (0..readings.len()).flat_map(|left| (left + 1..readings.len()).map(move |right| [left, right]));
    pairs.map(|pair| (pair, Evidence::new(pair.map(|article| &readings[article])))).collect()
}

/// The pairs of free claims whose sentences may share a fact, each claim in its surest pair.
fn near_links(
    readings: &[Reading],
    evidence: &Pairwise,
    (possible, grouping): (&Possible, &Grouping),
) -> Vec<Group> {
    let mut taken: HashSet<ClaimRef> = HashSet::new();
    let mut near = Vec::new();
    for (pair, probability) in surest_first(readings, possible, MODEL.near) {
        let free = |c: &ClaimRef| grouping.is_free(c) && !taken.contains(c);
        let links = links(readings, evidence, (pair, probability));
        let best = links.into_iter().find(|link| link.claims.iter().all(free));
        if let Some(link) = best.filter(|_| !grouping.covers(&pair)) {
            taken.extend(link.claims);
            let grounds = possible.get(&pair).map_or_else(Vec::new, Score::grounds);
            near.push(Group { claims: link.claims.to_vec(), probability, grounds });
        }
    }
    near
}

/// The first of the links with the highest gain.
fn first_best(links: impl Iterator<Item = (f64, Link)>) -> Option<Link> {
    links.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, link)| link)
}

/// The sentence pairs that may share a fact by the model, with its probability.
fn possible(readings: &[Reading], evidence: &Pairwise) -> Possible {
    let mut possible = Possible::new();
    for (&[left, right], evidence) in evidence {
        let occasions = Occasions::new([&readings[left], &readings[right]]);
        let fit = scores(evidence)
            .filter(|(i, j, s)| s.probability >= MODEL.possible && occasions.compatible(*i, *j));
        possible.extend(fit.map(|(i, j, score)| ([(left, i), (right, j)], score)));
    }
    possible
}

/// The sentence pairs with at least this probability, surest first.
fn surest_first(readings: &[Reading], possible: &Possible, least: f64) -> Vec<(Sentences, f64)> {
    let links = possible.iter().map(|(&pair, score)| (pair, score.probability));
    let links = links.filter(|(_, probability)| *probability >= least);
    let mut pairs: Vec<(Sentences, f64)> = links.collect();
    let text = |(article, sentence): &(usize, usize)| {
        let reading = &readings[*article];
        (reading.sentences[*sentence].span.of(&reading.article.text), *sentence)
    };
    let tie = |a: &Sentences, b: &Sentences| unordered(a, text).cmp(&unordered(b, text)).then(a.cmp(b));
    pairs.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| tie(&a.0, &b.0)));
    pairs
}

/// Two keys in order: a tie is broken the same way when the articles change sides.
fn unordered<T, K: Ord>(pair: &[T; 2], text: impl Fn(&T) -> K) -> [K; 2] {
    let mut texts = [text(&pair[0]), text(&pair[1])];
    texts.sort_unstable();
    texts
}

/// The pairs of claims that may carry what two sentences share, best first.
fn links(readings: &[Reading], evidence: &Pairwise, pair: (Sentences, f64)) -> Vec<Link> {
    let claims = |(article, sentence): (usize, usize)| {
        let all = readings[article].claims.iter().enumerate();
        all.filter(move |(_, c)| c.sentence == sentence).map(move |(claim, _)| ClaimRef { article, claim })
    };
    let [left, right] = pair.0;
    let pairs = claims(left).flat_map(|x| claims(right).map(move |y| [x, y]));
    let Some(evidence) = evidence.get(&[left.0, right.0]) else { return Vec::new() };
    let fit = |claims: [ClaimRef; 2]| evidence.fit(claims.map(|c| &readings[c.article].claims[c.claim]));
    let all = pairs.map(|claims| Link { claims, probability: pair.1, fit: fit(claims) });
    let mut links: Vec<Link> = all.collect();
    // Of several claims those carry the fact that have a word of it: "he died", "which is 80 metres long" never agree.
    let several = links.len() > 1;
    links.retain(|link| !several || link.fit > 0.0);
    // It is less sure of two claims than of their sentences where others in these carry the fact better.
    let best = links.iter().map(|link| link.fit).fold(0.0, f64::max);
    let share = |link: &Link| if best > 0.0 { link.fit / best } else { 1.0 };
    links.iter_mut().for_each(|link| link.probability = rounded(link.probability * share(link)));
    let text = |c: &ClaimRef| (readings[c.article].claims[c.claim].text.as_str(), c.claim);
    let tie = |a: &Link, b: &Link| unordered(&a.claims, text).cmp(&unordered(&b.claims, text));
    links.sort_by(|a, b| b.fit.total_cmp(&a.fit).then_with(|| tie(a, b)).then(a.claims.cmp(&b.claims)));
    links
}

/// The probability, 0 to 1, from which on two sentences are a link.
pub fn threshold() -> f64 {
    MODEL.threshold
}

/// The probability, 0 to 1, from which on a link is told without a warning.
pub fn sure() -> f64 {
    MODEL.sure
}

/// The names of the features that decide, in order.
pub fn feature_names() -> Vec<String> {
    context::names().collect()
}

/// The features of every sentence pair of two articles at a first look: what `training/alignment.py` learns from.
pub fn features(readings: [&Reading; 2]) -> Vec<(usize, usize, Vec<f64>)> {
    Evidence::new(readings).features().collect()
}
