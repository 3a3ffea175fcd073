//! E1 and R1: who did it, and to whom.

use super::Rule;
use super::event::{Event, is_light};
use super::gate;
use super::pair::{Judgement, Pair, Side};
use super::party::Party;
use super::statement;
use crate::claim::{NameKind, family_tie};
use crate::language::meaning::names_people;
use crate::language::{PartOfSpeech, Relation};
use crate::lexicon::{self, Table};
use std::collections::HashSet;
use std::sync::LazyLock;

static ANYBODY: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| Table::parse(lexicon::ANYBODY).rows().iter().map(|r| r.cell(0)).collect());

/// Compares who fills which role in the events that both sentences tell.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let [a, b] = pair.both();
    let verbs = pair.events().filter(|[x, y]| !x.is_noun(a.sentence) && !y.is_noun(b.sentence));
    let like = verbs.filter(|[x, y]| x.is_like(y) || x.lemma == y.lemma);
    let found = like.filter_map(|events| {
        swapped(pair, events).or_else(|| other_agent(pair, events)).or_else(|| other_relative(pair, events))
    });
    found.take(1).collect()
}

/// E1: the same one does the same for or with another relative: "dedicated it to her father", "to her mother".
fn other_relative(pair: &Pair, [x, y]: [&Event; 2]) -> Option<Judgement> {
    let [a, b] = pair.both();
    // One may thank, meet or talk to both.
    (gate::is_by_one(pair, [x, y]) && x.standing.negated == y.standing.negated && !is_light(&x.lemma))
        .then_some(())?;
    let (left, right) = (relatives(a, x), relatives(b, y));
    let mut both = left.iter().flat_map(|p| right.iter().map(move |q| (p, q)));
    let (p, q) = both.find(|(p, q)| p.1 == q.1 && family_tie(&a.lemma(p.0)) != family_tie(&b.lemma(q.0)))?;
    (!b.says(&a.lemma(p.0)) && !a.says(&b.lemma(q.0))).then_some(())?;
    let spans = [a.noun_span(p.0), b.noun_span(q.0)];
    let why = format!("{} on one side, {} on the other", a.words(spans[0]), b.words(spans[1]));
    pair.difference(Rule::E1, spans, why)
}

/// The relatives of whoever acts that stand behind a preposition of an event, or of what it is done to, with that preposition.
fn relatives(side: &Side, event: &Event) -> Vec<(usize, String)> {
    let sentence = side.sentence;
    let behind = |c: usize| {
        let noun =
            sentence.child(c, &[Relation::Pobj]).filter(|_| sentence.tokens[c].relation == Relation::Prep)?;
        Some((noun, side.lemma(c)))
    };
    let object = event.patient.into_iter().flat_map(|p| sentence.children(p));
    let all = sentence.children(event.head()).chain(object).filter_map(behind);
    let own = |t: usize| {
        let whose = sentence.child(t, &[Relation::Poss]);
        family_tie(&side.lemma(t)).is_some() && whose.is_some_and(|w| sentence.is(w, PartOfSpeech::Pron))
    };
    all.filter(|(t, _)| own(*t)).collect()
}

/// R1: agent and patient have changed places.
fn swapped(pair: &Pair, [x, y]: [&Event; 2]) -> Option<Judgement> {
    let [a, b] = pair.both();
    let (p, q, r, s) = (x.agent?, x.patient?, y.agent?, y.patient?);
    let same = |m: usize, n: usize| a.party(m).is_same(&b.party(n)) == Some(true);
    (same(p, s) && same(q, r) && !same(p, r) && !same(q, s)).then_some(())?;
    let (one, other) = (a.words(a.token_span(p)), a.words(a.token_span(q)));
    let why = format!("{one} and {other} have changed places");
    pair.difference(Rule::R1, [a.event_span(x), b.event_span(y)], why)
}

/// E1: the same act done to the same by somebody else.
fn other_agent(pair: &Pair, [x, y]: [&Event; 2]) -> Option<Judgement> {
    let [a, b] = pair.both();
    let agents = [x.agent?, y.agent?];
    let (one, other) = (a.party(agents[0]), b.party(agents[1]));
    let apart = one.is_same(&other) == Some(false) && are_comparable(pair, agents, [&one, &other]);
    (apart && same_patient(pair, [x, y])).then_some(())?;
    (x.standing.negated == y.standing.negated).then_some(())?;
    let words = |side: &Side, party: Party, token| {
        party.name.unwrap_or_else(|| side.words(side.noun_span(token)).to_owned())
    };
    let why =
        format!("{} on one side, {} on the other", words(a, one, agents[0]), words(b, other, agents[1]));
    pair.difference(Rule::E1, [a.token_span(agents[0]), b.token_span(agents[1])], why)
}

/// Whether the same is acted on; a pronoun is taken for the same one in sentences that make one statement.
fn same_patient(pair: &Pair, events: [&Event; 2]) -> bool {
    let [a, b] = pair.both();
    let [Some(p), Some(q)] = events.map(|e| e.patient) else { return false };
    let pronoun = |side: &Side, t: usize| {
        let word = side.sentence.tokens.get(t).filter(|_| side.sentence.is(t, PartOfSpeech::Pron));
        word.map(|w| w.lemma.to_lowercase())
    };
    let [x, y] = [(a, p), (b, q)].map(|(side, t)| pronoun(side, t));
    a.party(p).is_same(&b.party(q)) == Some(true) || x.is_some() && x == y
}

/// Whether two agents are such that one excludes the other: two people by name, or two kinds of people. A body acts
/// through its people, and "the president" may be Mr Smith; so other agents are held against each other only where the
/// rest of the sentences makes one statement, and neither article knows the other's agent.
fn are_comparable(pair: &Pair, agents: [usize; 2], parties: [&Party; 2]) -> bool {
    let [Some(one), Some(other)] = parties.map(|party| party.name.as_deref().zip(party.kind)) else {
        return are_kinds_of_people(pair, agents);
    };
    let told = [one.0, other.0];
    let known =
        |n: usize| told[n].split_whitespace().last().is_some_and(|word| pair.sides[1 - n].mentions(word));
    let spans = [0, 1].map(|n| pair.sides[n].sentence.subtree_span(agents[n]));
    let is_one = || pair.probability >= statement::SURE || statement::is_one(pair, spans);
    let people = one.1 == NameKind::Person && !(known(0) && known(1));
    one.1 == other.1 && (people || !known(0) && !known(1)) && is_one()
}

/// Whether two nouns name people of a certain kind, as many, of which each article knows only its own: "a cleaner", "a
/// security guard".
fn are_kinds_of_people(pair: &Pair, tokens: [usize; 2]) -> bool {
    let kind = |n: usize| {
        let word = pair.sides[n].sentence.tokens.get(tokens[n])?;
        let lemma = String::from(word.lemma.to_lowercase());
        let tells =
            word.pos == PartOfSpeech::Noun && names_people(&lemma) && !ANYBODY.contains(lemma.as_str());
        (tells && !pair.sides[1 - n].mentions(&lemma)).then_some(word.tag)
    };
    kind(0).is_some_and(|tag| kind(1) == Some(tag))
}
