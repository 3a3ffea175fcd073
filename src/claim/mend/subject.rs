//! A subject that the parser hangs on an auxiliary or on an adverb beside it: "that up to 70 people *were* unaccounted for", "that farmers
//! *downstream* had lost their water".

use crate::language::{PartOfSpeech, Relation, Sentence};

/// Hangs every such subject on the verb, and with it the word that opens the clause.
pub fn mend(sentence: &mut Sentence) {
    for subject in 0..sentence.tokens.len() {
        let Some((astray, verb)) = misplaced(sentence, subject) else { continue };
        for token in 0..sentence.tokens.len() {
            let own = &mut sentence.tokens[token];
            if own.head == astray
                && token < astray
                && matches!(own.relation, Relation::Mark | Relation::Nsubj | Relation::Nsubjpass)
            {
                own.head = verb;
            }
        }
        // An adverb between the subject and the verb describes the subject.
        if sentence.is(astray, PartOfSpeech::Adv) && astray < verb {
            sentence.tokens[astray].head = subject;
            sentence.tokens[astray].relation = Relation::Advmod;
        }
    }
}

/// What a subject hangs on, and the verb that lacks one.
fn misplaced(sentence: &Sentence, subject: usize) -> Option<(usize, usize)> {
    use Relation::{Advmod, Aux, Auxpass, Ccomp, Nsubj, Nsubjpass};
    let tokens = &sentence.tokens;
    let astray = tokens[subject].head;
    let above = tokens[astray].head;
    let next = || sentence.children(above).find(|&t| t > astray && tokens[t].relation == Ccomp);
    // "warned that farmers downstream would lose": two parts of what is said, by the parser.
    let beside = (tokens[astray].relation == Ccomp).then(next).flatten();
    let verb = beside.unwrap_or(above);
    let is_subject = matches!(tokens[subject].relation, Nsubj | Nsubjpass) && subject < astray;
    let bears_none = match tokens[astray].relation {
        Aux | Auxpass => true,
        Advmod => sentence.is(astray, PartOfSpeech::Adv) && astray < verb,
        Ccomp => sentence.is(astray, PartOfSpeech::Adv) && beside.is_some(),
        _ => false,
    };
    let lacks = sentence.child(verb, &[Nsubj, Nsubjpass]).is_none();
    (is_subject && bears_none && lacks && verb != astray).then_some((astray, verb))
}
