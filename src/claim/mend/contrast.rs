//! What another one says in contrast: "Merck said its vaccine was safe, while Pfizer said that its own was safer." There the parser makes the
//! second saying part of what the first one said.

use super::saying;
use crate::claim::has_use;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// Hangs every such clause on the word of saying that it is set against.
pub fn mend(sentence: &mut Sentence) {
    for clause in 0..sentence.tokens.len() {
        if let Some(cue) = set_against(sentence, clause) {
            sentence.tokens[clause].head = cue;
        }
    }
}

/// The word of saying inside whose words the parser put a clause of contrast in which somebody else speaks.
fn set_against(sentence: &Sentence, clause: usize) -> Option<usize> {
    let tokens = &sentence.tokens;
    let speaks = tokens[clause].relation == Relation::Advcl && saying::is_cue(sentence, clause);
    let subject = sentence.child(clause, &[Relation::Nsubj]).filter(|_| speaks)?;
    let opens = |t: usize| {
        tokens[t].relation == Relation::Mark
            && has_use(&tokens[t].lemma, "sets-against")
            && t.checked_sub(1).is_some_and(|before| &*tokens[before].text == ",")
    };
    let named = !sentence.is(subject, PartOfSpeech::Pron) && sentence.children(clause).any(opens);
    let said =
        sentence.ancestors(clause).find(|&t| tokens[t].relation == Relation::Ccomp).filter(|_| named)?;
    Some(tokens[said].head).filter(|&cue| cue < said && saying::is_cue(sentence, cue))
}
