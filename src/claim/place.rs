//! Places: their usual names, and which place holds which (`places.tsv`).

use crate::article::Span;
use crate::language::Sentence;
use crate::lexicon::{self, Table};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// A place that a sentence names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Where it is named.
    pub span: Span,
    /// Its usual name.
    pub name: String,
}

/// The OntoNotes labels of places.
const LABELS: &[&str] = &["GPE", "LOC", "FAC"];

/// The places that a sentence of `text` names, in order, each by its usual name or else as written.
pub fn find(sentence: &Sentence, text: &str) -> Vec<Place> {
    let named = sentence.entities.iter().filter(|e| LABELS.contains(&e.label));
    let place =
        |span: Span| Place { span, name: canonical(span.of(text)).unwrap_or(span.of(text)).to_owned() };
    named.map(|e| place(sentence.span_of(without_count(sentence, &e.tokens)))).collect()
}

/// A name without a number at its end that counts something else.
fn without_count(sentence: &Sentence, tokens: &Range<usize>) -> Range<usize> {
    let counts = |token: &usize| sentence.counts_beyond(tokens, *token);
    let counted = tokens.clone().rev().take_while(counts).count();
    tokens.start..tokens.end - counted
}

/// A row of `places.tsv`.
#[derive(Debug, Clone, Copy)]
struct Known {
    name: &'static str,
    kind: &'static str,
    /// The place that holds it; empty where that is disputed, or there is none.
    within: &'static str,
}

/// Every name in lower case, with the places it may mean.
static PLACES: LazyLock<HashMap<String, Vec<Known>>> = LazyLock::new(|| {
    let mut places: HashMap<String, Vec<Known>> = HashMap::new();
    for row in Table::parse(lexicon::PLACES).rows() {
        let place = Known { name: row.cell(0), kind: row.cell(1), within: row.cell(2) };
        for name in std::iter::once(row.cell(0)).chain(row.list(3)) {
            places.entry(key(name)).or_default().push(place);
        }
    }
    places
});

/// Names compare without case, and with straight apostrophes and single spaces.
fn key(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let words =
        if words.len() > 1 && words[0].eq_ignore_ascii_case("the") { &words[1..] } else { &words[..] };
    words.join(" ").replace('’', "'").to_lowercase()
}

fn readings(name: &str) -> &'static [Known] {
    // "US" and "us", "Pole" and "pole": a name has a capital.
    let capital = name.chars().any(char::is_uppercase);
    PLACES.get(&key(name)).filter(|_| capital).map_or(&[], Vec::as_slice)
}

/// The usual name of a place, for any name of it or of its people: "DPRK" and "North Koreans" are "North Korea".
/// None when the name is not known or has several meanings ("Korea", "Washington", "Georgia").
pub fn canonical(name: &str) -> Option<&'static str> {
    match readings(name) {
        [place] => Some(place.name),
        _ => None,
    }
}

/// Whether a name is one that the table has.
pub fn is_known(name: &str) -> bool {
    !readings(name).is_empty()
}

/// Whether the place `outer` holds the place `inner`, or is the same. None when that is not known: a name that the
/// table lacks, names whose meanings differ in it, disputed places, countries of two continents.
pub fn contains(outer: &str, inner: &str) -> Option<bool> {
    let mut answers = readings(outer).iter().flat_map(|o| readings(inner).iter().map(|i| holds(*o, *i)));
    let first = answers.next()??;
    answers.all(|answer| answer == Some(first)).then_some(first)
}

fn holds(outer: Known, inner: Known) -> Option<bool> {
    let chain = std::iter::successors(Some(inner), |place| by_name(place.within));
    // The table is a tree; the limit guards against a circle in it.
    let chain: Vec<Known> = chain.take(8).collect();
    if chain.iter().any(|place| place.name == outer.name) {
        return Some(true);
    }
    let top = chain.last().copied().unwrap_or(inner);
    let known = match outer.kind {
        "continent" => top.kind == "continent",
        _ => matches!(top.kind, "continent" | "country"),
    };
    known.then_some(false)
}

fn by_name(name: &str) -> Option<Known> {
    PLACES.get(&key(name)).filter(|_| !name.is_empty())?.iter().find(|place| place.name == name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_place_are_one() {
        let cases = [
            ("U.S.", Some("United States")),
            ("US", Some("United States")),
            ("the United States", Some("United States")),
            ("America", Some("United States")),
            ("us", None),
            ("DPRK", Some("North Korea")),
            ("North Koreans", Some("North Korea")),
            ("South Korean", Some("South Korea")),
            ("Korea", None),
            ("Washington", None),
            ("Georgia", None),
            ("Kiev", Some("Kyiv")),
            ("Atlantis", None),
        ];
        for (name, expected) in cases {
            assert_eq!(canonical(name), expected, "{name}");
        }
    }

    #[test]
    fn places_hold_places() {
        let cases = [
            ("Germany", "Munich", Some(true)),
            ("Munich", "Germany", Some(false)),
            ("United States", "Washington", Some(true)),
            ("U.S.", "Los Angeles", Some(true)),
            ("California", "Los Angeles", Some(true)),
            ("Texas", "Los Angeles", Some(false)),
            ("Vietnam", "Singapore", Some(false)),
            ("Hanoi", "Singapore", Some(false)),
            ("North Korea", "Seoul", Some(false)),
            ("South Korea", "Seoul", Some(true)),
            ("Europe", "Paris", Some(true)),
            ("Europe", "Moscow", None),
            ("Ukraine", "Crimea", None),
            ("Atlantis", "Paris", None),
            ("Singapore", "Sentosa Island", Some(true)),
            ("France", "France", Some(true)),
        ];
        for (outer, inner, expected) in cases {
            assert_eq!(contains(outer, inner), expected, "{outer} holds {inner}");
        }
    }
}
