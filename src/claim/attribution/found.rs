//! An attribution as found in the text, before anybody asks who the source is.

use super::complement::Frame;
use super::page::Place;
use crate::article::Span;
use std::ops::Range;

/// A source, a cue and a content.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<'s> {
    /// The head of the cue; `None` for a bare quotation.
    pub place: Option<Place>,
    /// Where the cue stands.
    pub cue: Option<Span>,
    /// The tokens of the cue in its sentence.
    pub cue_tokens: Range<usize>,
    /// The head of the source.
    pub source: Option<Place>,
    /// The attribution whose speaker goes on here, when neither source nor cue is written.
    pub heir_of: Option<usize>,
    /// From the first to the last attributed character.
    pub content: Span,
    /// How the content hangs on the cue.
    pub frame: Frame<'s>,
    /// How probable it is that this attributes, from 0 to 1.
    pub probability: f32,
}
