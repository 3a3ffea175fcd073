//! What keeps two values of like things apart: they are told of other days or years, or of another one.

use super::pair::Pair;
use crate::article::Span;
use crate::claim::has_use;
use crate::claim::time::Time;
use crate::language::Relation;

/// The relations of a subject to its verb.
const SUBJECTS: &[Relation] = &[Relation::Nsubj, Relation::Nsubjpass];

/// Whether one sentence says that what it tells is another thing than the one told of before: "a separate fire".
pub(super) fn is_of_another(pair: &Pair, spans: [Span; 2]) -> bool {
    let marked = [0, 1].map(|n| {
        let side = &pair.sides[n];
        let subjects = side.claims_at(spans[n]).filter_map(|c| side.sentence.child(c.head, SUBJECTS));
        let words = subjects.flat_map(|subject| side.sentence.children(subject).collect::<Vec<_>>());
        words.into_iter().any(|t| has_use(&side.lemma(t), "tells-of-another"))
    });
    marked[0] != marked[1]
}

/// Whether the claims of two values name years, and not one that both do.
pub(super) fn have_years_apart(pair: &Pair, spans: [Span; 2]) -> bool {
    let years = [0, 1].map(|n| {
        let times = pair.sides[n].claims_at(spans[n]).flat_map(|c| &c.times);
        times.filter_map(|t| Some(t.interval()?.0.year())).collect::<Vec<i16>>()
    });
    let [left, right] = &years;
    !left.is_empty() && !right.is_empty() && !left.iter().any(|year| right.contains(year))
}

/// Whether the claims of two values tell times, and none of one meets one of the other.
pub(super) fn have_days_apart(pair: &Pair, spans: [Span; 2]) -> bool {
    let times = [0, 1].map(|n| {
        let side = &pair.sides[n];
        let known = side.claims_at(spans[n]).flat_map(|c| &c.times).filter(|t| t.interval().is_some());
        known.collect::<Vec<&Time>>()
    });
    let meet = |x: &&Time| times[1].iter().any(|y| !x.is_disjoint(y));
    !times[0].is_empty() && !times[1].is_empty() && !times[0].iter().any(meet)
}
