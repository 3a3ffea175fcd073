//! Which sentences of two articles are worth holding against each other, so that cost grows with what they share.

use super::profile::Profile;
use super::vocabulary::{Term, Vocabulary};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Up to so many pairs all are looked at: two articles of 150 sentences.
const ALL: usize = 22_500;

/// A word that joins more pairs of sentences than this names the topic, not a fact.
const COMMON: usize = 400;

/// So many pairs are kept for a sentence, those that share the most weight.
const KEPT: usize = 12;

/// The pairs of sentences that may share a fact, in order.
pub(super) fn candidates(left: &[Profile], right: &[Profile], words: &Vocabulary) -> Vec<(usize, usize)> {
    if left.len() * right.len() <= ALL {
        return (0..left.len()).flat_map(|i| (0..right.len()).map(move |j| (i, j))).collect();
    }
    let shared = shared_weight(left, right, words);
    let (mut rows, mut columns) = (vec![Vec::new(); left.len()], vec![Vec::new(); right.len()]);
    for (&(i, j), &weight) in &shared {
        rows[i].push((weight, i, j));
        columns[j].push((weight, i, j));
    }
    let kept: BTreeSet<(usize, usize)> = rows.into_iter().chain(columns).flat_map(best).collect();
    kept.into_iter().collect()
}

/// The weight of the rare words that two sentences share, for all that share some: in millionths, so that the order in
/// which words are added changes nothing.
fn shared_weight(left: &[Profile], right: &[Profile], words: &Vocabulary) -> HashMap<(usize, usize), u64> {
    let [left, right] = [left, right].map(index);
    let mut shared = HashMap::new();
    for (term, rows) in left {
        let columns = right.get(&term).map_or(&[][..], Vec::as_slice);
        if rows.len() * columns.len() <= COMMON {
            for pair in rows.iter().flat_map(|&i| columns.iter().map(move |&j| (i, j))) {
                *shared.entry(pair).or_default() += (words.weight(term) * 1e6).round() as u64;
            }
        }
    }
    shared
}

/// In which sentences each term occurs; in order, so that sums come out the same every time.
fn index(sentences: &[Profile]) -> BTreeMap<Term, Vec<usize>> {
    let mut index: BTreeMap<Term, Vec<usize>> = BTreeMap::new();
    for (at, sentence) in sentences.iter().enumerate() {
        sentence.terms.iter().for_each(|&term| index.entry(term).or_default().push(at));
    }
    index
}

/// The pairs of a line with the most weight; equal ones by their place.
fn best(mut line: Vec<(u64, usize, usize)>) -> impl Iterator<Item = (usize, usize)> {
    line.sort_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    line.into_iter().take(KEPT).map(|(_, i, j)| (i, j))
}
