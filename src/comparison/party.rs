//! Who or what a phrase stands for, and whether two phrases can stand for the same.

use super::pair::Side;
use super::statement;
use crate::article::Span;
use crate::claim::{NameKind, has_use};
use crate::language::meaning::{Kinship, kinship, similarity, word};
use crate::language::{PartOfSpeech, Relation};
use std::collections::BTreeSet;

/// A participant as one sentence tells of it.
#[derive(Debug, Clone, Default)]
pub(super) struct Party {
    /// The lemma of its head.
    pub head: String,
    /// The full name that it is resolved to.
    pub name: Option<String>,
    /// What kind of thing the name names.
    pub kind: Option<NameKind>,
    /// The words that describe it, names in it included.
    pub words: BTreeSet<String>,
    /// The names that narrow it: "shares in Acme".
    pub narrowed: BTreeSet<String>,
    /// The common nouns that tell which kind it is: "the deposit rate", "sales of phones".
    pub kinds: BTreeSet<String>,
    /// Whether it is a pronoun that was not resolved.
    pub unknown: bool,
}

impl Party {
    /// What stands in `side` at `token`.
    pub fn new(side: &Side, token: usize) -> Self {
        let Some(word) = side.sentence.tokens.get(token) else { return Self::default() };
        let names = side.names();
        let beside = || side.sentence.child(token, &[Relation::Appos]).map(|t| side.token_span(t));
        let at = |span: Span| names.iter().find(|n| n.span.touches(span));
        let named = at(word.span).or_else(|| at(beside()?).filter(|n| n.kind == NameKind::Person));
        // "The 54-year-old" is somebody named before.
        let pronoun =
            matches!(word.pos, PartOfSpeech::Pron | PartOfSpeech::Det) || has_use(&word.lemma, "ends-age");
        let subject = side.claims.iter().find(|c| {
            let of = side.sentence.tokens.get(token).map(|t| t.head);
            pronoun && of == Some(c.head)
        });
        let resolved = subject.and_then(|c| c.subject.clone()).filter(|s| s.len() > 5 || s.contains(' '));
        let name = named.map(|n| n.name.clone()).or(resolved);
        let mut words = describing(side, token);
        words.extend(name.iter().flat_map(|n| n.split_whitespace()).map(str::to_lowercase));
        Self {
            head: word.lemma.to_lowercase().into(),
            narrowed: narrowing(side, token),
            kinds: kinds(side, token),
            kind: named.map(|n| n.kind),
            unknown: pronoun && name.is_none(),
            name,
            words,
        }
    }

    /// Whether both stand for the same; `None` where that cannot be told.
    pub fn is_same(&self, other: &Self) -> Option<bool> {
        if self.unknown || other.unknown {
            return None;
        }
        let apart = !self.narrowed.is_empty() && !other.narrowed.is_empty();
        let police = [self, other].iter().all(|party| has_use(&party.head, "of-police"));
        if (police || self.head == other.head) && apart && self.narrowed.is_disjoint(&other.narrowed) {
            return Some(false);
        }
        let kinds = !self.kinds.is_empty() && !other.kinds.is_empty();
        let alike = |x: &String| other.kinds.iter().any(|y| statement::may_be_one(x, y));
        if self.head == other.head && kinds && !self.kinds.iter().any(alike) {
            return Some(false);
        }
        let shared = self.words.intersection(&other.words).next().is_some();
        match (&self.name, &other.name) {
            // Two chief executives are two people.
            (Some(a), Some(b)) if [self.kind, other.kind] == [Some(NameKind::Person); 2] => {
                Some(a.split_whitespace().any(|x| b.split_whitespace().any(|y| x.eq_ignore_ascii_case(y))))
            }
            (Some(a), Some(b)) => Some(last(a) == last(b) || shared),
            _ if self.head == other.head => Some(true),
            _ if shared => Some(true),
            (None, None) if police => Some(true),
            (None, None) => same_noun(&self.head, &other.head),
            // "the president" may well be Mr Smith.
            _ => None,
        }
    }

    /// Whether both may stand for the same: where that cannot be told, by the nouns that head them.
    pub fn may_be(&self, other: &Self) -> bool {
        let by_noun = || !self.unknown && !other.unknown && statement::may_be_one(&self.head, &other.head);
        self.is_same(other).unwrap_or_else(by_noun)
    }
}

/// Words at least this alike in meaning may stand for one another: "councillors", "council".
const MAY_BE_ONE: f32 = 0.4;

/// Whether two nouns, as dictionary forms in lower case, name the same; `None` where that cannot be told.
pub(super) fn same_noun(x: &str, y: &str) -> Option<bool> {
    let Some((a, b)) = word(x).zip(word(y)) else { return Some(x == y) };
    match kinship(a, b) {
        Some(Kinship::Synonym) => Some(true),
        Some(Kinship::Derived | Kinship::Broader) => None,
        _ if similarity(a, b) >= MAY_BE_ONE => None,
        _ => Some(false),
    }
}

fn last(name: &str) -> String {
    name.split_whitespace().last().unwrap_or_default().to_lowercase()
}

/// The names in the phrase of a common noun.
fn narrowing(side: &Side, token: usize) -> BTreeSet<String> {
    let names = side
        .sentence
        .subtree(token)
        .into_iter()
        .filter(|&t| t != token && side.sentence.is(t, PartOfSpeech::Propn));
    let common = side.sentence.is(token, PartOfSpeech::Noun);
    names.filter(|_| common).map(|t| side.sentence.tokens[t].lemma.to_lowercase().into()).collect()
}

/// The common nouns before a common noun, or behind its "of".
fn kinds(side: &Side, token: usize) -> BTreeSet<String> {
    let tokens = &side.sentence.tokens;
    let common = |t: usize| side.sentence.is(t, PartOfSpeech::Noun);
    let close = |t: usize| tokens[t].relation == Relation::Compound || side.lemma(tokens[t].head) == "of";
    let kinds = side.modifiers(token).into_iter().filter(|&t| common(token) && common(t) && close(t));
    kinds.map(|t| side.lemma(t)).collect()
}

/// The nouns, names and adjectives of the phrase, without what hangs on it as a clause or by a preposition.
fn describing(side: &Side, token: usize) -> BTreeSet<String> {
    let mut open = vec![token];
    let mut words = BTreeSet::new();
    while let Some(at) = open.pop() {
        let Some(word) = side.sentence.tokens.get(at) else { continue };
        if matches!(word.pos, PartOfSpeech::Noun | PartOfSpeech::Propn) {
            words.insert(word.lemma.to_lowercase().into());
        }
        open.extend(side.sentence.children(at).filter(|&c| {
            use Relation::{Appos, Compound, Nmod, Poss};
            c != at && matches!(side.sentence.tokens[c].relation, Appos | Compound | Nmod | Poss)
        }));
    }
    words
}
