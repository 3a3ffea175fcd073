//! E1 and R1: who did it, and to whom.

use super::Rule;
use super::event::Event;
use super::pair::{Judgement, Pair, Side};
use super::party::Party;
use crate::claim::NameKind;
use crate::language::PartOfSpeech;
use crate::language::meaning::names_people;
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
    like.filter_map(|events| swapped(pair, events).or_else(|| other_agent(pair, events))).take(1).collect()
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

/// E1: the same act done to the same by somebody else. Only two people by name, or two kinds of people, are
/// somebody else: a body acts through its people, and "the president" may be Mr Smith.
fn other_agent(pair: &Pair, [x, y]: [&Event; 2]) -> Option<Judgement> {
    let [a, b] = pair.both();
    let (p, r) = (x.agent?, y.agent?);
    let same = |m: usize, n: usize| a.party(m).is_same(&b.party(n)) == Some(true);
    let patient = same(x.patient?, y.patient?);
    let (one, other) = (a.party(p), b.party(r));
    let person = |k: Option<NameKind>| k == Some(NameKind::Person);
    let comparable = person(one.kind) && person(other.kind) || are_kinds_of_people(pair, [p, r]);
    (patient && comparable && one.is_same(&other) == Some(false)).then_some(())?;
    let elsewhere = one.words.iter().any(|w| b.mentions(w)) && other.words.iter().any(|w| a.mentions(w));
    (!elsewhere && x.standing.negated == y.standing.negated).then_some(())?;
    let words =
        |side: &Side, party: Party, token| party.name.unwrap_or_else(|| side.noun_phrase(token).to_owned());
    let why = format!("{} on one side, {} on the other", words(a, one, p), words(b, other, r));
    pair.difference(Rule::E1, [a.token_span(p), b.token_span(r)], why)
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
