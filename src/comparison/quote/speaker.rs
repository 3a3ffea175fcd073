//! Q3: who is said to have spoken a quotation.

use super::change;
use super::words::Word;
use crate::comparison::Rule;
use crate::comparison::pair::{Judgement, Pair, Side};
use crate::language::{Entity, Sentence};

/// Names and words more alike than this (Jaro-Winkler) may be one, spelled in two ways.
pub(super) const SPELLED_ALIKE: f64 = 0.85;

/// Whether both sides credit somebody of the same surname; `None` where one credits nobody by name.
pub(super) fn one_speaker(pair: &Pair) -> Option<bool> {
    let speakers = pair.both().map(|side| {
        let named = side.claims.iter().filter_map(|c| c.attribution.as_ref()?.speaker.as_deref());
        named.filter_map(|s| s.split_whitespace().last()).collect::<Vec<_>>()
    });
    let known = speakers.iter().all(|s| !s.is_empty());
    known.then(|| speakers[0].iter().any(|s| speakers[1].contains(s)))
}

/// Q3: the words of one quotation are put in the mouths of two people.
pub(super) fn other_speaker(pair: &Pair, quotes: [&[Word]; 2]) -> Option<Judgement> {
    let [Some(a), Some(b)] = pair.both().map(only_person) else { return None };
    let surnames = [a, b].map(|name| name.split_whitespace().last().unwrap_or(name).to_lowercase());
    let common =
        a.split_whitespace().any(|word| b.split_whitespace().any(|other| word.eq_ignore_ascii_case(other)));
    let alike = strsim::jaro_winkler(&surnames[0], &surnames[1]) > SPELLED_ALIKE;
    if common || alike {
        return None;
    }
    let spans =
        [change::around(quotes[0], 0..quotes[0].len())?, change::around(quotes[1], 0..quotes[1].len())?];
    pair.difference(
        Rule::Q3,
        spans,
        format!("the same words are credited to {a} on one side and to {b} on the other"),
    )
}

/// The one person whom the sentence credits with words of it; `None` where it credits several, or a body or nobody by name.
fn only_person<'a>(side: &Side<'a>) -> Option<&'a str> {
    let mut speakers = side.claims.iter().filter_map(|c| c.attribution.as_ref()).flat_map(|a| &a.chain);
    let first = speakers.next()?;
    let surname = first.split_whitespace().last()?;
    let ends_so =
        |s: &Sentence, e: &Entity| s.tokens[..e.tokens.end].last().is_some_and(|t| t.text == surname);
    let people = |s: &Sentence| s.entities.iter().any(|e| e.label == "PERSON" && ends_so(s, e));
    (side.reading.sentences.iter().any(people) && speakers.all(|other| other == first))
        .then_some(first.as_str())
}
