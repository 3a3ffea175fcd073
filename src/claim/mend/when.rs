//! When somebody said it, which the parser takes for part of what was said: "police said [on Saturday] they would stay".

use super::saying;
use crate::language::{Relation, Sentence};

/// Hangs a time right behind a word of saying on that.
pub fn mend(sentence: &mut Sentence) {
    for token in 0..sentence.tokens.len() {
        if let Some(cue) = said_then(sentence, token) {
            sentence.tokens[token].head = cue;
        }
    }
}

/// The word of saying right before a time that hangs on the verb of what is said, before its subject.
fn said_then(sentence: &Sentence, token: usize) -> Option<usize> {
    use Relation::{Ccomp, Npadvmod, Nsubj, Nsubjpass, Pobj, Prep};
    let word = &sentence.tokens[token];
    let first = sentence.subtree(token).first().copied()?;
    let cue = first.checked_sub(1)?;
    let day = |t: usize| sentence.entity_at(t).is_some_and(|e| matches!(e.label, "DATE" | "TIME"));
    let timed = match word.relation {
        Prep => sentence.child(token, &[Pobj]).is_some_and(day),
        Npadvmod => day(token),
        _ => false,
    };
    let content = &sentence.tokens[word.head];
    let behind = sentence.child(word.head, &[Nsubj, Nsubjpass]).is_some_and(|s| s > token);
    let said = content.relation == Ccomp && content.head == cue && saying::is_cue(sentence, cue);
    (timed && behind && said).then_some(cue)
}
