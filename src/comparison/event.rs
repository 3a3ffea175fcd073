//! The events that a sentence tells, with their participants: what rules hold against each other.

use super::phrase::Phrases;
use super::standing::{Degree, Standing, governs, governs_others, is_nobody};
use crate::language::meaning::opposed;
use crate::language::{PartOfSpeech, Relation, Sentence};
use crate::lexicon::{self, Table};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Something that a sentence says happened, or may happen.
#[derive(Debug, Clone)]
pub(super) struct Event {
    /// The tokens that name it, its head first.
    pub words: Vec<usize>,
    /// The act of `acts.tsv`; none for a word that is not in it.
    pub act: Option<&'static str>,
    /// The dictionary form of its head.
    pub lemma: String,
    /// The head of the phrase for who acts.
    pub agent: Option<usize>,
    /// The head of the phrase for who or what is acted on.
    pub patient: Option<usize>,
    /// Whether it has come about.
    pub standing: Standing,
}

static ACTS: LazyLock<Table> = LazyLock::new(|| Table::parse(lexicon::ACTS));

static VERBS: LazyLock<Phrases<&'static str>> = LazyLock::new(|| phrases(1));

static NOUNS: LazyLock<Phrases<&'static str>> = LazyLock::new(|| phrases(2));

static LIGHT: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| Table::parse(lexicon::LIGHT_VERBS).rows().iter().map(|r| r.cell(0)).collect());

static SUBJECT_CONTROL: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| Table::parse(lexicon::SUBJECT_CONTROL).rows().iter().map(|r| r.cell(0)).collect());

fn phrases(column: usize) -> Phrases<&'static str> {
    let words = ACTS.rows().iter().flat_map(|row| row.list(column).map(|word| (word, row.cell(0))));
    Phrases::new(words.collect::<Vec<_>>().into_iter())
}

/// How two acts stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exclusion {
    /// Another act of the same kind.
    Other,
    /// The contrary.
    Opposite,
}

/// Whether one of two events makes the other impossible: by the table of acts, or by words that are antonyms.
pub(super) fn exclusion(x: &Event, y: &Event) -> Option<Exclusion> {
    match (x.act, y.act) {
        (Some(one), Some(other)) => listed(one, other),
        _ if [x, y].iter().any(|e| is_light(&e.lemma) || governs_others(&e.lemma)) => None,
        _ => opposed(&x.lemma, &y.lemma).then_some(Exclusion::Opposite),
    }
}

/// How the table of acts tells two of them apart.
fn listed(x: &str, y: &str) -> Option<Exclusion> {
    let listed = |column: usize| {
        ACTS.rows().iter().any(|row| {
            let lists = |one: &str, other: &str| row.cell(0) == one && row.list(column).any(|w| w == other);
            lists(x, y) || lists(y, x)
        })
    };
    match () {
        () if listed(4) => Some(Exclusion::Opposite),
        () if listed(3) => Some(Exclusion::Other),
        () => None,
    }
}

/// Whether a verb says too little to tell an act by.
pub(super) fn is_light(lemma: &str) -> bool {
    LIGHT.contains(lemma)
}

impl Event {
    /// The word that heads it.
    pub fn head(&self) -> usize {
        self.words.first().copied().unwrap_or_default()
    }

    /// Whether it is told as a noun: who acts in it is then less sure.
    pub fn is_noun(&self, sentence: &Sentence) -> bool {
        sentence.is(self.head(), PartOfSpeech::Noun)
    }

    /// Whether two events are of the same act, by the table or by the word.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self.act, other.act) {
            (Some(x), Some(y)) => x == y,
            _ => self.lemma == other.lemma && !is_light(&self.lemma),
        }
    }

    /// Who acts and who is acted on.
    pub fn participants(&self) -> impl Iterator<Item = usize> + '_ {
        self.agent.into_iter().chain(self.patient)
    }
}

/// The events of a sentence in text order.
pub(super) fn events(sentence: &Sentence) -> Vec<Event> {
    (0..sentence.tokens.len()).filter_map(|token| event(sentence, token)).collect()
}

fn event(sentence: &Sentence, token: usize) -> Option<Event> {
    let word = &sentence.tokens[token];
    // "a convicted rapist" tells of no event of its own.
    if word.relation == Relation::Amod {
        return None;
    }
    let verbal =
        sentence.is(token, PartOfSpeech::Verb) || word.tag.starts_with("VB") && is_clause(word.relation);
    let found = match word.pos {
        _ if verbal => VERBS.at(sentence, token),
        PartOfSpeech::Aux if is_clause(word.relation) => VERBS.at(sentence, token),
        PartOfSpeech::Noun => Some(NOUNS.at(sentence, token)?),
        // Headlines in capitals: "Rubio to Outline Policy".
        PartOfSpeech::Propn if word.relation == Relation::Root => VERBS.at(sentence, token),
        _ => return None,
    };
    let words = found.as_ref().map_or_else(|| vec![token], |f| f.tokens.clone());
    let noun = sentence.is(token, PartOfSpeech::Noun);
    let (agent, patient) =
        if noun { of_noun(sentence, token) } else { (agent(sentence, token), patient(sentence, token)) };
    let patient = patient.or_else(|| behind(sentence, &words));
    let somebody = |p: &usize| !words.contains(p) && !is_nobody(sentence, *p);
    Some(Event {
        act: found.map(|f| f.value),
        lemma: with_particle(sentence, token),
        agent: agent.filter(somebody),
        patient: patient.filter(somebody),
        standing: Standing::of(sentence, &words),
        words,
    })
}

/// The dictionary form of a word; of a verb that says little with its particle, which says what is done: "go off".
fn with_particle(sentence: &Sentence, token: usize) -> String {
    let lemma = String::from(sentence.tokens[token].lemma.to_lowercase());
    let particle = sentence.child(token, &[Relation::Prt]).filter(|_| is_light(&lemma));
    particle.map_or(lemma.clone(), |p| format!("{lemma} {}", sentence.tokens[p].lemma.to_lowercase()))
}

fn is_clause(relation: Relation) -> bool {
    use Relation::{Acl, Advcl, Ccomp, Conj, Parataxis, Relcl, Root, Xcomp};
    matches!(relation, Root | Conj | Ccomp | Parataxis | Relcl | Advcl | Acl | Xcomp)
}

/// Who acts and who is acted on in an event told as a noun: "his arrest", "the seizure of the villa by police".
fn of_noun(sentence: &Sentence, token: usize) -> (Option<usize>, Option<usize>) {
    let by = |word: &str| {
        let prep = sentence.children(token).find(|&c| &*sentence.tokens[c].lemma == word)?;
        sentence.child(prep, &[Relation::Pobj])
    };
    let above = || sentence.ancestors(token).find(|&t| sentence.is(t, PartOfSpeech::Verb));
    let named = sentence.child(token, &[Relation::Poss]).or_else(|| by("by"));
    (named.or_else(|| agent(sentence, above()?)), by("of"))
}

/// Who acts: the subject, the agent of a passive, or the one that the clause above passes down.
pub(super) fn agent(sentence: &Sentence, verb: usize) -> Option<usize> {
    if is_passive(sentence, verb) {
        let by = sentence.child(verb, &[Relation::Agent])?;
        return sentence.child(by, &[Relation::Pobj]);
    }
    subject(sentence, verb)
}

/// Who or what is acted on: the object, or the subject of a passive.
pub(super) fn patient(sentence: &Sentence, verb: usize) -> Option<usize> {
    let object = || sentence.child(verb, &[Relation::Dobj]);
    if is_passive(sentence, verb) { subject(sentence, verb).or_else(object) } else { object() }
}

/// What stands behind the last word of a phrase that ends in a preposition: "voted against the deal".
fn behind(sentence: &Sentence, words: &[usize]) -> Option<usize> {
    let last = words.last().copied().filter(|&w| words.len() > 1 && sentence.is(w, PartOfSpeech::Adp))?;
    sentence.child(last, &[Relation::Pobj])
}

fn is_passive(sentence: &Sentence, verb: usize) -> bool {
    use Relation::{Acl, Auxpass, Nsubjpass};
    let shared = || {
        let word = &sentence.tokens[verb];
        word.relation == Relation::Conj
            && word.tag == "VBN"
            && word.head != verb
            && sentence.child(verb, &[Relation::Nsubj, Relation::Aux]).is_none()
            && sentence.child(word.head, &[Nsubjpass, Auxpass]).is_some()
    };
    let word = &sentence.tokens[verb];
    sentence.child(verb, &[Nsubjpass, Auxpass]).is_some()
        || word.relation == Acl && word.tag == "VBN"
        || shared()
}

/// The subject of a verb: its own, or the one that it shares with the clause above it.
fn subject(sentence: &Sentence, verb: usize) -> Option<usize> {
    let mut at = verb;
    for _ in 0..sentence.tokens.len() {
        let own = sentence.child(at, &[Relation::Nsubj, Relation::Nsubjpass]);
        let word = &sentence.tokens[at];
        match (own, word.relation) {
            (Some(own), Relation::Relcl) if is_relative(sentence, own) => return Some(word.head),
            (Some(own), _) => return Some(own),
            // "has no plans to resign": the one who has them.
            (None, Relation::Acl) if plans(sentence, word.head).is_some() => {
                return plans(sentence, word.head);
            }
            (None, Relation::Relcl | Relation::Acl) => {
                return Some(word.head)
                    .filter(|&h| sentence.is(h, PartOfSpeech::Noun) || sentence.is(h, PartOfSpeech::Propn));
            }
            // "ordered him to leave": the one who is told to.
            (None, Relation::Xcomp) => {
                let told = sentence
                    .child(word.head, &[Relation::Dobj])
                    .filter(|_| !keeps_subject(sentence, word.head));
                if told.is_some() {
                    return told;
                }
                at = word.head;
            }
            (None, Relation::Conj | Relation::Advcl | Relation::Ccomp) => at = word.head,
            (None, Relation::Pcomp) => {
                let prep = &sentence.tokens[word.head];
                if let Some(planner) = plans(sentence, prep.head) {
                    return Some(planner);
                }
                at = if sentence.is(prep.head, PartOfSpeech::Adv) {
                    sentence.tokens[prep.head].head
                } else {
                    prep.head
                };
            }
            _ => return None,
        }
    }
    None
}

/// Whose plan or attempt a noun tells of: "has no intention of resigning", "his decision to go".
fn plans(sentence: &Sentence, noun: usize) -> Option<usize> {
    let word = &sentence.tokens[noun];
    let own = matches!(governs(sentence, noun), Some(Degree::Planned | Degree::Considered | Degree::Tried));
    let known = own && sentence.is(noun, PartOfSpeech::Noun);
    let has = || Some(word.head).filter(|_| word.relation == Relation::Dobj);
    let whose =
        || sentence.child(noun, &[Relation::Poss]).or_else(|| sentence.child(has()?, &[Relation::Nsubj]));
    if known { whose() } else { None }
}

/// Whether the subject of a verb does what the infinitive behind its object says: "phoned him to concede".
fn keeps_subject(sentence: &Sentence, verb: usize) -> bool {
    SUBJECT_CONTROL.contains(&*sentence.tokens[verb].lemma)
}

fn is_relative(sentence: &Sentence, token: usize) -> bool {
    matches!(sentence.tokens[token].tag, "WDT" | "WP" | "WP$") || &*sentence.tokens[token].lemma == "that"
}
