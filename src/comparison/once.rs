//! What the judges find of two sentences, put together: two rules may speak of one difference, or of two occasions.

use super::pair::Judgement;
use super::{Difference, Rule};

/// Where one of these differs and the day too, the sentences tell of two occasions: two shootings in one week.
const OF_AN_OCCASION: &[Rule] = &[Rule::N1, Rule::L1, Rule::E1];

/// What is left of all that the judges find: nothing that tells two occasions apart, and a difference by one rule only.
pub(super) fn told_once(mut all: Vec<Judgement>) -> Vec<Judgement> {
    let found = |rules: &[Rule]| all.iter().any(|j| j.difference().is_some_and(|d| rules.contains(&d.rule)));
    if found(&[Rule::T1]) && found(OF_AN_OCCASION) {
        let apart = |d: &Difference| d.rule == Rule::T1 || OF_AN_OCCASION.contains(&d.rule);
        all.retain(|j| !j.difference().is_some_and(apart));
    }
    let counts: Vec<Difference> =
        all.iter().filter_map(Judgement::difference).filter(|d| d.rule == Rule::N1).cloned().collect();
    // "Nobody was hurt", "three people were hurt": the numbers say it.
    let is_counted = |d: &Difference| {
        d.rule == Rule::P1
            && counts.iter().any(|own| (0..2).all(|n| own.evidence[n].span.touches(d.evidence[n].span)))
    };
    all.retain(|j| !j.difference().is_some_and(is_counted));
    all
}
