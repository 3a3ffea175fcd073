//! The cue beside a quotation that no clause claimed: right after it or right before it.

use super::complement::Frame;
use super::cue::Cues;
use super::page::{Page, Place};
use super::quotation::{Quotation, is_mark};
use super::source::quoting;
use crate::claim::coreference::{NounKind, noun_kind};
use crate::claim::piece::is_dash;
use crate::claim::tree::Tree;
use crate::language::{PartOfSpeech as Pos, Relation as Rel, Token};

/// How many tokens may stand between a quotation and its cue.
const REACH: usize = 30;

/// How many where only a comma stands before the quotation.
const REACH_OVER_COMMA: usize = 15;

/// The cue that follows a quotation: "…," said Abe · "…," Abe, who left early, said.
pub fn cue_after(page: &Page<'_>, quotation: Quotation) -> Option<Place> {
    let inner = quotation.span.of(&page.article.text);
    let closing = inner.chars().rev().find(|&c| !c.is_whitespace() && !is_mark(c))?;
    let start = page.token_after(quotation.span.end, quotation.paragraph)?;
    let tree = &page.trees[start.sentence];
    let comma = tree.token(start.token).text == ",";
    let from = start.token + usize::from(comma || is_dash(&tree.token(start.token).text));
    let next = tree.sentence.tokens.get(from)?;
    let goes_on = match closing {
        ',' | '?' | '!' | '-' | '—' | '–' | '…' => true,
        '.' => next.text.starts_with(char::is_lowercase),
        _ => comma && inner.split_whitespace().nth(2).is_some(),
    };
    if !goes_on || !opens_clause(next) {
        return None;
    }
    let cue = (from..tree.len().min(from + REACH))
        .take_while(|&i| !is_end(tree, i) && !page.is_quoted(tree.token(i).span))
        .find(|&i| is_finite(tree, i) && (is_cue(tree, i) || shown(tree, i).is_some()))?;
    Some(Place { sentence: start.sentence, token: shown(tree, cue).unwrap_or(cue) })
}

/// The verb of those who are shown or quoted as they speak: "telling" in "the video showed Lee telling supporters", "saying" in
/// "she was quoted as saying".
pub fn shown(tree: &Tree<'_>, cue: usize) -> Option<usize> {
    // "I was telling him" has a tense: it goes on with what is said.
    let bare = |i: usize| tree.token(i).tag == "VBG" && tree.child(i, &[Rel::Aux]).is_none();
    let says = |&i: &usize| bare(i) && is_cue(tree, i) && is_depicted(tree, cue, i);
    let takes = |frame| Cues::table().attributes(&tree.lemma(cue).to_lowercase(), Pos::Verb, frame);
    let depicts = takes(Frame::Gerund) || takes(Frame::Phrase("as"));
    (cue + 1..tree.len().min(cue + REACH_OVER_COMMA)).find(says).filter(|_| depicts)
}

/// Whether a gerund tells what a verb shows or quotes somebody doing, and not what goes along with it ("said, adding …").
fn is_depicted(tree: &Tree<'_>, verb: usize, gerund: usize) -> bool {
    let above = tree.head(gerund);
    let object = || above.is_some_and(|h| tree.relation(h) == Rel::Dobj && tree.head(h) == Some(verb));
    match tree.relation(gerund) {
        Rel::Ccomp | Rel::Xcomp => above == Some(verb),
        Rel::Pcomp => quoting(tree.sentence, gerund) == Some(verb),
        Rel::Acl => object(),
        _ => false,
    }
}

/// Whether a word can begin "said Lee" or "Lee said".
fn opens_clause(word: &Token) -> bool {
    let joins = matches!(word.pos, Pos::Cconj | Pos::Sconj | Pos::Adp | Pos::Punct | Pos::Part);
    !joins && word.tag != "VBG" && !word.tag.starts_with('W')
}

/// The cue that stands before a quotation: Abe said: "…" · adding, "…".
pub fn cue_before(page: &Page<'_>, quotation: Quotation) -> Option<Place> {
    let start = quotation.span.start;
    let last = page.token_before(start)?;
    let tree = &page.trees[last.sentence];
    let mark = page.char_before(start)?;
    let from = last.token + 1;
    let mut back =
        (from.saturating_sub(REACH)..from).rev().take_while(|&i| !page.is_quoted(tree.token(i).span));
    let cue = match mark {
        ':' => back.clone().find(|&i| is_cue(tree, i)).or_else(|| main_verb(tree, from)),
        ',' | '—' | '–' => back.take(REACH_OVER_COMMA).find(|&i| is_cue(tree, i)),
        _ => back.next().filter(|&i| is_cue(tree, i)),
    };
    let token = cue.or_else(|| announced(page, quotation, tree))?;
    Some(Place { sentence: last.sentence, token })
}

/// The verb of a sentence that only says that somebody speaks, before a quotation that opens its paragraph: "Lee replied on Twitter."
fn announced(page: &Page<'_>, quotation: Quotation, tree: &Tree<'_>) -> Option<usize> {
    let root = tree.sentence.root();
    let told = [Rel::Ccomp, Rel::Xcomp, Rel::Dobj, Rel::Attr, Rel::Acomp, Rel::Neg];
    let silent = tree.child(root, &told).is_none() && tree.child(root, &[Rel::Nsubj]).is_some();
    let opens = page.starts_paragraph(quotation.span.start, quotation.paragraph);
    let speaks = (silent && is_cue(tree, root) && is_finite(tree, root)).then_some(root);
    speaks.or_else(|| sends(tree)).filter(|_| opens)
}

/// The verb by which a sentence tells that somebody gives out a message, and no more: "Her office later released a statement."
fn sends(tree: &Tree<'_>) -> Option<usize> {
    let message = |i: usize| noun_kind(tree.lemma(i)) == Some(NounKind::Message);
    let told = [Rel::Acl, Rel::Relcl, Rel::Prep];
    let sent =
        |t: usize| tree.child(t, &[Rel::Dobj]).filter(|&o| message(o) && tree.child(o, &told).is_none());
    let sends = |&t: &usize| {
        let last = tree.child(t, &[Rel::Ccomp, Rel::Xcomp, Rel::Neg]).is_none();
        tree.is(t, Pos::Verb) && last && tree.child(t, &[Rel::Nsubj]).is_some() && sent(t).is_some()
    };
    (0..tree.len()).rev().find(sends).filter(|&t| is_finite(tree, t))
}

/// The cue of a sentence that ends its paragraph with a colon and leaves what is said to the next: "Lee said in a statement:".
pub fn cue_of_block(page: &Page<'_>, start: usize) -> Option<Place> {
    let last = page.token_before(start)?;
    let tree = &page.trees[last.sentence];
    let says = |&t: &usize| {
        is_cue(tree, t) && is_finite(tree, t) && tree.child(t, &[Rel::Ccomp]).is_none_or(|said| said < t)
    };
    let back = (0..=last.token).rev().take_while(|&t| !page.is_quoted(tree.token(t).span));
    let cue = back.into_iter().find(says).filter(|_| page.char_before(start) == Some(':'))?;
    Some(Place { sentence: last.sentence, token: cue })
}

/// The verb that heads the sentence, if it stands before token `end`.
fn main_verb(tree: &Tree<'_>, end: usize) -> Option<usize> {
    Some(tree.sentence.root())
        .filter(|&root| root < end && matches!(tree.token(root).pos, Pos::Verb | Pos::Aux))
}

fn is_cue(tree: &Tree<'_>, token: usize) -> bool {
    tree.is(token, Pos::Verb)
        && Cues::table().attributes(&tree.lemma(token).to_lowercase(), Pos::Verb, Frame::Clause)
}

/// Whether a verb has a tense. One that the tagger took for an infinitive has "to" or an auxiliary: "read a statement" has none.
pub fn is_finite(tree: &Tree<'_>, token: usize) -> bool {
    match tree.token(token).tag {
        "VB" => tree.child(token, &[Rel::Aux]).is_none(),
        tag => tag != "VBG",
    }
}

fn is_end(tree: &Tree<'_>, token: usize) -> bool {
    matches!(&*tree.token(token).text, "." | "?" | "!" | ";" | ":")
}
