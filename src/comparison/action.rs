//! V1 and P2: acts that exclude each other, of the same participants.

use super::Rule;
use super::contrary;
use super::event::{Event, Exclusion, exclusion};
use super::gate;
use super::occasion;
use super::pair::{Judgement, Pair, Side};
use super::standing::Degree;
use super::statement;
use crate::claim::has_use;
use crate::claim::quantity::Relation as Relates;
use crate::language::Relation;
use std::collections::BTreeSet;

/// Compares the acts of the two sentences that come about.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let found = pair.events().filter_map(|events| {
        let acts = excluded(pair, events).or_else(|| contrary::judge(pair, events));
        acts.or_else(|| contrary::of_states(pair, events))
    });
    found.take(1).collect()
}

fn excluded(pair: &Pair, [x, y]: [&Event; 2]) -> Option<Judgement> {
    let [a, b] = pair.both();
    let exclusion = exclusion(x, y)?;
    (is_comparable(pair, [x, y], exclusion) && is_whole(a, x) && is_whole(b, y)).then_some(())?;
    // "refused aid", "asked for aid": what it is done with is part of the act.
    let whole = [x, y].iter().any(|e| e.words.len() > 1) && gate::is_by_one(pair, [x, y]);
    let alike = exclusion == Exclusion::Other || x.patient.is_some() == y.patient.is_some() || whole;
    let same = alike && gate::same_participants(pair, [x, y]) || befalls_same(pair, [x, y]);
    (happens(a, x) && happens(b, y) && same && !is_one_deal(pair, [x, y])).then_some(())?;
    (!is_in_new_role(pair, 0, x) && !is_in_new_role(pair, 1, y) && !befalls_others(pair, [x, y]))
        .then_some(())?;
    (!occasion::are_two(pair, [x, y]) && are_about_same(pair, [x, y])).then_some(())?;
    // A side that tells of both acts tells of a course of events.
    (!tells(b, x) && !tells(a, y)).then_some(())?;
    let [p, q] = [a.event_span(x), b.event_span(y)];
    let why = format!("“{}” and “{}” exclude each other", words(a, x), words(b, y));
    match exclusion {
        Exclusion::Opposite => pair.difference(Rule::P2, [p, q], why),
        Exclusion::Other => {
            pair.difference(Rule::V1, [p, q], format!("“{}” and “{}” are two acts", words(a, x), words(b, y)))
        }
    }
}

/// Whether one does to something what the other says that it does: "stopped production", "production will continue".
fn befalls_same(pair: &Pair, [x, y]: [&Event; 2]) -> bool {
    let [a, b] = pair.both();
    let same =
        |p: Option<usize>, q: Option<usize>| p.zip(q).is_some_and(|(p, q)| a.party(p).may_be(&b.party(q)));
    let aside = |side: &Side, event: &Event| {
        side.sentence.tokens.get(event.head()).is_some_and(|t| t.relation == Relation::Relcl)
    };
    if aside(a, x) || aside(b, y) {
        return false;
    }
    // "survived the crash", "died in the crash": of what one does something to the other only says where it was.
    let by_one = || gate::is_by_one(pair, [x, y]);
    match [x.patient, y.patient] {
        [Some(p), None] => same(x.patient, y.agent) || by_one() && is_scene(b, y, &a.lemma(p)),
        [None, Some(q)] => same(x.agent, y.patient) || by_one() && is_scene(a, x, &b.lemma(q)),
        [Some(p), Some(q)] => {
            same(x.agent, y.patient) && y.agent.is_none() && is_scene(b, y, &a.lemma(p))
                || same(x.patient, y.agent) && x.agent.is_none() && is_scene(a, x, &b.lemma(q))
        }
        _ => false,
    }
}

/// Whether an event is set in what this word names: "died in the crash".
fn is_scene(side: &Side, event: &Event, lemma: &str) -> bool {
    let beside = side.sentence.children(event.head());
    let mut scenes = beside.filter_map(|c| side.sentence.child(c, &[Relation::Pobj]));
    scenes.any(|t| side.lemma(t) == lemma)
}

/// Whether two acts are about the same, where both sides say about what: "denied taking bribes", "admitted taking gifts".
fn are_about_same(pair: &Pair, events: [&Event; 2]) -> bool {
    let clauses = governed(pair, events, |_, relation| matches!(relation, Relation::Xcomp | Relation::Ccomp));
    let charges = governed(pair, events, |lemma, relation| {
        relation == Relation::Prep && has_use(lemma, "before-charge")
    });
    let [told, other] = &clauses;
    let one_deed = told.is_subset(other) || other.is_subset(told);
    // Who is cleared of attempted murder may be convicted of murder.
    let [charge, second] = &charges;
    // "laundering" as noun and as verb
    let one = |x: &str, y: &str| x.starts_with(y) || y.starts_with(x) || statement::may_be_one(x, y);
    let alike = charge.iter().any(|x| second.iter().any(|y| one(x, y)));
    let narrower = charge != second && (charge.is_subset(second) || second.is_subset(charge));
    one_deed && (charge.is_empty() || second.is_empty() || alike && !narrower)
}

/// The content words of what two acts govern, of those that are wanted by lemma and relation; words that only count charges left out.
fn governed(
    pair: &Pair,
    events: [&Event; 2],
    wanted: impl Fn(&str, Relation) -> bool,
) -> [BTreeSet<String>; 2] {
    [0, 1].map(|n| {
        let side = &pair.sides[n];
        let below = events[n].words.iter().flat_map(|&w| side.sentence.children(w));
        let behind = below
            .filter(|&c| c > events[n].head() && wanted(&side.lemma(c), side.sentence.tokens[c].relation));
        let mut words = side.content_of(behind.flat_map(|c| side.sentence.subtree(c)));
        words.retain(|word| !has_use(word, "counts-charges"));
        words
    })
}

/// Whether each side may tell of others among many: "three senators voted for it", "five voted against it"; "some survived".
fn befalls_others(pair: &Pair, events: [&Event; 2]) -> bool {
    let subjects = [0, 1].map(|n| {
        let side = &pair.sides[n];
        let subject = side.sentence.child(events[n].head(), &[Relation::Nsubj, Relation::Nsubjpass])?;
        let count = side.quantities().into_iter().find(|q| {
            q.of.as_ref().is_some_and(|of| of.token == subject) || q.span.touches(side.token_span(subject))
        });
        Some((subject, count))
    });
    let some = |n: usize| {
        let side = &pair.sides[n];
        let part = |t: usize| has_use(&side.lemma(t), "part-of-many");
        let of = |t: usize| side.sentence.children(t).any(|c| side.lemma(c) == "of");
        subjects[n].is_some_and(|(t, count)| {
            part(t) || side.sentence.children(t).any(part) || count.is_some() && of(t)
        })
    };
    let counts = subjects.map(|subject| subject?.1);
    let apart = counts[0].zip(counts[1]).is_some_and(|(x, y)| x.relation(y) != Relates::Same);
    apart || some(0) || some(1)
}

/// Whether two acts are the two ends of one deal, unless one and the same does both: "bought the mill", "the mill was sold".
fn is_one_deal(pair: &Pair, events: [&Event; 2]) -> bool {
    let [a, b] = pair.both();
    let agents = events[0].agent.zip(events[1].agent);
    let one = agents.is_some_and(|(p, q)| a.party(p).is_same(&b.party(q)) == Some(true));
    events.iter().all(|e| has_use(&e.lemma, "end-of-deal")) && !one
}

/// Whether somebody acts in an office that the other article does not know: "step down", "stay on as an adviser".
fn is_in_new_role(pair: &Pair, n: usize, event: &Event) -> bool {
    let side = &pair.sides[n];
    let mut beside = side.sentence.children(event.head());
    let prep = beside.find(|&t| has_use(&side.lemma(t), "before-office"));
    let office = prep.and_then(|t| side.sentence.child(t, &[Relation::Pobj]));
    event.patient.is_none() && office.is_some_and(|t| !pair.sides[1 - n].mentions(&side.lemma(t)))
}

/// Whether no particle makes another word of a verb: "grew up" did not grow.
fn is_whole(side: &Side, event: &Event) -> bool {
    let mut beside = side.sentence.children(event.head());
    !beside.any(|t| side.sentence.tokens[t].relation == Relation::Prt && !event.words.contains(&t))
}

/// Contraries are compared as verbs; other acts as nouns too, if only on one side.
fn is_comparable(pair: &Pair, [x, y]: [&Event; 2], exclusion: Exclusion) -> bool {
    let nouns = [x.is_noun(pair.sides[0].sentence), y.is_noun(pair.sides[1].sentence)];
    match exclusion {
        Exclusion::Opposite => nouns == [false, false],
        Exclusion::Other => nouns != [true, true],
    }
}

/// Whether an event is told as one that comes about, and not only as what something is done for.
pub(super) fn happens(side: &Side, event: &Event) -> bool {
    let standing = event.standing;
    let relation = side.sentence.tokens.get(event.head()).map(|t| t.relation);
    let told = !standing.timeless
        || standing.by.is_some()
        || event.is_noun(side.sentence)
        || matches!(relation, Some(Relation::Ccomp | Relation::Root));
    told && !standing.negated && matches!(standing.degree, Degree::Done | Degree::Planned)
}

/// Whether a sentence tells of an act too.
fn tells(side: &Side, act: &Event) -> bool {
    side.events.iter().any(|e| e.is_like(act) && !e.standing.negated)
}

/// The words of an event, in text order.
fn words(side: &Side, event: &Event) -> String {
    let mut tokens = event.words.clone();
    tokens.sort_unstable();
    let words = tokens.iter().filter_map(|&t| side.sentence.tokens.get(t)).map(|t| t.text.as_str());
    words.collect::<Vec<_>>().join(" ")
}
