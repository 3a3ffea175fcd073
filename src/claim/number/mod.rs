//! Numbers in digits and words, read exactly: value, digits before the scale word, and the last digit's place.

mod fraction;
mod spelled;

use super::has_use;
use super::piece::{Piece, text};
use crate::lexicon::{self, Table};
pub(crate) use fraction::ends_share;
use fraction::{and_fraction, share};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use spelled::{article, in_words};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A number as written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Number {
    /// How many pieces it takes.
    pub pieces: usize,
    /// The least value meant.
    pub low: Decimal,
    /// The greatest value meant: the same for an exact number; for a vague one the first value too great, if any.
    pub high: Option<Decimal>,
    /// The number before its scale word: 1.2 in "1.2 million".
    pub digits: Decimal,
    /// The factor of the scale word: 1,000,000 in "1.2 million".
    pub scale: Decimal,
    /// The place of the last digit written: 100,000 in "1.2 million".
    pub place: Decimal,
    /// What kind of number it is.
    pub manner: Manner,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// In digits, perhaps with a scale word.
    Digits,
    /// In words.
    Words,
    /// A part of a whole: "half", "two thirds", "one in five".
    Share,
    /// A vague word: "dozens", "a few hundred".
    Vague,
    /// A word for nought of a group: "no one", "none".
    Nobody,
}

/// What a word of `numbers.tsv` does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Small,
    Tens,
    Hundred,
    Scale,
    Suffix,
    Letter,
    Group,
    Pair,
    Vague,
    Multiple,
    Fraction,
    Sign,
    Ordinal,
    Zero,
}

/// A row of `numbers.tsv`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    pub class: Class,
    pub low: Decimal,
    pub high: Option<Decimal>,
}

static WORDS: LazyLock<HashMap<&'static str, Word>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::NUMBERS);
    table.rows().iter().filter_map(|r| Some((r.cell(0), word_of(r.cell(1), r.cell(2), r.cell(3))?))).collect()
});

fn word_of(class: &str, low: &str, high: &str) -> Option<Word> {
    let class = match class {
        "small" => Class::Small,
        "tens" => Class::Tens,
        "hundred" => Class::Hundred,
        "scale" => Class::Scale,
        "suffix" => Class::Suffix,
        "letter" => Class::Letter,
        "group" => Class::Group,
        "pair" => Class::Pair,
        "vague" => Class::Vague,
        "multiple" => Class::Multiple,
        "fraction" => Class::Fraction,
        "sign" => Class::Sign,
        "ordinal" => Class::Ordinal,
        "zero" => Class::Zero,
        _ => return None,
    };
    Some(Word { class, low: ratio(low)?, high: ratio(high) })
}

/// A decimal, or a ratio of two as "1/3".
pub(crate) fn ratio(cell: &str) -> Option<Decimal> {
    match cell.split_once('/') {
        Some((over, under)) => over.parse::<Decimal>().ok()?.checked_div(under.parse().ok()?),
        None => cell.parse().ok(),
    }
}

/// The row of a number word.
pub(crate) fn word(text: &str) -> Option<Word> {
    WORDS.get(text).copied()
}

/// The rank that a word stands for: "second", "22nd"; none for another word.
pub(crate) fn rank(text: &str) -> Option<i64> {
    let text = text.to_lowercase();
    let letters = text.find(|c: char| !c.is_ascii_digit()).unwrap_or_default();
    let digits = text.get(..letters).filter(|_| has_use(&text[letters..], "ends-rank"));
    digits
        .and_then(|digits| digits.parse().ok())
        .or_else(|| word(&text).filter(|w| w.class == Class::Ordinal)?.low.to_i64())
}

fn class(pieces: &[Piece], at: usize, classes: &[Class]) -> Option<Word> {
    word(text(pieces, at)).filter(|w| classes.contains(&w.class))
}

/// The number that starts at `at`, the longest reading; none when there is none or it is too large to hold.
pub(crate) fn read(pieces: &[Piece], at: usize) -> Option<Number> {
    vague(pieces, at).or_else(|| share(pieces, at)).or_else(|| exact(pieces, at))
}

/// A number without vague words and shares: "24", "1.2 million", "two and a half", "a dozen".
pub(crate) fn exact(pieces: &[Piece], at: usize) -> Option<Number> {
    let mut number =
        in_digits(pieces, at).or_else(|| in_words(pieces, at)).or_else(|| article(pieces, at))?;
    let end = |n: &Number| at + n.pieces;
    if let Some(half) = and_fraction(pieces, end(&number)) {
        number = number.plus(half.low, half.pieces)?;
    }
    while let Some((scale, taken)) = scale_at(pieces, end(&number)) {
        number = number.times(scale, taken)?;
    }
    if let Some(half) = and_fraction(pieces, end(&number)).filter(|_| number.scale > Decimal::ONE) {
        number = number.plus(half.low, half.pieces)?;
    }
    Some(number)
}

impl Number {
    fn new(value: Decimal, place: Decimal, manner: Manner, pieces: usize) -> Self {
        Self { pieces, low: value, high: Some(value), digits: value, scale: Decimal::ONE, place, manner }
    }

    /// Nought, said in words of so many pieces.
    pub fn nought(pieces: usize) -> Self {
        Self::new(Decimal::ZERO, Decimal::ONE, Manner::Nobody, pieces)
    }

    /// The number with two decimal places: a third has no last digit.
    pub fn rounded(mut self) -> Self {
        self.low = self.low.round_dp(2);
        self.high = self.high.map(|h| h.round_dp(2));
        self
    }

    /// One, said in words of so many pieces.
    pub fn one(pieces: usize) -> Self {
        Self::new(Decimal::ONE, Decimal::ONE, Manner::Words, pieces)
    }

    /// Whether it states one value.
    pub fn is_point(&self) -> bool {
        self.high == Some(self.low)
    }

    /// The number times a scale word of `taken` more pieces.
    pub fn times(mut self, factor: Decimal, taken: usize) -> Option<Self> {
        self.low = self.low.checked_mul(factor)?;
        self.high = match self.high {
            Some(high) => Some(high.checked_mul(factor)?),
            None => None,
        };
        self.place = self.place.checked_mul(factor)?;
        self.scale = self.scale.checked_mul(factor)?;
        self.pieces += taken;
        Some(self)
    }

    /// The number with a part of its unit that stands at `at`, behind the unit, and the piece after it: "two years and a half".
    pub fn with_part(&self, pieces: &[Piece], at: usize) -> Option<(Self, usize)> {
        let part = fraction::and_fraction(pieces, at)?;
        Some((self.clone().plus(part.low, 0)?, at + part.pieces))
    }

    /// The number with so many units more before it: 9 months after 48.
    pub fn after(mut self, units: Decimal) -> Option<Self> {
        self.digits = self.digits.checked_add(units)?;
        self.low = self.digits.checked_mul(self.scale)?;
        self.high = Some(self.low);
        Some(self)
    }

    /// The number and a part of its unit: "two and a half".
    fn plus(mut self, part: Decimal, taken: usize) -> Option<Self> {
        self.digits = self.digits.checked_add(part)?;
        self.low = self.digits.checked_mul(self.scale)?;
        self.high = Some(self.low);
        self.place = part.checked_mul(self.scale)?;
        self.pieces += taken;
        Some(self)
    }
}

fn in_digits(pieces: &[Piece], at: usize) -> Option<Number> {
    let (mut value, place) = decimal(text(pieces, at))?;
    let mut taken = 1;
    while let Some(group) = thousands_group(pieces, at, at + taken, value) {
        value = value.checked_mul(Decimal::ONE_THOUSAND)?.checked_add(group)?;
        taken += 1;
    }
    Some(Number::new(value, place, Manner::Digits, taken))
}

/// "816,000.5" as its value and the place of its last digit; none for dates, clocks and codes.
fn decimal(text: &str) -> Option<(Decimal, Decimal)> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    if !part.bytes().all(|b| b.is_ascii_digit()) || text.ends_with('.') || whole.len() > 36 {
        return None;
    }
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = whole.contains(',');
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let padded = first.len() > 1 && first.starts_with('0');
    if !digits(first) || padded || (grouped && first.len() > 3) || groups.any(|g| g.len() != 3 || !digits(g))
    {
        return None;
    }
    let value = text.replace(',', "").parse::<Decimal>().ok()?;
    Some((value, Decimal::try_new(1, value.scale()).ok()?))
}

/// The "000" of "816 000": three digits after a group of one to three, apart by one space.
fn thousands_group(pieces: &[Piece], first: usize, at: usize, value: Decimal) -> Option<Decimal> {
    let three = |i: usize| text(pieces, i).len() == 3 && text(pieces, i).bytes().all(|b| b.is_ascii_digit());
    let lead = text(pieces, first);
    let spaced = pieces.get(at).is_some_and(|p| !p.glued);
    let joins = spaced && three(at) && lead.len() <= 3 && lead.bytes().all(|b| b.is_ascii_digit());
    (joins && !value.is_zero()).then(|| text(pieces, at).parse().ok()).flatten()
}

/// A word that multiplies the number before it, and its length with a hyphen.
pub(super) fn scale_at(pieces: &[Piece], at: usize) -> Option<(Decimal, usize)> {
    let dash = usize::from(pieces.get(at).is_some_and(Piece::is_dash));
    let glued = pieces.get(at).is_some_and(|p| p.glued);
    if let Some(scale) = class(pieces, at + dash, &[Class::Hundred, Class::Scale, Class::Group]) {
        return Some((scale.low, 1 + dash));
    }
    let suffix = class(pieces, at, &[Class::Suffix])?;
    let before = pieces.get(at.checked_sub(1)?)?;
    (glued || before.is_digits()).then_some((suffix.low, 1))
}

/// "dozens", "hundreds of thousands", "several hundred", "a couple of dozen".
fn vague(pieces: &[Piece], at: usize) -> Option<Number> {
    let lead = usize::from(matches!(text(pieces, at), "a" | "an" | "the"));
    let row = class(pieces, at + lead, &[Class::Vague, Class::Pair, Class::Multiple])?;
    let of = |i: usize| usize::from(text(pieces, i) == "of");
    let next = at + lead + 1;
    let mut number = Number::new(row.low, Decimal::ONE, Manner::Vague, lead + 1);
    number.high = row.high;
    let follow = [Class::Hundred, Class::Scale, Class::Group];
    let larger = class(pieces, next, &follow)
        .map(|w| (w.low, 1))
        .or_else(|| class(pieces, next + of(next), &follow).map(|w| (w.low, 1 + of(next))))
        .or_else(|| plural_scale(pieces, next + 1).filter(|_| of(next) == 1).map(|low| (low, 2)));
    match larger {
        Some((factor, taken)) => number.times(factor, taken),
        None if row.class == Class::Multiple => None,
        None if row.class == Class::Pair && of(next) == 0 => None,
        None => Some(number),
    }
}

/// "thousands" in "tens of thousands" counts by the thousand.
fn plural_scale(pieces: &[Piece], at: usize) -> Option<Decimal> {
    let singular = text(pieces, at).strip_suffix('s')?;
    word(singular).filter(|w| matches!(w.class, Class::Scale)).map(|w| w.low)
}
