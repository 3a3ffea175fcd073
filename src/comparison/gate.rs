//! The gate: values are compared only between claims about the same fact. Most linked claims share a topic and a
//! part of their content; a difference needs more.

use super::pair::Pair;
use crate::claim::Claim;
use crate::language::{PartOfSpeech, Sentence};
use std::collections::BTreeSet;

/// Claims with less than this share of the smaller one's content words in common are not compared: chosen on the
/// training pairs, see docs/evaluation.md.
const SHARED: f64 = 0.5;

/// Whether the two claims say enough of the same that a difference in the rest is about the same fact.
pub(super) fn same_fact(pair: &Pair) -> bool {
    overlap(pair) >= SHARED
}

/// The share of the content words of the smaller claim that the other one has too, 0 to 1.
pub(super) fn overlap(pair: &Pair) -> f64 {
    let [Some(a), Some(b)] = pair.sides.map(|s| Some(content(s.claim, s.sentence()?))) else { return 0.0 };
    let smaller = a.len().min(b.len());
    if smaller == 0 { 0.0 } else { a.intersection(&b).count() as f64 / smaller as f64 }
}

fn content(claim: &Claim, sentence: &Sentence) -> BTreeSet<String> {
    use PartOfSpeech::{Adj, Noun, Propn, Verb};
    let words = claim.tokens.iter().filter_map(|&t| sentence.tokens.get(t));
    words
        .filter(|t| matches!(t.pos, Adj | Noun | Propn | Verb))
        .map(|t| t.lemma.to_lowercase().into())
        .collect()
}
