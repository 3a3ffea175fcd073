//! Ages: "a 53-year-old", "aged 29", "Maureen Tait, 67,", "in his 30s". Never a count.

use super::interval::Interval;
use super::measure::Measure;
use super::{Kind, range, unit};
use crate::claim::has_use;
use crate::claim::number::{self, Manner, Number};
use crate::claim::piece::{Piece, text};
use crate::language::{PartOfSpeech, Relation, Sentence};
use rust_decimal::Decimal;

/// The age that starts at `at`.
pub(super) fn read(pieces: &[Piece], at: usize, sentence: &Sentence) -> Option<Measure> {
    let year = unit::by_name("year")?;
    if let Some(range) = range::read(pieces, at, sentence).filter(|r| r.unit.is_none() && aged(pieces, at)) {
        return Some(Measure { kind: Kind::Age, unit: Some(year), ..range });
    }
    let number = number::exact(pieces, at)?;
    let end = at + number.pieces;
    let stated = old(pieces, end).or_else(|| {
        let told = aged(pieces, at)
            || is_limit(pieces, end)
            || after_name(pieces, at, end, sentence)
            || may_be_age(number.low)
                && (of_person(pieces, at, end, sentence) || of_one(pieces, at, end, sentence));
        told.then_some((year, end))
    });
    if let Some((unit, end)) = stated {
        return measure(at, end, number, unit);
    }
    decade(pieces, at, number)
}

fn measure(at: usize, end: usize, number: Number, unit: unit::Unit) -> Option<Measure> {
    let interval = Interval::point(number.low);
    let number_end = at + number.pieces;
    let unit = Some(unit);
    Some(Measure { start: at, end, number_end, number, interval, kind: Kind::Age, unit, bound: None })
}

/// "-year-old", " years old", "-month-old": the unit, and the piece after "old".
fn old(pieces: &[Piece], at: usize) -> Option<(unit::Unit, usize)> {
    let dash = |i: usize| usize::from(pieces.get(i).is_some_and(Piece::is_dash));
    let unit_at = at + dash(at);
    let (unit, length) = unit::named(pieces, unit_at).filter(|(u, _)| u.kind == Kind::Duration)?;
    let old_at = unit_at + length + dash(unit_at + length);
    let olds = has_use(text(pieces, old_at), "ends-age");
    let of_age = text(pieces, old_at) == "of" && text(pieces, old_at + 1) == "age";
    (olds || of_age).then_some((unit, old_at + 1 + usize::from(of_age)))
}

/// "aged 29", "age 29", "at the age of 29", "ages 18".
fn aged(pieces: &[Piece], at: usize) -> bool {
    let before = |n: usize| at.checked_sub(n).map_or("", |i| text(pieces, i));
    has_use(before(1), "before-age") || (before(1) == "of" && before(2) == "age")
}

/// "who is 70", "Mr. Tait was 67": a bare number said of a person.
fn of_person(pieces: &[Piece], at: usize, end: usize, sentence: &Sentence) -> bool {
    let Some(token) = pieces.get(at).map(|p| p.token) else { return false };
    let stands_alone = !pieces.get(end).is_some_and(|p| p.is_word() && p.glued);
    let verb = sentence.tokens.get(token).filter(|t| matches!(t.relation, Relation::Attr | Relation::Acomp));
    let subject = verb.filter(|_| stands_alone && end == at + 1).and_then(|t| {
        let be = sentence.tokens.get(t.head).is_some_and(|v| has_use(&v.lemma, "states-age"));
        sentence.child(t.head, &[Relation::Nsubj]).filter(|_| be)
    });
    subject.is_some_and(|s| {
        let pronoun = has_use(&sentence.tokens[s].lemma.to_lowercase(), "age-of");
        pronoun || sentence.entity_at(s).is_some_and(|e| e.label == "PERSON")
    })
}

/// "A man of 64", "a boy of nine".
fn of_one(pieces: &[Piece], at: usize, end: usize, sentence: &Sentence) -> bool {
    let [noun, of] = [2, 1].map(|n| at.checked_sub(n).and_then(|i| pieces.get(i)));
    let one = noun.and_then(|p| sentence.tokens.get(p.token));
    let one = one.is_some_and(|t| t.tag == "NN" && has_use(&t.lemma.to_lowercase(), "is-of-age"));
    let alone = pieces.get(at).and_then(|p| sentence.tokens.get(p.token));
    let alone = alone.is_some_and(|t| t.relation == Relation::Pobj) && end == at + 1;
    one && alone && of.is_some_and(|p| p.text == "of")
}

/// Whether somebody may be so many years old: "51.4" is a share, "300" a count.
fn may_be_age(years: Decimal) -> bool {
    years.fract().is_zero() && (Decimal::ONE..=Decimal::from(120)).contains(&years)
}

/// "12 or younger", "18 and older".
fn is_limit(pieces: &[Piece], end: usize) -> bool {
    matches!(text(pieces, end), "or" | "and") && has_use(text(pieces, end + 1), "limit-of-age")
}

/// "Maureen Tait, 67, said", "Tait (67)": one or two digits between commas after a person's name.
fn after_name(pieces: &[Piece], at: usize, end: usize, sentence: &Sentence) -> bool {
    let digits = pieces.get(at).is_some_and(|p| p.is_digits() && p.text.len() <= 3) && end == at + 1;
    let before = at.checked_sub(1).map_or("", |i| text(pieces, i));
    let closed = match before {
        "," => matches!(text(pieces, end), "," | "." | ";" | ")" | "" | "and" | "of"),
        "(" => text(pieces, end) == ")",
        _ => false,
    };
    let name = at.checked_sub(2).and_then(|i| pieces.get(i)).filter(|p| p.capital);
    let person = name.is_some_and(|p| {
        let token = sentence.tokens.get(p.token);
        let other =
            sentence.entity_at(p.token).is_some_and(|e| !matches!(e.label, "PERSON" | "ORG" | "NORP"));
        token.is_some_and(|t| t.pos == PartOfSpeech::Propn) && !other
    });
    let age = || text(pieces, at).parse().is_ok_and(may_be_age);
    digits && closed && person && age()
}

/// "in his 30s", "in her early 50s".
fn decade(pieces: &[Piece], at: usize, number: Number) -> Option<Measure> {
    let plural = pieces.get(at + 1).is_some_and(|p| p.glued && p.text == "s");
    let owner =
        (1..=3).filter_map(|n| at.checked_sub(n)).any(|i| has_use(text(pieces, i), "owner-of-decade"));
    let low = number.low;
    let round = number.manner == Manner::Digits && !low.is_zero() && low.checked_rem(Decimal::TEN)?.is_zero();
    if !(plural && owner && round && low < Decimal::from(100)) {
        return None;
    }
    let high = low.checked_add(Decimal::TEN)?;
    let mut age = measure(at, at + 2, number, unit::by_name("year")?)?;
    age.interval = Interval::half_open(low, Some(high));
    Some(age)
}
