//! Sentences that two articles share word for word: agency copy, a quotation, the same article twice.

use super::ClaimRef;
use super::group::Link;
use crate::claim::Reading;
use std::collections::HashMap;

/// For every sentence that stands word for word in two articles, its clauses side by side; a sentence that stands
/// in an article more than once is matched in order.
pub(super) fn same_sentences(readings: &[Reading]) -> Vec<Link> {
    let all: Vec<HashMap<Key, ClaimRef>> = readings.iter().enumerate().map(|(n, r)| claims(n, r)).collect();
    let mut links = Vec::new();
    for (left, keys) in all.iter().enumerate() {
        for (key, &x) in keys {
            let others = all[left + 1..].iter().filter_map(|other| other.get(key));
            links.extend(others.map(|&y| Link { claims: [x, y], probability: 1.0, fit: 1.0 }));
        }
    }
    links.sort_by_key(|link| link.claims);
    links
}

/// A claim by the words of its sentence, which time they occur, and its place among the claims of the sentence.
type Key = (String, usize, usize);

fn claims(article: usize, reading: &Reading) -> HashMap<Key, ClaimRef> {
    let mut seen: HashMap<String, Vec<usize>> = HashMap::new();
    let mut keys = HashMap::new();
    let mut place = (usize::MAX, 0);
    for (claim, c) in reading.claims.iter().enumerate() {
        place = if place.0 == c.sentence { (c.sentence, place.1 + 1) } else { (c.sentence, 0) };
        let Some(sentence) = reading.sentences.get(c.sentence) else { continue };
        let words = sentence.span.of(&reading.article.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let times = seen.entry(words.clone()).or_default();
        if !times.contains(&c.sentence) {
            times.push(c.sentence);
        }
        keys.insert((words, times.len(), place.1), ClaimRef { article, claim });
    }
    keys
}
