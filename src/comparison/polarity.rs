//! P1 and P3: what one side affirms the other denies.

use super::Rule;
use super::attribution::are_of_two_sources;
use super::event::Event;
use super::existence;
use super::gate;
use super::occasion;
use super::pair::{Judgement, Pair, Side};
use super::scope;
use super::standing::{Degree, Standing, is_none};
use crate::article::Span;
use crate::claim::time::Time;
use crate::claim::{asserts_nothing, has_use};
use crate::language::{PartOfSpeech, Relation};

/// Compares whether the same event is told as so.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let same = pair.events().filter(|events| gate::same_event(pair, *events));
    let found = same.filter_map(|events| negated(pair, events).or_else(|| denied(pair, events))).next();
    found.or_else(|| existence::judge(pair)).into_iter().collect()
}

/// P1: negated on one side, told as done on the other.
fn negated(pair: &Pair, [x, y]: [&Event; 2]) -> Option<Judgement> {
    let [s, t] = [x.standing, y.standing];
    (s.negated != t.negated && !s.failed && !t.failed).then_some(())?;
    let [a, b] = pair.both();
    (!happens_later(a, x) && !happens_later(b, y)).then_some(())?;
    (!is_conditional(a, x) && !is_conditional(b, y)).then_some(())?;
    let to_come = |s: Standing| matches!(s.degree, Degree::Planned | Degree::Foreseen);
    (s.degree == t.degree && s.degree == Degree::Done
        || to_come(s) && to_come(t)
        || refused(a, x, t)
        || refused(b, y, s))
    .then_some(())?;
    let nouns = [x.is_noun(a.sentence), y.is_noun(b.sentence)];
    (nouns == [false, false] || nouns != [true, true] && x.act.is_some()).then_some(())?;
    (x.act.is_some() || gate::same_context(pair, [&x.words, &y.words])).then_some(())?;
    let [denying, telling] = if s.negated { [(a, x), (b, y)] } else { [(b, y), (a, x)] };
    happened(telling).then_some(())?;
    scope::covers(denying, telling).then_some(())?;
    (!occasion::are_two(pair, [x, y])).then_some(())?;
    (!tells_both(a, x) && !tells_both(b, y) && meet(pair)).then_some(())?;
    let spans = [whole((a, x), (b, y)), whole((b, y), (a, x))];
    let [p, q] = [a.words(spans[0]), b.words(spans[1])];
    if are_of_two_sources(pair, spans) {
        let why = format!(
            "“{p}” and “{q}”: the sides report two sources, of which one denies what the other affirms"
        );
        return pair.difference(Rule::P3, spans, why);
    }
    pair.difference(Rule::P1, spans, format!("“{p}” and “{q}”: one denies what the other affirms"))
}

/// Whether an event is not a mere noun behind a preposition, unless that says when: "before the meeting", but "an offer of a meeting".
fn happened((side, event): (&Side, &Event)) -> bool {
    let word = &side.sentence.tokens[event.head()];
    let behind = event.is_noun(side.sentence) && word.relation == Relation::Pobj;
    !behind || has_use(&side.lemma(word.head), "says-when")
}

/// Whether an event hangs on a condition: "would sign it only if taxes fell".
fn is_conditional(side: &Side, event: &Event) -> bool {
    let sentence = side.sentence;
    let clauses = sentence.children(event.head()).filter(|&c| sentence.tokens[c].relation == Relation::Advcl);
    let marks =
        clauses.flat_map(|c| sentence.children(c)).filter(|&m| sentence.tokens[m].relation == Relation::Mark);
    marks.into_iter().any(|m| asserts_nothing(&sentence.tokens[m].lemma))
}

/// An event as it is told, with whom or what it befell where the other side says that it was none: "Two deaths were reported".
fn whole((side, event): (&Side, &Event), (other, denied): (&Side, &Event)) -> Span {
    let none = denied.standing.by.is_some_and(|t| is_none(other.sentence, t));
    let befell = event.patient.filter(|_| none && !event.standing.negated).map(|t| side.noun_span(t));
    befell.into_iter().fold(told(side, event), |span, words| span.join(words))
}

/// Whether an event is denied up to a time only: "do not buy until the ice is out".
fn happens_later(side: &Side, event: &Event) -> bool {
    let sentence = side.sentence;
    let beside = sentence.children(event.head());
    let below = beside.flat_map(|t| std::iter::once(t).chain(sentence.children(t)));
    event.standing.negated && below.into_iter().any(|t| has_use(&side.lemma(t), "ends-denial"))
}

/// Whether somebody would not do what the other side tells as planned: "refused to withdraw the plan", "agreed to"; or
/// said so of what it tells as done.
fn refused(side: &Side, event: &Event, other: Standing) -> bool {
    if event.standing.negated && event.standing.degree == Degree::Foreseen {
        return event.act.is_some() && other.degree == Degree::Done && !other.timeless;
    }
    let by = event.standing.by.is_some_and(|t| side.sentence.is(t, PartOfSpeech::Verb));
    let to_come = matches!(other.degree, Degree::Planned | Degree::Foreseen);
    by && event.standing.negated && event.standing.degree == Degree::Done && to_come
}

/// Whether no time of one side lies apart from all of the other: not signed in May, signed in June.
pub(super) fn meet(pair: &Pair) -> bool {
    let [left, right] = pair.both().map(Side::times);
    let met = |x: &Time, all: &[&Time]| all.is_empty() || all.iter().any(|y| !x.is_disjoint(y));
    left.iter().all(|x| met(x, &right)) && right.iter().all(|y| met(y, &left))
}

/// A side that tells the event twice may tell both.
fn tells_both(side: &Side, event: &Event) -> bool {
    side.events.iter().filter(|e| e.is_like(event)).any(|e| e.standing.negated != event.standing.negated)
}

/// P3: one side reports that somebody denies what the other asserts.
fn denied(pair: &Pair, [x, y]: [&Event; 2]) -> Option<Judgement> {
    let denies = |e: &Event| e.standing.degree == Degree::Denied && !e.standing.negated;
    let asserts = |e: &Event| e.standing.degree == Degree::Done && !e.standing.negated;
    ((denies(x) && asserts(y)) || (asserts(x) && denies(y))).then_some(())?;
    let [a, b] = pair.both();
    let spans = [told(a, x), told(b, y)];
    let [p, q] = [a.words(spans[0]), b.words(spans[1])];
    pair.difference(
        Rule::P3,
        spans,
        format!("“{p}” and “{q}”: one side says that somebody denies what the other states"),
    )
}

/// The event with the words that say whether it came about: "no plans to resign".
pub(super) fn told(side: &Side, event: &Event) -> Span {
    let by = event.standing.by;
    let none = |t: usize| side.sentence.child(t, &[Relation::Det]).filter(|&d| is_none(side.sentence, d));
    let words = by.into_iter().chain(by.and_then(none)).map(|t| side.token_span(t));
    words.fold(side.event_span(event), |a, b| a.join(b))
}
