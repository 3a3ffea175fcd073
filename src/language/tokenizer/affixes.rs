//! What comes off the start and the end of a chunk: punctuation, quotes, currency signs, units, symbols.

use crate::language::char_class::CharClass;
use crate::language::tables::{model_table, rows};
use std::sync::LazyLock;

static AFFIXES: LazyLock<Affixes> = LazyLock::new(Affixes::load);

/// The affixes that are listed.
#[derive(Default)]
struct Affixes {
    prefixes: List,
    suffixes: List,
    /// Units and currency signs, which come off a digit only.
    after_digit: Vec<&'static str>,
    longest_after_digit: usize,
    hyphens: Vec<&'static str>,
}

/// Affixes of one end of a chunk.
#[derive(Default)]
struct List {
    chars: CharSet,
    /// Those of several characters, few, and their outermost ones.
    longer: Vec<&'static str>,
    longer_ends: CharSet,
}

/// A few characters: a bit for each ASCII one, the others sorted.
#[derive(Default)]
struct CharSet {
    ascii: u128,
    others: Vec<char>,
}

impl CharSet {
    fn add(&mut self, c: char) {
        if c.is_ascii() {
            self.ascii |= 1 << c as u32;
        } else if let Err(at) = self.others.binary_search(&c) {
            self.others.insert(at, c);
        }
    }

    fn has(&self, c: char) -> bool {
        if c.is_ascii() { self.ascii >> c as u32 & 1 == 1 } else { self.others.binary_search(&c).is_ok() }
    }
}

impl List {
    /// Adds an affix whose outermost character is `end`.
    fn add(&mut self, text: &'static str, end: Option<char>) {
        match end {
            Some(end) if end.len_utf8() == text.len() => self.chars.add(end),
            Some(end) => {
                self.longer.push(text);
                self.longer_ends.add(end);
            }
            None => {}
        }
    }

    /// Bytes of the longest affix that fits a text with `end` as its outermost character.
    fn longest(&self, end: char, fits: impl Fn(&str) -> bool) -> usize {
        if self.longer_ends.has(end)
            && let Some(bytes) = self.longer.iter().filter(|a| fits(a)).map(|a| a.len()).max()
        {
            return bytes;
        }
        if self.chars.has(end) || CharClass::Icon.has(end) { end.len_utf8() } else { 0 }
    }
}

impl Affixes {
    fn load() -> Self {
        let mut all = Self::default();
        for [kind, text] in rows(model_table!("affixes.tsv")) {
            match kind {
                "prefix" => all.prefixes.add(text, text.chars().next()),
                "suffix" => all.suffixes.add(text, text.chars().next_back()),
                "hyphen" => all.hyphens.push(text),
                _ => all.after_digit.push(text),
            }
        }
        all.longest_after_digit = all.after_digit.iter().map(|u| u.len()).max().unwrap_or(0);
        all
    }

    /// Bytes of the longest listed unit at the end that follows a digit.
    fn after_digit(&self, text: &str) -> usize {
        let digit = |c: char| c.is_ascii_digit();
        let mut near_end = text.bytes().rev().take(self.longest_after_digit + 1);
        if text.ends_with(digit) || !near_end.any(|b| b.is_ascii_digit()) {
            return 0;
        }
        let fits = |unit: &&&str| text.strip_suffix(**unit).is_some_and(|number| number.ends_with(digit));
        self.after_digit.iter().filter(fits).map(|unit| unit.len()).max().unwrap_or(0)
    }
}

/// Bytes of the prefix that comes off next; 0 for none.
pub(super) fn prefix_len(text: &str) -> usize {
    let Some(first) = text.chars().next() else { return 0 };
    let rest = &text[first.len_utf8()..];
    match first {
        '.' if rest.starts_with('.') => text.len() - text.trim_start_matches('.').len(),
        '+' if !rest.starts_with(|c: char| c.is_ascii_digit()) => 1,
        _ => AFFIXES.prefixes.longest(first, |prefix| text.starts_with(prefix)),
    }
}

/// Bytes of the suffix that comes off next, the longest that fits; 0 for none.
pub(super) fn suffix_len(text: &str) -> usize {
    match text.chars().next_back() {
        None => 0,
        Some('.') => full_stops(text),
        Some(last) => {
            let listed = AFFIXES.suffixes.longest(last, |suffix| text.ends_with(suffix));
            listed.max(AFFIXES.after_digit(text))
        }
    }
}

/// Bytes of the full stops that come off the end: all of several, or one after what ends a sentence.
fn full_stops(text: &str) -> usize {
    let before = text.trim_end_matches('.');
    let stops = text.len() - before.len();
    let mut back = before.chars().rev();
    let (last, second) = (back.next(), back.next());
    let is = |c: Option<char>, class: CharClass| c.is_some_and(|c| class.has(c));
    let degrees = second == Some('°') && matches!(last, Some('F' | 'f' | 'C' | 'c' | 'K' | 'k'));
    let initials = is(last, CharClass::AlphaUpper) && is(second, CharClass::AlphaUpper);
    match stops {
        1 if degrees || initials || is(last, CharClass::BeforeFullStop) => 1,
        1 => 0,
        _ => stops,
    }
}

/// Bytes of the hyphen or dash at the start of `text` when a letter follows it; 0 for none.
pub(super) fn hyphen_before_letter(text: &str) -> usize {
    let letter = |c| CharClass::Alpha.has(c);
    let before_letter =
        |hyphen: &&&str| text.strip_prefix(**hyphen).is_some_and(|rest| rest.starts_with(letter));
    AFFIXES.hyphens.iter().find(before_letter).map_or(0, |hyphen| hyphen.len())
}
