//! What each block of text is: headline, body or furniture.

use super::furniture::{Position, Unit, reason};
use super::line::ends_sentence;
use super::paragraph::blocks;
use super::shape::words;
use super::{Span, between, inside, masthead};

/// From this many words on a paragraph that ends as a sentence ends is story, not caption or label.
const STORY_WORDS: usize = 10;

/// How many paragraphs at the end may hold what stands only there.
const END: usize = 3;

/// What a block of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The title of the article.
    Headline,
    /// Running text, and where in the article it stands.
    Body(Position),
    /// Nothing that reports, and which kind.
    Furniture(&'static str),
}

impl Part {
    /// Whether it is running text.
    pub(super) fn is_body(self) -> bool {
        matches!(self, Self::Body(_))
    }
}

/// The blocks of a text in order, and what each is. `title` is the headline if front matter tells it.
pub(super) fn parts(text: &str, title: Option<&str>) -> Vec<(Span, Part)> {
    let blocks = blocks(text);
    let mut parts: Vec<(Span, Part)> =
        positions(text, &blocks).map(|(span, at)| (span, alone(text, span, at))).collect();
    masthead::mark(text, title, &mut parts);
    between::mark(text, &mut parts);
    parts
}

/// What a block is by itself.
fn alone(text: &str, span: Span, position: Position) -> Part {
    let words = span.of(text);
    if !words.chars().any(char::is_alphanumeric) {
        return Part::Furniture("separator");
    }
    let reason = reason(Unit::Line, words, position).or_else(|| inside::whole(text, span, position));
    reason.map_or(Part::Body(position), Part::Furniture)
}

fn positions(text: &str, blocks: &[Span]) -> impl Iterator<Item = (Span, Position)> {
    let story = blocks.iter().position(|span| is_story(span.of(text))).unwrap_or(0);
    let count = blocks.len();
    blocks.iter().enumerate().map(move |(index, span)| {
        let position = Position { first: index == 0, top: index <= story, end: index + END >= count };
        (*span, position)
    })
}

/// Whether a paragraph is story by length and ending alone: it is whole, or announces what comes after it.
pub(super) fn is_story(text: &str) -> bool {
    (ends_sentence(text) || text.ends_with(':')) && words(text) >= STORY_WORDS
}
