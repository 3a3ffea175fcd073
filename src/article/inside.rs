//! Furniture inside a paragraph of the story: its dateline, and sentences that report nothing.

use super::dateline::dateline;
use super::furniture::{Position, Unit, reason};
use super::line::{is_closer, visible};
use super::{Furniture, Span};

/// A dateline stands in front of the first paragraphs, if anywhere: a standfirst may come before it.
const DATELINE_WITHIN: usize = 3;

/// A paragraph taken apart.
#[derive(Debug, Default)]
pub(super) struct Inside {
    /// What reports, in order.
    pub body: Vec<Span>,
    /// What does not, in order.
    pub furniture: Vec<Furniture>,
}

/// Takes a paragraph apart; `nth` counts the body paragraphs of the article from 1.
pub(super) fn split(text: &str, span: Span, position: Position, nth: usize) -> Inside {
    let mut inside = Inside::default();
    let mut rest = span;
    if nth <= DATELINE_WITHIN
        && let Some(length) = dateline(span.of(text), nth == 1)
    {
        let end = span.start + length;
        inside
            .furniture
            .push(Furniture { span: visible(text, Span::new(span.start, end)), reason: "dateline" });
        rest = Span::new(end, span.end);
    }
    sentences(text, rest, position, &mut inside);
    inside
}

/// The reason why a whole paragraph is furniture, when every sentence of it is.
pub(super) fn whole(text: &str, span: Span, position: Position) -> Option<&'static str> {
    let mut inside = Inside::default();
    sentences(text, span, position, &mut inside);
    inside.furniture.first().filter(|_| inside.body.is_empty()).map(|first| first.reason)
}

/// Sorts the sentences of a paragraph; those that report and follow each other stay together.
fn sentences(text: &str, span: Span, position: Position, inside: &mut Inside) {
    let mut report = Span::new(span.start, span.start);
    for (start, end, quoted) in starts(span.of(text)) {
        let sentence = Span::new(span.start + start, span.start + end);
        let tail = Span::new(sentence.start, span.end);
        let found = match quoted {
            true => None,
            false => reason(Unit::Tail, tail.of(text), position).map(|r| (tail, r)).or_else(|| {
                reason(Unit::Sentence, visible(text, sentence).of(text), position).map(|r| (sentence, r))
            }),
        };
        match found {
            None => report.end = sentence.end,
            Some((found, reason)) => {
                keep(text, report, inside);
                inside.furniture.push(Furniture { span: visible(text, found), reason });
                report = Span::new(found.end, found.end);
                if found == tail {
                    break;
                }
            }
        }
    }
    keep(text, report, inside);
}

fn keep(text: &str, report: Span, inside: &mut Inside) {
    let span = visible(text, report);
    if !span.is_empty() {
        inside.body.push(span);
    }
}

/// Roughly the sentences of a paragraph, as start and end, and whether each starts inside a quotation. A break
/// too many inside "U.S. Officials" does no harm, since only what a pattern knows is taken out.
fn starts(paragraph: &str) -> Vec<(usize, usize, bool)> {
    let mut found = Vec::new();
    let opens = |text: &str| text.starts_with(['"', '“', '‘', '«', '„']);
    let (mut start, mut quotes, mut quoted) = (0, Quotes::default(), opens(paragraph));
    let mut stopped = false;
    for (at, c) in paragraph.char_indices() {
        let spaced = paragraph.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace));
        if stopped && spaced && (!is_closer(c) || matches!(c, '"' | '\'')) {
            if !c.is_lowercase() {
                found.push((start, at, quoted));
                (start, quoted) = (at, quotes.open() || paragraph.get(at..).is_some_and(opens));
            }
            stopped = false;
        }
        stopped = matches!(c, '.' | '!' | '?' | '…') || stopped && is_closer(c);
        quotes.pass(c);
    }
    found.push((start, paragraph.len(), quoted));
    found
}

/// How many quotations are open: curly marks tell, straight ones alternate.
#[derive(Debug, Default)]
struct Quotes {
    curly: usize,
    straight: bool,
}

impl Quotes {
    fn pass(&mut self, c: char) {
        match c {
            '“' => self.curly += 1,
            '”' => self.curly = self.curly.saturating_sub(1),
            '"' => self.straight = !self.straight,
            _ => {}
        }
    }

    fn open(&self) -> bool {
        self.curly > 0 || self.straight
    }
}
