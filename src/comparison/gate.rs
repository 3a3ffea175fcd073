//! The gate: values are compared only between sentences that say enough of the same. Most linked sentences share a
//! topic and a part of their content; a difference needs more.

use super::event::Event;
use super::pair::Pair;
use super::standing::is_none;
use crate::claim::Claim;
use crate::language::Relation;

/// Sentences with fewer content words than this in common, the compared values left out, are not compared.
const FEWEST: usize = 2;

/// Sentences that share a fact with at least this probability need one word in common less.
const SURE: f64 = 0.5;

/// Claims with less than this share of the smaller one's content words in common are not the same statement.
const SAME_SHARE: f64 = 0.5;

/// Claims with fewer content words than this in common are not the same: "This is war" has its like everywhere.
const SAME_FEWEST: usize = 3;

/// Whether the rest of two sentences, `without` these tokens, says enough of the same.
pub(super) fn same_context(pair: &Pair, without: [&[usize]; 2]) -> bool {
    let sure = usize::from(pair.probability >= SURE);
    pair.shared(without) + sure >= FEWEST
}

/// Whether two events can be one: the same act, a participant in common and none at odds.
pub(super) fn same_event(pair: &Pair, [x, y]: [&Event; 2]) -> bool {
    (x.is_like(y) && same_participants(pair, [x, y])) || same_light(pair, [x, y])
}

/// Whether two events by one verb that says little can be one: then both who acts and who is acted on have to be the
/// same, "took bribes" and "took the train" are two acts; in the passive what is acted on, "the vote was held".
fn same_light(pair: &Pair, [x, y]: [&Event; 2]) -> bool {
    let same = |p: Option<usize>, q: Option<usize>| {
        let [a, b] = pair.both();
        p.zip(q).is_some_and(|(p, q)| a.party(p).is_same(&b.party(q)) == Some(true))
    };
    let acted_on = || same(x.patient, y.patient) || same_attribute(pair, [x, y]);
    let passive = x.agent.is_none() && y.agent.is_none() && same(x.patient, y.patient);
    let both = same(x.agent, y.agent) && acted_on();
    x.act.is_none() && y.act.is_none() && x.lemma == y.lemma && (passive || both)
}

/// Whether two sentences say of something that it is the same, one in all words of the other: "was the source".
fn same_attribute(pair: &Pair, events: [&Event; 2]) -> bool {
    let words = |n: usize| {
        let side = &pair.sides[n];
        let attribute = side.sentence.child(events[n].head(), &[Relation::Attr])?;
        Some(side.content_of(side.sentence.subtree(attribute)))
    };
    let both = words(0).zip(words(1)).filter(|(a, b)| !a.is_empty() && !b.is_empty());
    both.is_some_and(|(a, b)| a.is_subset(&b) || b.is_subset(&a))
}

/// Whether two events have a participant in common; where that cannot be told, two acts that the table knows may stand
/// in sentences that say enough of the same.
pub(super) fn same_participants(pair: &Pair, [x, y]: [&Event; 2]) -> bool {
    match pair.same_roles([x, y]) {
        Some(same) => same,
        None => {
            let alone = x.participants().next().is_none() || y.participants().next().is_none();
            let sure = pair.probability >= SURE;
            let fewest = if alone || sure { FEWEST } else { FEWEST + 1 };
            let known = x.act.is_some() && y.act.is_some();
            let beside = sure && x.is_like(y) && share_beside(pair, [x, y]);
            let fewest = if known && beside { FEWEST - 1 } else { fewest };
            // "There were no arrests" denies every one.
            let none = sure && known && x.is_like(y) && (denies_all(pair, 0, x) || denies_all(pair, 1, y));
            none || (known || beside) && pair.shared([&x.words, &y.words]) >= fewest
        }
    }
}

/// Whether a side says of an act that there was none, whoever might have done it: "there were no arrests".
fn denies_all(pair: &Pair, n: usize, event: &Event) -> bool {
    let (sentence, head) = (pair.sides[n].sentence, event.head());
    let there = sentence.child(sentence.tokens[head].head, &[Relation::Expl]).is_some();
    there
        && is_none(sentence, head)
        && sentence.children(head).all(|c| sentence.tokens[c].relation == Relation::Det)
}

/// Whether what hangs on two events has a content word in common: "applied for approval", "plans to apply for approval".
fn share_beside(pair: &Pair, events: [&Event; 2]) -> bool {
    let beside = |n: usize| {
        let (side, event) = (&pair.sides[n], events[n]);
        side.content_of(side.sentence.subtree(event.head()).into_iter().filter(|t| !event.words.contains(t)))
    };
    !beside(0).is_disjoint(&beside(1))
}

/// Whether the same one acts in both.
pub(super) fn is_by_one(pair: &Pair, [x, y]: [&Event; 2]) -> bool {
    let [a, b] = pair.both();
    x.agent.zip(y.agent).is_some_and(|(p, q)| a.party(p).is_same(&b.party(q)) == Some(true))
}

/// Whether two claims state the same thing in much the same words.
pub(super) fn same_claim(pair: &Pair, [x, y]: [&Claim; 2]) -> bool {
    let [a, b] = pair.both();
    let (a, b) = (a.content_of(x.tokens.iter().copied()), b.content_of(y.tokens.iter().copied()));
    let (common, smaller) = (a.intersection(&b).count(), a.len().min(b.len()));
    common >= SAME_FEWEST && common as f64 >= SAME_SHARE * smaller as f64
}
