//! How long before or after something else happened, which the parser takes for an object: "came to light [hours] after Lee left".

use crate::claim::has_use;
use crate::language::{Relation, Sentence};

/// Hangs every such stretch of time on the clause behind it, and puts the word before it in its place.
pub fn mend(sentence: &mut Sentence) {
    for time in 1..sentence.tokens.len() {
        let Some(clause) = measured(sentence, time) else { continue };
        let (above, relation) = (sentence.tokens[time].head, sentence.tokens[time].relation);
        for token in 0..time {
            if sentence.tokens[token].head == time {
                sentence.tokens[token].head = time - 1;
            }
        }
        (sentence.tokens[time - 1].head, sentence.tokens[time - 1].relation) = (above, relation);
        (sentence.tokens[time].head, sentence.tokens[time].relation) = (clause, Relation::Npadvmod);
    }
}

/// The clause before which a bare stretch of time stands, where the parser took that for what another word governs.
fn measured(sentence: &Sentence, time: usize) -> Option<usize> {
    use Relation::{Advcl, Amod, Compound, Det, Dobj, Mark, Nummod, Pobj};
    let tokens = &sentence.tokens;
    let word = &tokens[time];
    let governed =
        matches!(word.relation, Pobj | Dobj) && word.tag == "NNS" && has_use(&word.lemma, "how-long-after");
    let mark =
        tokens.get(time + 1).filter(|m| governed && m.relation == Mark && has_use(&m.lemma, "says-when"))?;
    let clause = Some(mark.head).filter(|&c| tokens[c].relation == Advcl)?;
    let before = &tokens[time - 1];
    let other = before.head == time && matches!(before.relation, Amod | Compound);
    let counted = sentence.child(time, &[Det, Nummod]).is_some() || has_use(&before.lemma, "tells-how-many");
    (other && !counted && !sentence.is_below(clause, time)).then_some(clause)
}
