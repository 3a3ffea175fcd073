//! What somebody is to say, which the parser hangs on the word over the saying: "“It is over,” Lee is expected to say".

use super::saying;
use crate::language::{Relation, Sentence};

/// Hangs what stands before on the word of saying at the end.
pub fn mend(sentence: &mut Sentence) {
    for cue in 0..sentence.tokens.len() {
        let word = &sentence.tokens[cue];
        let above = word.head;
        let says = word.relation == Relation::Xcomp && word.tag == "VB" && saying::is_cue(sentence, cue);
        let quoted = |t: usize| sentence.tokens[t..above].iter().any(|t| t.tag == "''");
        let told = |t: &usize| {
            let hangs = sentence.tokens[*t].relation;
            *t < above && (hangs == Relation::Ccomp || hangs == Relation::Advcl && quoted(*t))
        };
        let takes = sentence.child(cue, &[Relation::Ccomp, Relation::Dobj, Relation::Xcomp]).is_some();
        let said = sentence.children(above).find(told).filter(|_| says && !takes);
        if let Some(said) = said {
            sentence.tokens[said].head = cue;
            sentence.tokens[said].relation = Relation::Ccomp;
        }
    }
}
