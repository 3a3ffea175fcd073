//! T1 and T2: when the same event happened.

use super::Rule;
use super::gate;
use super::pair::{Judgement, Pair};
use crate::claim::time::{Grain, Kind, Time};

/// Compares the times of the two claims where each names one.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    if !gate::same_fact(pair) {
        return Vec::new();
    }
    let [a, b] = pair.claims().map(|c| only_time(&c.times));
    a.zip(b).and_then(|(x, y)| compare(pair, x, y)).into_iter().collect()
}

/// The one calendar time of a claim; none when it names several, since which of them times the event is not sure.
fn only_time(times: &[Time]) -> Option<&Time> {
    let mut known = times
        .iter()
        .filter(|t| matches!(t.kind, Kind::Date | Kind::Time) && t.interval().is_some() && t.bound.is_none());
    known.next().filter(|_| known.next().is_none())
}

fn compare(pair: &Pair, x: &Time, y: &Time) -> Option<Judgement> {
    let [a, b] = [(x, 0), (y, 1)].map(|(t, n): (&Time, usize)| {
        let value = t.value.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("“{}” ({value})", pair.sides[n].words(t.span))
    });
    if x.is_disjoint(y) && x.grain() == y.grain() {
        return pair.difference(Rule::T1, [x.span, y.span], format!("{a} and {b} do not meet"));
    }
    let finer = |t: &Time| t.grain().unwrap_or(Grain::Century);
    (!x.is_disjoint(y) && finer(x) != finer(y))
        .then(|| Judgement::note(Rule::T2, format!("{a} and {b}: one lies in the other")))
}
