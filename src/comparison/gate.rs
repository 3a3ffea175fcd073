//! The gate: values are compared only between claims about the same fact. Most linked claims share a topic and a
//! part of their content; a difference needs more.

use super::pair::Pair;
use crate::claim::Claim;
use crate::language::{PartOfSpeech, Sentence};
use std::collections::BTreeSet;

/// Claims with less than this share of the smaller one's content words in common are not compared: chosen on the
/// training pairs, see docs/evaluation.md.
const SHARED: f64 = 0.5;

/// Claims with fewer content words than this in common are not compared: "This is war" has its like everywhere.
const FEWEST: usize = 3;

/// Whether the two claims say enough of the same that a difference in the rest is about the same fact.
pub(super) fn same_fact(pair: &Pair) -> bool {
    let [Some(a), Some(b)] = pair.sides.map(|s| Some(content(s.claim, s.sentence()?))) else { return false };
    let (common, smaller) = (a.intersection(&b).count(), a.len().min(b.len()));
    common >= FEWEST && common as f64 >= SHARED * smaller as f64
}

fn content(claim: &Claim, sentence: &Sentence) -> BTreeSet<String> {
    use PartOfSpeech::{Adj, Noun, Propn, Verb};
    let words = claim.tokens.iter().filter_map(|&t| sentence.tokens.get(t));
    words
        .filter(|t| matches!(t.pos, Adj | Noun | Propn | Verb))
        .map(|t| t.lemma.to_lowercase().into())
        .collect()
}
