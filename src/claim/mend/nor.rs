//! A "nor" that opens a sentence, which the parser takes for a word that only joins: "Nor did he apologise" denies.

use crate::claim::has_use;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// Makes the first word of a sentence part of what it says where that is a "nor".
pub fn mend(sentence: &mut Sentence) {
    let first = sentence.tokens.iter().position(|t| t.pos != PartOfSpeech::Punct);
    let Some(word) = first.and_then(|t| sentence.tokens.get_mut(t)) else { return };
    if word.relation == Relation::Cc && has_use(&word.lemma.to_lowercase(), "denies-both") {
        word.relation = Relation::Preconj;
    }
}
