//! All attributions of an article: those the parse shows, those only the page shows, and quotations left over.

use super::candidate::{Candidate, candidates};
use super::found::Found;
use super::judge::{ENOUGH, probability};
use super::page::{Page, Place};
use super::{nearby, quoted, surface};
use crate::claim::tree::Tree;

/// Two candidates whose contents overlap by more than this share of both together are one attribution.
const SAME_CONTENT: f32 = 0.8;

/// The attributions of an article, in text order by sentence, quotations without a cue last.
pub(super) fn search<'s>(page: &Page<'s>) -> Vec<Found<'s>> {
    let mut found = Vec::new();
    let mut shown = Vec::new();
    for (sentence, tree) in page.trees.iter().enumerate() {
        let mut parsed = in_sentence(page, sentence, tree);
        let here = surface::find(page, sentence, &parsed);
        parsed.retain(|p| !here.iter().any(|h| h.place == p.place));
        shown.extend(here);
        found.extend(parsed);
    }
    found.extend(shown);
    let mut found = quoted::attach(page, found);
    nearby::complete(page, &mut found);
    found
}

/// The likely candidates of one sentence, the likeliest of those that compete.
fn in_sentence<'s>(page: &Page<'s>, sentence: usize, tree: &Tree<'s>) -> Vec<Found<'s>> {
    let rated = candidates(tree, sentence, &page.quotations).into_iter().map(|c| (probability(tree, &c), c));
    let mut rated: Vec<_> = rated.filter(|(p, _)| *p >= ENOUGH).collect();
    rated.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cue.cmp(&b.1.cue)));
    let mut kept: Vec<(f32, Candidate<'s>)> = Vec::new();
    for (probability, candidate) in rated {
        if !kept.iter().any(|(_, other)| competes(other, &candidate)) {
            kept.push((probability, candidate));
        }
    }
    kept.sort_by_key(|(_, c)| c.cue);
    kept.into_iter().map(|(probability, c)| found((probability, c), sentence, tree)).collect()
}

fn competes(a: &Candidate, b: &Candidate) -> bool {
    let inter = a.content.end.min(b.content.end).saturating_sub(a.content.start.max(b.content.start)) as f32;
    let all = a.content.end.max(b.content.end) - a.content.start.min(b.content.start);
    a.cue == b.cue || inter / all as f32 > SAME_CONTENT
}

fn found<'s>((probability, c): (f32, Candidate<'s>), sentence: usize, tree: &Tree<'s>) -> Found<'s> {
    Found {
        place: Some(Place { sentence, token: c.cue }),
        cue: Some(tree.span(c.cue_tokens.clone())),
        source: c.source.map(|token| Place { sentence, token }),
        heir_of: None,
        content: c.content,
        frame: c.frame,
        probability,
    }
}
