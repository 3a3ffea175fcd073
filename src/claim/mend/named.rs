//! Names behind an office, where the parser does not see that they name its holder: "According to its chief, Tom Ball, the plant …".

use crate::claim::attribution::is_according;
use crate::claim::coreference::noun_kind;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// Hangs the name between two commas behind "According to" and an office on the office.
pub fn mend(sentence: &mut Sentence) {
    if let Some((office, name)) = find(sentence) {
        let word = &mut sentence.tokens[name];
        (word.head, word.relation) = (office, Relation::Appos);
    }
}

/// The office and the last word of the name.
fn find(sentence: &Sentence) -> Option<(usize, usize)> {
    let tokens = &sentence.tokens;
    let is_comma = |t: usize| tokens.get(t).is_some_and(|word| &*word.text == ",");
    let opens = is_according(sentence, 0) && tokens.get(1)?.lemma == "to";
    let office = sentence.child(1, &[Relation::Pobj]).filter(|&t| opens && is_comma(t + 1))?;
    let known = sentence.is(office, PartOfSpeech::Noun) && noun_kind(&tokens[office].lemma).is_some();
    let name = (office + 2..tokens.len()).take_while(|&t| sentence.is(t, PartOfSpeech::Propn)).last()?;
    let free = name != sentence.root() && sentence.ancestors(office).all(|t| t != name);
    (known && free && name > office + 2 && is_comma(name + 1)).then_some((office, name))
}
