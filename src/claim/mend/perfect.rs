//! "'s" for "has", which the parser takes for a passive: "She's led a clinic", "he's been told".

use crate::claim::has_use;
use crate::language::{Relation, Sentence};

/// Makes every such short form the auxiliary of a perfect, and whoever it is said of the one who acts.
pub fn mend(sentence: &mut Sentence) {
    for short in 0..sentence.tokens.len() {
        let Some(verb) = perfect(sentence, short) else { continue };
        sentence.tokens[short].relation = Relation::Aux;
        sentence.tokens[short].lemma = "have".into();
        let passive = sentence.child(verb, &[Relation::Auxpass]).is_some();
        if let Some(subject) = sentence.child(verb, &[Relation::Nsubjpass]).filter(|_| !passive) {
            sentence.tokens[subject].relation = Relation::Nsubj;
        }
    }
}

/// The participle that a short form of "has" helps: with an object of its own, which a passive has not, or with "been".
fn perfect(sentence: &Sentence, short: usize) -> Option<usize> {
    let word = &sentence.tokens[short];
    let verb = word.head;
    let is_short = word.relation == Relation::Auxpass
        && matches!(&*word.lemma, "be")
        && word.text.starts_with(['\'', '’']);
    let own = |t: usize, relation: Relation| t > short && sentence.tokens[t].relation == relation;
    let been = sentence
        .children(verb)
        .any(|t| own(t, Relation::Auxpass) && sentence.tokens[t].lemma == "be" && t != short);
    let object = sentence.children(verb).any(|t| own(t, Relation::Dobj));
    // "He's given a prize", "she's told the truth": who is given something has it as an object too.
    let gives = has_use(&sentence.tokens[verb].lemma.to_lowercase(), "takes-two");
    (is_short && short < verb && (been || object && !gives)).then_some(verb)
}
