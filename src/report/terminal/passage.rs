//! The words of an article, with marks on those that matter.

use super::flow::Flow;
use super::ink::Ink;
use super::look::Look;
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

impl Passage<'_> {
    /// The passage as a paragraph. Without colour the evidence stands in square brackets, doubled where the article
    /// itself writes some.
    pub fn flow(&self, look: &Look) -> Flow {
        let brackets = match (look.colour, self.span.of(self.text).contains('[')) {
            (true, _) => ["", ""],
            (false, false) => ["[", "]"],
            (false, true) => ["[[", "]]"],
        };
        let mut flow = look.flow();
        let mut at = self.span.start;
        for marked in self.evidence.iter().filter(|marked| self.span.covers(**marked)) {
            flow = self.unmarked(flow, Span::new(at, marked.start));
            flow = flow.ours(brackets[0], Ink::Evidence);
            flow = flow.theirs(marked.of(self.text), Ink::Evidence).ours(brackets[1], Ink::Evidence);
            at = marked.end;
        }
        self.unmarked(flow, Span::new(at, self.span.end))
    }

    /// Adds a stretch without evidence, changed words underlined.
    fn unmarked(&self, flow: Flow, span: Span) -> Flow {
        let mut at = span.start;
        let mut flow = flow;
        for word in self.changed.iter().filter(|word| span.covers(**word) && !word.is_empty()) {
            flow = flow.theirs(Span::new(at, word.start).of(self.text), Ink::Plain);
            flow = flow.theirs(word.of(self.text), Ink::Changed);
            at = word.end;
        }
        flow.theirs(Span::new(at, span.end).of(self.text), Ink::Plain)
    }
}

/// The spans in order, those that share a byte or meet joined.
pub fn apart(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort();
    let mut apart: Vec<Span> = Vec::new();
    for span in spans.into_iter().filter(|span| !span.is_empty()) {
        match apart.last_mut() {
            Some(last) if span.start <= last.end => *last = last.join(span),
            _ => apart.push(span),
        }
    }
    apart
}
