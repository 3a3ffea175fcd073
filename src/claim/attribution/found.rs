//! An attribution as found in the text, before anybody asks who the source is.

use super::complement::Frame;
use super::page::{Page, Place};
use crate::article::Span;

/// How probable it is that a full quotation is somebody's speech.
const SPEECH: f32 = 0.5;

/// A source, a cue and a content.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<'s> {
    /// The head of the cue; `None` for a bare quotation.
    pub place: Option<Place>,
    /// Where the cue stands.
    pub cue: Option<Span>,
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

impl Found<'_> {
    /// A quotation of nobody yet.
    pub fn quotation(content: Span) -> Self {
        let (place, cue, source, heir_of) = (None, None, None, None);
        Self { place, cue, source, heir_of, content, frame: Frame::Clause, probability: SPEECH }
    }

    /// The same with a cue.
    pub fn by(self, page: &Page<'_>, cue: Place) -> Self {
        Self { place: Some(cue), cue: Some(page.span(cue)), ..self }
    }
}
