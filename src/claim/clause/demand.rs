//! What somebody asks for is told without a modal ("proposed that the port be closed"); as a sentence of its own it needs one.

use super::agreement::is_one;
use super::{AUXILIARIES, SUBJECTS, joined};
use crate::language::{Relation, Sentence};

/// The token before which the clause wants a "should": its verb, or "not" or "be" before that. `demanded` tells that whoever is credited
/// asks for it, which a verb in the plural does not show: "demanded that they pay".
pub(in crate::claim) fn wants_should(sentence: &Sentence, head: usize, demanded: bool) -> Option<usize> {
    let content = sentence.tokens[joined::first(sentence, head)].relation == Relation::Ccomp;
    let tensed = sentence.child(head, AUXILIARIES).filter(|&t| t < head).unwrap_or(head);
    let subject = sentence.child(head, SUBJECTS).filter(|&s| content && s < tensed)?;
    let that =
        |t: usize| sentence.child(t, &[Relation::Mark]).is_some_and(|m| sentence.tokens[m].lemma == "that");
    let asked = demanded || is_one(sentence, subject);
    let bare = match sentence.tokens[tensed].tag {
        "VB" => asked || that(head) || that(joined::first(sentence, head)),
        "VBP" => asked && tensed == head && sentence.tokens[head].lemma != "be",
        // "Demanded that the mayor put": tagged as past.
        "VBD" => demanded && tensed == head && sentence.tokens[head].text == sentence.tokens[head].lemma,
        _ => false,
    };
    if !bare {
        return None;
    }
    let denied = sentence.child(head, &[Relation::Neg]).filter(|&t| subject < t && t < tensed);
    let adverb = sentence.child(head, &[Relation::Advmod]).filter(|&t| subject < t && t + 1 == tensed);
    Some(denied.or(adverb).unwrap_or(tensed))
}
