//! How much a denial covers: "no serious injuries" leaves room for others, "was not held in public" for a meeting behind doors.

use super::event::Event;
use super::pair::Side;
use super::standing::is_none;
use crate::claim::has_use;
use crate::claim::quantity::Kind;
use crate::language::{PartOfSpeech, Relation};

/// Whether what one side denies is no less than what the other one affirms: nobody but those whom the other tells of, and nothing
/// beside the event that the other leaves out.
pub(super) fn covers(denying: (&Side, &Event), telling: (&Side, &Event)) -> bool {
    let (side, event) = denying;
    let roles = [(event.agent, telling.1.agent), (event.patient, telling.1.patient)];
    let same = |p: usize, q: Option<usize>| {
        let other = q.map(|q| telling.0.party(q));
        other.is_some_and(|other| side.party(p).is_same(&other) == Some(true))
    };
    let none = roles.into_iter().filter_map(|(p, q)| Some((p.filter(|&p| is_none(side.sentence, p))?, q)));
    let all = none.into_iter().all(|(p, q)| same(p, q));
    all && !denies_amount(side, event)
        && narrowing(side, event).into_iter().all(|t| telling.0.says(&side.lemma(t)))
}

/// Whether only an amount is denied: "will not pay more than 3p" may pay 3p.
fn denies_amount(side: &Side, event: &Event) -> bool {
    let on = |t: usize| side.event_above(t).is_some_and(|e| e.head() == event.head());
    let below = |span| side.token_at(span).is_some_and(|t| t > event.head() && on(t));
    !is_none_of(side, event) && side.quantities().iter().any(|q| q.kind != Kind::Age && below(q.span))
}

/// Whether a denial is one by who acts or is acted on: "no one", "none of the 12".
fn is_none_of(side: &Side, event: &Event) -> bool {
    event.standing.by.is_some_and(|t| is_none(side.sentence, t))
}

/// The words that a denial is narrowed by: what describes the noun that is denied, how a deed was not done, and for or by
/// whom; times and what only sets the scene left out.
fn narrowing(side: &Side, event: &Event) -> Vec<usize> {
    use Relation::{Advmod, Amod, Compound, Prep};
    let tokens = &side.sentence.tokens;
    let times = side.times();
    let timed = |t: &usize| times.iter().any(|time| time.span.touches(tokens[*t].span));
    let head = event.head();
    let beside = side.sentence.children(head).filter(|c| !event.words.contains(c) && !timed(c));
    let words = beside.flat_map(|c| match tokens[c].relation {
        Amod | Compound if event.is_noun(side.sentence) => vec![c],
        Advmod if c == head + 1 => vec![c],
        Prep => governed(side, c).into_iter().filter(|t| !timed(t)).collect(),
        _ => Vec::new(),
    });
    words.filter(|t| !has_use(&side.lemma(*t), "narrows-nothing")).collect()
}

/// The noun behind a preposition that narrows what it hangs on: a bare one ("in public"), or any where the word does more than set the
/// scene.
fn governed(side: &Side, prep: usize) -> Option<usize> {
    let noun = side.sentence.child(prep, &[Relation::Pobj])?;
    let bare = side.sentence.is(noun, PartOfSpeech::Noun) && side.sentence.children(noun).next().is_none();
    let common = side.sentence.is(noun, PartOfSpeech::Noun);
    (common && (bare || !has_use(&side.lemma(prep), "sets-place"))).then_some(noun)
}
