//! Who pronouns and descriptions stand for: one pass in text order, with the people and things named last at hand.
//!
//! Quotations are left out: "I" and "he" inside one are the speaker's words, and whom a speaker names is seldom whom the
//! article goes on about. Where two candidates are equally near and prominent nobody is chosen.

mod noun;
mod phrase;
mod recent;
mod role;

pub(super) use noun::{NounKind, noun_kind};
pub(super) use phrase::{core, is_nominal, words};

use super::attribution::page::{Page, Place};
use super::name::{Gender, NameKind, Names};
use super::tree::Tree;
use crate::language::{PartOfSpeech as Pos, Relation as Rel};
use phrase::joined;
use recent::{Recent, Wanted};
use std::collections::{HashMap, HashSet};

/// Somebody or something that the article goes on about, named or not.
#[derive(Debug, Clone)]
pub(super) struct Thread {
    /// The fullest name, or the noun phrase that brought it up.
    pub label: String,
    /// Whose name it is, if it has one.
    pub referent: Option<usize>,
    /// Whether it is a person.
    pub is_person: bool,
    /// Whether there are several.
    pub is_plural: bool,
    /// The sex, if known.
    pub gender: Option<Gender>,
}

/// Who stands where.
#[derive(Debug, Default)]
pub(super) struct Coreference {
    /// Everybody and everything the article goes on about.
    pub threads: Vec<Thread>,
    at: HashMap<Place, usize>,
    groups: HashMap<Place, usize>,
}

impl Coreference {
    /// Reads an article; `sources` are the heads of the sources of its attributions, which are the most prominent.
    pub fn read(page: &Page<'_>, names: &mut Names, sources: &HashSet<Place>) -> Self {
        role::learn(&page.article.text, &page.trees, names);
        let mut reader = Reader {
            page,
            names,
            sources,
            found: Self::default(),
            recent: Recent::default(),
            by_name: HashMap::new(),
            by_noun: HashMap::new(),
        };
        for (sentence, tree) in page.trees.iter().enumerate() {
            (0..tree.len()).for_each(|token| reader.read(Place { sentence, token }));
        }
        reader.found
    }

    /// Whom or what the noun phrase or pronoun headed by a token stands for.
    pub fn who(&self, place: Place) -> Option<&Thread> {
        self.groups.get(&place).or_else(|| self.at.get(&place)).and_then(|&t| self.threads.get(t))
    }
}

/// The pass over the article.
struct Reader<'a, 's> {
    page: &'a Page<'s>,
    names: &'a Names,
    sources: &'a HashSet<Place>,
    found: Coreference,
    recent: Recent,
    /// The thread of each referent.
    by_name: HashMap<usize, usize>,
    /// The last thread brought up by each noun: of people by their offices, of others by their last word.
    by_noun: HashMap<String, usize>,
}

impl Reader<'_, '_> {
    fn read(&mut self, place: Place) {
        let tree = &self.page.trees[place.sentence];
        let quoted = self.page.is_quoted(tree.token(place.token).span);
        let thread = match self.names.at(place.sentence, place.token) {
            Some((mention, owner)) if role::head(tree, mention.tokens.clone()) == Some(place.token) => {
                Some(self.named(owner))
            }
            Some(_) => None,
            None if tree.token(place.token).tag.starts_with('W') => self.antecedent(tree, place),
            None if quoted => None,
            None if tree.is(place.token, Pos::Pron) => self.pronoun(tree, place),
            None if is_nominal(tree, place.token) && self.is_prominent(tree, place) => {
                Some(self.described(tree, place))
            }
            None => None,
        };
        let Some(thread) = thread else { return };
        self.found.at.insert(place, thread);
        if !quoted {
            self.recent.note(thread, place, self.weight(tree, place));
        }
        if self.is_prominent(tree, place) {
            self.group(tree, place);
        }
    }

    /// Whether the phrase is a subject or a source.
    fn is_prominent(&self, tree: &Tree<'_>, place: Place) -> bool {
        matches!(tree.relation(place.token), Rel::Nsubj | Rel::Nsubjpass) || self.sources.contains(&place)
    }

    /// How prominent a phrase is in its sentence.
    fn weight(&self, tree: &Tree<'_>, place: Place) -> f32 {
        let main = tree.head(place.token).is_some_and(|h| tree.relation(h) == Rel::Root);
        match tree.relation(place.token) {
            _ if self.sources.contains(&place) && !tree.is(place.token, Pos::Pron) => 1.6,
            _ if self.sources.contains(&place) => 1.5,
            Rel::Nsubj | Rel::Nsubjpass if main => 1.3,
            Rel::Nsubj | Rel::Nsubjpass => 1.0,
            Rel::Dobj | Rel::Dative => 0.5,
            Rel::Appos | Rel::Compound => 0.1,
            _ => 0.3,
        }
    }

    fn named(&mut self, owner: usize) -> usize {
        if let Some(&thread) = self.by_name.get(&owner) {
            return thread;
        }
        let referent = &self.names.referents[owner];
        let thread = Thread {
            label: referent.name(),
            referent: Some(owner),
            is_person: referent.kind == NameKind::Person,
            is_plural: referent.kind == NameKind::Group
                && referent.words.last().is_some_and(|w| w.ends_with('s')),
            gender: referent.gender,
        };
        let nouns = referent.nouns.iter().cloned().chain(referent.words.last().map(|w| w.to_lowercase()));
        let nouns: Vec<String> = nouns.collect();
        let at = self.add(thread);
        self.by_name.insert(owner, at);
        for noun in nouns {
            self.by_noun.insert(noun, at);
        }
        at
    }

    fn add(&mut self, thread: Thread) -> usize {
        self.found.threads.push(thread);
        self.found.threads.len() - 1
    }

    fn pronoun(&mut self, tree: &Tree<'_>, place: Place) -> Option<usize> {
        let word = tree.token(place.token).text.to_lowercase();
        let wanted = Wanted::by(&word)?;
        let verb = tree.head(place.token);
        let rival = verb
            .filter(|_| tree.relation(place.token) == Rel::Dobj)
            .and_then(|v| tree.child(v, &[Rel::Nsubj]));
        let not = rival.and_then(|token| self.found.at.get(&Place { token, ..place }).copied());
        self.recent.best(wanted, (place, not), &self.found.threads)
    }

    /// Whom a relative pronoun stands for: the noun that its clause describes.
    fn antecedent(&self, tree: &Tree<'_>, place: Place) -> Option<usize> {
        let clause = std::iter::once(place.token)
            .chain(tree.ancestors(place.token))
            .find(|&i| tree.relation(i) == Rel::Relcl)?;
        let token = tree.head(clause)?;
        self.found
            .groups
            .get(&Place { token, ..place })
            .or_else(|| self.found.at.get(&Place { token, ..place }))
            .copied()
    }

    /// The person whose name stands in apposition: "the union's president, Elias Lee".
    fn beside(&mut self, tree: &Tree<'_>, place: Place) -> Option<usize> {
        let name = tree.children(place.token).find(|&i| tree.relation(i) == Rel::Appos)?;
        let owner = self.names.at(place.sentence, name).map(|(_, owner)| owner)?;
        let is_person = self.names.referents[owner].kind == NameKind::Person;
        is_person.then(|| self.named(owner))
    }

    /// A phrase without a name: "the senator" is one named before, "a spokesman" is somebody new.
    fn described(&mut self, tree: &Tree<'_>, place: Place) -> usize {
        if let Some(thread) = self.beside(tree, place) {
            return thread;
        }
        let noun = tree.lemma(place.token).to_lowercase();
        let plural = matches!(tree.token(place.token).tag, "NNS" | "NNPS");
        let definite = tree
            .children(place.token)
            .any(|i| matches!(tree.lemma(i), "the" | "this" | "that" | "these" | "those"));
        let modified = tree
            .children(place.token)
            .any(|i| matches!(tree.relation(i), Rel::Amod | Rel::Compound | Rel::Poss | Rel::Nmod));
        let before = self.by_noun.get(noun.as_str()).copied();
        let known = before.filter(|&t| {
            definite
                && self.found.threads[t].is_plural == plural
                && !(modified && self.found.threads[t].referent.is_none())
        });
        if let Some(thread) = known {
            return thread;
        }
        let label = words(&self.page.article.text, tree.span(core(tree, place.token)));
        let is_person = matches!(noun_kind(&noun), Some(NounKind::Person | NounKind::Role)) && !plural;
        let at = self.add(Thread {
            label,
            referent: None,
            is_person,
            is_plural: plural || noun == "police",
            gender: None,
        });
        self.by_noun.insert(noun.to_string(), at);
        at
    }

    /// "Udall and Wyden" as one source.
    fn group(&mut self, tree: &Tree<'_>, place: Place) {
        let heads = joined(tree, place.token);
        if heads.len() < 2
            || tree.children(place.token).any(|i| tree.relation(i) == Rel::Cc && tree.lemma(i) == "or")
        {
            return;
        }
        let label = |&token: &usize| {
            let name =
                self.names.at(place.sentence, token).map(|(_, owner)| self.names.referents[owner].name());
            name.unwrap_or_else(|| words(&self.page.article.text, tree.span(core(tree, token))))
        };
        let labels: Vec<String> = heads.iter().map(label).collect();
        let thread = self.add(Thread {
            label: labels.join(" and "),
            referent: None,
            is_person: false,
            is_plural: true,
            gender: None,
        });
        self.found.groups.insert(place, thread);
        self.recent.note(thread, place, 1.2);
    }
}
