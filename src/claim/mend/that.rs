//! "Lee told the court that Marsh had planned it": the tagger takes this "that" for a pronoun, the parser for what opens the clause, or for
//! one of its parts.

use super::saying;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// Makes every such "that" the conjunction that it is; not the one of "a move that he has called a breach".
pub fn mend(sentence: &mut Sentence) {
    for at in 0..sentence.tokens.len() {
        if let Some(clause) = said(sentence, at) {
            let token = &mut sentence.tokens[at];
            (token.head, token.relation) = (clause, Relation::Mark);
            (token.tag, token.pos) = ("IN", PartOfSpeech::Sconj);
        }
    }
}

/// The head of what somebody says that this "that" opens.
fn said(sentence: &Sentence, at: usize) -> Option<usize> {
    let tokens = &sentence.tokens;
    let that = &tokens[at];
    (that.tag == "WDT" && &*that.lemma == "that").then_some(())?;
    let marks = Some(that.head).filter(|_| that.relation == Relation::Mark);
    let clause = marks.or_else(|| opened(sentence, at))?;
    let word = &tokens[clause];
    (word.relation == Relation::Ccomp && saying::is_cue(sentence, word.head)).then_some(clause)
}

/// The head of the clause that a "that" opens which is none of its parts: with a subject of its own between, and another object where
/// it was taken for one.
pub(super) fn opened(sentence: &Sentence, that: usize) -> Option<usize> {
    use Relation::{Advmod, Dobj, Mark, Nsubj, Nsubjpass, Pobj};
    let tokens = &sentence.tokens;
    let head = tokens[that].head;
    let others =
        |relation: Relation| sentence.children(head).any(|t| t != that && tokens[t].relation == relation);
    let clause = match tokens[that].relation {
        Mark | Advmod => head,
        Dobj if tokens[head].relation == Relation::Ccomp || others(Dobj) => head,
        Pobj if others(Pobj) => tokens[head].head,
        _ => return None,
    };
    let own = |t: usize| matches!(tokens[t].relation, Nsubj | Nsubjpass) && t > that && t < clause;
    (that < clause && sentence.children(clause).any(own)).then_some(clause)
}
