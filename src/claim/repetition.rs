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

/// The claims with those of the headline joined to the first below that says all they say: "Twelve die in ferry fire".
pub(super) fn with_headline(
    mut claims: Vec<Claim>,
    sentences: &[Sentence],
    headline: Option<usize>,
) -> Vec<Claim> {
    let paragraph = |c: &Claim| sentences.get(c.sentence).map(|s| s.paragraph);
    let mut below = claims.iter().position(|c| paragraph(c) != headline).unwrap_or(0);
    let words = |c: &Claim| sentences.get(c.sentence).map(|s| content(c, s)).unwrap_or_default();
    for index in (0..below).rev() {
        let short = words(&claims[index]);
        let fuller = |c: &Claim| {
            let long = words(c);
            c.statement.predicate == claims[index].statement.predicate
                && short.iter().all(|w| long.contains(w))
        };
        let found = (below..claims.len()).find(|&i| fuller(&claims[i])).filter(|_| !short.is_empty());
        if let Some(at) = found {
            let headed = claims[index].span;
            claims[at].also.push(headed);
            claims[at].also.sort_by_key(|s| (s.start, s.end));
            claims.remove(index);
            below -= 1;
        }
    }
    claims
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
