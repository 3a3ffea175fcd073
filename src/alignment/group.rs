//! Links between claims to groups: many to many, but no chains. A claim joins a group when more is won than lost by what then
//! stands side by side, and no two of those are unlike: A1-B1-A2-B2 does not merge what A1 and B2 do not share.

use super::model::rounded;
use super::score::Score;
use super::vocabulary::distinct;
use super::{ClaimRef, Group};
use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Two claims of different articles that state the same fact with some probability.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Link {
    pub claims: [ClaimRef; 2],
    /// Probability that the sentences of the claims share a fact.
    pub probability: f64,
    /// How well these claims, among those of the two sentences, carry it.
    pub fit: f64,
}

/// Two sentences of different articles, each by the index of its article and its own, in order.
pub(super) type Sentences = [(usize, usize); 2];

/// The sentence pairs that may share a fact.
pub(super) type Possible = HashMap<Sentences, Score>;

/// Groups in the making.
#[derive(Default)]
pub(super) struct Grouping {
    groups: Vec<Option<Group>>,
    home: HashMap<ClaimRef, usize>,
    /// The sentence pairs that stand side by side by now.
    covered: HashSet<Sentences>,
    /// Claims that have found the very same words elsewhere, and take no other company.
    settled: HashSet<ClaimRef>,
}

impl Grouping {
    /// Whether two sentences stand side by side already.
    pub fn covers(&self, pair: &Sentences) -> bool {
        self.covered.contains(pair)
    }

    /// Whether a claim stands beside no other.
    pub fn is_free(&self, claim: &ClaimRef) -> bool {
        !self.home.contains_key(claim)
    }

    /// Puts two claims side by side for good: they are the same words.
    pub fn settle(&mut self, link: &Link, sentence: impl Fn(ClaimRef) -> (usize, usize)) {
        self.settled.extend(self.together(link));
        self.join(link, sentence);
    }

    /// What is won by putting two claims side by side: the probability of every sentence pair that then stands side by
    /// side and did not before, less `cost` each. `None` if nothing is won or two of them share no fact.
    pub fn gain(
        &self,
        link: &Link,
        (possible, cost): (&Possible, f64),
        sentence: impl Fn(ClaimRef) -> (usize, usize),
    ) -> Option<f64> {
        if link.claims.iter().any(|c| self.settled.contains(c)) {
            return None;
        }
        let pairs: BTreeSet<Sentences> = across(&self.together(link), sentence).collect();
        let new = pairs.iter().filter(|pair| !self.covers(pair));
        let gain =
            rounded(new.map(|pair| Some(possible.get(pair)?.probability - cost)).sum::<Option<f64>>()?);
        (gain > 0.0).then_some(gain)
    }

    /// Puts two claims, and those that stand beside either, side by side.
    pub fn join(&mut self, link: &Link, sentence: impl Fn(ClaimRef) -> (usize, usize)) {
        let claims = self.together(link);
        self.covered.extend(across(&claims, sentence));
        self.replace(claims, link.probability);
    }

    /// The claims of the group that two would form.
    fn together(&self, link: &Link) -> Vec<ClaimRef> {
        distinct(link.claims.iter().flat_map(|&c| self.members(c)))
    }

    /// The claims that already stand beside this one, itself included.
    fn members(&self, claim: ClaimRef) -> Vec<ClaimRef> {
        let group = self.home.get(&claim).and_then(|&index| self.groups[index].as_ref());
        group.map_or_else(|| vec![claim], |g| g.claims.clone())
    }

    fn replace(&mut self, claims: Vec<ClaimRef>, probability: f64) {
        let next = self.groups.len();
        let mut probability = probability;
        for claim in &claims {
            let old = self.home.insert(*claim, next).filter(|&index| index != next);
            if let Some(group) = old.and_then(|index| self.groups[index].take()) {
                probability = probability.max(group.probability);
            }
        }
        self.groups.push(Some(Group { claims, probability, grounds: Vec::new() }));
    }

    /// The groups, in order of their first claim, each with the grounds of its surest pair of sentences.
    pub fn finish(
        self,
        possible: &Possible,
        sentence: impl Fn(ClaimRef) -> (usize, usize) + Copy,
    ) -> Vec<Group> {
        let mut groups: Vec<Group> = self.groups.into_iter().flatten().collect();
        groups.sort_by(|a, b| a.claims.cmp(&b.claims));
        for group in &mut groups {
            let scores = across(&group.claims, sentence).filter_map(|pair| possible.get(&pair));
            let surest = scores.max_by(|a, b| surer(a, b));
            group.grounds = surest.map_or_else(Vec::new, Score::grounds);
        }
        groups
    }
}

/// By probability; equal ones by their features, so that changing sides changes nothing.
fn surer(a: &Score, b: &Score) -> Ordering {
    let tie = || a.features.partial_cmp(&b.features).unwrap_or(Ordering::Equal);
    a.probability.total_cmp(&b.probability).then_with(tie)
}

/// The sentence pairs of claims, which are in order, that are of different articles.
fn across(
    claims: &[ClaimRef],
    sentence: impl Fn(ClaimRef) -> (usize, usize),
) -> impl Iterator<Item = Sentences> {
    let pairs = claims.iter().enumerate().flat_map(|(n, &x)| claims[n + 1..].iter().map(move |&y| (x, y)));
    pairs.filter(|(x, y)| x.article != y.article).map(move |(x, y)| [sentence(x), sentence(y)])
}
