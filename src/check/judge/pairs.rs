//! Two articles compared as `claimdiff compare` does, once for all expectations about them.

use super::{Anchored, Desk};
use crate::alignment::{self, ClaimRef};
use crate::article::Span;
use crate::claim::Reading;
use crate::comparison::{self, Comparison};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// The comparisons made so far, by the indexes of the two articles, the lower one first.
#[derive(Default)]
pub struct Pairs(RefCell<HashMap<(usize, usize), Rc<Comparison>>>);

impl Desk<'_> {
    /// The comparison of two articles; article 0 of it is the lower one of the two.
    pub fn compared(&self, one: usize, other: usize) -> Rc<Comparison> {
        let (low, high) = (one.min(other), one.max(other));
        if let Some(made) = self.pairs.0.borrow().get(&(low, high)) {
            return made.clone();
        }
        let readings: Vec<Reading> = [low, high]
            .iter()
            .filter_map(|n| self.articles.get(*n))
            .map(|s| s.snapshot.reading.clone())
            .collect();
        let made = Rc::new(comparison::compare(&readings, &alignment::align(&readings)));
        self.pairs.0.borrow_mut().insert((low, high), made.clone());
        made
    }

    /// The claims that were read out of the words quoted, those that share most with them first.
    pub fn read_from(&self, claim: &Anchored) -> Vec<usize> {
        let Some(shelved) = self.articles.get(claim.article) else { return Vec::new() };
        let claims = shelved.snapshot.reading.claims.iter().enumerate();
        let shared = claims.filter_map(|(index, read)| {
            let places = std::iter::once(&read.span).chain(&read.also);
            let best = places
                .flat_map(|place| claim.spans.iter().filter_map(|quote| overlap(*quote, *place)))
                .max()?;
            Some((std::cmp::Reverse(best), read.span.end - read.span.start, index))
        });
        let mut all: Vec<_> = shared.collect();
        all.sort_unstable();
        all.into_iter().map(|(_, _, index)| index).collect()
    }
}

/// How many bytes a quotation and a claim share, if that is at least half of the shorter one.
fn overlap(quote: Span, read: Span) -> Option<usize> {
    let shared = quote.end.min(read.end).checked_sub(quote.start.max(read.start))?;
    let shorter = (quote.end - quote.start).min(read.end - read.start);
    (shared > 0 && shared * 2 >= shorter).then_some(shared)
}

/// Where a claim of `article` stands in the comparison of it with `other`.
pub fn placed(article: usize, other: usize, claim: usize) -> ClaimRef {
    ClaimRef { article: usize::from(article > other), claim }
}
