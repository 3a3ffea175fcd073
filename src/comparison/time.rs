//! T1 to T3: when the same event happened, and in which order.

use super::event::Event;
use super::gate;
use super::number::share_amount;
use super::pair::{Judgement, Pair, Side};
use super::statement::{self, Meeting};
use super::{Rule, coming, duration, frequency, order, reckoned};
use crate::article::Span;
use crate::claim::has_use;
use crate::claim::quantity::{self, Quantity};
use crate::claim::time::{Bound, Grain, Kind, Time, Value, zone};
use crate::language::{PartOfSpeech, Relation};
use jiff::SignedDuration;

/// Compares the times, durations and order of events that both sentences tell.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let mut dates = dates(pair);
    if dates.is_empty() {
        dates.extend(odd_dates(pair).or_else(|| clocks(pair)).or_else(|| coming::judge(pair)));
    }
    let orders = pair.events().filter_map(|events| order::judge(pair, events));
    dates.into_iter().chain(duration::judge(pair)).chain(frequency::judge(pair)).chain(orders).collect()
}

/// A time with the event that it times.
type Timed<'s, 'a> = (&'a Time, &'s Event);

fn timed<'s, 'a>(side: &'s Side<'a>) -> Vec<Timed<'s, 'a>> {
    let known = |t: &&Time| matches!(t.kind, Kind::Date | Kind::Time) && t.interval().is_some();
    let event = |t: &'a Time| Some((t, times(side, t)?));
    side.times().into_iter().filter(known).filter_map(event).collect()
}

/// The event that a time hangs on, directly or by a preposition.
fn times<'s>(side: &'s Side, time: &Time) -> Option<&'s Event> {
    let tokens = &side.sentence.tokens;
    let inside = |t: usize| tokens.get(t).is_some_and(|token| time.span.touches(token.span));
    (!is_participant(side, time)).then_some(())?;
    let first = side.token_at(time.span)?;
    let above = std::iter::once(first).chain(side.sentence.ancestors(first)).find(|&t| !inside(t))?;
    let prep = tokens.get(above).filter(|t| t.pos == PartOfSpeech::Adp || t.pos == PartOfSpeech::Sconj);
    let head = prep.map_or(above, |p| p.head);
    let head = if inside(head) || tokens.get(above).is_some_and(|t| t.relation == Relation::Pobj) {
        tokens.get(tokens.get(above)?.head)?.head
    } else {
        head
    };
    let above = carried(side, head).unwrap_or(head);
    side.events.iter().find(|e| e.head() == above)
}

/// The verb of a happening that a time hangs on: "a storm on Friday [destroyed] the stage", "Friday's fire [killed] two". A person or
/// a body of Friday is no happening.
fn carried(side: &Side, noun: usize) -> Option<usize> {
    let word = side.sentence.tokens.get(noun)?;
    let subject = matches!(word.relation, Relation::Nsubj | Relation::Nsubjpass);
    let happening = word.pos == PartOfSpeech::Noun && has_use(&side.lemma(noun), "happens-once");
    (subject && happening).then_some(word.head)
}

fn dates(pair: &Pair) -> Vec<Judgement> {
    let [a, b] = pair.both();
    let (left, right) = (timed(a), timed(b));
    let all = [a.times(), b.times()];
    let settled = |x: &Time, y: &Time| {
        let meets = |t: &Time, other: &Time| t.interval().is_none() || !t.is_disjoint(other);
        all[0].iter().any(|t| meets(t, y)) || all[1].iter().any(|t| meets(t, x))
    };
    let both = left.iter().flat_map(|x| right.iter().map(move |y| (x, y)));
    both.filter(|(x, y)| is_same_occasion(pair, [x, y]))
        .filter(|(x, y)| !x.0.is_disjoint(y.0) || !settled(x.0, y.0))
        .filter_map(|(x, y)| compare(pair, x.0, y.0))
        .take(1)
        .collect()
}

/// T1: the one date of each side that the other does not have, of one statement.
fn odd_dates(pair: &Pair) -> Option<Judgement> {
    let [left, right] = pair.both().map(|side| {
        let known = |t: &&Time| matches!(t.kind, Kind::Date | Kind::Time) && t.interval().is_some();
        side.times().into_iter().filter(known).collect::<Vec<_>>()
    });
    // "postponed until May": then it is to be.
    let sets = |n: usize, t: &Time| statement::is_set(&pair.sides[n], t.span);
    let ends = |n: usize, t: &Time| sets(n, t) || is_deadline(&pair.sides[n], t);
    let bound = |n: usize, t: &Time| t.bound.filter(|b| *b != Bound::By && !ends(n, t));
    let meeting = |x: &&Time, y: &&Time| match () {
        () if !x.is_disjoint(y) => Meeting::Meet,
        () if bound(0, x) == bound(1, y) && are_of_one_grain(x, y) => Meeting::Apart,
        () => Meeting::Strangers,
    };
    let [x, y] = statement::odd([&left, &right], meeting)?;
    let spans = [x.span, y.span];
    let tells = |n: usize, t: &Time| !narrows(&pair.sides[n], t) && !is_participant(&pair.sides[n], t);
    (tells(0, x) && tells(1, y)).then_some(())?;
    let alone = left.len() == 1 && right.len() == 1;
    // A bare year tells of the past: a hall built in 1951, a flood of 1998.
    let of_news = [x, y].iter().all(|t| t.grain().is_some_and(|grain| grain < Grain::Year));
    // "Thursday" is too easily of another event than "May 22".
    let figures = |n: usize| pair.sides[n].words(spans[n]).contains(|c: char| c.is_ascii_digit());
    let near = || alone && figures(0) && figures(1) && is_near(x, y) && statement::are_near(pair, spans);
    (statement::are_of_one(pair, spans) || alone && of_news && share_amount(pair) || near()).then_some(())?;
    compare(pair, x, y)
}

/// Clock times further apart than this many minutes may be of two things that happened one after the other.
const ONE_HAPPENING: u32 = 90;

/// Clock times no further apart than this many minutes are one, told in round figures.
const ROUND: u32 = 10;

/// T1: the one clock time of each side, of a sure link. The day is left out: most clock times do not tell it.
fn clocks(pair: &Pair) -> Option<Judgement> {
    let [left, right] = pair.both().map(|side| {
        let clock = |t: &&Time| matches!(t.value, Some(Value::Minute(_)));
        side.times().into_iter().filter(clock).collect::<Vec<_>>()
    });
    let ([x], [y]) = (left.as_slice(), right.as_slice()) else { return None };
    let minutes = |t: &Time| match t.value {
        Some(Value::Minute(at)) => Some(60 * i32::from(at.hour()) + i32::from(at.minute())),
        _ => None,
    };
    let gap = minutes(x)?.abs_diff(minutes(y)?);
    let spans = [x.span, y.span];
    let [p, q] = [pair.sides[0].words(x.span), pair.sides[1].words(y.span)];
    let apart = (ROUND + 1..=ONE_HAPPENING).contains(&gap) && x.bound == y.bound;
    (apart && are_by_one_clock(pair, spans) && statement::are_near(pair, spans)).then_some(())?;
    pair.difference(Rule::T1, spans, format!("“{p}” and “{q}” are {gap} minutes apart on the clock"))
}

/// Whether both times are told by one clock; of "2045 GMT" and "9.35pm" nobody says so.
fn are_by_one_clock(pair: &Pair, spans: [Span; 2]) -> bool {
    let [x, y] = [0, 1].map(|n| zone(pair.sides[n].words(spans[n])));
    x == y
}

/// Whether two dates have all but one of year, month and day in common, as those of two events seldom have: "2 March" and
/// "2 April", "October 2016" and "October 2017"; or all but one figure: "12 April" and "22 April".
fn is_near(x: &Time, y: &Time) -> bool {
    match [x, y].map(|time| time.value.as_ref()) {
        [Some(Value::Day(a)), Some(Value::Day(b))] => {
            let (same_month, same_year) = (a.month() == b.month(), a.year() == b.year());
            // One figure apart: the 12th and the 22nd.
            let day = a.day() == b.day() || same_month && same_year && a.day() % 10 == b.day() % 10;
            day && (same_month || same_year)
        }
        [Some(Value::Month(year, a)), Some(Value::Month(other, b))] => a == b && year != other,
        _ => false,
    }
}

/// Whether something is to be done by a time: "has until Nov. 5 to decide".
fn is_deadline(side: &Side, time: &Time) -> bool {
    let sentence = side.sentence;
    let verb = side
        .top(time.span)
        .and_then(|top| sentence.ancestors(top).find(|&t| has_use(&side.lemma(t), "gives-time")));
    let to_do = |verb: usize| {
        let behind = sentence.subtree(verb).into_iter().filter(|&t| side.token_span(t).start > time.span.end);
        behind.into_iter().any(|t| sentence.tokens[t].tag == "TO")
    };
    time.bound == Some(Bound::Until) && verb.is_some_and(to_do)
}

/// Whether a time only says which thing is meant ("the 2016 election") or ends a stretch ("from 2007 to 2014").
fn narrows(side: &Side, time: &Time) -> bool {
    use Relation::{Amod, Compound, Nmod, Nummod, Poss};
    let tokens = &side.sentence.tokens;
    let Some(top) = side.top(time.span).map(|t| &tokens[t]) else { return false };
    let stretch =
        tokens.get(top.head).is_some_and(|t| matches!(&*t.lemma, "from" | "to" | "between" | "through"));
    stretch && !statement::is_set(side, time.span)
        || matches!(top.relation, Amod | Compound | Nmod | Nummod | Poss)
}

/// Whether a time is what something is said of or done to, and so says when nothing was: "makes Christmas Day a holiday".
fn is_participant(side: &Side, time: &Time) -> bool {
    use Relation::{Dobj, Nsubj, Nsubjpass};
    let top = side.top(time.span).map(|t| side.sentence.tokens[t].relation);
    top.is_some_and(|relation| matches!(relation, Dobj | Nsubj | Nsubjpass))
}

/// Whether both times say in the same way when the same event is.
fn is_same_occasion(pair: &Pair, [x, y]: [&Timed; 2]) -> bool {
    let bound = |t: &Time| t.bound.filter(|b| *b != Bound::By);
    let alike = x.1.standing.negated == y.1.standing.negated;
    alike && bound(x.0) == bound(y.0) && gate::same_event(pair, [x.1, y.1])
}

pub(super) fn compare(pair: &Pair, x: &Time, y: &Time) -> Option<Judgement> {
    let spans = [x.span, y.span];
    if x.is_disjoint(y) {
        (!is_round(x, y) && !are_of_two_accounts(pair, x, y)).then_some(())?;
        (are_by_one_clock(pair, spans) && !is_in_time(x, y) && !is_in_time(y, x)).then_some(())?;
        (are_of_one_grain(x, y) || are_far(x, y)).then_some(())?;
        return do_not_meet(pair, x, y);
    }
    let finer = |t: &Time| t.grain().unwrap_or(Grain::Century);
    let [a, b] = told(pair, [x, y]);
    (finer(x) != finer(y)).then(|| pair.note(Rule::T2, spans, format!("{a} and {b}: one lies in the other")))
}

/// Whether two clock times are so near that one may be the other in round figures: "at 6.10", "at about 6".
fn is_round(x: &Time, y: &Time) -> bool {
    let clock = |t: &Time| matches!(t.value, Some(Value::Minute(_)));
    let near = |gap: SignedDuration| gap.abs() <= SignedDuration::from_mins(i64::from(ROUND));
    clock(x) && clock(y) && x.interval().zip(y.interval()).is_some_and(|(x, y)| near(x.0.duration_since(y.0)))
}

/// Whether sums of two stretches of time are told, which differ as those do: "a deficit of $46m this year", "of $31m last year".
fn are_of_two_accounts(pair: &Pair, x: &Time, y: &Time) -> bool {
    let long = |t: &Time| t.grain().is_some_and(|grain| grain > Grain::Day);
    let sums = pair.sides[0]
        .quantities()
        .into_iter()
        .filter(|q| matches!(q.kind, quantity::Kind::Money | quantity::Kind::Percent));
    let differ = |q: &Quantity| pair.amounts().iter().any(|c| c.spans[0] == q.span);
    long(x) && long(y) && sums.into_iter().any(differ)
}

/// Whether what is to be by one time may be at the other: June is by the end of July.
pub(super) fn is_in_time(by: &Time, at: &Time) -> bool {
    let earlier = at.interval().zip(by.interval()).is_some_and(|(at, by)| at.0 < by.1);
    by.bound == Some(Bound::By) && at.bound != Some(Bound::By) && earlier
}

pub(super) fn do_not_meet(pair: &Pair, x: &Time, y: &Time) -> Option<Judgement> {
    (!reckoned::may_be_one(pair, [x, y])).then_some(())?;
    let [a, b] = told(pair, [x, y]);
    pair.difference(Rule::T1, [x.span, y.span], format!("{a} and {b} are different times"))
}

/// The words of two times, with what they mean.
fn told(pair: &Pair, both: [&Time; 2]) -> [String; 2] {
    [0, 1].map(|n| {
        let words = pair.sides[n].words(both[n].span);
        let value = both[n].value.as_ref().map(Value::in_words).filter(|value| value != words);
        format!("“{words}”{}", value.map(|value| format!(" ({value})")).unwrap_or_default())
    })
}

/// Whether two times are told alike: both as months, or each as a day or a named part of one.
fn are_of_one_grain(x: &Time, y: &Time) -> bool {
    let day = |t: &Time| matches!(t.grain(), Some(Grain::Part | Grain::Day));
    x.grain() == y.grain() || day(x) && day(y)
}

/// Whether two times of unlike grain, a week at most, lie further apart than the longer of them lasts: Easter weekend is no
/// part of a week of May. Of a month and a day of another, the day may be the one of telling.
fn are_far(x: &Time, y: &Time) -> bool {
    let length = |t: &Time| t.interval().map(|(start, end)| end.duration_since(start));
    let short = [x, y].iter().all(|t| t.grain().is_some_and(|grain| grain <= Grain::Week));
    short && gap(x, y) >= length(x).max(length(y))
}

/// How long it is from the end of the earlier of two times to the start of the later one.
pub(super) fn gap(x: &Time, y: &Time) -> Option<SignedDuration> {
    let ((start, end), (other_start, other_end)) = x.interval().zip(y.interval())?;
    Some(start.max(other_start).duration_since(end.min(other_end)))
}
