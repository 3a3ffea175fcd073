//! The source of a cue whose subject the parser did not find: the noun next to it, outside the quotation marks.

use super::complement::Frame;
use super::found::Found;
use super::page::{Page, Place};
use super::source;
use crate::claim::coreference::noun_kind;
use crate::claim::tree::Tree;
use crate::language::meaning::names_people;
use crate::language::{PartOfSpeech as Pos, Relation as Rel};

/// How many tokens may stand between a cue and its source.
const REACH: usize = 6;

/// Finds the sources of the finite verbs of saying that have none.
pub fn complete(page: &Page<'_>, found: &mut [Found<'_>]) {
    for found in found.iter_mut() {
        let Some(cue) = found.place else { continue };
        let tree = &page.trees[cue.sentence];
        if found.frame != Frame::Clause && tree.relation(cue.token) != Rel::Root {
            continue;
        }
        if found.source.is_none() && is_active(tree, cue.token) {
            found.source = source_near(page, cue);
        }
        found.source = found.source.map(|source| likelier(page, source, cue));
    }
}

/// The source, or, where it is a thing that cannot speak ("to run the country, said"), the nearest person or body before the cue.
fn likelier(page: &Page<'_>, source: Place, cue: Place) -> Place {
    let tree = &page.trees[cue.sentence];
    if source.sentence != cue.sentence || source.token > cue.token || !is_mute(tree, source.token) {
        return source;
    }
    let speaks = |i: &usize| names_speaker(tree, *i) && !page.is_quoted(tree.token(*i).span);
    let before = (0..source.token).rev().find(speaks);
    before.map_or(source, |i| Place { token: top_noun(tree, i), ..cue })
}

/// Whether a word is a common noun for nobody and nothing that speaks: people, bodies, texts and findings are in the tables.
fn is_mute(tree: &Tree<'_>, token: usize) -> bool {
    let lemma = tree.lemma(token).to_lowercase();
    let known = noun_kind(&lemma).is_some() || names_people(&lemma);
    tree.is(token, Pos::Noun) && !known && tree.sentence.entity_at(token).is_none_or(|e| e.label == "DATE")
}

/// Whether a word names somebody, or a body, that is no part of a larger phrase.
fn names_speaker(tree: &Tree<'_>, token: usize) -> bool {
    let named = tree.sentence.entity_at(token).is_some_and(|e| matches!(e.label, "PERSON" | "ORG"));
    let subject =
        matches!(tree.relation(token), Rel::Nsubj | Rel::Nsubjpass | Rel::Root | Rel::Conj | Rel::Appos);
    (named && subject)
        || (subject && tree.is(token, Pos::Noun) && names_people(&tree.lemma(token).to_lowercase()))
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
