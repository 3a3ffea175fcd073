//! Sentences that look much like what is quoted, though the engine does not join them: reason enough to doubt that a
//! source says nothing of the kind.

use super::{Anchored, Desk};
use crate::article::Span;
use crate::language::{PartOfSpeech, Sentence};
use std::collections::HashSet;

/// A sentence with at least this share of the quoted content words may say the same.
const SHARE: f64 = 0.6;
/// Fewer content words than this in common are chance.
const FEWEST: usize = 3;

/// The sentence of an article that has most of the content words quoted; none if no sentence has many.
pub fn likest_sentence(desk: &Desk, claim: &Anchored, article: usize) -> Option<Span> {
    let own = &desk.articles.get(claim.article)?.snapshot.reading.sentences;
    let quoted: HashSet<String> = own
        .iter()
        .flat_map(|sentence| content(sentence, |span| claim.spans.iter().any(|s| s.covers(span))))
        .collect();
    let others = &desk.articles.get(article)?.snapshot.reading.sentences;
    let shared = |sentence: &Sentence| content(sentence, |_| true).intersection(&quoted).count();
    let best = others
        .iter()
        .map(|sentence| (shared(sentence), sentence.span))
        .max_by_key(|(n, span)| (*n, std::cmp::Reverse(*span)))?;
    (best.0 >= FEWEST && best.0 as f64 >= SHARE * quoted.len() as f64).then_some(best.1)
}

fn content(sentence: &Sentence, within: impl Fn(Span) -> bool) -> HashSet<String> {
    use PartOfSpeech::{Adj, Noun, Num, Propn, Verb};
    let words =
        sentence.tokens.iter().filter(|t| matches!(t.pos, Adj | Noun | Num | Propn | Verb) && within(t.span));
    words.map(|t| String::from(t.lemma.to_lowercase())).collect()
}
