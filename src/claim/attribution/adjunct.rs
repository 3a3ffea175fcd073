//! Attribution by a phrase or an adverb beside the clause: "according to X, …", "in a poll, …", "reportedly".

use super::candidate::{Candidate, Quoted, trimmed};
use super::complement::{Frame, without};
use super::cue::Cues;
use crate::claim::tree::Tree;
use crate::language::{PartOfSpeech as Pos, Relation as Rel, Sentence};
use std::ops::Range;

/// The adjuncts of a sentence that could attribute the clause they stand beside.
pub fn candidates<'s>(tree: &Tree<'s>, sentence: usize) -> Vec<Candidate<'s>> {
    (0..tree.len()).filter_map(|token| candidate(tree, sentence, token)).collect()
}

fn candidate<'s>(tree: &Tree<'s>, sentence: usize, token: usize) -> Option<Candidate<'s>> {
    let (cue_tokens, source) = match tree.relation(token) {
        Rel::Prep if is_according(tree.sentence, token) => according(tree, token)?,
        Rel::Prep => (
            token..token + 1,
            Some(tree.child(token, &[Rel::Pobj]).filter(|&i| known(tree, token, Some(i)))?),
        ),
        Rel::Advmod if known(tree, token, None) => (token..token + 1, None),
        _ => return None,
    };
    let head = tree
        .ancestors(token)
        .find(|&h| matches!(tree.token(h).pos, Pos::Verb | Pos::Aux))
        .filter(|&h| cue_tokens.len() > 1 || tree.head(token) == Some(h));
    let head = head.or_else(|| tree.ancestors(token).last().filter(|_| cue_tokens.len() > 1))?;
    let head =
        if cue_tokens.len() > 1 && closes_sentence(tree, token) { main_verb(tree, head) } else { head };
    let content = trimmed(tree, without(clause(tree, head), phrase(tree, token)));
    Some(Candidate {
        sentence,
        cue: token,
        cue_tokens,
        frame: Frame::Beside,
        source,
        content,
        inside: None,
        quoted: Quoted::Not,
    })
}

/// Whether a token is the "according" of "according to", whatever its dictionary form is taken for.
pub fn is_according(sentence: &Sentence, token: usize) -> bool {
    let word = &sentence.tokens[token];
    word.lemma == "accord" || word.text.eq_ignore_ascii_case("according")
}

/// A phrase with the participle behind it that tells of the source.
fn phrase(tree: &Tree<'_>, token: usize) -> Range<usize> {
    let own = tree.extent(token);
    let end = participle_behind(tree.sentence, own.end).map_or(own.end, |t| tree.extent(t).end);
    own.start..end
}

/// The participle that tells of the source right behind a phrase that ends before `end`: "according to the report, [released] Monday".
pub fn participle_behind(sentence: &Sentence, end: usize) -> Option<usize> {
    let is_comma = |i: usize| sentence.tokens.get(i).is_some_and(|t| &*t.text == ",");
    let told = end + usize::from(is_comma(end));
    let word = sentence.tokens.get(told).filter(|_| told.checked_sub(1).is_some_and(is_comma))?;
    let bare = sentence.children(told).all(|c| c > told);
    (word.tag == "VBN" && word.relation == Rel::Advcl && bare).then_some(told)
}

/// Whether a phrase ends its sentence behind a comma: what it credits is then the sentence, whatever the parser hung it on.
fn closes_sentence(tree: &Tree<'_>, token: usize) -> bool {
    let last = |i: usize| tree.is(i, Pos::Punct);
    let after_comma = token.checked_sub(1).is_some_and(last);
    after_comma && (tree.extent(token).end..tree.len()).all(last)
}

/// The verb of the main clause that a verb inside an adverbial clause belongs to.
fn main_verb(tree: &Tree<'_>, verb: usize) -> usize {
    let inside =
        |&i: &usize| matches!(tree.relation(i), Rel::Advcl | Rel::Conj | Rel::Acl | Rel::Pcomp | Rel::Xcomp);
    std::iter::successors(Some(verb), |i| tree.head(*i).filter(|_| inside(i))).last().unwrap_or(verb)
}

fn according(tree: &Tree<'_>, token: usize) -> Option<(Range<usize>, Option<usize>)> {
    let to = tree.children(token).find(|&i| tree.lemma(i) == "to")?;
    Some((token..to + 1, Some(tree.child(to, &[Rel::Pobj, Rel::Pcomp])?)))
}

/// The clause that `verb` heads, without punctuation at its ends.
fn clause(tree: &Tree<'_>, verb: usize) -> Range<usize> {
    let mut tokens = tree.extent(verb);
    let loose = |i: usize| tree.token(i).text.chars().all(|c| ".,;:-–—".contains(c));
    while tokens.start < tokens.end && loose(tokens.end - 1) {
        tokens.end -= 1;
    }
    tokens
}

fn known(tree: &Tree<'_>, token: usize, source: Option<usize>) -> bool {
    Cues::table().has(&adjunct_lemma(tree, token, source), tree.token(token).pos)
}

/// The name of an adjunct in the table of cues: "reportedly", "in poll".
pub fn adjunct_lemma(tree: &Tree<'_>, token: usize, source: Option<usize>) -> String {
    let word = tree.lemma(token).to_lowercase();
    source.map_or_else(|| word.to_string(), |s| format!("{word} {}", tree.lemma(s).to_lowercase()))
}
