//! The patterns of `time_patterns.tsv`, matched against the pieces of a sentence.

use super::calendar::{LONGEST_HOLIDAY, holiday};
use super::grain::Unit;
use super::rule::Rule;
use super::words::{Parts, hour_and_minute, word};
use crate::claim::has_use;
use crate::claim::number;
use crate::claim::piece::{Piece, joined, text};
use crate::lexicon::{self, Table};
use rust_decimal::prelude::ToPrimitive;
use std::ops::Range;
use std::sync::LazyLock;

/// A pattern: what must follow what, and how the parts become a time.
#[derive(Debug)]
struct Pattern {
    elements: Vec<Element>,
    rule: Rule,
}

#[derive(Debug)]
struct Element {
    /// Words that fit, or one class in capitals.
    words: Vec<&'static str>,
    optional: bool,
}

/// A pattern found in a sentence.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// The pieces it covers.
    pub pieces: Range<usize>,
    pub rule: Rule,
    pub parts: Parts,
}

static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::TIME_PATTERNS);
    table
        .rows()
        .iter()
        .filter_map(|r| Some(Pattern { elements: elements(r.cell(0)), rule: Rule::of(r.cell(1))? }))
        .collect()
});

fn elements(pattern: &'static str) -> Vec<Element> {
    let element = |e: &'static str| {
        let words = e.strip_suffix('?').unwrap_or(e);
        Element { words: words.split('|').collect(), optional: e.len() > 1 && e.ends_with('?') }
    };
    pattern.split(' ').map(element).collect()
}

/// The longest pattern that fits at `at`.
pub(super) fn longest(pieces: &[Piece], at: usize) -> Option<Found> {
    let piece = pieces.get(at)?;
    let read = READ.iter().copied().filter(|class| take(class, pieces, at, &mut Parts::default()).is_some());
    let classes: Vec<&str> = read.chain(word(&piece.text).map(|w| w.class)).collect();
    let fits = |p: &Pattern| {
        let (end, parts) = fit(&p.elements, pieces, at, &Parts::default())?;
        Some(Found { pieces: at..end, rule: p.rule, parts })
    };
    let mut best: Option<Found> = None;
    // Nearly every word begins no time at all, and trying all patterns on each would take most of the reading.
    for found in PATTERNS.iter().filter(|p| may_begin(&p.elements, piece, &classes)).filter_map(fits) {
        if best.as_ref().is_none_or(|b| found.pieces.end > b.pieces.end) {
            best = Some(found);
        }
    }
    best
}

/// Whether a pattern may begin with a piece that is of these classes.
fn may_begin(elements: &[Element], piece: &Piece, classes: &[&str]) -> bool {
    let may_take = |wanted: &str| is_literal(wanted, piece) || classes.contains(&wanted);
    let Some((first, rest)) = elements.split_first() else { return false };
    first.words.iter().any(|w| may_take(w)) || (first.optional && may_begin(rest, piece, classes))
}

/// Classes that are read from letters and digits, not from a row of `time_words.tsv`.
const READ: &[&str] = &["YEAR", "DAY", "TWO", "FOUR", "ORDINAL", "COUNT", "CLOCK", "SLASHED", "HOLIDAY"];

/// Whether a piece is a word of a pattern itself.
fn is_literal(wanted: &str, piece: &Piece) -> bool {
    piece.text == wanted || (wanted == "-" && piece.is_dash())
}

/// Where the elements end when they fit from `at`, taking optional elements where they can be taken.
fn fit(elements: &[Element], pieces: &[Piece], at: usize, parts: &Parts) -> Option<(usize, Parts)> {
    let Some((first, rest)) = elements.split_first() else {
        return Some((at, parts.clone()));
    };
    let taken = first.words.iter().find_map(|w| {
        let mut parts = parts.clone();
        let taken = take(w, pieces, at, &mut parts)?;
        fit(rest, pieces, at + taken, &parts)
    });
    taken.or_else(|| if first.optional { fit(rest, pieces, at, parts) } else { None })
}

/// How many pieces a word or class of a pattern takes at `at`.
fn take(wanted: &str, pieces: &[Piece], at: usize, parts: &mut Parts) -> Option<usize> {
    let piece = pieces.get(at)?;
    if !wanted.starts_with(|c: char| c.is_ascii_uppercase()) {
        return is_literal(wanted, piece).then(|| shifted(wanted, parts));
    }
    match wanted {
        "YEAR" => year(pieces, at, parts),
        "DAY" => day(pieces, at, parts),
        "TWO" | "FOUR" => figures(piece, wanted, parts),
        "ORDINAL" => ordinal(pieces, at, parts),
        "COUNT" => count(pieces, at, parts),
        "CLOCK" => {
            parts.clock = Some(hour_and_minute(&piece.text)?);
            Some(1)
        }
        "SLASHED" => slashed(piece, parts),
        "HOLIDAY" => named_day(pieces, at, parts),
        class => {
            let word = word(&piece.text).filter(|w| w.class == class)?;
            parts.take(word)?;
            Some(1)
        }
    }
}

/// Takes a word of the pattern itself; "year" in "SHIFT year" is the unit that is shifted.
fn shifted(wanted: &str, parts: &mut Parts) -> usize {
    if parts.shift.is_some() && parts.unit.is_none() {
        parts.unit = word(wanted).filter(|w| w.class == "UNIT").and_then(|w| Unit::of(w.value));
    }
    1
}

/// The years that four digits may name without more context.
const YEARS: Range<i16> = 1500..2100;

fn year(pieces: &[Piece], at: usize, parts: &mut Parts) -> Option<usize> {
    let piece = pieces.get(at)?;
    if piece.is_digits() {
        let year: i16 = piece.text.parse().ok().filter(|y| piece.text.len() == 4 && YEARS.contains(y))?;
        parts.year = Some(year);
        return Some(1);
    }
    spelled_year(pieces, at, parts)
}

/// "nineteen ninety-six", "two thousand", "two thousand and eight", "twenty eighteen".
fn spelled_year(pieces: &[Piece], at: usize, parts: &mut Parts) -> Option<usize> {
    let first = number::exact(pieces, at).filter(|n| n.manner == number::Manner::Words)?;
    let low = first.low.to_i16()?;
    if (2000..2100).contains(&low) {
        parts.year = Some(low);
        return Some(first.pieces);
    }
    let second = number::exact(pieces, at + first.pieces).filter(|n| n.manner == number::Manner::Words)?;
    let tail = second.low.to_i16().filter(|t| (10..100).contains(t) && (15..=20).contains(&low))?;
    parts.year = Some(low * 100 + tail);
    Some(first.pieces + second.pieces)
}

/// A day of the month in digits, "5" or "5th".
fn day(pieces: &[Piece], at: usize, parts: &mut Parts) -> Option<usize> {
    let piece = pieces.get(at)?;
    parts.day = Some(piece.text.parse().ok().filter(|d| piece.text.len() <= 2 && (1..=31).contains(d))?);
    Some(1)
}

fn figures(piece: &Piece, wanted: &str, parts: &mut Parts) -> Option<usize> {
    let lengths = if wanted == "TWO" { 1..=2 } else { 4..=4 };
    let plain = piece.text.bytes().all(|b| b.is_ascii_digit());
    parts.numbers.push(piece.text.parse().ok().filter(|_| plain && lengths.contains(&piece.text.len()))?);
    Some(1)
}

/// "third", "3rd", "twenty-first".
fn ordinal(pieces: &[Piece], at: usize, parts: &mut Parts) -> Option<usize> {
    let piece = pieces.get(at)?;
    if piece.is_digits() {
        let suffix = pieces.get(at + 1).filter(|p| p.glued && has_use(&p.text, "ends-rank"))?;
        parts.ordinal = Some(piece.text.parse().ok().filter(|_| suffix.glued)?);
        return Some(2);
    }
    let rank = |at: usize| {
        number::word(text(pieces, at)).filter(|w| w.class == number::Class::Ordinal)?.low.to_i64()
    };
    if let Some(rank) = rank(at) {
        parts.ordinal = Some(rank);
        return Some(1);
    }
    let tens = number::word(&piece.text).filter(|w| w.class == number::Class::Tens)?.low.to_i64()?;
    let dash = usize::from(pieces.get(at + 1).is_some_and(Piece::is_dash));
    parts.ordinal = Some(tens + rank(at + 1 + dash).filter(|r| *r < 10)?);
    Some(2 + dash)
}

/// A number of units: digits, words, "a", or a vague word.
fn count(pieces: &[Piece], at: usize, parts: &mut Parts) -> Option<usize> {
    if let Some(number) = number::read(pieces, at).filter(|n| n.manner != number::Manner::Share) {
        parts.count = Some(number.is_point().then_some(number.low));
        return Some(number.pieces);
    }
    let some = matches!(text(pieces, at), "many" | "some" | "few" | "several");
    match text(pieces, at) {
        "a" | "an" => parts.count = Some(Some(1.into())),
        _ if some => parts.count = Some(None),
        _ => return None,
    }
    Some(1)
}

/// "25/12/2018": the order is told by a number above twelve, or by two equal ones.
fn slashed(piece: &Piece, parts: &mut Parts) -> Option<usize> {
    let mut numbers = piece.text.split('/').map(|n| n.parse::<i16>().ok());
    let (first, second, year) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let (day, month) = match (first > 12, second > 12) {
        (true, false) => (first, second),
        (false, true) => (second, first),
        (false, false) if first == second => (first, second),
        _ => return None,
    };
    (parts.day, parts.month) = (Some(day.try_into().ok()?), Some(month.try_into().ok()?));
    parts.year = Some(year).filter(|y| YEARS.contains(y));
    parts.year.map(|_| 1)
}

fn named_day(pieces: &[Piece], at: usize, parts: &mut Parts) -> Option<usize> {
    (1..=LONGEST_HOLIDAY).rev().find_map(|length| {
        let name = joined(pieces.get(at..at + length)?);
        parts.holiday = Some(holiday(&name)?);
        Some(length)
    })
}
