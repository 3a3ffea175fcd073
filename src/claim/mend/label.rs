//! A name before a colon, on which the parser hangs what follows: "[Mary Hale:] I did not see the car".

use crate::language::{PartOfSpeech, Relation, Sentence};

/// Makes the verb behind the colon the main one.
pub fn mend(sentence: &mut Sentence) {
    let Some(verb) = labelled(sentence) else { return };
    let name = sentence.root();
    for token in name + 1..sentence.tokens.len() {
        if sentence.tokens[token].head == name {
            sentence.tokens[token].head = verb;
        }
    }
    (sentence.tokens[verb].head, sentence.tokens[verb].relation) = (verb, Relation::Root);
    (sentence.tokens[name].head, sentence.tokens[name].relation) = (verb, Relation::Dep);
}

/// The verb behind the colon, where a person's name is all that stands before it.
fn labelled(sentence: &Sentence) -> Option<usize> {
    use Relation::{Acl, Appos, Ccomp, Parataxis, Relcl};
    let tokens = &sentence.tokens;
    let name = sentence.root();
    let colon = tokens.get(name + 1).is_some_and(|t| &*t.text == ":");
    let person = sentence.entity_at(name).is_some_and(|e| e.label == "PERSON");
    let alone = tokens[..=name].iter().all(|t| matches!(t.pos, PartOfSpeech::Propn | PartOfSpeech::Noun));
    let verb = |&t: &usize| {
        let hangs = matches!(tokens[t].relation, Acl | Appos | Ccomp | Parataxis | Relcl);
        hangs && matches!(tokens[t].pos, PartOfSpeech::Verb | PartOfSpeech::Aux)
    };
    sentence.children(name).filter(|&t| t > name && colon && person && alone).find(verb)
}
