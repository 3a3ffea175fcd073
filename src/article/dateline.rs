//! Datelines: the place, day and agency in front of a report ("LONDON, March 3 (Reuters) - ").

use super::newsroom;

/// The longest dateline in characters, its dash included.
const LONGEST: usize = 90;

/// The most words of a dateline.
const MOST_WORDS: usize = 9;

/// The most words that a place written in capitals before a colon has ("NEW DELHI:").
const COLON_WORDS: usize = 3;

/// The length in bytes of the dateline that `text` starts with, separator and spaces included. `opening` says that
/// the text opens the story: only there a place stands without agency.
pub(super) fn dateline(text: &str, opening: bool) -> Option<usize> {
    let limit = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let window = text.get(..limit)?;
    separators(window).find_map(|(head, rest)| {
        let story = text.get(rest..)?.trim_start();
        let opens =
            story.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "\"'“‘«[$£€@#".contains(c));
        let is_one = opens && is_head(window.get(..head)?, window.get(head..rest)?, opening);
        is_one.then_some(text.len() - story.len())
    })
}

/// The places where a dateline may end: the byte where its separator starts and the byte after it.
fn separators(window: &str) -> impl Iterator<Item = (usize, usize)> {
    window.char_indices().filter_map(|(at, c)| {
        let end = at + c.len_utf8();
        let (before, after) = (window.get(..at)?, window.get(end..)?);
        let spaced = before.ends_with(char::is_whitespace) && after.starts_with(char::is_whitespace);
        match c {
            '—' | '–' | '―' => Some((at, end)),
            '-' if after.starts_with('-') => Some((at, end + 1)),
            '-' if spaced && !before.ends_with('-') => Some((at, end)),
            ':' if after.starts_with(' ') => Some((at, end)),
            ')' | '/' => Some((end, end + usize::from(after.starts_with('.')))),
            _ => None,
        }
    })
}

/// Whether the text before a separator is a dateline.
fn is_head(head: &str, separator: &str, opening: bool) -> bool {
    let (place, agency) = agency(head.trim());
    let count = place.split_whitespace().count();
    let capital = place.split([',', '.']).next().is_some_and(is_capitals);
    let bare = place.is_empty() || capital;
    if count > MOST_WORDS || !place.split_whitespace().all(is_place_word) {
        return false;
    }
    match agency {
        Some(name) if separator.trim_matches('.').is_empty() => {
            bare && newsroom::is("agency", &name.to_lowercase())
        }
        Some(_) => separator != ":",
        None if separator.trim_matches('.').is_empty() => false,
        None if separator == ":" => opening && capital && count <= COLON_WORDS,
        None => opening && (capital || has_day(place)),
    }
}

/// The place and day, and the agency in brackets or slashes after them.
fn agency(head: &str) -> (&str, Option<&str>) {
    let split = |open: char, close: char| {
        let inside = head.strip_suffix('.').unwrap_or(head).strip_suffix(close)?;
        let (place, name) = inside.rsplit_once(open)?;
        let short = (1..=4).contains(&name.split_whitespace().count());
        short.then_some((place.trim(), Some(name.trim())))
    };
    split('(', ')').or_else(|| split('/', '/')).unwrap_or((head, None))
}

/// Whether a word may stand in a dateline: a name, a number, a small word of names.
fn is_place_word(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    !bare.starts_with(char::is_lowercase) || matches!(bare, "and" | "of" | "de" | "del" | "la" | "al")
}

/// Whether a name is in capitals, three letters or more.
fn is_capitals(name: &str) -> bool {
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    letters().count() >= 3 && letters().all(char::is_uppercase)
}

/// Whether a dateline names a day: a month and a number.
fn has_day(place: &str) -> bool {
    let word = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    place.contains(|c: char| c.is_ascii_digit())
        && place.split_whitespace().any(|w| newsroom::is("month", &word(w)))
}
