//! The top of the page: what stands over the headline, the headline, and what stands between it and the story.

use super::Span;
use super::dateline::dateline;
use super::line::ends_sentence;
use super::part::{Part, is_story};
use super::shape::{is_bullet, is_open, is_title_case, words};

/// The longest headlines that run over two lines of a broadsheet have about thirty words.
const HEADLINE_WORDS: usize = 30;

/// A headline that ends as a sentence does is short.
const SENTENCE_HEADLINE_WORDS: usize = 20;

/// A label over a headline ("Middle East", "Live updates") has few words.
const LABEL_WORDS: usize = 3;

/// So has a line between headline and story that says no more than who and where.
const BYLINE_WORDS: usize = 5;

/// Marks the headline, and what stands over and under it, among blocks that no pattern has taken.
pub(super) fn mark(text: &str, title: Option<&str>, parts: &mut [(Span, Part)]) {
    let Some(mut at) = next_body(parts, 0) else { return };
    if let Some(next) = next_body(parts, at + 1)
        && is_label(text, parts, at, next)
    {
        set(parts, at, Part::Furniture("section-label"));
        at = next;
    }
    if !is_headline(text, title, parts, at) {
        return;
    }
    set(parts, at, Part::Headline);
    repeated(text, parts, at);
    under(text, parts, at);
}

/// Whether the block at `at` is a label: a few words over a line that is a headline itself.
fn is_label(text: &str, parts: &[(Span, Part)], at: usize, next: usize) -> bool {
    let (label, line) = (of(text, parts, at), of(text, parts, next));
    words(label) <= LABEL_WORDS
        && is_open(label)
        && is_open(line)
        && words(line) > LABEL_WORDS
        && next_body(parts, next + 1).is_some()
}

/// Whether the block at `at` is the headline: it looks like one and text goes on after it.
fn is_headline(text: &str, title: Option<&str>, parts: &[(Span, Part)], at: usize) -> bool {
    let line = of(text, parts, at);
    let Some(next) = next_body(parts, at + 1) else { return false };
    // Some archives close a headline with a semicolon.
    let open = is_open(line.trim_end_matches(';'));
    if title.is_some_and(|title| same(title, line)) || open && words(line) <= HEADLINE_WORDS {
        return true;
    }
    let marked =
        line.ends_with(['?', '!']) || is_title_case(line) || dateline(of(text, parts, next), true).is_some();
    marked && ends_sentence(line) && words(line) <= SENTENCE_HEADLINE_WORDS
}

/// A headline that stands there twice is a headline twice.
fn repeated(text: &str, parts: &mut [(Span, Part)], at: usize) {
    if let Some(next) = next_body(parts, at + 1)
        && same(of(text, parts, next), of(text, parts, at))
    {
        set(parts, next, Part::Headline);
    }
}

/// A few words on a line of their own between headline and story name a writer, a place or an agency.
fn under(text: &str, parts: &mut [(Span, Part)], headline: usize) {
    let Some(story) = (headline..parts.len())
        .find(|i| parts.get(*i).is_some_and(|(_, p)| p.is_body()) && is_story(of(text, parts, *i)))
    else {
        return;
    };
    for at in headline + 1..story {
        let line = of(text, parts, at);
        let free = parts.get(at).is_some_and(|(_, part)| part.is_body());
        if free && is_open(line) && !is_bullet(line) && words(line) <= BYLINE_WORDS {
            set(parts, at, Part::Furniture("byline"));
        }
    }
}

fn next_body(parts: &[(Span, Part)], from: usize) -> Option<usize> {
    parts.iter().skip(from).position(|(_, part)| part.is_body()).map(|at| at + from)
}

fn of<'t>(text: &'t str, parts: &[(Span, Part)], at: usize) -> &'t str {
    parts.get(at).map_or("", |(span, _)| span.of(text))
}

fn set(parts: &mut [(Span, Part)], at: usize, part: Part) {
    if let Some(block) = parts.get_mut(at) {
        block.1 = part;
    }
}

/// Whether two lines have the same letters and digits.
fn same(a: &str, b: &str) -> bool {
    let letters = |text: &'_ str| {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    letters(a) == letters(b)
}
