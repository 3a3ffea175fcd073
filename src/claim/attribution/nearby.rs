//! The source of a cue whose subject the parser did not find: the noun next to it, outside the quotation marks.

use super::beside::is_finite;
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

/// The source, or, where it closes an aside ("Lee, who came to run the country, said") or is a thing that cannot speak, whoever
/// the aside is about, or the nearest person or body before the cue.
fn likelier(page: &Page<'_>, source: Place, cue: Place) -> Place {
    let tree = &page.trees[cue.sentence];
    if source.sentence != cue.sentence || source.token > cue.token || is_beside(tree, source.token, cue.token)
    {
        return source;
    }
    let before = set_in(tree, cue.token).or_else(|| before_aside(page, source.token, cue)).or_else(|| {
        let speaks = |i: &usize| names_speaker(tree, *i) && !page.is_quoted(tree.token(*i).span);
        (0..cue.token).rev().find(speaks).filter(|_| is_mute(tree, source.token))
    });
    before.map_or(source, |i| Place { token: top_noun(tree, i), ..cue })
}

/// The person between commas with a cue: "Lee" of "Her remarks, said Ana Lee, are true".
fn set_in(tree: &Tree<'_>, cue: usize) -> Option<usize> {
    let comma = |i: usize| i < tree.len() && tree.token(i).text == ",";
    let next =
        (cue + 1..tree.len()).find(|&i| tree.sentence.entity_at(i).is_some_and(|e| e.label == "PERSON"))?;
    let titled = (cue + 1..next).all(|i| tree.is(i, Pos::Propn) || tree.is(i, Pos::Noun));
    let entity = tree.sentence.entity_at(next)?;
    (comma(cue.checked_sub(1)?) && titled && comma(entity.tokens.end)).then(|| entity.tokens.end - 1)
}

/// Whether nothing but auxiliaries and adverbs stand between a source and its cue: "acquaintances often said".
fn is_beside(tree: &Tree<'_>, source: usize, cue: usize) -> bool {
    (source + 1..cue).all(|i| matches!(tree.token(i).pos, Pos::Aux | Pos::Adv | Pos::Part))
}

/// The person or body before the aside that a source closes: "Lee" of "Lee, who came to run the country, said".
fn before_aside(page: &Page<'_>, source: usize, cue: Place) -> Option<usize> {
    let tree = &page.trees[cue.sentence];
    let comma = |i: usize| tree.token(i).text == ",";
    let closes = source + 2 == cue.token && comma(source + 1);
    let named = |i: usize| {
        let entity = tree.sentence.entity_at(i).filter(|e| e.tokens.end == i + 1);
        entity.is_some_and(|e| matches!(e.label, "PERSON" | "ORG"))
            || tree.is(i, Pos::Noun) && names_people(&tree.lemma(i).to_lowercase())
    };
    let opened = |&i: &usize| comma(i + 1) && named(i) && !page.is_quoted(tree.token(i).span);
    let before = closes.then(|| (0..source).rev().find(opened))?;
    before.filter(|&i| opens_aside(tree, i + 2))
}

/// Whether a word begins an aside about the name before it: "who …", "reading …", "a partner …".
fn opens_aside(tree: &Tree<'_>, token: usize) -> bool {
    let word = tree.token(token);
    word.tag.starts_with('W') || matches!(word.tag, "VBG" | "VBN" | "DT" | "NN" | "JJ" | "NNP" | "IN")
}

/// Whether a word is a common noun for nobody and nothing that speaks: people, bodies, texts and findings are in the tables.
fn is_mute(tree: &Tree<'_>, token: usize) -> bool {
    let lemma = tree.lemma(token).to_lowercase();
    let known = noun_kind(&lemma).is_some() || noun_kind(&tree.token(token).text).is_some();
    tree.is(token, Pos::Noun)
        && !known
        && !names_people(&lemma)
        && tree.sentence.entity_at(token).is_none_or(|e| e.label == "DATE")
}

/// Whether a word names somebody, or a body, that is no part of a larger phrase.
fn names_speaker(tree: &Tree<'_>, token: usize) -> bool {
    let named = tree.sentence.entity_at(token).is_some_and(|e| matches!(e.label, "PERSON" | "ORG"));
    let subject =
        matches!(tree.relation(token), Rel::Nsubj | Rel::Nsubjpass | Rel::Root | Rel::Conj | Rel::Appos);
    (named && subject)
        || (subject && tree.is(token, Pos::Noun) && names_people(&tree.lemma(token).to_lowercase()))
}

/// Whether a cue is an active verb with a tense, which has a source somewhere.
pub fn is_active(tree: &Tree<'_>, cue: usize) -> bool {
    let passive = [Rel::Nsubjpass, Rel::Auxpass, Rel::Expl, Rel::Agent];
    let finite = match tree.token(cue).tag {
        "VBN" => cue == 0,
        tag => tag.starts_with("VB") && is_finite(tree, cue),
    };
    finite && tree.child(cue, &passive).is_none()
}

/// The source of a cue beside a quotation: its subject, or else the noun nearest to it outside the marks.
pub fn source_near(page: &Page<'_>, cue: Place) -> Option<Place> {
    let tree = &page.trees[cue.sentence];
    let outside = |i: &usize| !page.is_quoted(tree.token(*i).span);
    if let Some(subject) = source::of_verb(tree, cue.token).filter(outside) {
        return Some(Place { sentence: cue.sentence, token: subject });
    }
    let governed = |i: usize| tree.relation(i) == Rel::Pobj && is_mute(tree, i);
    let noun = |i: &usize| {
        matches!(tree.token(*i).pos, Pos::Noun | Pos::Propn | Pos::Pron)
            && !is_date(tree, *i)
            && !governed(*i)
    };
    let before = (cue.token.saturating_sub(REACH)..cue.token).rev().take_while(outside).find(noun);
    let joins = |i: &usize| !tree.is(*i, Pos::Adp) && !tree.is(*i, Pos::Sconj);
    // "Said Lee" has its source beside it, "Asked in the interview" has none.
    let reached = |i: &usize| outside(i) && (cue.token > 0 || joins(i));
    let after = (cue.token + 1..tree.len().min(cue.token + REACH)).take_while(reached).find(noun);
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
