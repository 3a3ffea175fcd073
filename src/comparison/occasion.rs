//! What keeps two values of like things apart: they are told of other days or years, or of another one.

use super::event::Event;
use super::pair::{Pair, Side};
use crate::article::Span;
use crate::claim::place::contains;
use crate::claim::time::Time;
use crate::claim::{has_use, rank};
use crate::language::Relation;

/// The relations of a subject to its verb.
const SUBJECTS: &[Relation] = &[Relation::Nsubj, Relation::Nsubjpass];

/// Whether one sentence says that what it tells is another thing than the one told of before: "a separate fire".
pub(super) fn is_of_another(pair: &Pair, spans: [Span; 2]) -> bool {
    let marked = [0, 1].map(|n| {
        let side = &pair.sides[n];
        let subjects = side.claims_at(spans[n]).filter_map(|c| side.sentence.child(c.head, SUBJECTS));
        let words = subjects.flat_map(|subject| side.sentence.children(subject).collect::<Vec<_>>());
        words.into_iter().any(|t| has_use(&side.lemma(t), "tells-of-another"))
    });
    marked[0] != marked[1]
}

/// Whether the claims of two values name years, and not one that both do.
pub(super) fn have_years_apart(pair: &Pair, spans: [Span; 2]) -> bool {
    let years = [0, 1].map(|n| {
        let times = pair.sides[n].claims_at(spans[n]).flat_map(|c| &c.times);
        times.filter_map(|t| Some(t.interval()?.0.year())).collect::<Vec<i16>>()
    });
    let [left, right] = &years;
    !left.is_empty() && !right.is_empty() && !left.iter().any(|year| right.contains(year))
}

/// Whether the claims of two values tell times, and none of one meets one of the other.
pub(super) fn have_days_apart(pair: &Pair, spans: [Span; 2]) -> bool {
    let times = [0, 1].map(|n| {
        let side = &pair.sides[n];
        let known = side.claims_at(spans[n]).flat_map(|c| &c.times).filter(|t| t.interval().is_some());
        known.collect::<Vec<&Time>>()
    });
    let meet = |x: &&Time| times[1].iter().any(|y| !x.is_disjoint(y));
    !times[0].is_empty() && !times[1].is_empty() && !times[0].iter().any(meet)
}

/// Whether two acts are of two occasions: on other days, in other places, or by or on the first and the second of a kind.
pub(super) fn are_two(pair: &Pair, events: [&Event; 2]) -> bool {
    let spans = [0, 1].map(|n| pair.sides[n].event_span(events[n]));
    have_days_apart(pair, spans) || have_places_apart(pair, events) || have_ranks_apart(pair, events)
}

/// Whether the places behind two acts lie apart, as far as is known: "rose in London", "fell in New York".
fn have_places_apart(pair: &Pair, events: [&Event; 2]) -> bool {
    let beside = [0, 1].map(|n| {
        let side = &pair.sides[n];
        let above = |token: usize| side.event_above(token).is_some_and(|e| e.head() == events[n].head());
        let on = |span: Span| side.token_at(span).is_some_and(above);
        side.places().into_iter().filter(|p| on(p.span)).collect::<Vec<_>>()
    });
    let apart = |x: &str, y: &str| {
        ![contains(x, y), contains(y, x)].contains(&Some(true)) && !x.eq_ignore_ascii_case(y)
    };
    let [left, right] = &beside;
    let all = left.iter().all(|x| right.iter().all(|y| apart(&x.name, &y.name)));
    !left.is_empty() && !right.is_empty() && all
}

/// Whether something in two acts has another rank: "lost the second game", "won the first".
fn have_ranks_apart(pair: &Pair, [x, y]: [&Event; 2]) -> bool {
    let [a, b] = pair.both();
    let (left, right) = (ranked(a, x), ranked(b, y));
    left.iter().any(|(noun, p)| right.iter().any(|(other, q)| noun == other && p != q))
}

/// The nouns in an act that have a rank: "the second game".
fn ranked(side: &Side, event: &Event) -> Vec<(String, i64)> {
    let ranked = |noun: usize| {
        let rank = side.sentence.children(noun).find_map(|t| rank(&side.sentence.tokens.get(t)?.text))?;
        Some((side.lemma(noun), rank))
    };
    side.sentence.subtree(event.head()).into_iter().filter_map(ranked).collect()
}
