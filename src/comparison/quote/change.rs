//! Q1 and Q2: the places in which one quotation reads otherwise on the other side.

use super::words::{Step, Word};
use crate::article::Span;
use crate::claim::{has_use, negates};
use crate::comparison::Rule;
use crate::comparison::pair::{Judgement, Pair};
use std::ops::Range;

/// More words than this that differ in one place are another sentence, not another wording.
const MOST_IN_ONE_PLACE: usize = 8;

/// As many places in which a quotation differs are told one by one; more are told as one stretch.
const MOST_PLACES: usize = 2;

/// So many words before and after a change are told with it: "any" alone tells nothing, "pay any single cent" does.
const TOLD_BESIDE: usize = 2;

/// A place in which a quotation reads otherwise on the other side.
pub(super) struct Change {
    rule: Rule,
    /// The words that differ, of each side.
    spans: [Span; 2],
    /// The same with a few words around them.
    told: [Span; 2],
}

impl Change {
    /// What a reader is told of it.
    pub fn told(&self, pair: &Pair) -> Option<Judgement> {
        reworded(pair, self.rule, self.spans, self.told)
    }

    fn join(&mut self, next: &Self) {
        for side in 0..2 {
            self.spans[side] = self.spans[side].join(next.spans[side]);
            self.told[side] = self.told[side].join(next.told[side]);
        }
    }
}

/// The changes of one quotation: those of words as one where they are many, or so near that they are told together.
pub(super) fn together(changes: Vec<Change>) -> Vec<Change> {
    let (words, mut rest): (Vec<_>, Vec<_>) = changes.into_iter().partition(|c| c.rule == Rule::Q1);
    let many = words.len() > MOST_PLACES;
    let mut places: Vec<Change> = Vec::new();
    for change in words {
        match places.last_mut().filter(|last| many || (0..2).any(|n| last.told[n].touches(change.told[n]))) {
            Some(last) => last.join(&change),
            None => places.push(change),
        }
    }
    places.append(&mut rest);
    places
}

/// That a quotation reads otherwise on the other side, by the words that differ and as much around them as is to be told.
pub(super) fn reworded(pair: &Pair, rule: Rule, spans: [Span; 2], told: [Span; 2]) -> Option<Judgement> {
    let [a, b] = [pair.sides[0].words(told[0]), pair.sides[1].words(told[1])];
    pair.difference(rule, spans, format!("the quotation reads “{a}” on one side and “{b}” on the other"))
}

/// The words differ in the middle of the quotation: where it begins and ends is the reporter's choice.
pub(super) fn changed(quotes: [&[Word]; 2], step: &Step) -> Option<Change> {
    if step.equal {
        return None;
    }
    let [p, q] = step.ranges.clone();
    let [old, new] = [&quotes[0][p.clone()], &quotes[1][q.clone()]];
    let masked = [old, new].iter().any(|words| words.iter().any(|w| w.masked));
    let long = old.len().max(new.len()) > MOST_IN_ONE_PLACE;
    (old.iter().chain(new).any(|w| w.counts) && !masked && !long).then_some(())?;
    let next = [quotes[0].get(p.end), quotes[1].get(q.end)];
    let cut = next.into_iter().flatten().chain(old).chain(new).any(|w| w.after_gap);
    let rule = match (cut, drops_negation(old, new)) {
        (true, true) => Rule::Q2,
        (true, false) => return None,
        (false, true) if is_only_negation(old) || is_only_negation(new) => Rule::Q2,
        (false, _) => Rule::Q1,
    };
    let told = [beside(quotes[0], &p)?, beside(quotes[1], &q)?];
    Some(Change { rule, spans: [around(quotes[0], p)?, around(quotes[1], q)?], told })
}

/// Whether one of two stretches of a quotation negates and the other does not.
fn drops_negation(old: &[Word], new: &[Word]) -> bool {
    let negated = |words: &[Word]| words.iter().any(|w| negates(&w.plain));
    negated(old) != negated(new)
}

/// Whether a stretch of a quotation is a negation and nothing else: "not", "did n't".
fn is_only_negation(words: &[Word]) -> bool {
    let little =
        |w: &Word| negates(&w.plain) || has_use(&w.plain, "supports") || has_use(&w.plain, "beside-not");
    words.iter().any(|w| negates(&w.plain)) && words.iter().all(little)
}

/// The words in `range`, or the words on both sides of it when it is empty.
pub(super) fn around(words: &[Word], range: Range<usize>) -> Option<Span> {
    let (first, last) = if range.is_empty() {
        (range.start.checked_sub(1)?, range.end)
    } else {
        (range.start, range.end - 1)
    };
    Some(words.get(first)?.span.join(words.get(last)?.span))
}

/// The words in `range` and [`TOLD_BESIDE`] on both sides of it; never half of a word ("ca" of "can't").
fn beside(words: &[Word], range: &Range<usize>) -> Option<Span> {
    let goes_on = |n: &usize| *n > 0 && words.get(*n).is_some_and(|w| w.span.start == words[*n - 1].span.end);
    let mut first = range.start.saturating_sub(TOLD_BESIDE);
    while goes_on(&first) {
        first -= 1;
    }
    let mut end = (range.end + TOLD_BESIDE).min(words.len());
    while goes_on(&end) {
        end += 1;
    }
    Some(words.get(first)?.span.join(words.get(end.checked_sub(1)?)?.span))
}
