//! P2 by what is acted on: one made a profit, the other a loss.

use super::Rule;
use super::action::happens;
use super::event::{Event, is_light};
use super::gate;
use super::pair::{Judgement, Pair, Side};
use super::polarity::meet;
use crate::claim::family_tie;
use crate::language::meaning::opposed;
use crate::language::{PartOfSpeech, Relation};
use crate::lexicon::{self, Table};
use std::sync::LazyLock;

static CONTRARIES: LazyLock<Table> = LazyLock::new(|| Table::parse(lexicon::CONTRARIES));

/// Whether of two nouns, as dictionary forms in lower case, one excludes the other: by the table, or as antonyms.
pub(super) fn are_contrary(x: &str, y: &str) -> bool {
    let listed = |x: &str, y: &str| CONTRARIES.rows().iter().any(|r| r.cell(0) == x && r.cell(1) == y);
    listed(x, y) || listed(y, x) || opposed(x, y)
}

/// P2 by what is acted on: "posted a profit", "posted a loss".
pub(super) fn judge(pair: &Pair, [x, y]: [&Event; 2]) -> Option<Judgement> {
    let [a, b] = pair.both();
    let objects = [x.patient?, y.patient?];
    let [p, q] = [a.lemma(objects[0]), b.lemma(objects[1])];
    let nouns =
        a.sentence.is(objects[0], PartOfSpeech::Noun) && b.sentence.is(objects[1], PartOfSpeech::Noun);
    // "Thanked her mother", "thanked her father": both are people, and one may do so to either.
    let people = family_tie(&p).is_some() && family_tie(&q).is_some();
    (nouns
        && !people
        && are_contrary(&p, &q)
        && (x.lemma == y.lemma || is_light(&x.lemma) && is_light(&y.lemma)))
    .then_some(())?;
    gate::is_by_one(pair, [x, y]).then_some(())?;
    (happens(a, x) && happens(b, y) && !x.is_noun(a.sentence) && !y.is_noun(b.sentence)).then_some(())?;
    // Who tells of both sets one against the other: "a loss, after a profit a year ago".
    (!a.says(&q) && !b.says(&p) && meet(pair) && alike_beside(pair, objects)).then_some(())?;
    let spans =
        [a.event_span(x).join(a.noun_span(objects[0])), b.event_span(y).join(b.noun_span(objects[1]))];
    let why = format!("“{}” and “{}” exclude each other", a.words(spans[0]), b.words(spans[1]));
    pair.difference(Rule::P2, spans, why)
}

/// P2 by what something is said to be: "was larger than expected", "was smaller than expected".
pub(super) fn of_states(pair: &Pair, [x, y]: [&Event; 2]) -> Option<Judgement> {
    let [a, b] = pair.both();
    let (p, q) = (state(a, x)?, state(b, y)?);
    opposed(&a.lemma(p), &b.lemma(q)).then_some(())?;
    gate::is_by_one(pair, [x, y]).then_some(())?;
    let told = happens(a, x) && happens(b, y) && are_of_one(pair, [(x, p), (y, q)]);
    (told && !a.says(&b.lemma(q)) && !b.says(&a.lemma(p)) && meet(pair)).then_some(())?;
    let spans = [a.token_span(p), b.token_span(q)];
    let why = format!("“{}” and “{}” exclude each other", a.words(spans[0]), b.words(spans[1]));
    pair.difference(Rule::P2, spans, why)
}

/// Whether two states are not told of two things: "the risk was high in men", "was low in women".
fn are_of_one(pair: &Pair, states: [(&Event, usize); 2]) -> bool {
    let beside = [0, 1].map(|n| {
        let (side, (event, adjective)) = (&pair.sides[n], states[n]);
        let own = |t: &usize| {
            *t == adjective || event.agent.is_some_and(|s| *t == s || side.sentence.is_below(*t, s))
        };
        let words = side.sentence.subtree(event.head()).into_iter().filter(|t| !own(t));
        side.content_of(words)
    });
    beside.iter().any(|words| words.is_empty()) || !beside[0].is_disjoint(&beside[1])
}

/// The adjective that says how something is: "was larger".
fn state(side: &Side, event: &Event) -> Option<usize> {
    let adjective = side.sentence.child(event.head(), &[Relation::Acomp])?;
    (event.lemma == "be" && side.sentence.is(adjective, PartOfSpeech::Adj)).then_some(adjective)
}

/// Whether nouns are not told of two things: "a rise in sales", "a fall in costs".
fn alike_beside(pair: &Pair, nouns: [usize; 2]) -> bool {
    let beside = [0, 1].map(|n| {
        let side = &pair.sides[n];
        let (times, amounts) = (side.times(), side.quantities());
        let valued = |t: usize| {
            let at = side.token_span(t);
            times.iter().any(|v| v.span.touches(at)) || amounts.iter().any(|v| v.span.touches(at))
        };
        side.content_of(side.sentence.subtree(nouns[n]).into_iter().filter(|&t| t != nouns[n] && !valued(t)))
    });
    beside.iter().any(|words| words.is_empty()) || !beside[0].is_disjoint(&beside[1])
}
