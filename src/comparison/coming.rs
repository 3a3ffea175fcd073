//! T1 of what is still to come: two sentences that agree seldom tell of two things that are.

use super::pair::{Judgement, Pair, Side};
use super::statement::{self, Meeting};
use super::time::{compare, do_not_meet, gap, is_in_time};
use crate::alignment;
use crate::claim::time::{Bound, Grain, Kind, Portion, Time};
use crate::language::{PartOfSpeech, Relation};
use jiff::SignedDuration;
use jiff::civil::DateTime;

/// T1: the one time to come of each side that the other does not have and neither article knows: what two sentences that agree tell
/// as still to come is seldom two things, unless their numbers differ too.
pub(super) fn judge(pair: &Pair) -> Option<Judgement> {
    let [left, right] = [0, 1].map(|n| {
        let side = &pair.sides[n];
        side.times().into_iter().filter(|t| is_to_come(side, t)).collect::<Vec<_>>()
    });
    let meeting = |x: &&Time, y: &&Time| if x.is_disjoint(y) { Meeting::Apart } else { Meeting::Meet };
    let [x, y] = statement::odd([&left, &right], meeting)?;
    // An article that tells of a year does not know the day; nor does one that tells of a day know what the whole year brings.
    let knows = |side: &Side, time: &Time| {
        let all = side.reading.claims.iter().flat_map(|c| &c.times);
        let fine = |t: &Time| {
            t.grain() == time.grain() || time.grain() < Some(Grain::Year) && t.grain() <= time.grain()
        };
        all.into_iter().any(|t| t.interval().is_some() && !t.is_disjoint(time) && fine(t))
    };
    let spans = [x.span, y.span];
    let open = |t: &Time| t.bound.filter(|b| *b != Bound::By);
    let apart = open(x) == open(y) && !knows(&pair.sides[1], x) && !knows(&pair.sides[0], y);
    let agree = pair.probability >= alignment::sure() && pair.amounts().is_empty();
    (apart && agree && statement::may_be_of_one(pair, spans)).then_some(())?;
    let far = || gap(x, y).is_some_and(is_long) && !is_in_time(x, y) && !is_in_time(y, x);
    compare(pair, x, y).or_else(|| far().then(|| do_not_meet(pair, x, y)).flatten())
}

/// Whether something is to happen at a time after the day of publication, or by then; how long a contract runs is no such time.
fn is_to_come(side: &Side, time: &Time) -> bool {
    let point = matches!(time.kind, Kind::Date | Kind::Time) && matches!(time.bound, None | Some(Bound::By));
    point && is_ahead(side, time) && !is_over(side, time)
}

/// Whether a time is later than the day of publication; the end of a year is, and what is to be by then, though the year has begun.
pub(super) fn is_ahead(side: &Side, time: &Time) -> bool {
    let published = side.reading.article.metadata.published;
    let ends = time.portion == Some(Portion::End) || time.bound == Some(Bound::By);
    let later = |((start, end), day): ((DateTime, DateTime), DateTime)| {
        start.date() > day.date() || ends && end.date() > day.date()
    };
    time.interval().zip(published).is_some_and(later)
}

/// Whether the verb that a time hangs on is in the past: "a note demanded money on April 15" is told of another year.
fn is_over(side: &Side, time: &Time) -> bool {
    let tokens = &side.sentence.tokens;
    let verb = |t: &usize| matches!(tokens[*t].pos, PartOfSpeech::Verb | PartOfSpeech::Aux);
    let above = side.top(time.span).and_then(|top| side.sentence.ancestors(top).find(verb));
    let past = |t: usize| tokens[t].tag == "VBD";
    let helped = |t: usize| matches!(tokens[t].relation, Relation::Aux | Relation::Auxpass) && past(t);
    above.is_some_and(|verb| past(verb) || side.sentence.children(verb).any(helped))
}

/// Whether times to come that are so far apart are two, however coarsely they are told.
fn is_long(gap: SignedDuration) -> bool {
    gap >= SignedDuration::from_hours(7 * 24)
}
