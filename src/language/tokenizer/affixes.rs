//! What comes off the start and the end of a chunk: punctuation, quotes, currency signs, units, symbols.

use crate::language::char_class::CharClass;
use crate::language::tables::{model_table, rows};
use std::sync::LazyLock;

static AFFIXES: LazyLock<Affixes> = LazyLock::new(Affixes::load);

/// The affixes that are listed; those of one character apart.
#[derive(Default)]
struct Affixes {
    prefix_chars: CharSet,
    prefixes: Vec<&'static str>,
    suffix_chars: CharSet,
    suffixes: Vec<&'static str>,
    /// Units and currency signs, which come off a digit only.
    after_digit: Vec<&'static str>,
    after_digit_last: CharSet,
    hyphens: Vec<&'static str>,
}

/// A few characters, sorted.
#[derive(Default)]
struct CharSet(Vec<char>);

impl CharSet {
    fn add(&mut self, c: char) {
        if let Err(at) = self.0.binary_search(&c) {
            self.0.insert(at, c);
        }
    }

    fn has(&self, c: char) -> bool {
        self.0.binary_search(&c).is_ok()
    }
}

impl Affixes {
    fn load() -> Self {
        let mut all = Self::default();
        for [kind, text] in rows(model_table!("affixes.tsv")) {
            let mut chars = text.chars();
            let (last, single) = (chars.next_back().unwrap_or_default(), chars.next_back().is_none());
            match kind {
                "prefix" if single => all.prefix_chars.add(last),
                "prefix" => all.prefixes.push(text),
                "suffix" if single => all.suffix_chars.add(last),
                "suffix" => all.suffixes.push(text),
                "hyphen" => all.hyphens.push(text),
                _ => {
                    all.after_digit.push(text);
                    all.after_digit_last.add(last);
                }
            }
        }
        all
    }

    /// The longest listed unit at the end that follows a digit.
    fn after_digit(&self, text: &str, last: char) -> usize {
        if !self.after_digit_last.has(last) {
            return 0;
        }
        let follows_digit = |unit: &&str| {
            text.strip_suffix(*unit).is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit()))
        };
        self.after_digit.iter().copied().filter(follows_digit).map(str::len).max().unwrap_or(0)
    }
}

/// Bytes of the prefix that comes off next; 0 for none.
pub(super) fn prefix_len(text: &str) -> usize {
    let Some(first) = text.chars().next() else { return 0 };
    let rest = &text[first.len_utf8()..];
    match first {
        '.' if rest.starts_with('.') => text.len() - text.trim_start_matches('.').len(),
        '+' if !rest.starts_with(|c: char| c.is_ascii_digit()) => 1,
        _ if AFFIXES.prefix_chars.has(first) || CharClass::Icon.has(first) => first.len_utf8(),
        _ => AFFIXES.prefixes.iter().find(|p| text.starts_with(**p)).map_or(0, |p| p.len()),
    }
}

/// Bytes of the suffix that comes off next, the longest that fits; 0 for none.
pub(super) fn suffix_len(text: &str) -> usize {
    let Some(last) = text.chars().next_back() else { return 0 };
    let listed = AFFIXES.suffixes.iter().filter(|s| text.ends_with(**s)).map(|s| s.len()).max().unwrap_or(0);
    let one = match last {
        '.' => full_stops(text),
        _ if AFFIXES.suffix_chars.has(last) || CharClass::Icon.has(last) => last.len_utf8(),
        _ => 0,
    };
    listed.max(one).max(AFFIXES.after_digit(text, last))
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
    let before_letter = |hyphen: &&&str| {
        text.strip_prefix(**hyphen).is_some_and(|rest| rest.starts_with(|c| CharClass::Alpha.has(c)))
    };
    AFFIXES.hyphens.iter().find(before_letter).map_or(0, |hyphen| hyphen.len())
}
