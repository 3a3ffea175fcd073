//! What a line looks like, whatever its words: open-ended, a list of names, a time, a headline.

use super::line::ends_sentence;
use super::newsroom;

/// Words of a name line: more and it is a sentence in title case.
const MOST_NAMES: usize = 40;

/// Words of a line that only says when.
const MOST_CLOCK: usize = 16;

/// From this share of long words with a capital on a line is written as headlines are. "To", "of" and their like
/// are short and left out.
const TITLE_SHARE: f64 = 0.8;

/// Letters from which a word counts for [`is_title_case`].
const LONG_WORD: usize = 4;

/// Whether a line does not end as a sentence ends and announces nothing after it.
pub(super) fn is_open(text: &str) -> bool {
    !ends_sentence(text) && !text.trim_end().ends_with([':', ';', ','])
}

/// Whether every word but small ones starts with a capital, as in lines that name people.
pub(super) fn is_names(text: &str) -> bool {
    let named = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let first = bare.chars().next();
        !first.is_some_and(char::is_lowercase) || word.starts_with('@') || newsroom::has("small", bare)
    };
    words(text) <= MOST_NAMES && text.split_whitespace().all(named)
}

/// Whether a line has only numbers and words that go with times.
pub(super) fn is_clock(text: &str) -> bool {
    let lower = text.to_lowercase();
    let tokens = || lower.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty());
    let timely = |token: &str| {
        let unit = token.trim_start_matches(|c: char| c.is_ascii_digit());
        unit.is_empty() || newsroom::is("clock", unit) || newsroom::is("month", unit)
    };
    tokens().count() <= MOST_CLOCK
        && tokens().all(timely)
        && tokens().any(|t| t.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a line is from a style sheet or script: `width: 100%;`, `.caption {`.
pub(super) fn is_code(text: &str) -> bool {
    let rule = text.strip_suffix(';').and_then(|rule| rule.split_once(':'));
    let property = |name: &str| name.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    text.ends_with(['{', '}']) || rule.is_some_and(|(name, _)| property(name))
}

/// Whether a line is written as headlines are: its long words, three or more, start with capitals.
pub(super) fn is_title_case(text: &str) -> bool {
    let long = || {
        text.split_whitespace()
            .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()))
            .filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() >= LONG_WORD)
    };
    let capital = long().filter(|w| w.starts_with(char::is_uppercase)).count();
    long().count() >= 3 && capital as f64 >= long().count() as f64 * TITLE_SHARE
}

/// Whether a line is an entry of a list.
pub(super) fn is_bullet(text: &str) -> bool {
    text.starts_with(['•', '·', '●', '▪', '*', '-', '–', '—', '‣', '◦', '►', '✔', '✓'])
        || text.split_whitespace().next().is_some_and(|word| {
            word.ends_with(['.', ')'])
                && word.trim_end_matches(['.', ')']).chars().all(|c| c.is_ascii_digit())
        })
}

/// How many words a text has.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().count()
}
