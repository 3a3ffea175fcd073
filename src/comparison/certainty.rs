//! M1 to M3: how far the same event has come, and how sure it is.

use super::coming::is_ahead;
use super::event::Event;
use super::gate;
use super::pair::{Judgement, Pair, Side};
use super::party::same_noun;
use super::polarity::told;
use super::standing::{self, Degree, Standing};
use super::{Grade, Rule, undecided, unsettled};
use crate::claim::has_use;
use crate::claim::time::Time;
use crate::language::{PartOfSpeech, Relation};

/// Compares how far the events that both sentences tell have come.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let same = pair.events().filter(|events| gate::same_event(pair, *events));
    let found = same.filter_map(|events| compare(pair, events)).next();
    let found = found.or_else(|| pair.events().find_map(|events| wanted(pair, events)));
    found.or_else(|| undecided::judge(pair)).or_else(|| unsettled::judge(pair)).into_iter().collect()
}

fn compare(pair: &Pair, [x, y]: [&Event; 2]) -> Option<Judgement> {
    let [a, b] = pair.both();
    let (rule, words) = rule(ahead(a, x), ahead(b, y))?;
    // A side that tells the event twice tells both stages of it.
    (!tells_again(a, x) && !tells_again(b, y)).then_some(())?;
    // "asked for help to keep them" on both sides, however they are read.
    (!says_too(a, x, b) && !says_too(b, y, a)).then_some(())?;
    // "A one-in-three chance that they lose" is no surer than "could lose".
    (rule != Rule::M1 || !hedges(a) || !hedges(b)).then_some(())?;
    // Planned for one day and done on another is two occasions.
    (rule != Rule::M3 || may_be_one_day(pair, [x, y])).then_some(())?;
    let spans = [told(a, x), told(b, y)];
    let why = format!("“{}” and “{}”: {words}", a.words(spans[0]), b.words(spans[1]));
    let grade = if rule == Rule::M3 && is_later_done(pair, [x, y]) { Grade::Update } else { rule.grade()? };
    Some(pair.graded((rule, grade), spans, why))
}

/// M3: one side only thinks of, plans or asks for what the other has done with it: "is considering a fund", "set up a fund".
fn wanted(pair: &Pair, [x, y]: [&Event; 2]) -> Option<Judgement> {
    let [a, b] = pair.both();
    let object = |side: &Side, event: &Event| {
        let token = side.sentence.child(event.head(), &[Relation::Dobj])?;
        // "promised $20 million", "approved $12 million": the sums are to be compared.
        let sum = side.quantities().iter().any(|q| q.of.is_none() && q.span.touches(side.token_span(token)));
        Some(side.lemma(token)).filter(|_| !sum)
    };
    let [object, other] = [object(a, x)?, object(b, y)?];
    (object == other || same_noun(&object, &other) == Some(true)).then_some(())?;
    let degree = |side: &Side, event: &Event| standing::governs(side.sentence, event.head());
    let done = |side: &Side, event: &Event| {
        let standing = settled(side, event.standing);
        let brings = event.act.is_some() || has_use(&event.lemma, "brings-about");
        brings && standing.degree == Degree::Done && !standing.negated
    };
    // "set a record" has it set.
    let open = |event: &Event| event.act.is_none() && !has_use(&event.lemma, "brings-about");
    let degree = |side: &Side, event: &Event| degree(side, event).filter(|_| open(event));
    let thought = |d: Option<Degree>| matches!(d, Some(Degree::Considered | Degree::Planned | Degree::Asked));
    let apart = (thought(degree(a, x)) && !x.standing.negated && done(b, y))
        || (thought(degree(b, y)) && !y.standing.negated && done(a, x));
    gate::same_context(pair, [&[], &[]]).then_some(())?;
    // What one wants and another has is no difference.
    let others = x.agent.zip(y.agent).is_some_and(|(p, q)| a.party(p).is_same(&b.party(q)) == Some(false));
    (apart && !others).then_some(())?;
    let [p, q] = [a.event_span(x), b.event_span(y)];
    let why = format!("“{}” and “{}”: one is still to come, the other is done", a.words(p), b.words(q));
    pair.difference(Rule::M3, [p, q], why)
}

/// The standing, left open where the words do not tell whether the event is past: "building", "allows". A headline's
/// present is past.
pub(super) fn settled(side: &Side, standing: Standing) -> Standing {
    let headline = side.sentence.tokens.last().is_some_and(|t| !matches!(t.tag, "." | "''"));
    let untold = (standing.timeless && standing.by.is_none()) || (standing.present && !headline);
    let degree = if untold && standing.degree == Degree::Done { Degree::Open } else { standing.degree };
    Standing { degree, ..standing }
}

/// The standing of an event as it is settled; what somebody said would be at a time that is still to come is planned.
fn ahead(side: &Side, event: &Event) -> Standing {
    let standing = settled(side, event.standing);
    let of = |t: &&Time| {
        let above = side.token_at(t.span).and_then(|t| side.event_above(t));
        above.is_some_and(|e| e.head() == event.head())
    };
    let ahead = || side.times().iter().filter(|t| of(t)).any(|t| is_ahead(side, t));
    let planned = standing.degree == Degree::Foreseen && ahead();
    Standing { degree: if planned { Degree::Planned } else { standing.degree }, ..standing }
}

/// The rule that two standings fall under, in either order.
fn rule(x: Standing, y: Standing) -> Option<(Rule, &'static str)> {
    use Degree::{Asked, Considered, Foreseen, Planned, Possible, Probable, Tried};
    let done = |s: Standing| s.degree == Degree::Done && !s.negated;
    let one = |s: Standing, other: Standing| match s.degree {
        _ if s.failed && done(other) => Some((Rule::M2, "one failed to, the other did")),
        _ if s.negated || other.negated || other.failed => None,
        Tried if done(other) => Some((Rule::M2, "one tried to, the other did")),
        Planned | Considered | Asked if done(other) => {
            Some((Rule::M3, "one is still to come, the other is done"))
        }
        Considered if matches!(other.degree, Planned | Foreseen) => {
            Some((Rule::M3, "one is undecided, the other is planned"))
        }
        Possible | Probable if done(other) || other.degree == Planned => {
            Some((Rule::M1, "one is less sure than the other"))
        }
        _ => None,
    };
    one(x, y).or_else(|| one(y, x))
}

/// Whether two events can be of one occasion by their times: where both have some, two of them meet.
fn may_be_one_day(pair: &Pair, events: [&Event; 2]) -> bool {
    let own = |n: usize| {
        let side = &pair.sides[n];
        let of = |t: &&Time| {
            let above = side.token_at(t.span).and_then(|t| side.event_above(t));
            above.is_some_and(|e| e.head() == events[n].head())
        };
        side.times().into_iter().filter(of).collect::<Vec<_>>()
    };
    let (left, right) = (own(0), own(1));
    let [a, b] = pair.both();
    let meet = |x: &Time, y: &Time| match (x.interval(), y.interval()) {
        _ if a.words(x.span).eq_ignore_ascii_case(b.words(y.span)) => true,
        (Some(_), Some(_)) => !x.is_disjoint(y),
        (None, None) => true,
        _ => false,
    };
    left.is_empty() || right.is_empty() || left.iter().any(|x| right.iter().any(|y| meet(x, y)))
}

/// Whether a sentence has a word anywhere by which something is not sure.
fn hedges(side: &Side) -> bool {
    let doubtful =
        |t| matches!(standing::governs(side.sentence, t), Some(Degree::Possible | Degree::Probable));
    let times = side.times();
    let month = |t| times.iter().any(|time| time.span.touches(side.token_span(t)));
    (0..side.sentence.tokens.len())
        .any(|t| !month(t) && (doubtful(t) || has_use(&side.lemma(t), "leaves-in-doubt")))
}

/// Whether the other side has the noun or verb too by which an event has not come about.
fn says_too(side: &Side, event: &Event, other: &Side) -> bool {
    let by = event.standing.by.filter(|&t| !side.sentence.is(t, PartOfSpeech::Aux));
    by.is_some_and(|t| other.says(&side.lemma(t)))
}

fn tells_again(side: &Side, event: &Event) -> bool {
    side.events.iter().filter(|e| e.is_like(event)).count() > 1
}

/// Whether the later article tells as done what the earlier one did not.
fn is_later_done(pair: &Pair, [x, y]: [&Event; 2]) -> bool {
    let [a, b] = pair.both().map(|s| s.reading.article.metadata.published);
    let (Some(a), Some(b)) = (a, b) else { return false };
    let done = |e: &Event| e.standing.degree == Degree::Done;
    (a < b && done(y)) || (b < a && done(x))
}
