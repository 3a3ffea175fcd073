//! Who holds an office: "the senator", "Israel's leader", of two presidents "the president".

use super::describe::bare;
use super::noun::noun_gender;
use super::reader::Reader;
use super::recent::{Asked, Wanted};
use super::{Thread, role};
use crate::claim::attribution::page::Place;
use crate::claim::has_use;
use crate::claim::tree::Tree;
use crate::language::Relation as Rel;

/// How many letters of a word two forms of it share: "Israel" and "Israeli".
const STEM: usize = 4;

/// The stem of a word that says more closely which office is meant: "prime" minister, "Israel's" leader.
fn attribute(tree: &Tree<'_>, child: usize) -> Option<String> {
    let says = matches!(tree.relation(child), Rel::Amod | Rel::Compound | Rel::Nmod | Rel::Poss)
        && tree.token(child).tag != "PRP$";
    let word = tree.token(child).text.to_lowercase().to_string();
    says.then(|| word.get(..STEM).map_or(word.clone(), str::to_owned))
}

impl Reader<'_, '_> {
    /// The one whom a noun describes; of several the one whose office is told in the same words ("Israel's prime minister" is
    /// the "Israeli Prime Minister"), or whom the article names twice as often as the others.
    pub(super) fn holder(&self, tree: &Tree<'_>, place: Place, noun: &str) -> Option<usize> {
        let holders = self.by_office.get(noun)?;
        if let [only] = holders.as_slice() {
            return Some(*only);
        }
        let attributes: Vec<String> = tree.children(place.token).filter_map(|i| attribute(tree, i)).collect();
        if attributes.is_empty() {
            let times = |owner: &usize| self.counts.get(*owner).copied().unwrap_or_default();
            let most = holders.iter().copied().max_by_key(times)?;
            let others = holders.iter().filter(|o| **o != most).map(times).max()?;
            return (times(&most) >= 2 * others && others > 0).then_some(most);
        }
        let told = |&&owner: &&usize| {
            let role = self.names.referents[owner].role.as_deref().unwrap_or_default().to_lowercase();
            attributes.iter().all(|stem| role.contains(stem.as_str()))
        };
        let mut fitting = holders.iter().filter(told);
        fitting.next().filter(|_| fitting.next().is_none()).copied()
    }

    /// Who of several with one office is meant by that alone: whom the sentence before is about, or else who is named far more often than
    /// the others ("the president" in an article on a visit of another president).
    pub(super) fn one_of_several(&mut self, noun: &str, most: Option<usize>, place: Place) -> Option<usize> {
        let holders = self.by_office.get(noun).filter(|holders| holders.len() > 1)?;
        let holds = |t: usize| self.found.threads[t].referent.is_some_and(|r| holders.contains(&r));
        let lead = self.recent.lead(place, holds);
        lead.or_else(|| most.map(|owner| self.named(owner)))
    }

    /// The person brought up last whom the noun may describe: of its sex, and of no other calling that the article gives.
    pub(super) fn person_lately(&self, tree: &Tree<'_>, noun: &str, place: Place) -> Option<usize> {
        let spoken_of = self.spoken_of(place);
        let called = |thread: &Thread| {
            let nouns = thread.referent.map(|r| &self.names.referents[r].nouns);
            nouns.is_none_or(|nouns| nouns.is_empty() || nouns.iter().any(|n| n == noun))
        };
        let may = |at: usize, thread: &Thread| {
            let of_sex = noun_gender(noun).is_none_or(|sex| thread.gender == Some(sex));
            !spoken_of.contains(&at) && of_sex && self.is_of_rank(tree, place, at) && called(thread)
        };
        // "The former union lawyer", "the 20-year-old student"
        let described_anew = tree.children(place.token).any(|i| {
            let [former, aged] = ["former-office", "ends-age"].map(|usage| has_use(tree.lemma(i), usage));
            tree.relation(i) == Rel::Amod && (former || aged)
        });
        // A governor is not "the coroner".
        let may_be_called =
            |thread: &Thread| called(thread) || described_anew || has_use(noun, "any-calling");
        let leads = |at: usize| {
            let thread = &self.found.threads[at];
            let clash = noun_gender(noun).zip(thread.gender).is_some_and(|(a, b)| a != b);
            let fits =
                Wanted::NamedPerson.fits(thread).is_some() && !clash && self.is_of_rank(tree, place, at);
            fits && !spoken_of.contains(&at)
        };
        match self.recent.lead(place, leads) {
            Some(lead) => Some(lead).filter(|&at| may_be_called(&self.found.threads[at])),
            None => self.recent.best(Asked { wanted: Wanted::NamedPerson, place }, &self.found.threads, may),
        }
    }

    /// Whether somebody is of the rank that a phrase tells: "the mayor" is not the deputy mayor.
    pub(super) fn is_of_rank(&self, tree: &Tree<'_>, place: Place, thread: usize) -> bool {
        let before = (tree.extent(place.token).start..place.token).map(|i| tree.token(i).text.to_lowercase());
        let before: Vec<String> = before.map(|word| word.to_string()).collect();
        let noun = bare(tree.lemma(place.token));
        let thread = &self.found.threads[thread];
        let role = match thread.referent {
            Some(owner) => self.names.referents[owner].role.as_deref().unwrap_or_default(),
            None => &thread.label,
        };
        role::is_of_rank(role, &noun, &before)
    }
}
