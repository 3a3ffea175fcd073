//! Whether a chunk is a URL, an e-mail address or a bare domain, which stays one piece.
//!
//! The rule is spaCy's `URL_MATCH`, after <https://gist.github.com/dperini/729294> (Diego Perini, MIT), matched by hand in
//! linear time: `[scheme://][user@](IPv4 address | domain)[:port][/path]`.

use crate::language::char_class::CharClass;

/// Whether the whole of `text`, which holds no white space, is a URL.
pub(super) fn is_url(text: &str) -> bool {
    // Addresses and domains hold a full stop; most words do not.
    text.contains('.')
        && hosts(text).any(|rest| after_address(rest).is_some_and(is_tail) || domain_and_tail(rest))
}

/// The places where a host may start: at the start, after a scheme, after each `@`.
fn hosts(text: &str) -> impl Iterator<Item = &str> {
    let users = text.match_indices('@').filter(|(at, _)| *at > 0).map(|(at, _)| &text[at + 1..]);
    std::iter::once(text).chain(after_scheme(text)).chain(users)
}

fn after_scheme(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once("://")?;
    let allowed = |c| matches!(c, '+' | '-' | '.') || CharClass::Word.has(c);
    (scheme.chars().all(allowed) && scheme.chars().nth(1).is_some()).then_some(rest)
}

/// What follows an IPv4 address that is not private, local, or the first or last of its network.
fn after_address(text: &str) -> Option<&str> {
    let (first, rest) = digits(text);
    let (second, rest) = digits(rest.strip_prefix('.')?);
    let (third, rest) = digits(rest.strip_prefix('.')?);
    let (fourth, rest) = digits(rest.strip_prefix('.')?);
    let valid = is_first(first) && is_middle(second) && is_middle(third) && is_last(fourth);
    (valid && !is_private(first, second)).then_some(rest)
}

/// The decimal digits, of any script as in Python, that `text` starts with, and the rest.
fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c| !CharClass::Decimal.has(c)).unwrap_or(text.len()))
}

/// The first four characters of a number.
fn four(number: &str) -> [Option<char>; 4] {
    let mut chars = number.chars();
    std::array::from_fn(|_| chars.next())
}

/// From 1 to 223, without leading zeros.
fn is_first(number: &str) -> bool {
    let number = four(number);
    is_up_to_199(number)
        || matches!(
            number,
            [Some('2'), Some('0' | '1'), _, None] | [Some('2'), Some('2'), Some('0'..='3'), None]
        )
}

/// Up to 255, with or without leading zeros when it has two digits.
fn is_middle(number: &str) -> bool {
    let number = four(number);
    is_up_to_199(number)
        || is_200_to_249(number)
        || matches!(number, [Some(_), _, None, _] | [Some('2'), Some('5'), Some('0'..='5'), None])
}

/// From 1 to 254, without leading zeros.
fn is_last(number: &str) -> bool {
    let number = four(number);
    is_up_to_199(number)
        || is_200_to_249(number)
        || matches!(number, [Some('2'), Some('5'), Some('0'..='4'), None])
}

fn is_up_to_199(number: [Option<char>; 4]) -> bool {
    matches!(number, [Some('1'..='9'), _, None, _] | [Some('1'), _, _, None])
}

fn is_200_to_249(number: [Option<char>; 4]) -> bool {
    matches!(number, [Some('2'), Some('0'..='4'), _, None])
}

fn is_private(first: &str, second: &str) -> bool {
    match (first, second) {
        ("10" | "127", _) | ("169", "254") | ("192", "168") => true,
        ("172", _) => {
            matches!(four(second), [Some('1'), Some('6'..='9'), None, _] | [Some('2'), Some(_), None, _])
                || matches!(second, "30" | "31")
        }
        _ => false,
    }
}

/// Labels with full stops, a top-level domain of 2 to 63 lower-case letters, and the tail.
fn domain_and_tail(text: &str) -> bool {
    let mut rest = text;
    let mut labels = 0;
    loop {
        let end = rest.find(|c| !is_label_char(c) && c != '_' && c != '-').unwrap_or(rest.len());
        match rest[end..].strip_prefix('.') {
            Some(next) if is_label(&rest[..end]) => (rest, labels) = (next, labels + 1),
            Some(_) => return false,
            None => break,
        }
    }
    let end = rest.find(|c| !CharClass::AlphaLower.has(c)).unwrap_or(rest.len());
    let letters = rest[..end].chars().take(64).count();
    labels > 0 && (2..=63).contains(&letters) && is_tail(&rest[end..])
}

/// One to 64 characters, no hyphen or underscore at either end.
fn is_label(label: &str) -> bool {
    let ends = label.starts_with(is_label_char) && label.ends_with(is_label_char);
    ends && label.chars().nth(64).is_none()
}

fn is_label_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || ('\u{a1}'..='\u{ffff}').contains(&c)
}

/// An optional port of two to five digits, then nothing or a path, query or fragment.
fn is_tail(text: &str) -> bool {
    let after_port = match text.strip_prefix(':') {
        Some(port) => {
            let (number, rest) = digits(port);
            if !(2..=5).contains(&number.chars().take(6).count()) {
                return false;
            }
            rest
        }
        None => text,
    };
    after_port.is_empty() || after_port.starts_with(['/', '?', '#'])
}
