//! What an article says a person is: the title before the name, the apposition beside it.

use super::beside::is_of_another;
use super::phrase::{core, is_nominal, words};
use crate::claim::has_use;
use crate::claim::name::{Names, title};
use crate::claim::tree::Tree;
use crate::language::Relation as Rel;
use std::ops::Range;

/// Notes for every person named in the article which office or description it gives, and the nouns in it.
pub(super) fn learn(text: &str, trees: &[Tree<'_>], names: &mut Names) {
    for index in 0..names.mentions.len() {
        let mention = &names.mentions[index];
        let (tree, tokens) = (&trees[mention.sentence], mention.tokens.clone());
        let (Some(head), owner) = (head(tree, tokens.clone()), names.owners[index]) else { continue };
        let described = description(tree, head);
        let nouns = described.iter().map(|&d| tree.lemma(d).to_lowercase().to_string());
        let nouns: Vec<String> = nouns.flat_map(|n| also(&n)).collect();
        names.referents[owner].nouns.extend(nouns);
        if names.referents[owner].kind != crate::claim::NameKind::Person {
            continue;
        }
        let role = before(tree, tokens).or(described.map(|d| core(tree, d)));
        if let Some(role) = role.filter(|_| names.referents[owner].role.is_none()) {
            names.referents[owner].role = Some(words(text, tree.span(role)));
        }
    }
}

/// A noun and the others that may take its place: "lawyer" and "attorney".
fn also(noun: &str) -> Vec<String> {
    let others = title(noun).map(|t| t.nouns.clone()).unwrap_or_default();
    std::iter::once(noun).chain(others.into_iter().filter(|o| *o != noun)).map(str::to_owned).collect()
}

/// The token of a mention that everything else in it hangs on.
pub(in crate::claim) fn head(tree: &Tree<'_>, tokens: Range<usize>) -> Option<usize> {
    tokens.clone().rev().find(|&i| tree.head(i).is_none_or(|h| !tokens.contains(&h)))
}

/// The words before a name that are its title: "Japanese Foreign Minister" in "Japanese Foreign Minister Taro Kono".
fn before(tree: &Tree<'_>, name: Range<usize>) -> Option<Range<usize>> {
    let head = head(tree, name.clone())?;
    let own = |i: usize| {
        tree.head(i).is_some_and(|h| h == head || tree.head(h) == Some(head))
            && matches!(tree.relation(i), Rel::Compound | Rel::Amod | Rel::Nmod | Rel::Poss | Rel::Case)
    };
    let start =
        (0..name.start).rev().take_while(|&i| own(i) || title(&tree.token(i).text).is_some()).last()?;
    let office = |i: usize| {
        title(&tree.token(i).text).is_some_and(|t| !t.nouns.is_empty())
            || (is_nominal(tree, i) && super::noun::noun_kind(tree.lemma(i)).is_some())
    };
    let honorific = name.start - start == 1 && !office(start);
    ((start..name.start).any(office) && !honorific).then_some(start..name.start)
}

/// The noun that describes a name: in apposition, before or after, or after "is".
fn description(tree: &Tree<'_>, head: usize) -> Option<usize> {
    let after = tree.children(head).find(|&i| tree.relation(i) == Rel::Appos && is_nominal(tree, i));
    let around = || {
        let noun = tree.head(head).filter(|&h| tree.relation(head) == Rel::Appos && is_nominal(tree, h));
        noun.filter(|&h| !is_of_another(tree, h, head))
    };
    let predicate = || {
        let be = tree.head(head).filter(|&h| tree.relation(head) == Rel::Nsubj && tree.lemma(h) == "be")?;
        tree.children(be).find(|&i| tree.relation(i) == Rel::Attr && tree.token(i).tag == "NN")
    };
    after.or_else(around).or_else(predicate).filter(|&d| tree.token(d).tag == "NN")
}

/// Whether who is called by `role` ("deputy mayor of Lund") may be called by `noun` with these words before it: "the mayor" is another.
pub(super) fn is_of_rank(role: &str, noun: &str, before: &[String]) -> bool {
    let role = role.to_lowercase();
    let words: Vec<&str> = role.split(|c: char| !c.is_alphabetic()).collect();
    let Some(at) = words.iter().position(|w| *w == noun) else { return true };
    let other = |word: &str| has_use(word, "other-office");
    let apart = |word: &&str| other(word) || has_use(word, "former-office");
    let missing = words[..at].iter().copied().filter(apart).any(|w| !before.iter().any(|b| b == w));
    !missing && before.iter().filter(|w| other(w)).all(|w| words[..at].contains(&w.as_str()))
}
