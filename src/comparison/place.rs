//! L1 and L2: where the same event happened.

use super::Rule;
use super::event::Event;
use super::gate;
use super::pair::{Judgement, Pair, Side};
use crate::claim::Place;
use crate::claim::place::contains;
use crate::language::Relation;

/// Compares the places of events that both sentences tell.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let [a, b] = pair.both();
    let (left, right) = (located(a), located(b));
    let both = left.iter().flat_map(|x| right.iter().map(move |y| (x, y)));
    let met = |x: &Place, y: &Place| {
        contains(&x.name, &y.name) == Some(true) || contains(&y.name, &x.name) == Some(true)
    };
    let settled =
        |x: &Place, y: &Place| left.iter().any(|(p, _)| met(p, y)) || right.iter().any(|(p, _)| met(x, p));
    both.filter(|(x, y)| gate::same_event(pair, [x.1, y.1]))
        .filter(|(x, y)| met(x.0, y.0) || !settled(x.0, y.0))
        .filter_map(|(x, y)| compare(pair, x.0, y.0))
        .collect()
}

/// The places of a side that stand behind a preposition of place, with the event that they locate.
fn located<'s, 'a>(side: &'s Side<'a>) -> Vec<(&'a Place, &'s Event)> {
    let locates = |place: &'a Place| {
        let token = side.sentence.tokens.iter().rposition(|t| place.span.touches(t.span))?;
        let word = &side.sentence.tokens[token];
        let prep = &side.sentence.tokens.get(word.head)?;
        let at = word.relation == Relation::Pobj
            && matches!(&*prep.lemma.to_lowercase(), "in" | "at" | "near" | "on" | "outside");
        let verbal = side.events.iter().find(|e| e.words.first() == Some(&prep.head));
        verbal.filter(|_| at).map(|event| (place, event))
    };
    side.places().into_iter().filter_map(locates).collect()
}

fn compare(pair: &Pair, x: &Place, y: &Place) -> Option<Judgement> {
    let spans = [x.span, y.span];
    match (contains(&x.name, &y.name)?, contains(&y.name, &x.name)?) {
        (true, true) => None,
        (false, false) => {
            pair.difference(Rule::L1, spans, format!("{} and {}: neither holds the other", x.name, y.name))
        }
        (true, false) => Some(pair.note(Rule::L2, spans, format!("{} is in {}", y.name, x.name))),
        (false, true) => Some(pair.note(Rule::L2, spans, format!("{} is in {}", x.name, y.name))),
    }
}
