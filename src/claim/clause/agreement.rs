//! Number: whether a verb can be that of a subject.

use super::{AUXILIARIES, is_verbal};
use crate::claim::pronoun::pronoun;
use crate::language::meaning::names_people;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// One or several, as far as the form of a word tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Number {
    One,
    Several,
}

/// Whether the form of a verb can go with a subject. What takes either verb (a team, "you", an amount) goes with all.
pub(in crate::claim) fn agrees(sentence: &Sentence, subject: usize, verb: usize) -> bool {
    let who = sentence.child(verb, &[Relation::Nsubj, Relation::Nsubjpass]);
    let who = who.is_some_and(|t| sentence.tokens[t].lemma == "who" && sentence.tokens[subject].tag == "NNP");
    match (of_noun(sentence, subject, who), of_verb(sentence, verb)) {
        (Some(noun), Some(verb)) => noun == verb,
        _ => true,
    }
}

/// The last of several joined nouns, where a verb behind them is that of one: "Lee and Cole, who [was] charged".
pub(super) fn one_of(sentence: &Sentence, noun: usize, verb: usize) -> usize {
    let next = |&t: &usize| {
        let joined =
            |&c: &usize| sentence.tokens[c].relation == Relation::Conj && c < verb && !is_verbal(sentence, c);
        sentence.children(t).find(joined)
    };
    let last = std::iter::successors(Some(noun), next).take(sentence.tokens.len()).last();
    last.filter(|_| of_verb(sentence, verb) == Some(Number::One)).unwrap_or(noun)
}

/// Whether a subject is one person or thing by its form.
pub(super) fn is_one(sentence: &Sentence, subject: usize) -> bool {
    of_noun(sentence, subject, false) == Some(Number::One)
}

/// The number of the word with a tense: that of the first auxiliary, or the verb itself.
fn of_verb(sentence: &Sentence, verb: usize) -> Option<Number> {
    let auxiliary = sentence.child(verb, AUXILIARIES).filter(|&t| t < verb);
    let word = &sentence.tokens[auxiliary.unwrap_or(verb)];
    match (word.tag, word.text.to_lowercase().as_str()) {
        ("VBZ", _) | (_, "was") => Some(Number::One),
        ("VBP", "am" | "'m" | "’m") => None,
        ("VBP", _) => Some(Number::Several),
        _ => None,
    }
}

/// The number of a subject: a person is one, a noun alone may be a team ("the council have"). `who` tells that it is a person.
fn of_noun(sentence: &Sentence, noun: usize, who: bool) -> Option<Number> {
    let word = &sentence.tokens[noun];
    let person = || sentence.entity_at(noun).is_some_and(|e| e.label == "PERSON");
    let joined = sentence.child(noun, &[Relation::Conj]).is_some_and(|t| !is_verbal(sentence, t));
    match word.tag {
        _ if joined => None,
        "PRP" => match pronoun(&word.text) {
            Some(p) if p.is_several() => Some(Number::Several),
            Some(p) if p.is_one() => Some(Number::One),
            _ => None,
        },
        "NNS" if sentence.is(noun, PartOfSpeech::Noun) && !is_amount(sentence, noun) => Some(Number::Several),
        "NNP" if who || person() => Some(Number::One),
        _ => None,
    }
}

/// Whether a plural tells how much of one thing: "five years is long"; people are counted one by one.
fn is_amount(sentence: &Sentence, noun: usize) -> bool {
    let counted = sentence.child(noun, &[Relation::Nummod, Relation::Quantmod]).is_some();
    counted && !names_people(&sentence.tokens[noun].lemma.to_lowercase())
}
