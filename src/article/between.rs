//! Lines between the paragraphs of the story that only position and shape give away: headlines of other stories,
//! subheads, and lists of links under a label.

use super::Span;
use super::line::ends_sentence;
use super::part::{Part, is_story};
use super::shape::{is_bullet, is_open, is_title_case, words};

/// The longest headline of another story.
const HEADLINE_WORDS: usize = 20;

/// Fewer words with capitals are a name or a subhead.
const FEWEST_HEADLINE_WORDS: usize = 4;

/// The longest subhead ("What happens next").
const SUBHEAD_WORDS: usize = 7;

/// The share of long paragraphs that must end as sentences end before a line that does not is telling. In texts
/// without full stops it tells nothing.
const PUNCTUATED: f64 = 0.6;

/// The paragraphs that are long in that sense.
const LONG_WORDS: usize = 12;

/// Marks what stands between the paragraphs of the story.
pub(super) fn mark(text: &str, parts: &mut [(Span, Part)]) {
    if !is_punctuated(text, parts) {
        return;
    }
    let Some(first) = parts.iter().position(|(span, part)| part.is_body() && is_story(span.of(text))) else {
        return;
    };
    linked(text, parts);
    for at in first + 1..parts.len() {
        if let Some(reason) = reason(text, parts, at)
            && let Some(block) = parts.get_mut(at)
        {
            block.1 = Part::Furniture(reason);
        }
    }
}

/// Headlines in a row after a line that offers other stories are those stories.
fn linked(text: &str, parts: &mut [(Span, Part)]) {
    let mut listing = false;
    for (span, part) in parts {
        let line = span.of(text);
        match part {
            Part::Furniture("read-more" | "navigation") => listing = true,
            Part::Body(_) if listing && is_open(line) && words(line) <= HEADLINE_WORDS => {
                *part = Part::Furniture("related-headline");
            }
            Part::Furniture(_) => {}
            _ => listing = false,
        }
    }
}

/// Why the block at `at`, after the first story paragraph, is no part of the story.
fn reason(text: &str, parts: &[(Span, Part)], at: usize) -> Option<&'static str> {
    let (span, part) = parts.get(at)?;
    let line = span.of(text);
    if !part.is_body() || is_bullet(line) || is_listed(text, parts, at) {
        return None;
    }
    let count = words(line);
    if is_open(line) && is_title_case(line) && (FEWEST_HEADLINE_WORDS..=HEADLINE_WORDS).contains(&count) {
        return Some("related-headline");
    }
    let short = count <= SUBHEAD_WORDS && (is_open(line) || line.ends_with('?'));
    let goes_on = parts
        .iter()
        .skip(at + 1)
        .find(|(_, part)| part.is_body())
        .is_some_and(|(span, _)| is_story(span.of(text)));
    let starts_high = line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    (short && goes_on && starts_high).then_some("subhead")
}

/// Whether the line is one of a list that the story gives: lines that end openly in a row, or after a colon.
fn is_listed(text: &str, parts: &[(Span, Part)], at: usize) -> bool {
    let open = |at: Option<usize>| {
        at.and_then(|at| parts.get(at))
            .is_some_and(|(span, part)| part.is_body() && !ends_sentence(span.of(text)))
    };
    let colon = at
        .checked_sub(1)
        .and_then(|at| parts.get(at))
        .is_some_and(|(span, part)| part.is_body() && span.of(text).ends_with(':'));
    colon || open(at.checked_sub(1)) && open(at.checked_add(1))
}

/// Whether the long paragraphs end as sentences end; headlines of other stories aside.
fn is_punctuated(text: &str, parts: &[(Span, Part)]) -> bool {
    let body = || parts.iter().filter(|(_, part)| part.is_body()).map(|(span, _)| span.of(text));
    let long = || body().filter(|line| words(line) >= LONG_WORDS && !(is_open(line) && is_title_case(line)));
    let ended = long().filter(|line| ends_sentence(line)).count();
    ended as f64 >= long().count() as f64 * PUNCTUATED
}
