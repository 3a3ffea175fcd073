//! What is done in a sentence, by whom, to whom. A noun that stands for an act counts as its verb does: stems join
//! "resign" and "resignation", and passives are turned round.

use crate::alignment::vocabulary::{Term, distinct};
use crate::language::{PartOfSpeech, Relation, Sentence};

/// An act or state and those who take part in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::alignment) struct Act {
    /// The verb or noun.
    pub predicate: Term,
    /// Who acts, where it is somebody named.
    pub actor: Option<Term>,
    /// The words that depend on it, by names where they stand for somebody.
    pub participants: Vec<Term>,
}

/// The role of a dependent word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::alignment) enum Role {
    /// Who or what acts.
    Agent,
    /// Who or what is acted on.
    Patient,
    /// Anything else.
    Other,
}

/// Every content word that others depend on, with those.
pub(super) fn acts(sentence: &Sentence, terms: &[Option<Term>], who: &[Option<Term>]) -> Vec<Act> {
    let heads: Vec<usize> = (0..terms.len()).map(|i| governor(sentence, i)).collect();
    let below = |head: usize| {
        (0..terms.len()).filter(move |&i| i != head).filter(|&i| heads[i] == head).collect::<Vec<_>>()
    };
    let act = |head: usize| {
        let dependents = below(head);
        let actor = dependents.iter().find(|&&i| role(sentence, i) == Role::Agent);
        let participants = distinct(dependents.iter().filter_map(|&i| who[i].or(terms[i])));
        let predicate = terms[head].filter(|_| !participants.is_empty() && who[head].is_none())?;
        Some(Act { predicate, actor: actor.and_then(|&i| who[i]), participants })
    };
    (0..terms.len()).filter_map(act).collect()
}

/// Word pairs of which the second depends on the first; a passive subject counts as a patient, its agent as an agent.
pub(super) fn roles(sentence: &Sentence, terms: &[Option<Term>]) -> impl Iterator<Item = (Term, Role, Term)> {
    (0..terms.len()).filter_map(|i| {
        let head = governor(sentence, i);
        (head != i).then_some(())?;
        Some((terms[head]?, role(sentence, i), terms[i]?))
    })
}

/// The content word above a token: a preposition's own head stands for the preposition.
fn governor(sentence: &Sentence, token: usize) -> usize {
    let head = sentence.tokens[token].head;
    if sentence.is(head, PartOfSpeech::Adp) { sentence.tokens[head].head } else { head }
}

fn role(sentence: &Sentence, token: usize) -> Role {
    let word = &sentence.tokens[token];
    match (word.relation, sentence.tokens[word.head].relation) {
        (Relation::Nsubj, _) | (Relation::Pobj, Relation::Agent) => Role::Agent,
        (Relation::Dobj | Relation::Nsubjpass, _) => Role::Patient,
        _ => Role::Other,
    }
}
