//! What an article says twice is one claim in two places.

use super::Claim;
use crate::language::{PartOfSpeech, Sentence};
use std::collections::HashMap;

/// Claims with fewer content words than this are too slight to be known again: "He agreed."
const FEWEST_WORDS: usize = 3;

/// The claims without those that repeat an earlier one word for word; the earlier one notes where.
pub(super) fn merged(claims: Vec<Claim>, sentences: &[Sentence]) -> Vec<Claim> {
    let mut first: HashMap<Vec<String>, usize> = HashMap::new();
    let mut kept: Vec<Claim> = Vec::new();
    for claim in claims {
        let words = sentences.get(claim.sentence).map(|s| content(&claim, s)).unwrap_or_default();
        match first.get(&words).and_then(|&index| kept.get_mut(index)) {
            Some(earlier) => earlier.also.push(claim.span),
            None => {
                if words.len() >= FEWEST_WORDS {
                    first.insert(words, kept.len());
                }
                kept.push(claim);
            }
        }
    }
    kept
}

/// The words that a claim says something with, in text order; who is credited with it counts too.
fn content(claim: &Claim, sentence: &Sentence) -> Vec<String> {
    use PartOfSpeech::{Adj, Adv, Noun, Num, Propn, Verb};
    let words = claim.tokens.iter().filter_map(|&t| sentence.tokens.get(t));
    let words = words
        .filter(|t| matches!(t.pos, Adj | Adv | Noun | Num | Propn | Verb))
        .map(|t| t.lemma.to_lowercase().into());
    let polarity = format!("{:?}", claim.polarity);
    let speaker = claim.attribution.as_ref().and_then(|a| a.speaker.clone()).unwrap_or_default();
    let all: Vec<String> = words.collect();
    if all.len() < FEWEST_WORDS { Vec::new() } else { all.into_iter().chain([polarity, speaker]).collect() }
}
