//! "Lee told the court that Marsh had planned it": the tagger takes this "that" for a pronoun, the parser for what opens the clause.

use super::saying;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// Makes every such "that" the conjunction that it is; not the one of "a move that he has called a breach".
pub fn mend(sentence: &mut Sentence) {
    for at in 0..sentence.tokens.len() {
        let clause = &sentence.tokens[sentence.tokens[at].head];
        let said = clause.relation == Relation::Ccomp && saying::is_cue(sentence, clause.head);
        let token = &mut sentence.tokens[at];
        if said && token.relation == Relation::Mark && token.tag == "WDT" && &*token.lemma == "that" {
            token.tag = "IN";
            token.pos = PartOfSpeech::Sconj;
        }
    }
}
