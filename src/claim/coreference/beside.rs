//! Whose name stands beside a description: "the union's president, Elias Lee".

use super::phrase::joined;
use super::reader::Reader;
use super::{NounKind, is_calling, noun_kind};
use crate::claim::attribution::page::Place;
use crate::claim::name::NameKind;
use crate::claim::tree::Tree;
use crate::language::Relation as Rel;

impl Reader<'_, '_> {
    /// The person whose name stands in apposition: "the union's president, Elias Lee".
    pub(super) fn beside(&mut self, tree: &Tree<'_>, place: Place) -> Option<usize> {
        // "the president, Elias Lee" may be read as a list, but "Kim, Lee and Park" is one.
        let added =
            |i: usize| tree.relation(i) == Rel::Conj && tree.child(i, &[Rel::Cc, Rel::Conj]).is_none();
        let listed = tree.child(place.token, &[Rel::Cc]).is_some();
        let beside = |i: &usize| tree.relation(*i) == Rel::Appos || !listed && added(*i);
        let name = tree.children(place.token).find(beside).or_else(|| self.behind_body(tree, place))?;
        let names = Place { token: name, ..place };
        if tree.token(place.token).tag == "NNS" && joined(tree, name).len() > 1 {
            return self.group(tree, names);
        }
        if is_of_another(tree, place.token, name) {
            return None;
        }
        let owner = self.names.at(place.sentence, name).map(|(_, owner)| owner)?;
        matches!(self.names.referents[owner].kind, NameKind::Person | NameKind::Organisation)
            .then(|| self.named(owner))
    }

    /// The person whose name stands behind the body of which somebody is the head: "the leader of the opposition, Elias Lee".
    fn behind_body(&self, tree: &Tree<'_>, place: Place) -> Option<usize> {
        let heads = noun_kind(tree.lemma(place.token)) == Some(NounKind::Role);
        let of = tree.children(place.token).find(|&i| heads && tree.lemma(i) == "of")?;
        let name = tree.child(tree.child(of, &[Rel::Pobj])?, &[Rel::Appos])?;
        let (mention, _) = self.names.at(place.sentence, name)?;
        (mention.kind == NameKind::Person).then_some(name)
    }
}

/// Whether a name tells who another person inside the phrase is: "the family of another victim, Lena Holt".
pub(super) fn is_of_another(tree: &Tree<'_>, noun: usize, name: usize) -> bool {
    let comma = tree.extent(name).start.checked_sub(1).filter(|&t| tree.token(t).text == ",");
    let inner = comma.and_then(|t| t.checked_sub(1)).filter(|&t| t > noun);
    inner.is_some_and(|t| {
        tree.token(t).tag == "NN" && tree.relation(t) == Rel::Pobj && is_calling(tree.lemma(t))
    })
}
