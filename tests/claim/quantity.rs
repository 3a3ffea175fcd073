//! Quantities: what is read, and how two stand to each other.

use super::{agree, cases, parsed};
use claimdiff::claim::quantity::{self, Kind, Quantity, Relation};
use claimdiff::claim::time;
use proptest::prelude::*;

fn quantities(text: &str) -> Vec<Quantity> {
    let sentences = parsed(text);
    let times = time::find(&sentences, None);
    sentences.iter().zip(&times).flat_map(|(sentence, times)| quantity::find(sentence, times)).collect()
}

/// A quantity as the cases write it: "~ [24, 150) people".
fn written(quantity: &Quantity) -> String {
    let parts = [
        quantity.approximate.then(|| "~".to_owned()),
        quantity.lacking.then(|| "lacking".to_owned()),
        Some(quantity.interval.to_string()),
        quantity.unit.map(str::to_owned),
        (quantity.kind == Kind::Age).then(|| "age".to_owned()),
        quantity.of.as_ref().map(|of| of.text.clone()),
        quantity.per.as_ref().map(|per| format!("per {per}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn all_written(text: &str) -> String {
    let all: Vec<String> = quantities(text).iter().map(written).collect();
    if all.is_empty() { "-".to_owned() } else { all.join("; ") }
}

#[test]
fn sentences_state_these_quantities() {
    let differ = |case: Vec<&str>| {
        let found = all_written(case[0]);
        (found != case[1]).then(|| format!("{}\n  expected {}\n  found    {found}", case[0], case[1]))
    };
    agree(&cases(include_str!("quantities.tsv")).into_iter().filter_map(differ).collect::<Vec<_>>());
}

fn relation(left: &str, right: &str) -> Option<Relation> {
    Some(quantities(left).first()?.relation(quantities(right).first()?))
}

fn label(relation: Option<Relation>) -> &'static str {
    match relation {
        Some(Relation::Same) => "same",
        Some(Relation::Within) => "within",
        Some(Relation::Disjoint) => "disjoint",
        Some(Relation::OtherScale) => "other-scale",
        Some(Relation::Incomparable) => "incomparable",
        None => "no quantity",
    }
}

#[test]
fn quantities_stand_so_to_each_other_both_ways() {
    let differ = |case: Vec<&str>| {
        let there = label(relation(case[0], case[1]));
        let back = label(relation(case[1], case[0]));
        let wrong = there != case[2] || back != case[2];
        wrong.then(|| {
            format!("{} / {}\n  expected {}\n  found    {there}, back {back}", case[0], case[1], case[2])
        })
    };
    agree(&cases(include_str!("relations.tsv")).into_iter().filter_map(differ).collect::<Vec<_>>());
}

#[test]
fn numbers_too_large_are_given_up() {
    assert_eq!(all_written("They owe 9999999999999999999999999 billion dollars."), "-");
    assert_eq!(all_written("They owe 99999999999999999999999999999999999999999999999 dollars."), "-");
}

/// Words that numbers are made of, in any order.
fn numbers() -> impl Strategy<Value = String> {
    let words = [
        "1",
        "12",
        "1,200",
        "0.5",
        "one",
        "two",
        "half",
        "a",
        "and",
        "hundred",
        "million",
        "billion",
        "dozen",
        "dozens",
        "of",
        "people",
        "between",
        "to",
        "-",
        "%",
        "percent",
        "$",
        "£",
        "m",
        "bn",
        "km",
        "more",
        "than",
        "about",
        "-5",
        "1/2",
        "½",
        "third",
        "in",
        "years",
        "old",
        "aged",
        ",",
        "no",
        "or",
        "per",
        "hundreds",
        "thousands",
        "9/11",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 1..12).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_read_without_panic_and_spans_fit(text in "\\PC{0,60}") {
        for quantity in quantities(&text) {
            prop_assert!(text.get(quantity.span.start..quantity.span.end).is_some_and(|quote| !quote.is_empty()));
        }
    }

    #[test]
    fn relations_are_symmetric(left in numbers(), right in numbers()) {
        for a in quantities(&left) {
            prop_assert!(left.get(a.span.start..a.span.end).is_some());
            for b in quantities(&right) {
                prop_assert_eq!(a.relation(&b), b.relation(&a));
            }
            let itself = a.relation(&a);
            prop_assert!(itself == Relation::Same, "{:?}", itself);
        }
    }
}
