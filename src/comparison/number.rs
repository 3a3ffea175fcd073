//! N1 to N4, T4: the numbers of the same counted thing.

use super::gate;
use super::pair::{Judgement, Pair};
use super::{Grade, Rule};
use crate::claim::quantity::{Counted, Kind, Quantity, Relation};

/// Compares every two amounts of the same thing.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    if !gate::same_fact(pair) {
        return Vec::new();
    }
    let [a, b] = pair.claims();
    let counted = a.quantities.iter().flat_map(|x| b.quantities.iter().map(move |y| (x, y)));
    let settled = |x: &Quantity, y: &Quantity| {
        // An amount that the other side states too is not what differs.
        a.quantities.iter().any(|q| agrees(q, y)) || b.quantities.iter().any(|q| agrees(x, q))
    };
    counted
        .filter(|(x, y)| same_thing(x, y) && (agrees(x, y) || !settled(x, y)))
        .filter_map(|(x, y)| compare(pair, x, y))
        .collect()
}

fn agrees(x: &Quantity, y: &Quantity) -> bool {
    matches!(x.relation(y), Relation::Same | Relation::Within)
}

fn compare(pair: &Pair, x: &Quantity, y: &Quantity) -> Option<Judgement> {
    let [a, b] = [pair.sides[0].words(x.span), pair.sides[1].words(y.span)];
    let spans = [x.span, y.span];
    match x.relation(y) {
        Relation::Disjoint if is_running(pair) => Some(pair.graded(
            (Rule::T4, Grade::Update),
            spans,
            format!("“{a}” and “{b}”: the later report may be of a later count"),
        )),
        Relation::Disjoint => {
            pair.difference(Rule::N1, spans, format!("“{a}” and “{b}” cannot both be right"))
        }
        Relation::OtherScale => pair.difference(
            Rule::N2,
            spans,
            format!("“{a}” and “{b}” have the same digits and another unit or scale"),
        ),
        Relation::Within => Some(Judgement::note(Rule::N3, format!("“{a}” and “{b}” can both hold"))),
        Relation::Same | Relation::Incomparable => None,
    }
}

/// Whether the two articles are of different days, so that a count may have moved on between them.
fn is_running(pair: &Pair) -> bool {
    let [a, b] = pair.sides.map(|s| s.reading.article.metadata.published.map(|p| p.date()));
    a.zip(b).is_some_and(|(a, b)| a != b) && pair.claims().iter().all(|c| c.times.is_empty())
}

/// Whether two amounts are of the same thing: the same head noun, or the same kind of measure where nothing is counted.
fn same_thing(x: &Quantity, y: &Quantity) -> bool {
    match (&x.of, &y.of) {
        (Some(a), Some(b)) => same_counted(a, b),
        // A share of what, or how long what lasted, the parse did not find: only money is compared without it.
        (None, None) => x.kind == y.kind && x.kind == Kind::Money,
        _ => false,
    }
}

/// The same head, and no word before it in one that the other lacks ("U.S. citizens" are not all citizens).
fn same_counted(a: &Counted, b: &Counted) -> bool {
    let narrowed = |c: &Counted| c.text.to_lowercase().split_whitespace().count() > 1;
    a.lemma == b.lemma && (a.text.eq_ignore_ascii_case(&b.text) || (!narrowed(a) && !narrowed(b)))
}
