//! Phrases without a name: "the senator" is somebody named before, "a spokesman" somebody new.

use super::message::is_text;
use super::noun::noun_gender;
use super::phrase::{which, words};
use super::reader::Reader;
use super::recent::{Asked, Wanted, is_office};
use super::{NounKind, Thread, is_calling, noun_kind};
use crate::claim::attribution::page::Place;
use crate::claim::has_use;
use crate::claim::name::{NameKind, Referent};
use crate::claim::tree::Tree;
use crate::language::{PartOfSpeech as Pos, Relation as Rel};

/// A noun without "ex-".
pub(super) fn bare(lemma: &str) -> String {
    let lower = lemma.to_lowercase();
    lower.strip_prefix("ex-").unwrap_or(&lower).to_owned()
}

impl Reader<'_, '_> {
    /// The thread of a phrase without a name.
    pub(super) fn described(&mut self, tree: &Tree<'_>, place: Place) -> usize {
        let noun = tree.lemma(place.token).to_lowercase();
        let plural = matches!(tree.token(place.token).tag, "NNS" | "NNPS") || noun == "police";
        let known = self
            .beside(tree, place)
            .or_else(|| self.sent(tree, place))
            .or_else(|| self.known(tree, place, plural))
            .or_else(|| self.police(tree, place).filter(|_| plural));
        if let Some(thread) = known {
            return thread;
        }
        let label = self.spoken_for(tree, place).unwrap_or_else(|| self.owned(tree, place));
        let is_person = is_calling(&noun) && !plural;
        let thread = self.new_thread(label, is_person.then_some(NameKind::Person), plural);
        self.by_noun.insert(noun.to_string(), thread);
        thread
    }

    /// "A spokesman", with the body that the same sentence is about: "The firm will close, a spokesman said".
    fn spoken_for(&self, tree: &Tree<'_>, place: Place) -> Option<String> {
        let content = self.sources.get(&place).filter(|_| has_use(tree.lemma(place.token), "speaks-for"))?;
        let bare = tree.children(place.token).all(|i| tree.relation(i) == Rel::Det);
        let mut told = (0..place.token).filter(|&t| tree.is_subject(t) && content.covers(tree.token(t).span));
        let body = self.at(Place { token: told.next().filter(|_| bare)?, ..place })?;
        let body = Some(&self.found.threads[body]).filter(|t| t.kind == Some(NameKind::Organisation))?;
        Some(format!(
            "{} for {}",
            words(&self.page.article.text, tree.span(which(tree, place.token))),
            body.label
        ))
    }

    /// The only police that the article names: "officers said".
    fn police(&mut self, tree: &Tree<'_>, place: Place) -> Option<usize> {
        let bare =
            tree.children(place.token).next().is_none() && has_use(tree.lemma(place.token), "of-police");
        let police = |r: &Referent| {
            r.kind == NameKind::Organisation && r.words.iter().any(|w| w.eq_ignore_ascii_case("police"))
        };
        let mut named = (0..self.names.referents.len()).filter(|&r| police(&self.names.referents[r]));
        let only = named.next().filter(|_| bare && named.next().is_none())?;
        Some(self.named(only))
    }

    /// The words of a phrase, with its owner's name for "his" or "its": "Harald Brandt's office", "chief executive of Lund Lines".
    fn owned(&self, tree: &Tree<'_>, place: Place) -> String {
        let extent = which(tree, place.token);
        let all = words(&self.page.article.text, tree.span(extent.clone()));
        let owner = tree.token(extent.start).tag == "PRP$";
        let thread = owner.then(|| self.at(Place { token: extent.start, ..place })).flatten();
        match thread.map(|t| &self.found.threads[t]).filter(|t| t.referent.is_some()) {
            Some(thread) => {
                let (owner, rest) = (&thread.label, tree.span(extent.start + 1..extent.end));
                let rest = words(&self.page.article.text, rest);
                match thread.kind {
                    Some(NameKind::Organisation) => format!("{rest} of {owner}"),
                    _ => format!("{owner}'s {rest}"),
                }
            }
            None => all,
        }
    }

    /// Who a definite description points back to.
    pub(super) fn known(&mut self, tree: &Tree<'_>, place: Place, plural: bool) -> Option<usize> {
        let noun = bare(tree.lemma(place.token));
        let has = |relation: Rel| tree.children(place.token).any(|i| tree.relation(i) == relation);
        let first = tree.token(tree.extent(place.token).start).text.to_lowercase();
        let definite = matches!(first.as_str(), "the" | "this" | "that" | "these" | "those" | "both");
        let (owned, modified) = (has(Rel::Poss), has(Rel::Amod) || has(Rel::Compound) || has(Rel::Nmod));
        if !definite && !owned {
            return None;
        }
        let only = if plural { None } else { self.holder(tree, place, &noun) };
        if !plural
            && definite
            && !owned
            && !modified
            && let Some(thread) = self.one_of_several(&noun, only, place)
        {
            return Some(thread);
        }
        let before = self.by_noun.get(noun.as_str()).copied().filter(|_| definite && !owned);
        let is_text = is_text(&noun);
        let fits = |&t: &usize| {
            (self.found.threads[t].is_plural == plural || is_text)
                && noun_gender(&noun).zip(self.found.threads[t].gender).is_none_or(|(a, b)| a == b)
                && !(modified && self.found.threads[t].referent.is_none() && !is_text)
                && self.is_of(tree, place, t)
        };
        if let Some(thread) = before.filter(fits) {
            return Some(thread);
        }
        // "The center of the area" may be a province, "Iran's seismological center" is not.
        let may_hold =
            |&owner: &usize| !(owned || modified) || self.names.referents[owner].kind != NameKind::Place;
        let only = only.filter(may_hold);
        if let Some(thread) = only.map(|owner| self.named(owner)).filter(|&t| self.is_of(tree, place, t)) {
            return Some(thread);
        }
        if plural && definite {
            return self.pair(tree, place);
        }
        let named_modifier =
            tree.children(place.token).any(|i| tree.sentence.entity_at(i).is_some_and(|e| e.label != "NORP"));
        let kind = noun_kind(&noun).filter(|_| definite && !owned && !plural)?;
        // "The Home Office agency" is none named before, "the Texas governor" may be somebody.
        let common = tree.is(place.token, Pos::Noun);
        match Some(kind).filter(|&k| !named_modifier || k == NounKind::Role && common)? {
            NounKind::Body if !modified => self.lately(Wanted::Body, place),
            NounKind::Firm => self.lately(Wanted::Firm, place).or_else(|| self.only_firm()),
            NounKind::Role if !self.has_owner(tree, place) => self.person_lately(tree, &noun, place),
            _ => None,
        }
    }

    /// The person brought up last whom a member of a group stands for: "the Arizona Republican".
    pub(super) fn member(&self, tree: &Tree<'_>, place: Place) -> Option<usize> {
        let article = tree.child(place.token, &[Rel::Det]).is_some_and(|d| tree.lemma(d) == "the");
        let named = |i: usize| tree.sentence.entity_at(i).is_some_and(|e| matches!(e.label, "GPE" | "LOC"));
        let from = tree.children(place.token).any(|i| tree.relation(i) == Rel::Compound && named(i));
        let one = matches!(tree.token(place.token).tag, "NN" | "NNP" | "JJ");
        let spoken_of = self.spoken_of(place);
        let asked = Asked { wanted: Wanted::NamedPerson, place };
        let may = |thread: usize, _: &Thread| !spoken_of.contains(&thread);
        (article && from && one).then(|| self.recent.best(asked, &self.found.threads, may)).flatten()
    }

    /// The business that an article is about: the only one that it names more than once.
    fn only_firm(&mut self) -> Option<usize> {
        let firm = |&r: &usize| {
            let referent = &self.names.referents[r];
            let often = self.counts.get(r).is_some_and(|&times| times > 1);
            referent.kind == NameKind::Organisation && often && !is_office(&referent.name())
        };
        let mut firms = (0..self.names.referents.len()).filter(firm);
        let only = firms.next().filter(|_| firms.next().is_none())?;
        Some(self.named(only))
    }

    /// Who was brought up last and fits.
    fn lately(&self, wanted: Wanted, place: Place) -> Option<usize> {
        self.recent.best(Asked { wanted, place }, &self.found.threads, |_, _| true)
    }

    /// Whether a phrase says whose or of what: "the mother of the victim" is nobody brought up before.
    fn has_owner(&self, tree: &Tree<'_>, place: Place) -> bool {
        tree.children(place.token).any(|i| tree.relation(i) == Rel::Prep && tree.lemma(i) == "of")
    }

    /// Whether nothing that the article says of a person speaks against a phrase: its nation ("the Israeli leader") or its rank.
    fn is_of(&self, tree: &Tree<'_>, place: Place, thread: usize) -> bool {
        let role = self.found.threads[thread].referent.and_then(|r| self.names.referents[r].role.as_deref());
        let nation = |&i: &usize| tree.sentence.entity_at(i).is_some_and(|e| e.label == "NORP");
        let mut nations = tree.children(place.token).filter(nation);
        self.is_of_rank(tree, place, thread)
            && role.is_none_or(|role| {
                nations.all(|i| tree.token(i).text.get(..4).is_none_or(|start| role.contains(start)))
            })
    }

    /// "The two leaders", "both countries": the two named last that can be meant.
    fn pair(&mut self, tree: &Tree<'_>, place: Place) -> Option<usize> {
        let two = |i: usize| matches!(tree.lemma(i), "two" | "both");
        tree.children(place.token).find(|&i| two(i))?;
        let noun = bare(tree.lemma(place.token));
        let wanted = match noun_kind(&noun)? {
            NounKind::Role | NounKind::Person => Wanted::NamedPerson,
            NounKind::Group => Wanted::NamedPlace,
            _ => return None,
        };
        let called = |t: &usize| {
            let referent = self.found.threads[*t].referent.map(|r| &self.names.referents[r]);
            referent.is_some_and(|r| r.nouns.contains(&noun))
        };
        let fits = |t: &usize| wanted.fits(&self.found.threads[*t]).is_some();
        let by_noun = self.recent.last_two(|t| fits(t) && called(t));
        let [a, b] = by_noun.or_else(|| self.recent.last_two(fits))?;
        let label = format!("{} and {}", self.found.threads[a].label, self.found.threads[b].label);
        Some(self.new_thread(label, None, true))
    }
}
