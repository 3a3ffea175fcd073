//! Whether a candidate attributes: the share of its cue in the table, and the signs around it, weighed together.
//!
//! A logistic regression: the log-odds of the cue's share plus the weights of the signs that the candidate shows.

use super::adjunct::adjunct_lemma;
use super::candidate::{Candidate, Quoted};
use super::complement::Frame;
use super::cue::Cues;
use super::evidence::evidence;
use super::source;
use crate::claim::has_use;
use crate::claim::tree::Tree;
use crate::language::PartOfSpeech as Pos;
use crate::lexicon::{self, Table};
use std::collections::HashMap;
use std::sync::LazyLock;

static WEIGHTS: LazyLock<HashMap<&'static str, f32>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::EVIDENCE);
    table.rows().iter().filter_map(|row| Some((row.cell(0), row.cell(1).parse().ok()?))).collect()
});

/// The probability from which a candidate counts: best F1 on the training part of PolNeAR.
pub const ENOUGH: f32 = 0.36;

/// The probability that a candidate attributes, from 0 to 1.
pub fn probability(tree: &Tree<'_>, candidate: &Candidate<'_>) -> f32 {
    // "It is believed that …" credits by its form, with whatever verb of saying or thinking; "it seems that …" never does.
    if candidate.frame == Frame::Clause && source::says_by_itself(tree, candidate.cue) {
        let credits = source::is_agentless(tree, candidate.cue) && share(tree, candidate) > 0.0;
        return f32::from(u8::from(credits));
    }
    if is_of_seeming(tree, candidate) {
        return 0.0;
    }
    let share = (share(tree, candidate) / 100.0).clamp(0.01, 0.97);
    let prior = (share / (1.0 - share)).ln();
    let weight = |sign: &str| WEIGHTS.get(sign).copied().unwrap_or_default();
    let signs: f32 = evidence(tree, candidate).into_iter().map(weight).sum();
    1.0 / (1.0 + (-(weight("bias") + weight("prior") * prior + signs)).exp())
}

/// Whether it is only told how somebody or something seems: "the race seems to be open", "Prado looked tired".
fn is_of_seeming(tree: &Tree<'_>, candidate: &Candidate<'_>) -> bool {
    let seems = has_use(tree.lemma(candidate.cue), "seems") && tree.is(candidate.cue, Pos::Verb);
    let subject = candidate.source.is_some_and(|source| tree.is_subject(source));
    seems && subject && candidate.quoted == Quoted::Not && candidate.frame != Frame::Clause
}

fn share(tree: &Tree<'_>, candidate: &Candidate<'_>) -> f32 {
    let cue = tree.token(candidate.cue);
    let lemma = cue.lemma.to_lowercase();
    let (lemma, pos) = match (cue.pos, candidate.frame) {
        (Pos::Adp, Frame::Beside) => (adjunct_lemma(tree, candidate.cue, candidate.source), cue.pos),
        _ => (lemma.to_string(), cue.pos),
    };
    Cues::table().share(&lemma, pos, candidate.frame)
}
