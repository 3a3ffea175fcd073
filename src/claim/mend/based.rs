//! "The San Jose, California-based company": a company, which the parser takes for a description of its town.

use crate::language::{Relation, Sentence};

/// Puts every such noun in the place of the town.
pub fn mend(sentence: &mut Sentence) {
    for noun in 0..sentence.tokens.len() {
        if let Some(town) = town(sentence, noun) {
            replace(sentence, noun, town);
        }
    }
}

/// The town under which a noun with "-based" before it hangs.
fn town(sentence: &Sentence, noun: usize) -> Option<usize> {
    use Relation::{Appos, Conj};
    let tokens = &sentence.tokens;
    let based = sentence.children(noun).find(|&t| t + 1 == noun && &*tokens[t].text == "based")?;
    let state = based.checked_sub(2).and_then(|t| sentence.entity_at(t))?;
    let town = state.tokens.start.checked_sub(2)?;
    let place = |t: usize| sentence.entity_at(t).is_some_and(|e| e.label == "GPE");
    let hangs = tokens[noun].head == town && matches!(tokens[noun].relation, Appos | Conj);
    (hangs && &*tokens[town + 1].text == "," && place(town)).then_some(town)
}

/// Hangs a noun where its town hung, and the town and all that was said of it on the noun. Behind a name that speaks elsewhere it is
/// the subject of the word of saying.
fn replace(sentence: &mut Sentence, noun: usize, town: usize) {
    let (above, relation) = (sentence.tokens[town].head, sentence.tokens[town].relation);
    sentence.tokens[noun].head = if above == town { noun } else { above };
    sentence.tokens[noun].relation = relation;
    for token in 0..sentence.tokens.len() {
        let own = &mut sentence.tokens[token];
        if own.head == town && !matches!(own.relation, Relation::Compound) {
            own.head = noun;
        }
    }
    sentence.tokens[town].head = noun;
    sentence.tokens[town].relation = Relation::Nmod;
    let aside = sentence.tokens.get(noun + 1).is_some_and(|t| t.relation == Relation::Parataxis);
    let apart = aside && !sentence.is_below(noun + 1, above);
    if relation == Relation::Conj && apart && sentence.tokens[above].head == noun + 1 {
        sentence.tokens[above].head = sentence.tokens[noun + 1].head;
        sentence.tokens[noun].head = noun + 1;
        sentence.tokens[noun].relation = Relation::Nsubj;
    }
}
