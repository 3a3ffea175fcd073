//! Quotations that no clause claimed: whose are they? That of the cue beside them, of the quotation that they go on
//! with, or, where a quotation stands alone, of whoever spoke last.

use super::beside::{cue_after, cue_before, cue_of_block};
use super::complement::Frame;
use super::found::Found;
use super::nearby::{is_active, source_near};
use super::page::{Page, Place};
use crate::article::Span;
use crate::claim::pronoun::{is_first_person, speaks_itself};

/// Fewer words than this are a name or a phrase in quotation marks, not speech.
const WORDS: usize = 5;

/// Over how many paragraphs whoever spoke last may go on without being named.
const PARAGRAPHS: usize = 2;

/// Gives every quotation to the attribution it belongs to, or makes one for it.
pub fn attach<'s>(page: &Page<'s>, found: Vec<Found<'s>>) -> Vec<Found<'s>> {
    let mut hall = Hall::new(page, found);
    let mut first = 0;
    while first < page.quotations.len() {
        let longer = page.quotations[first..].iter().take_while(|q| q.continues).count();
        let last = (first + longer).min(page.quotations.len() - 1);
        let whole = page.quotations[first].span.join(page.quotations[last].span);
        hall.last = hall.owner(Chain { first, last, whole }).or(hall.last);
        first = last + 1;
    }
    hall.blocks();
    hall.found
}

/// Gives what an "I" or "we" outside quotation marks says to whoever spoke last, not many paragraphs off: the marks went astray,
/// or the speech is set without them.
pub fn go_on(page: &Page<'_>, found: &mut [Found<'_>]) {
    let speaks_itself = |p: Place| {
        let word = page.trees[p.sentence].token(p.token);
        !page.is_quoted(word.span) && speaks_itself(&word.text)
    };
    let mut order: Vec<usize> = (0..found.len()).filter(|&i| found[i].place.is_some()).collect();
    order.sort_by_key(|&i| found[i].place);
    let mut last: Option<(usize, usize)> = None;
    for index in order {
        let (Some(place), source) = (found[index].place, found[index].source) else { continue };
        let paragraph = page.paragraph(place);
        match source.filter(|&p| speaks_itself(p)) {
            Some(_) => {
                let near = last.filter(|(_, at)| paragraph - at <= PARAGRAPHS);
                if let Some((speaker, _)) = near {
                    (found[index].source, found[index].heir_of) = (None, Some(speaker));
                    last = Some((speaker, paragraph));
                }
            }
            None if source.is_some() && found[index].frame == Frame::Clause => {
                last = Some((index, paragraph))
            }
            None => {}
        }
    }
}

/// A quotation with the paragraphs it goes on over.
#[derive(Debug, Clone, Copy)]
struct Chain {
    first: usize,
    last: usize,
    whole: Span,
}

/// Who has spoken so far.
struct Hall<'p, 's> {
    page: &'p Page<'s>,
    found: Vec<Found<'s>>,
    /// The attributions whose cue stands in each paragraph.
    by_paragraph: Vec<Vec<usize>>,
    /// The attribution of the last quotation.
    last: Option<usize>,
}

impl<'p, 's> Hall<'p, 's> {
    fn new(page: &'p Page<'s>, found: Vec<Found<'s>>) -> Self {
        let mut by_paragraph = vec![Vec::new(); page.article.paragraphs.len() + 1];
        let places = found.iter().enumerate().filter_map(|(i, f)| Some((i, f.place?)));
        for (index, place) in places {
            if let Some(here) = by_paragraph.get_mut(page.paragraph(place)) {
                here.push(index);
            }
        }
        Self { page, found, by_paragraph, last: None }
    }

    /// The attribution that a quotation belongs to.
    fn owner(&mut self, chain: Chain) -> Option<usize> {
        let index = self.claiming(chain).or_else(|| self.going_on(chain));
        if let Some(index) = index {
            self.found[index].content = self.found[index].content.join(chain.whole);
            return Some(index);
        }
        let (first, last) = (self.page.quotations[chain.first], self.page.quotations[chain.last]);
        let cue = cue_after(self.page, last).or_else(|| cue_before(self.page, first));
        cue.map(|cue| self.speak(chain.whole, cue)).or_else(|| self.alone(chain))
    }

    /// The attribution whose content takes in the quotation already.
    fn claiming(&self, chain: Chain) -> Option<usize> {
        let opening = self.page.quotations[chain.first];
        let here = self.by_paragraph.get(opening.paragraph)?.iter().copied();
        here.chain(self.last).find(|&i| self.found[i].content.touches(opening.span))
    }

    /// The attribution of the quotation before, where this one goes on: "…," he said. "…" with nothing but the cue
    /// between, and no cue of its own.
    fn going_on(&self, chain: Chain) -> Option<usize> {
        let (first, last) = (self.page.quotations[chain.first], self.page.quotations[chain.last]);
        let own = || cue_after(self.page, last).or_else(|| cue_before(self.page, first)).is_some();
        self.last.filter(|&index| self.follows(&self.found[index], chain) && !own())
    }

    fn follows(&self, found: &Found, chain: Chain) -> bool {
        let (page, start) = (self.page, chain.whole.start);
        let Some(cue) = found.place else { return false };
        let same_paragraph = page.paragraph(cue) == page.quotations[chain.first].paragraph;
        let beside = |p: Place| p.sentence == cue.sentence || page.is_quoted(page.span(p));
        let ended = matches!(page.char_before(start), Some('.' | '?' | '!' | ':' | ';' | '”' | '"' | '\''));
        same_paragraph && ended && found.content.start < start && page.token_before(start).is_some_and(beside)
    }

    /// Adds a stretch of speech to the attribution of a cue, or makes one.
    fn speak(&mut self, whole: Span, cue: Place) -> usize {
        let here = self.by_paragraph.get(self.page.paragraph(cue)).map_or(&[][..], Vec::as_slice);
        if let Some(&index) = here.iter().find(|&&i| self.found[i].place == Some(cue)) {
            let found = &mut self.found[index];
            let near = found.frame == Frame::Clause || found.content.touches(whole);
            found.content = if near { found.content.join(whole) } else { whole };
            found.frame = Frame::Clause;
            return index;
        }
        let source = source_near(self.page, cue);
        self.add(Found { source, probability: 1.0, ..Found::quotation(whole) }.by(self.page, cue))
    }

    /// Gives speeches that are set as paragraphs of their own, without marks, to whom the colon before them names.
    fn blocks(&mut self) {
        let page = self.page;
        for (first, block) in page.article.paragraphs.iter().enumerate().skip(1) {
            let cue = Some(block).filter(|_| page.is_unquoted(first));
            let Some(cue) = cue.and_then(|block| cue_of_block(page, block.span.start)) else { continue };
            let after = page.article.paragraphs.iter().enumerate().skip(first + 1);
            let goes_on = |p: usize| page.is_unquoted(p) && page.words(p).any(is_first_person);
            let last = after.take_while(|(p, _)| goes_on(*p)).last().map_or(block, |(_, p)| p);
            self.speak(block.span.join(last.span), cue);
        }
    }

    /// A quotation that stands alone, with neither source nor cue: whoever spoke last goes on.
    fn alone(&mut self, chain: Chain) -> Option<usize> {
        let (page, start) = (self.page, chain.whole.start);
        let paragraph = page.quotations[chain.first].paragraph;
        let opens = page.char_before(start).is_none_or(|c| ".?!:;”\"'’".contains(c))
            || page.starts_paragraph(start, paragraph);
        let speech = chain.whole.of(&page.article.text).split_whitespace().nth(WORDS - 1).is_some();
        let speaker = self.speaker_before(paragraph, start)?;
        (opens && speech).then(|| self.add(Found { heir_of: Some(speaker), ..Found::quotation(chain.whole) }))
    }

    /// The attribution whose cue stands last before byte `at`, not many paragraphs off.
    fn speaker_before(&self, paragraph: usize, at: usize) -> Option<usize> {
        let near = paragraph.saturating_sub(PARAGRAPHS)..=paragraph;
        let cue =
            |&i: &usize| self.found[i].place.map(|p| self.page.span(p).start).filter(|&start| start < at);
        let speaks = |i: &usize| cue(i).is_some() && self.has_speaker(*i);
        let last_in = |p: usize| self.by_paragraph.get(p)?.iter().copied().filter(speaks).max_by_key(cue);
        let last = self.last.filter(|&i| {
            let ends = self.found[i].content.end;
            self.page.article.paragraphs.get(*near.start()).is_some_and(|p| ends > p.span.start)
        });
        near.clone().rev().find_map(last_in).or(last)
    }

    /// Whether somebody speaks by an attribution: nobody does by "when asked whether …".
    fn has_speaker(&self, index: usize) -> bool {
        let found = &self.found[index];
        let active = |p: Place| is_active(&self.page.trees[p.sentence], p.token);
        found.source.is_some() || found.heir_of.is_some() || found.place.is_none_or(active)
    }

    fn add(&mut self, found: Found<'s>) -> usize {
        let index = self.found.len();
        if let Some(here) = found.place.and_then(|p| self.by_paragraph.get_mut(self.page.paragraph(p))) {
            here.push(index);
        }
        self.found.push(found);
        index
    }
}
