//! Words of saying.

use crate::claim::attribution::{Cues, Frame};
use crate::language::{PartOfSpeech, Sentence};

/// Whether a token is a verb by which somebody says something.
pub(super) fn is_cue(sentence: &Sentence, token: usize) -> bool {
    let lemma = sentence.tokens[token].lemma.to_lowercase();
    sentence.is(token, PartOfSpeech::Verb)
        && Cues::table().attributes(&lemma, PartOfSpeech::Verb, Frame::Clause)
}

/// The verb at the end of a sentence by which somebody says what stands before: "said" in "…, the company said", "… said on Friday".
pub(super) fn last(sentence: &Sentence) -> Option<usize> {
    use PartOfSpeech::{Adp, Num, Propn, Punct};
    let tokens = &sentence.tokens;
    let cue = (0..tokens.len()).rev().find(|&t| !matches!(tokens[t].pos, Adp | Num | Propn | Punct))?;
    (is_cue(sentence, cue) && matches!(tokens[cue].tag, "VBD" | "VBZ")).then_some(cue)
}
