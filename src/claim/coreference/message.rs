//! Whose words a text is: "the letter" speaks for those who signed it.

use super::phrase::{core, is_nominal, words};
use super::reader::Reader;
use super::{NounKind, noun_kind};
use crate::claim::attribution::page::Place;
use crate::claim::has_use;
use crate::claim::tree::Tree;
use crate::language::meaning::names_people;
use crate::language::{PartOfSpeech as Pos, Relation as Rel};

/// Whether a noun stands for a text.
pub(super) fn is_text(noun: &str) -> bool {
    matches!(noun_kind(noun), Some(NounKind::Message | NounKind::Document))
}

impl Reader<'_, '_> {
    /// Whose words a text is: "his statement", "a letter from Lee", "said in a statement". Noted for "the statement".
    pub(super) fn sent(&mut self, tree: &Tree<'_>, place: Place) -> Option<usize> {
        let noun = tree.lemma(place.token).to_lowercase();
        let kind = noun_kind(&noun).filter(|_| is_text(&noun))?;
        let thread = match kind {
            NounKind::Document => {
                let owner = tree.child(place.token, &[Rel::Poss]).map(|token| Place { token, ..place });
                let owner = owner.and_then(|at| {
                    self.at(at).or_else(|| self.name_at(at)).or_else(|| self.known(tree, at, false))
                });
                owner.or_else(|| self.published(tree, place))?
            }
            _ => {
                let token = self.sender(tree, place)?;
                self.signer(tree, place, token)?
            }
        };
        self.by_noun.insert(noun.to_string(), thread);
        Some(thread)
    }

    /// The token of who sends or speaks a message.
    fn sender(&self, tree: &Tree<'_>, place: Place) -> Option<usize> {
        let from = |i: &usize| tree.relation(*i) == Rel::Prep && has_use(tree.lemma(*i), "signs");
        // The parser hangs "from Lee" on the verb at times.
        let end = core(tree, place.token).end.max(place.token + 2).min(tree.len());
        let named = || (place.token + 1..end).find(from).and_then(|i| tree.child(i, &[Rel::Pobj]));
        let speaker = || {
            let above = tree.head(place.token)?;
            let verb = if tree.relation(place.token) == Rel::Pobj { tree.head(above)? } else { above };
            let takes = matches!(tree.relation(place.token), Rel::Pobj | Rel::Dobj);
            tree.child(verb, &[Rel::Nsubj])
                .filter(|&i| takes && self.sends(tree, Place { token: i, ..place }))
        };
        tree.child(place.token, &[Rel::Poss]).or_else(named).or_else(speaker)
    }

    /// The thread of those who signed a text.
    fn signer(&mut self, tree: &Tree<'_>, place: Place, token: usize) -> Option<usize> {
        let at = Place { token, ..place };
        let known = self.at(at).or_else(|| self.group(tree, at));
        known
            .or_else(|| self.name_at(at))
            .or_else(|| (is_nominal(tree, token) && self.sends(tree, at)).then(|| self.described(tree, at)))
    }

    /// The thread of the name that a token is part of.
    fn name_at(&mut self, at: Place) -> Option<usize> {
        self.names.at(at.sentence, at.token).map(|(_, owner)| self.named(owner))
    }

    /// A text by the name of where it stands: "an article in The Herald".
    fn published(&mut self, tree: &Tree<'_>, place: Place) -> Option<usize> {
        let place_of = |i: usize| has_use(tree.lemma(i), "prints");
        let mut prepositions =
            tree.children(place.token).filter(|&i| tree.relation(i) == Rel::Prep && place_of(i));
        let body = |i: usize| tree.sentence.entity_at(i).is_some_and(|e| e.label == "ORG");
        prepositions.find(|&p| tree.child(p, &[Rel::Pobj]).is_some_and(body))?;
        let label = words(&self.page.article.text, tree.span(core(tree, place.token)));
        Some(self.new_thread(label, None, false))
    }

    /// Whether somebody is meant who can send a message.
    fn sends(&self, tree: &Tree<'_>, place: Place) -> bool {
        let of = |i: &usize| tree.relation(*i) == Rel::Prep && tree.lemma(*i) == "of";
        let inner = tree.children(place.token).find(of).and_then(|i| tree.child(i, &[Rel::Pobj]));
        std::iter::once(place.token).chain(inner).any(|token| {
            let lemma = tree.lemma(token).to_lowercase();
            let named = tree.is(token, Pos::Pron) || self.names.at(place.sentence, token).is_some();
            named || names_people(&lemma) || noun_kind(&lemma).is_some() && !is_text(&lemma)
        })
    }
}
