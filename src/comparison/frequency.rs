//! T3 of what recurs: "every two weeks" and "once a month".

use super::Rule;
use super::gate;
use super::occasion;
use super::pair::{Judgement, Pair, Side};
use super::statement;
use crate::claim::time::{Time, Value};
use rust_decimal::Decimal;

/// How often something is, and where that is told.
#[derive(Debug, Clone, Copy)]
struct Frequency<'a> {
    time: &'a Time,
    /// Times a year.
    rate: Decimal,
}

/// Frequencies that are so near one another are one: every four weeks is once a month.
const NEAR: Decimal = Decimal::from_parts(12, 0, 0, false, 1);

/// Compares the one frequency of each side that the other article does not have.
pub(super) fn judge(pair: &Pair) -> Option<Judgement> {
    let [left, right] = pair.both().map(|side| side.times().into_iter().filter_map(frequency).collect());
    let (left, right): (Vec<Frequency>, Vec<Frequency>) = (left, right);
    let ([x], [y]) = (left.as_slice(), right.as_slice()) else { return None };
    let spans = [x.time.span, y.time.span];
    let settled = tells(&pair.sides[1], x) || tells(&pair.sides[0], y);
    (pair.is_link() && !are_near(x, y) && !settled).then_some(())?;
    let one = statement::may_be_of_one(pair, spans) && gate::same_context(pair, [&[], &[]]);
    (one && !occasion::is_of_another(pair, spans)).then_some(())?;
    let [p, q] = [pair.sides[0].words(spans[0]), pair.sides[1].words(spans[1])];
    pair.difference(Rule::T3, spans, format!("“{p}” and “{q}” are not as often"))
}

fn frequency(time: &Time) -> Option<Frequency<'_>> {
    let Some(Value::Every(recurrence)) = &time.value else { return None };
    Some(Frequency { time, rate: recurrence.a_year? })
}

fn are_near(x: &Frequency, y: &Frequency) -> bool {
    let below = |a: Decimal, b: Decimal| b.checked_mul(NEAR).is_some_and(|most| a <= most);
    below(x.rate, y.rate) && below(y.rate, x.rate)
}

/// Whether an article tells a frequency anywhere.
fn tells(side: &Side, known: &Frequency) -> bool {
    let told = side.reading.claims.iter().flat_map(|claim| &claim.times);
    told.filter_map(frequency).any(|own| are_near(&own, known))
}
