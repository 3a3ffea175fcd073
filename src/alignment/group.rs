//! Links between claims to groups: many to many, but never chains. A claim joins a group only when it is linked to
//! every claim of the other articles in it, so that A1-B1-A2-B2 does not merge what A1 and B2 do not share.

use super::{ClaimRef, Group};
use std::collections::{HashMap, HashSet};

/// Two claims of different articles that state the same fact with some probability.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Link {
    pub claims: [ClaimRef; 2],
    /// Probability that the sentences of the claims share a fact.
    pub probability: f64,
    /// How well these claims, among those of the two sentences, carry it.
    pub fit: f64,
}

/// Groups in the making.
#[derive(Default)]
pub(super) struct Grouping {
    groups: Vec<Option<Group>>,
    home: HashMap<ClaimRef, usize>,
    /// Claims that have found the very same words elsewhere, and take no other company.
    settled: HashSet<ClaimRef>,
}

impl Grouping {
    /// Puts two claims side by side for good: they are the same words.
    pub fn settle(&mut self, link: &Link) {
        let mut claims: Vec<ClaimRef> = link.claims.iter().flat_map(|&c| self.members(c)).collect();
        claims.sort_unstable();
        claims.dedup();
        self.settled.extend(&claims);
        self.replace(claims, link.probability);
    }

    /// Puts two claims side by side if every pair of claims in the group they would form is `linked`.
    pub fn join(&mut self, link: &Link, linked: impl Fn(ClaimRef, ClaimRef) -> bool) -> bool {
        if link.claims.iter().any(|c| self.settled.contains(c)) {
            return false;
        }
        let mut claims: Vec<ClaimRef> = link.claims.iter().flat_map(|&c| self.members(c)).collect();
        claims.sort_unstable();
        claims.dedup();
        let fits = claims
            .iter()
            .enumerate()
            .all(|(n, &x)| claims[n + 1..].iter().all(|&y| x.article == y.article || linked(x, y)));
        if fits {
            self.replace(claims, link.probability);
        }
        fits
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
        self.groups.push(Some(Group { claims, probability }));
    }

    /// The groups, in order of their first claim.
    pub fn finish(self) -> Vec<Group> {
        let mut groups: Vec<Group> = self.groups.into_iter().flatten().collect();
        groups.sort_by(|a, b| a.claims.cmp(&b.claims));
        groups
    }
}
