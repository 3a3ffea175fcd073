//! All attributions of an article: those the parse shows, those only the page shows, and quotations left over.

use super::Stance;
use super::beside::shown;
use super::candidate::{Candidate, candidates};
use super::complement::Frame;
use super::cue::Cues;
use super::found::Found;
use super::judge::{ENOUGH, probability};
use super::page::{Page, Place};
use super::{nearby, quoted, source, surface};
use crate::claim::coreference::{NounKind, noun_kind};
use crate::claim::tree::Tree;
use crate::language::Relation;

/// Two candidates whose contents overlap by more than this share of both together are one attribution.
const SAME_CONTENT: f32 = 0.8;

/// What hangs on a noun for a text when its content is told: "a statement that…", "a call for…".
const TOLD: &[Relation] = &[Relation::Acl, Relation::Relcl, Relation::Ccomp, Relation::Prep, Relation::Amod];

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
    quoted::go_on(page, &mut found);
    found
}

/// The likely candidates of one sentence, the likeliest of those that compete.
fn in_sentence<'s>(page: &Page<'s>, sentence: usize, tree: &Tree<'s>) -> Vec<Found<'s>> {
    let rated = candidates(tree, sentence, &page.quotations).into_iter().map(|c| (probability(tree, &c), c));
    let mut rated: Vec<_> = rated.filter(|(p, c)| *p >= ENOUGH && !only_names_text(tree, c)).collect();
    rated.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cue.cmp(&b.1.cue)));
    rated.retain(|(_, c)| !passes_on(tree, c));
    let mut kept: Vec<(f32, Candidate<'s>)> = Vec::new();
    for (probability, candidate) in rated {
        match kept.iter_mut().find(|(_, other)| competes(tree, other, &candidate)) {
            Some((_, other)) if goes_on(tree, other, &candidate) => {
                other.content = other.content.join(candidate.content);
            }
            Some(_) => {}
            None => kept.push((probability, candidate)),
        }
    }
    kept.sort_by_key(|(_, c)| c.cue);
    kept.into_iter().map(|(probability, c)| found((probability, c), sentence, tree)).collect()
}

/// Whether a cue only passes on what another says: "“…,” the video showed Lee telling her staff", "“…,” she was quoted as saying".
fn passes_on(tree: &Tree<'_>, candidate: &Candidate) -> bool {
    let before = candidate.content.end <= tree.token(candidate.cue).span.start;
    let nobody = candidate.frame == Frame::Phrase("as") && candidate.source.is_none();
    (before || nobody) && shown(tree, candidate.cue).is_some()
}

/// Whether nothing is told but that there is a text: "issued a statement on Monday". Who calls a bill a disgrace, or rejects it,
/// says something of it.
fn only_names_text(tree: &Tree<'_>, candidate: &Candidate<'_>) -> bool {
    let cue = tree.token(candidate.cue);
    let stance = Cues::table().stance(&cue.lemma.to_lowercase(), cue.pos, candidate.frame);
    let plain = stance == Stance::Assert && tree.child(candidate.cue, &[Relation::Oprd]).is_none();
    let object = tree.child(candidate.cue, &[Relation::Dobj]).filter(|_| candidate.frame == Frame::Object);
    let is_text =
        |&t: &usize| matches!(noun_kind(tree.lemma(t)), Some(NounKind::Message | NounKind::Document));
    plain && object.filter(is_text).is_some_and(|t| tree.child(t, TOLD).is_none())
}

fn competes(tree: &Tree<'_>, a: &Candidate, b: &Candidate) -> bool {
    let quotes = |a: &Candidate, b: &Candidate| source::quoting(tree.sentence, b.cue) == Some(a.cue);
    if quotes(a, b) || quotes(b, a) {
        return false;
    }
    let inter = a.content.end.min(b.content.end).saturating_sub(a.content.start.max(b.content.start)) as f32;
    let all = a.content.end.max(b.content.end) - a.content.start.min(b.content.start);
    a.cue == b.cue || inter / all as f32 > SAME_CONTENT
}

/// Whether two contents are one, with the cue between: "[Users should unplug it], the office said, [and should not open it]".
fn goes_on(tree: &Tree<'_>, a: &Candidate, b: &Candidate) -> bool {
    let clauses = a.frame == Frame::Clause && b.frame == Frame::Clause;
    let at = tree.token(a.cue).span;
    let before = |c: &Candidate| c.content.end <= at.start;
    let behind = |c: &Candidate| c.content.start >= at.end;
    let bare = |t: usize| tree.child(t, &[Relation::Nsubj, Relation::Nsubjpass, Relation::Expl]).is_none();
    let shares = |t: usize| t > a.cue && tree.relation(t) == Relation::Ccomp && bare(t);
    let joined = tree.children(a.cue).any(|t| t > a.cue && tree.relation(t) == Relation::Cc);
    let shared = joined && tree.children(a.cue).any(shares);
    a.cue == b.cue && clauses && shared && (before(a) && behind(b) || before(b) && behind(a))
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
