//! When or in spite of what somebody said something, set before the saying, which the parser takes for what was said: "A day before the judge
//! released the findings, Lee charged on the radio that they were false".

use super::saying;
use crate::claim::has_use;
use crate::language::{Relation, Sentence};

/// Makes every such clause what it is, where something else is said behind.
pub fn mend(sentence: &mut Sentence) {
    for clause in 0..sentence.tokens.len() {
        if is_fronted(sentence, clause) {
            sentence.tokens[clause].relation = Relation::Advcl;
        }
    }
}

fn is_fronted(sentence: &Sentence, clause: usize) -> bool {
    use Relation::{Ccomp, Dobj, Mark, Xcomp};
    let tokens = &sentence.tokens;
    let cue = tokens[clause].head;
    let before = tokens[clause].relation == Ccomp && clause < cue && saying::is_cue(sentence, cue);
    let opens = |t: &usize| tokens[*t].relation == Mark && *t < clause;
    let opener = sentence.children(clause).find(opens).filter(|_| before);
    let circumstance = opener.is_some_and(|t| has_use(&tokens[t].lemma, "says-when"));
    let quoted = tokens[..cue].iter().any(|t| matches!(t.tag, "``" | "''"));
    let taken = sentence.children(cue).any(|t| t > cue && matches!(tokens[t].relation, Ccomp | Dobj | Xcomp));
    let clause_behind = || (cue + 1..tokens.len()).any(|t| &*tokens[t].text == "that");
    circumstance && !quoted && (taken || clause_behind())
}
