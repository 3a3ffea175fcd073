//! A sentence to its clauses: one for each thing it states (after ClausIE, Del Corro & Gemulla 2013).

mod mark;

pub use mark::asserts_nothing;
pub(super) use mark::is_condition;

use super::has_use;
use super::modality::negates;
use crate::language::{PartOfSpeech, Relation, Sentence, Token};

/// A stretch of a sentence that states one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    /// The token that heads it.
    pub head: usize,
    /// The head of its subject; shared with the clause it is joined to when it has none of its own.
    pub subject: Option<usize>,
    /// Its tokens in text order, other clauses inside it left out.
    pub tokens: Vec<usize>,
}

impl Clause {
    /// Whether a token at the edge of the clause only joins it to others, or is punctuation: "and", the "that" of the clause itself.
    pub fn joins_with(&self, sentence: &Sentence, token: usize) -> bool {
        let word = &sentence.tokens[token];
        match word.pos {
            PartOfSpeech::Punct | PartOfSpeech::Cconj => true,
            PartOfSpeech::Sconj => word.head == self.head,
            _ => false,
        }
    }
}

/// The clauses of a sentence in text order; at least one unless the sentence has no words. `reported` tells whether what a
/// word (the first) says is put in the clause of another (the second): one that hangs on a word which reports nothing ("aware that
/// people live there") is part of what that says.
/// `credits` tells whether a verb credits words to somebody: a clause that does so tells a fact of its own wherever it stands.
pub(super) fn clauses(
    sentence: &Sentence,
    reported: impl Fn(usize, usize) -> bool,
    credits: impl Fn(usize) -> bool,
) -> Vec<Clause> {
    let is_part = |i: usize| {
        let content = matches!(sentence.tokens[i].relation, Relation::Ccomp) && sentence.tokens[i].head < i;
        content && !(reported(sentence.tokens[i].head, i) && is_told(sentence, i))
    };
    let mut clauses: Vec<Clause> = (0..sentence.tokens.len())
        .filter(|&i| opens(sentence, i) && !is_part(i) || tells_of_words(sentence, i) && credits(i))
        .map(|head| Clause { head, subject: subject(sentence, head), tokens: Vec::new() })
        .collect();
    for token in 0..sentence.tokens.len() {
        let owner = std::iter::once(token).chain(sentence.ancestors(token));
        let owner = owner.filter_map(|above| clauses.binary_search_by_key(&above, |c| c.head).ok()).next();
        if let Some(clause) = owner.and_then(|index| clauses.get_mut(index)) {
            clause.tokens.push(token);
        }
    }
    clauses
}

/// Whether a token heads a clause that states something of its own.
fn opens(sentence: &Sentence, token: usize) -> bool {
    match sentence.tokens[token].relation {
        Relation::Root => true,
        Relation::Conj => {
            is_verbal(sentence, token)
                && joins_clause(sentence, token)
                && !opens_question(sentence, token)
                && !joins_infinitive(sentence, token)
                && !shares_negation(sentence, token)
        }
        Relation::Ccomp | Relation::Parataxis => is_verbal(sentence, token) && has_subject(sentence, token),
        Relation::Relcl => is_verbal(sentence, token) && after_comma(sentence, token),
        Relation::Advcl => is_verbal(sentence, token) && states_own(sentence, token),
        _ => false,
    }
}

/// Whether a subordinate clause has all that a sentence has, and is neither condition nor question: one that tells what somebody
/// says is then a fact beside the main one.
fn tells_of_words(sentence: &Sentence, token: usize) -> bool {
    let subordinate =
        matches!(sentence.tokens[token].relation, Relation::Advcl | Relation::Relcl | Relation::Acl);
    let mut marks = sentence
        .children(token)
        .filter(|&c| matches!(sentence.tokens[c].relation, Relation::Mark | Relation::Advmod) && c < token);
    let supposed = marks.any(|c| mark::asserts_nothing(&sentence.tokens[c].lemma));
    subordinate
        && !supposed
        && is_verbal(sentence, token)
        && sentence.child(token, SUBJECTS).is_some_and(|s| !is_relative(sentence, s))
        && is_told(sentence, token)
}

fn is_verbal(sentence: &Sentence, token: usize) -> bool {
    sentence.is(token, PartOfSpeech::Verb) || sentence.is(token, PartOfSpeech::Aux)
}

/// Whether a clause that a verb of saying takes tells something: it has a verb with a tense, and is no question.
fn is_told(sentence: &Sentence, head: usize) -> bool {
    let finite = |t: &Token| matches!(t.tag, "VBD" | "VBZ" | "VBP" | "MD");
    let auxiliary = |i: usize| {
        matches!(sentence.tokens[i].relation, Relation::Aux | Relation::Auxpass)
            && finite(&sentence.tokens[i])
    };
    let asks = |i: usize| {
        let word = &sentence.tokens[i];
        word.relation == Relation::Mark && asserts_nothing(&word.lemma)
    };
    let marked = sentence.child(head, &[Relation::Mark]).is_some_and(|m| sentence.tokens[m].lemma == "that");
    let tensed = marked || finite(&sentence.tokens[head]) || sentence.children(head).any(auxiliary);
    tensed && !opens_question(sentence, head) && !sentence.children(head).any(asks)
}

/// Whether a clause asks what, who or how, within another: "nor what steps it needs to take".
fn opens_question(sentence: &Sentence, head: usize) -> bool {
    let words = sentence.subtree(head).into_iter();
    let mut words =
        words.filter(|&t| !matches!(sentence.tokens[t].pos, PartOfSpeech::Punct | PartOfSpeech::Cconj));
    words.next().is_some_and(|first| sentence.tokens[first].tag.starts_with('W'))
}

const SUBJECTS: &[Relation] =
    &[Relation::Nsubj, Relation::Nsubjpass, Relation::Csubj, Relation::Csubjpass, Relation::Expl];

fn has_subject(sentence: &Sentence, token: usize) -> bool {
    sentence.child(token, SUBJECTS).is_some()
}

/// Whether a conjunct stands beside the head of a clause, and not beside a verb deep inside one, nor right behind a verb with which
/// it shares its object: "destroyed or damaged 1,500 houses".
fn joins_clause(sentence: &Sentence, token: usize) -> bool {
    let beside = sentence.tokens[token].head;
    let either = beside + 2 == token && sentence.tokens[beside + 1].lemma == "or";
    let direct =
        either && sentence.child(token, &[Relation::Dobj]).is_some() && !has_subject(sentence, token);
    !direct && is_verbal(sentence, beside) && (opens(sentence, beside) || has_subject(sentence, token))
}

/// Whether a verb without subject is joined to an infinitive: "went to Rome to see the pope, [visit the forum] and rest".
fn joins_infinitive(sentence: &Sentence, token: usize) -> bool {
    let own = sentence.child(token, AUXILIARIES).is_some() || has_subject(sentence, token);
    let is_to = |t: usize| sentence.tokens[t].relation == Relation::Aux && sentence.tokens[t].tag == "TO";
    sentence.tokens[token].tag == "VB" && !own && sentence.children(first_joined(sentence, token)).any(is_to)
}

/// Whether a verb is denied together with the one that it is joined to: "did not resign or [apologize]", "neither confirms nor
/// [denies]". On its own it would state the opposite of what was written.
fn shares_negation(sentence: &Sentence, token: usize) -> bool {
    let first = first_joined(sentence, token);
    let contrast = |t: usize| {
        sentence.tokens[t].relation == Relation::Cc && has_use(&sentence.tokens[t].lemma, "contrasts")
    };
    let contrasted = sentence.children(sentence.tokens[token].head).any(contrast);
    let denied = || !contrasted && sentence.child(first, &[Relation::Neg]).is_some();
    let neither =
        || sentence.child(first, &[Relation::Preconj]).is_some_and(|t| negates(&sentence.tokens[t].lemma));
    !has_subject(sentence, token) && (neither() || denied() && shared_auxiliaries(sentence, token).is_some())
}

/// The first of the verbs that a verb is joined to.
fn first_joined(sentence: &Sentence, token: usize) -> usize {
    let above = |&t: &usize| {
        let word = &sentence.tokens[t];
        (word.relation == Relation::Conj).then_some(word.head)
    };
    std::iter::successors(Some(token), above).last().unwrap_or(token)
}

const AUXILIARIES: &[Relation] = &[Relation::Aux, Relation::Auxpass];

/// The auxiliaries that a verb shares with the one that it is joined to: "will harm the air and [will] stall progress",
/// "was caught and [was] charged".
fn shared_auxiliaries(sentence: &Sentence, token: usize) -> Option<Vec<usize>> {
    let tag = sentence.tokens[token].tag;
    let joined = sentence.tokens[token].relation == Relation::Conj;
    if !joined || has_subject(sentence, token) || sentence.child(token, AUXILIARIES).is_some() {
        return None;
    }
    let first = first_joined(sentence, token);
    let alike = match tag {
        "VB" => matches!(sentence.tokens[first].tag, "VB"),
        "VBN" | "VBG" => sentence.tokens[first].tag == tag,
        _ => false,
    };
    let is_auxiliary = |t: &usize| AUXILIARIES.contains(&sentence.tokens[*t].relation) && *t < first;
    let auxiliaries: Vec<usize> = sentence.children(first).filter(is_auxiliary).collect();
    let infinitive = auxiliaries.iter().any(|&t| sentence.tokens[t].tag == "TO");
    (alike && !auxiliaries.is_empty() && !infinitive).then_some(auxiliaries)
}

/// A subject with the auxiliaries that the verb of its clause shares with another.
pub(super) fn with_auxiliaries(sentence: &Sentence, verb: usize, subject: &str) -> String {
    let shared = shared_auxiliaries(sentence, verb).unwrap_or_default();
    let words = shared.into_iter().map(|t| sentence.tokens[t].text.as_str());
    std::iter::once(subject).chain(words).collect::<Vec<_>>().join(" ")
}

/// Whether a relative clause is set off by a comma: then it adds a fact, else it only says which one is meant.
fn after_comma(sentence: &Sentence, token: usize) -> bool {
    let first = sentence.subtree(token).first().copied().unwrap_or(token);
    first.checked_sub(1).is_some_and(|before| sentence.tokens[before].text == ",")
}

/// Whether an adverbial clause states a fact beside the main one.
fn states_own(sentence: &Sentence, token: usize) -> bool {
    let marks = sentence
        .children(token)
        .filter(|&c| matches!(sentence.tokens[c].relation, Relation::Mark | Relation::Advmod) && c < token);
    let mut marks = marks.filter_map(|c| mark::states_own(&sentence.tokens[c].lemma));
    marks.next().unwrap_or_else(|| has_subject(sentence, token) && after_comma(sentence, token))
        && has_subject(sentence, token)
}

/// The subject of a clause: its own, that of the verb it is joined to, or the noun that a relative clause describes.
fn subject(sentence: &Sentence, head: usize) -> Option<usize> {
    let own = sentence.child(head, SUBJECTS).filter(|&s| !is_relative(sentence, s));
    own.or_else(|| match sentence.tokens[head].relation {
        Relation::Conj => subject(sentence, sentence.tokens[head].head),
        Relation::Relcl => Some(sentence.tokens[head].head),
        _ => None,
    })
}

/// Whether a token is a relative pronoun.
fn is_relative(sentence: &Sentence, token: usize) -> bool {
    matches!(sentence.tokens[token].tag, "WDT" | "WP" | "WP$")
}

/// Whether a sentence is a command: its head is a bare verb without subject or auxiliary, at its start.
pub(super) fn is_command(sentence: &Sentence) -> bool {
    let root = sentence.root();
    let bare = sentence.tokens.get(root).is_some_and(|t| t.tag == "VB");
    let first = (0..root).all(|i| {
        matches!(sentence.tokens[i].pos, PartOfSpeech::Intj | PartOfSpeech::Punct | PartOfSpeech::Adv)
    });
    bare && first && !has_subject(sentence, root)
}
