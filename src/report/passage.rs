//! The words of an article, with marks on those that matter.

use crate::article::Span;

/// A stretch of an article's text and what is to be marked in it; all in bytes of the article.
pub struct Passage<'a> {
    /// The article's text.
    pub text: &'a str,
    /// The stretch.
    pub span: Span,
    /// The words that a difference rests on, in order, apart from one another.
    pub evidence: Vec<Span>,
    /// Words that the other article does not have here.
    pub changed: Vec<Span>,
}

/// What a piece of a passage is to a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Running text.
    Plain,
    /// Words that a difference rests on.
    Evidence,
    /// A word that the other article does not have here.
    Changed,
}

impl<'a> Passage<'a> {
    /// The words without marks.
    pub fn words(&self) -> &'a str {
        self.span.of(self.text)
    }

    /// The passage from its first to its last word, cut where marks begin and end.
    pub fn pieces(&self) -> Vec<(&'a str, Mark)> {
        let mut pieces = Vec::new();
        let mut at = self.span.start;
        for marked in self.evidence.iter().filter(|marked| self.span.covers(**marked)) {
            self.unmarked(&mut pieces, Span::new(at, marked.start));
            pieces.push((marked.of(self.text), Mark::Evidence));
            at = marked.end;
        }
        self.unmarked(&mut pieces, Span::new(at, self.span.end));
        pieces.retain(|(words, _)| !words.is_empty());
        pieces
    }

    /// Adds a stretch without evidence, changed words on their own.
    fn unmarked(&self, pieces: &mut Vec<(&'a str, Mark)>, span: Span) {
        let mut at = span.start;
        for word in self.changed.iter().filter(|word| span.covers(**word) && !word.is_empty()) {
            pieces.push((Span::new(at, word.start).of(self.text), Mark::Plain));
            pieces.push((word.of(self.text), Mark::Changed));
            at = word.end;
        }
        pieces.push((Span::new(at, span.end).of(self.text), Mark::Plain));
    }
}
