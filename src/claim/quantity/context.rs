//! Figures that are no quantities, told by the words beside them (`number_contexts.tsv`): codes, scores, addresses.

use super::Kind;
use super::measure::Measure;
use crate::claim::has_use;
use crate::claim::number::{Manner, Number, ends_share};
use crate::claim::piece::{Piece, text};
use crate::language::{PartOfSpeech, Relation, Sentence};
use crate::lexicon::{self, Table};
use rust_decimal::Decimal;
use std::collections::HashSet;
use std::sync::LazyLock;

static WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::NUMBER_CONTEXTS);
    table.rows().iter().map(|r| r.cell(0)).collect()
});

fn is(class: &str, word: &str) -> bool {
    WORDS.contains(format!("{class}: {word}").as_str())
}

/// Whether a number by its neighbour is a name ("Flight 370"); the class without a prefix in the table.
fn names(word: &str) -> bool {
    WORDS.contains(word)
}

/// Whether a length is meant by an "m" before `at`: "5m tall".
pub(super) fn is_length(pieces: &[Piece], at: usize) -> bool {
    is("measured", text(pieces, at))
}

/// Whether "pounds" are money: with a scale word, or where the parser says so.
pub(super) fn is_money(number: &Number, pieces: &[Piece], at: usize, sentence: &Sentence) -> bool {
    let entity = pieces.get(at).and_then(|p| sentence.entity_at(p.token));
    number.scale >= Decimal::ONE_THOUSAND || entity.is_some_and(|e| e.label == "MONEY")
}

/// Whether "a `word`" after a quantity of that kind says by what it is counted.
pub(super) fn counts_by(word: &str, kind: Kind) -> bool {
    is("per", word) || (kind == Kind::Money && is("price", word))
}

/// Whether "from A to B" after the word is one range.
pub(super) fn opens_range(word: &str) -> bool {
    is("range", word)
}

/// Whether two numbers after the verb are a step and where it led: "fell 4 to 14".
pub(super) fn is_change(lemma: &str) -> bool {
    is("change", lemma)
}

/// Whether a verb or adjective tells a fate that "no one" is a count of.
pub(super) fn is_fate(lemma: &str) -> bool {
    is("fate", lemma)
}

/// Whether the amount is what is missing: "37 short", "five votes shy".
pub(super) fn is_lacking(measure: &Measure, pieces: &[Piece]) -> bool {
    is("short", text(pieces, measure.end)) || is("short", text(pieces, measure.end + 1))
}

/// Where to read on when the figures are no quantity.
pub(super) fn no_quantity(measure: &Measure, pieces: &[Piece], sentence: &Sentence) -> Option<usize> {
    let bare = measure.unit.is_none();
    if let Some(end) = chain(measure, pieces) {
        return Some(end);
    }
    let no = bare
        && (is_code(measure, pieces)
            || is_listed(measure, pieces)
            || is_named(measure, pieces, sentence)
            || is_address(measure, pieces)
            || is_year(measure, pieces, sentence)
            || is_whole(measure, pieces)
            || is_denied(measure, pieces)
            || is_one(measure, pieces, sentence));
    no.then_some(measure.number_end)
}

/// "555-0100", "3-1", "24/7": numbers tied together that are no range. Gives the end of the chain.
fn chain(measure: &Measure, pieces: &[Piece]) -> Option<usize> {
    let tied = |i: usize| {
        let dash = pieces
            .get(i)
            .is_some_and(|p| p.glued && (p.is_dash() || matches!(p.text.as_str(), "." | "/" | ":")));
        dash && pieces.get(i + 1).is_some_and(|p| p.glued && p.is_digits())
    };
    let mut end = measure.number_end;
    if measure.number.manner != Manner::Digits || !tied(end) {
        return None;
    }
    while tied(end) {
        end += 2;
    }
    Some(end)
}

/// Digits that are glued to letters or ranks: "F-16", "COVID-19", "3rd", "50s", "G20", "#5", "4x4".
fn is_code(measure: &Measure, pieces: &[Piece]) -> bool {
    let digits = measure.number.manner == Manner::Digits;
    let glued = |i: usize| pieces.get(i).is_some_and(|p| p.glued);
    let word = |i: usize| pieces.get(i).is_some_and(Piece::is_word);
    let start = measure.start;
    let before = start.checked_sub(1);
    let letters = glued(start) && before.is_some_and(word);
    let hyphen = glued(start)
        && start > 1
        && before.is_some_and(|i| pieces.get(i).is_some_and(|p| p.is_dash() && p.glued))
        && word(start - 2);
    let suffix = glued(measure.end) && word(measure.end) && text(pieces, measure.end) != "'s";
    let sign =
        glued(start) && before.is_some_and(|i| matches!(text(pieces, i), "#" | "@" | "/" | "_" | "'" | "."));
    let fraction = text(pieces, start).contains('/') && measure.number.manner == Manner::Share;
    (digits && (letters || hyphen || suffix || sign)) || (fraction && text(pieces, measure.end) != "of")
}

/// "1. The first point", "2) The second".
fn is_listed(measure: &Measure, pieces: &[Piece]) -> bool {
    let first = measure.start == 0 && measure.number.manner == Manner::Digits;
    first && matches!(text(pieces, measure.end), "." | ")" | ":")
}

/// "Flight 370", "No. 10", "Boeing 737", "the Big Four": a number that is part of a name.
fn is_named(measure: &Measure, pieces: &[Piece], sentence: &Sentence) -> bool {
    let Some(before) = measure.start.checked_sub(1).and_then(|i| pieces.get(i)) else { return false };
    let Some(piece) = pieces.get(measure.start) else { return false };
    let after_point =
        before.text == "." && measure.start > 1 && names(&format!("{}.", text(pieces, measure.start - 2)));
    // "No 44 Hamilton": in capitals, before figures.
    let ranked = before.text == "no" && before.capital && piece.is_digits();
    if names(&before.text) || after_point || ranked {
        // "Flight 370 passengers", but "handed the hall 21,400 signatures"
        let counts = || sentence.counts_beyond(&(piece.token..piece.token + 1), piece.token);
        return !(piece.text.contains(',') && counts());
    }
    let capital_word = piece.capital && before.capital && measure.number.manner == Manner::Words;
    let in_entity = sentence.entity_at(piece.token).is_some_and(|e| {
        let name = matches!(e.label, "PRODUCT" | "FAC" | "LAW" | "WORK_OF_ART" | "ORG" | "EVENT");
        name && e.tokens.start < piece.token && !sentence.counts_beyond(&e.tokens, piece.token)
    });
    capital_word
        || in_entity
        || (before.capital && before.is_word() && belongs_to(piece.token, before.token, sentence))
}

/// Whether the parser ties the number to the proper noun before it, as in "Boeing 737".
fn belongs_to(number: usize, noun: usize, sentence: &Sentence) -> bool {
    let (Some(number_token), Some(token)) = (sentence.tokens.get(number), sentence.tokens.get(noun)) else {
        return false;
    };
    let tied = number_token.head == noun && number_token.relation == Relation::Nummod;
    token.pos == PartOfSpeech::Propn && tied
}

/// "10 Downing Street", "1600 Pennsylvania Avenue".
fn is_address(measure: &Measure, pieces: &[Piece]) -> bool {
    let mut at = measure.end;
    while pieces.get(at).is_some_and(|p| p.capital && at < measure.end + 4) {
        if at > measure.end && is("address", text(pieces, at)) {
            return true;
        }
        at += 1;
    }
    false
}

/// Four plain digits between 1500 and 2099 are a year unless they count a plural noun.
fn is_year(measure: &Measure, pieces: &[Piece], sentence: &Sentence) -> bool {
    let digits = text(pieces, measure.start);
    let plain = digits.len() == 4 && digits.parse().is_ok_and(|y: u16| (1500..2100).contains(&y));
    let plural =
        pieces.get(measure.end).and_then(|p| sentence.tokens.get(p.token)).is_some_and(|t| t.tag == "NNS");
    plain && measure.number_end == measure.start + 1 && !plural
}

/// How many there are of which a part is told: "two thirds of the 30 houses".
fn is_whole(measure: &Measure, pieces: &[Piece]) -> bool {
    let Some(of) = measure.start.checked_sub(2) else { return false };
    text(pieces, of) == "of" && has_use(text(pieces, of + 1), "tells-whole") && ends_share(pieces, of)
}

/// "not one arrest", "not a single goal": none.
fn is_denied(measure: &Measure, pieces: &[Piece]) -> bool {
    let before = measure.start.checked_sub(1).map(|i| text(pieces, i));
    before == Some("not") && text(pieces, measure.start) == "one"
}

/// "one" counts only a noun of its own: not "one of them", "one another", "the one who", "one day".
fn is_one(measure: &Measure, pieces: &[Piece], sentence: &Sentence) -> bool {
    if text(pieces, measure.start) != "one"
        || measure.number.low != Decimal::ONE
        || measure.interval.value().is_none()
    {
        return false;
    }
    let after = text(pieces, measure.end);
    let token = pieces.get(measure.start).and_then(|p| sentence.tokens.get(p.token));
    let counts = token.is_some_and(|t| t.relation == Relation::Nummod && t.tag == "CD");
    !counts || matches!(after, "of" | "another" | "day" | "thing" | "time" | "way" | "hand" | "-" | "more")
}

/// Whether two numbers with a dash or "to" between them are the two sides of a score or a vote.
pub(super) fn is_score(start: usize, end: usize, pieces: &[Piece]) -> bool {
    let near = (start.saturating_sub(4)..start).chain(end..end + 2);
    near.into_iter().any(|i| is("score", text(pieces, i)))
}
