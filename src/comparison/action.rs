//! V1 and P2: acts that exclude each other, of the same participants.

use super::Rule;
use super::event::{Event, Exclusion, exclusion};
use super::gate;
use super::pair::{Judgement, Pair, Side};
use super::standing::Degree;

/// Compares the acts of the two sentences that come about.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    pair.events().filter_map(|events| excluded(pair, events)).take(1).collect()
}

fn excluded(pair: &Pair, [x, y]: [&Event; 2]) -> Option<Judgement> {
    let [a, b] = pair.both();
    let (one, other) = (x.act?, y.act?);
    let exclusion = exclusion(one, other)?;
    let happens = |e: &Event| !e.standing.negated && matches!(e.standing.degree, Degree::Done | Degree::Planned);
    (happens(x) && happens(y) && gate::same_participants(pair, [x, y])).then_some(())?;
    // A side that tells of both acts tells of a course of events.
    (!tells(b, one) && !tells(a, other)).then_some(())?;
    let [p, q] = [a.event_span(x), b.event_span(y)];
    let why = format!("“{}” and “{}” exclude each other", words(a, x), words(b, y));
    match exclusion {
        Exclusion::Opposite => pair.difference(Rule::P2, [p, q], why),
        Exclusion::Other => {
            pair.difference(Rule::V1, [p, q], format!("“{}” and “{}” are two acts", words(a, x), words(b, y)))
        }
    }
}

/// Whether a sentence tells of an act too.
fn tells(side: &Side, act: &str) -> bool {
    side.events.iter().any(|e| e.act == Some(act) && !e.standing.negated)
}

/// The words of an event, in text order.
fn words(side: &Side, event: &Event) -> String {
    let mut tokens = event.words.clone();
    tokens.sort_unstable();
    let words = tokens.iter().filter_map(|&t| side.sentence.tokens.get(t)).map(|t| t.text.as_str());
    words.collect::<Vec<_>>().join(" ")
}
