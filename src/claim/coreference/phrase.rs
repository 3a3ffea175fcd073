//! A noun phrase as words: without what is only added to it.

use crate::article::Span;
use crate::claim::tree::Tree;
use crate::claim::{has_use, is_dash};
use crate::language::{PartOfSpeech as Pos, Relation as Rel};
use std::ops::Range;

/// The tokens of the noun phrase of `head`, up to the first clause, apposition or aside that is added to it.
pub(in crate::claim) fn core(tree: &Tree<'_>, head: usize) -> Range<usize> {
    let whole = tree.extent(head);
    let added = |&i: &usize| {
        i > head
            && matches!(
                tree.relation(i),
                Rel::Relcl
                    | Rel::Appos
                    | Rel::Acl
                    | Rel::Punct
                    | Rel::Advcl
                    | Rel::Cc
                    | Rel::Parataxis
                    | Rel::Ccomp
            )
    };
    let end = tree.children(head).find(added).map_or(whole.end, |i| tree.extent(i).start.max(head + 1));
    let end = tree
        .children(head)
        .find(|&i| i > head && dates(tree, i))
        .map_or(end, |i| end.min(tree.extent(i).start));
    let end = (head + 1..end).find(|&i| opens_apposition(tree, i)).map_or(end, |i| i.max(head + 1));
    let closes = |i: usize| matches!(tree.token(i).pos, Pos::Punct | Pos::Part | Pos::Adv) && i > head;
    let end = (head + 1..=end).rev().find(|&e| !closes(e - 1)).unwrap_or(head + 1);
    let opens = |i: usize| {
        matches!(tree.token(i).pos, Pos::Punct | Pos::Cconj | Pos::Sconj | Pos::Adv)
            || tree.token(i).text.eq_ignore_ascii_case("the")
    };
    let start = (whole.start..head).find(|&i| !opens(i)).unwrap_or(head);
    start..end
}

/// Whether a comma begins an apposition further down, but for a name, which may be that of whom the phrase is about: the comma of
/// "a spokesperson for Interoute, the network company".
fn opens_apposition(tree: &Tree<'_>, comma: usize) -> bool {
    let person = |i: usize| tree.sentence.entity_at(i).is_some_and(|e| e.label == "PERSON");
    let begins = |i: usize| tree.relation(i) == Rel::Appos && tree.extent(i).start == comma + 1 && !person(i);
    tree.token(comma).text == "," && (comma + 1..tree.len()).any(begins)
}

/// How many words may say which of several is meant.
const WHICH: usize = 10;

/// The tokens of the noun phrase of `head`, and where that is a bare noun, with the clause that says who is meant: "officers
/// involved in the shooting", "people who know them".
pub(super) fn which(tree: &Tree<'_>, head: usize) -> Range<usize> {
    let core = core(tree, head);
    let tells = |&i: &usize| {
        let clause =
            tree.relation(i) == Rel::Relcl || tree.relation(i) == Rel::Acl && tree.token(i).tag == "VBN";
        clause && tree.extent(i).start == core.end
    };
    let within = tree.children(head).find(tells).map(|i| tree.extent(i));
    let bare = core.clone().all(|i| i == head || matches!(tree.relation(i), Rel::Det | Rel::Nummod));
    let dated = |i: usize| tree.sentence.entity_at(i).is_some_and(|e| e.label == "DATE");
    let plain = |r: &Range<usize>| r.len() <= WHICH && !r.clone().any(|i| tree.is(i, Pos::Punct) || dated(i));
    within.filter(|r| bare && plain(r)).map_or(core.clone(), |r| core.start..r.end)
}

/// Whether a phrase only says when: "the House on Friday".
fn dates(tree: &Tree<'_>, phrase: usize) -> bool {
    let when = |i: usize| tree.sentence.entity_at(i).is_some_and(|e| matches!(e.label, "DATE" | "TIME"));
    let within = tree.extent(phrase);
    matches!(tree.relation(phrase), Rel::Prep | Rel::Npadvmod)
        && within.skip(usize::from(tree.is(phrase, Pos::Adp))).all(when)
}

/// The words of a run of tokens, white space made plain.
pub(in crate::claim) fn words(text: &str, span: Span) -> String {
    span.of(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The nouns joined to `head` by "and", itself included.
pub(in crate::claim) fn joined(tree: &Tree<'_>, head: usize) -> Vec<usize> {
    let next = |&i: &usize| tree.children(i).find(|&c| tree.relation(c) == Rel::Conj && is_nominal(tree, c));
    std::iter::successors(Some(head), next).take(tree.len()).collect()
}

/// Whether a token heads a phrase that is nothing but somebody's age: "the 54-year-old".
pub(in crate::claim) fn is_age(tree: &Tree<'_>, token: usize) -> bool {
    let the = tree.children(token).any(|i| tree.relation(i) == Rel::Det && tree.lemma(i) == "the");
    let before = token.checked_sub(1).is_some_and(|i| is_dash(&tree.token(i).text));
    the && before && has_use(tree.lemma(token), "ends-age")
}

/// Whether a token is a noun or a name.
pub(in crate::claim) fn is_nominal(tree: &Tree<'_>, token: usize) -> bool {
    matches!(tree.token(token).pos, Pos::Noun | Pos::Propn)
}
