//! Whom a pronoun cannot stand for, and who is likely by the family name.

use super::reader::Reader;
use super::{Thread, noun_kind};
use crate::claim::attribution::page::Place;
use crate::claim::family_tie;
use crate::claim::tree::Tree;
use crate::language::Relation as Rel;

impl Reader<'_, '_> {
    /// The relative whom a pronoun owns, and the surname that both are likely to have: "his wife, Susan Keane".
    pub fn relative(&self, tree: &Tree<'_>, place: Place) -> Option<(usize, String)> {
        let noun = tree.head(place.token).filter(|_| tree.relation(place.token) == Rel::Poss)?;
        family_tie(tree.lemma(noun))?;
        let names = std::iter::once(noun).chain(tree.child(noun, &[Rel::Appos]));
        let (_, owner) = names.filter_map(|token| self.names.at(place.sentence, token)).next()?;
        let name = self.names.referents[owner].name();
        name.contains(' ').then(|| (owner, surname(&name).to_owned()))
    }

    /// Whom the clause of a pronoun that is its subject goes on to name: "he called on Lee to resign" is not about Lee.
    pub fn named_behind(&self, tree: &Tree<'_>, place: Place) -> Vec<usize> {
        let verb = tree.head(place.token).filter(|_| tree.is_subject(place.token));
        let behind = verb.map_or(0..0, |v| place.token + 1..tree.extent(v).end);
        let named = behind.filter_map(|token| self.names.at(place.sentence, token));
        named.filter_map(|(_, owner)| self.by_name.get(&owner).copied()).collect()
    }

    /// Whom a speaker names in what is reported: "Lee was tired, he said" is not said by Lee.
    pub fn spoken_of(&self, place: Place) -> Vec<usize> {
        let Some(content) = self.sources.get(&place) else { return Vec::new() };
        let trees = &self.page.trees;
        let first = trees.partition_point(|t| t.sentence.span.end <= content.start);
        let sentences = (first..trees.len()).take_while(|&s| trees[s].sentence.span.start < content.end);
        let within = sentences.flat_map(|sentence| {
            let tree = &trees[sentence];
            (0..tree.len())
                .filter(move |&t| content.covers(tree.token(t).span))
                .map(move |token| (sentence, token))
        });
        let named = within.filter_map(|(sentence, token)| self.names.at(sentence, token));
        named.filter_map(|(_, owner)| self.by_name.get(&owner).copied()).collect()
    }
}

/// Whether a thing can say something: a body with or without a name, a text.
pub(super) fn may_speak(thread: &Thread) -> bool {
    thread.kind.is_some() || thread.label.split_whitespace().any(|word| noun_kind(word).is_some())
}

/// The last word of a name.
pub(super) fn surname(name: &str) -> &str {
    name.split_whitespace().last().unwrap_or(name)
}
