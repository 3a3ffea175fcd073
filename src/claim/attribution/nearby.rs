//! The source of a cue whose subject the parser did not find: the noun next to it, outside the quotation marks.

use super::complement::Frame;
use super::found::Found;
use super::page::{Page, Place};
use super::source;
use crate::claim::tree::Tree;
use crate::language::{PartOfSpeech as Pos, Relation as Rel};

/// How many tokens may stand between a cue and its source.
const REACH: usize = 6;

/// Finds the sources of the finite verbs of saying that have none.
pub fn complete(page: &Page<'_>, found: &mut [Found<'_>]) {
    for found in found.iter_mut().filter(|f| f.source.is_none() && f.frame == Frame::Clause) {
        let Some(cue) = found.place else { continue };
        let tree = &page.trees[cue.sentence];
        if is_active(tree, cue.token) {
            found.source = source_near(page, cue);
        }
    }
}

fn is_active(tree: &Tree<'_>, cue: usize) -> bool {
    let passive = [Rel::Nsubjpass, Rel::Auxpass, Rel::Expl, Rel::Agent];
    let finite =
        matches!(tree.token(cue).tag, "VBD" | "VBZ" | "VBP") || tree.token(cue).tag == "VBN" && cue == 0;
    finite && tree.child(cue, &passive).is_none()
}

/// The source of a cue beside a quotation: its subject, or else the noun nearest to it outside the marks.
pub fn source_near(page: &Page<'_>, cue: Place) -> Option<Place> {
    let tree = &page.trees[cue.sentence];
    let outside = |i: &usize| !page.is_quoted(tree.token(*i).span);
    if let Some(subject) = source::of_verb(tree, cue.token).filter(outside) {
        return Some(Place { sentence: cue.sentence, token: subject });
    }
    let noun =
        |i: &usize| matches!(tree.token(*i).pos, Pos::Noun | Pos::Propn | Pos::Pron) && !is_date(tree, *i);
    let before = (cue.token.saturating_sub(REACH)..cue.token).rev().take_while(outside).find(noun);
    let after = (cue.token + 1..tree.len().min(cue.token + REACH)).take_while(outside).find(noun);
    before.or(after).map(|i| Place { sentence: cue.sentence, token: top_noun(tree, i) })
}

fn is_date(tree: &Tree<'_>, token: usize) -> bool {
    tree.sentence.entity_at(token).is_some_and(|e| matches!(e.label, "DATE" | "TIME"))
}

/// The head of the noun phrase of `token`: "House" of "White House spokesman" -> "spokesman".
fn top_noun(tree: &Tree<'_>, token: usize) -> usize {
    let inner = |i: usize| {
        matches!(tree.relation(i), Rel::Compound | Rel::Amod | Rel::Nmod | Rel::Poss | Rel::Nummod | Rel::Det)
    };
    std::iter::successors(Some(token), |&i| tree.head(i).filter(|_| inner(i))).last().unwrap_or(token)
}
