//! L1 and L2: where the same event happened.

use super::Rule;
use super::gate;
use super::pair::{Judgement, Pair};
use crate::claim::Place;
use crate::claim::place::contains;

/// Compares the places of the two claims where each names just one.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    if !gate::same_fact(pair) {
        return Vec::new();
    }
    match pair.claims().map(|c| c.places.as_slice()) {
        [[x], [y]] => compare(pair, x, y).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn compare(pair: &Pair, x: &Place, y: &Place) -> Option<Judgement> {
    match (contains(&x.name, &y.name)?, contains(&y.name, &x.name)?) {
        (true, true) => None,
        (false, false) => pair.difference(
            Rule::L1,
            [x.span, y.span],
            format!("{} and {}: neither holds the other", x.name, y.name),
        ),
        (true, false) => Some(Judgement::note(Rule::L2, format!("{} is in {}", y.name, x.name))),
        (false, true) => Some(Judgement::note(Rule::L2, format!("{} is in {}", x.name, y.name))),
    }
}
