//! The verb of what is said, which the parser takes for a participle beside one of two subjects of the word of saying: "A fire [swept]
//! through a factory on Monday, the governor said".

use super::saying;
use crate::language::{Relation, Sentence};

/// Makes such a participle the verb of what is said.
pub fn mend(sentence: &mut Sentence) {
    let Some((cue, subject, verb)) = find(sentence) else { return };
    for token in 0..verb {
        let own = &mut sentence.tokens[token];
        let beside =
            matches!(own.relation, Relation::Nsubj | Relation::Advmod | Relation::Prep | Relation::Npadvmod);
        if own.head == cue && beside && token != subject {
            own.head = verb;
        }
    }
    sentence.tokens[verb].tag = "VBD";
    sentence.tokens[verb].head = cue;
    sentence.tokens[verb].relation = Relation::Ccomp;
    sentence.tokens[subject].head = verb;
}

/// The word of saying that has two subjects, the first of them, and the participle behind that.
fn find(sentence: &Sentence) -> Option<(usize, usize, usize)> {
    let cue = saying::last(sentence).filter(|&t| sentence.root() == t)?;
    let tokens = &sentence.tokens;
    let mut subjects = sentence.children(cue).filter(|&t| tokens[t].relation == Relation::Nsubj && t < cue);
    let (first, second) = (subjects.next()?, subjects.next()?);
    let apart = (first..second).any(|t| tokens[t].text == ",");
    let verb = sentence.children(first).find(|&t| tokens[t].relation == Relation::Acl && t < second)?;
    let alone = sentence.child(cue, &[Relation::Ccomp]).is_none() && subjects.next().is_none();
    (apart && alone && tokens[verb].tag == "VBN").then_some((cue, first, verb))
}
