//! Which words bear on whether an event has come about: those that it hangs on, and those that carry it.

use super::event::is_light;
use crate::claim::has_use;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// "not only", and "did not resign because of the scandal", where the cause is negated.
pub(super) fn is_narrow(sentence: &Sentence, head: usize, negation: usize) -> bool {
    let next = sentence.tokens.get(negation + 1).map(|t| t.lemma.to_lowercase());
    let cause = sentence.children(head).any(|c| {
        let marked = sentence.children(c).any(|m| &*sentence.tokens[m].lemma == "because");
        c > head && (marked || &*sentence.tokens[c].lemma == "because")
    });
    matches!(next.as_deref(), Some("only" | "just" | "merely" | "simply")) || cause
}

/// Whether somebody is not sure: "they are not certain that it was".
pub(super) fn is_doubted(sentence: &Sentence, adjective: usize) -> bool {
    let verb = carrier(sentence, adjective).filter(|_| sentence.is(adjective, PartOfSpeech::Adj));
    verb.is_some_and(|v| [v, adjective].iter().any(|&t| sentence.child(t, &[Relation::Neg]).is_some()))
}

/// The noun behind which an infinitive tells what is wanted, where the parser hangs it on the verb or reads a relative clause:
/// "rejected calls to close", "ignored appeals to resign".
pub(super) fn wanted_by(sentence: &Sentence, verb: usize) -> Option<usize> {
    let to = sentence.children(verb).find(|&c| sentence.tokens[c].tag == "TO")?;
    let noun = to.checked_sub(1).filter(|&t| sentence.is(t, PartOfSpeech::Noun))?;
    let word = &sentence.tokens[verb];
    let misread = match word.relation {
        Relation::Relcl => word.head == noun,
        Relation::Advcl => {
            sentence.tokens[noun].head == word.head && sentence.tokens[noun].relation == Relation::Dobj
        }
        _ => false,
    };
    misread.then_some(noun)
}

/// The word that `token` hangs on so that it bears on whether it happens.
pub(super) fn governor(sentence: &Sentence, token: usize) -> Option<usize> {
    let word = &sentence.tokens[token];
    let above = word.head;
    match word.relation {
        Relation::Xcomp | Relation::Ccomp | Relation::Acl | Relation::Conj => Some(above),
        Relation::Dobj | Relation::Nsubjpass if sentence.is(token, PartOfSpeech::Noun) => Some(above),
        // "before leaving" says when, and not whether.
        Relation::Pcomp if has_use(&sentence.tokens[above].lemma, "says-when") => None,
        // "failed, with two members voting for it" says beside what.
        Relation::Pcomp
            if has_use(&sentence.tokens[above].lemma, "says-beside-what")
                && sentence.child(token, &[Relation::Nsubj, Relation::Nsubjpass]).is_some() =>
        {
            None
        }
        Relation::Pcomp | Relation::Pobj => {
            let beyond = sentence.tokens[above].head;
            let prep = sentence.tokens[above].relation;
            if prep == Relation::Advmod { Some(beyond) } else { Some(beyond).filter(|&b| b != above) }
                .map(|b| if sentence.is(b, PartOfSpeech::Adv) { sentence.tokens[b].head } else { b })
        }
        _ => None,
    }
}

/// The verb that carries an adjective or a noun: "is unlikely to", "has no plan to".
pub(super) fn carrier(sentence: &Sentence, token: usize) -> Option<usize> {
    let word = &sentence.tokens[token];
    let carried = matches!(
        word.relation,
        Relation::Acomp | Relation::Attr | Relation::Dobj | Relation::Oprd | Relation::Nsubjpass
    );
    (carried && !sentence.is(token, PartOfSpeech::Verb)).then_some(word.head)
}

/// Whether what a verb has as its object comes about with it: "will hold a vote", "will face a ban".
pub(super) fn carries(sentence: &Sentence, verb: usize) -> bool {
    let lemma = &*sentence.tokens[verb].lemma;
    is_light(lemma) || has_use(lemma, "brings-about") || has_use(lemma, "befalls")
}

/// Whether a verb tells what is done to somebody or comes to pass without his doing.
pub(super) fn befalls(sentence: &Sentence, verb: usize) -> bool {
    let passive = sentence.child(verb, &[Relation::Auxpass]).is_some();
    passive || has_use(&sentence.tokens[verb].lemma, "befalls")
}

/// Whether a clause is what somebody wants to know: "asked how he pleaded".
pub(super) fn is_asked_about(sentence: &Sentence, verb: usize) -> bool {
    let question = |c: usize| sentence.tokens[c].tag.starts_with('W');
    sentence.tokens[verb].relation == Relation::Ccomp && sentence.children(verb).any(question)
}
