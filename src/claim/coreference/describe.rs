//! Phrases without a name: "the senator" is somebody named before, "a spokesman" somebody new.

use super::message::is_text;
use super::noun::noun_gender;
use super::phrase::{joined, which, words};
use super::reader::Reader;
use super::recent::{Asked, Wanted, is_office};
use super::{NounKind, Thread, noun_kind, role};
use crate::claim::attribution::page::Place;
use crate::claim::has_use;
use crate::claim::name::{NameKind, Referent};
use crate::claim::tree::Tree;
use crate::language::{PartOfSpeech as Pos, Relation as Rel};

/// A noun without "ex-".
fn bare(lemma: &str) -> String {
    let lower = lemma.to_lowercase();
    lower.strip_prefix("ex-").unwrap_or(&lower).to_owned()
}

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
        let is_person = matches!(noun_kind(&noun), Some(NounKind::Person | NounKind::Role)) && !plural;
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

    /// The one whom a noun describes; of several the one whose office is told in the same words ("Israel's prime minister" is
    /// the "Israeli Prime Minister"), or whom the article names twice as often as the others.
    fn holder(&self, tree: &Tree<'_>, place: Place, noun: &str) -> Option<usize> {
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
    fn one_of_several(&mut self, noun: &str, most: Option<usize>, place: Place) -> Option<usize> {
        let holders = self.by_office.get(noun).filter(|holders| holders.len() > 1)?;
        let holds = |t: usize| self.found.threads[t].referent.is_some_and(|r| holders.contains(&r));
        let lead = self.recent.lead(place, holds);
        lead.or_else(|| most.map(|owner| self.named(owner)))
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

    /// The person brought up last whom the noun may describe: of its sex, and of no other calling that the article gives.
    fn person_lately(&self, tree: &Tree<'_>, noun: &str, place: Place) -> Option<usize> {
        let spoken_of = self.spoken_of(place);
        let called = |thread: &Thread| {
            let nouns = thread.referent.map(|r| &self.names.referents[r].nouns);
            nouns.is_none_or(|nouns| nouns.is_empty() || nouns.iter().any(|n| n == noun))
        };
        let may = |at: usize, thread: &Thread| {
            let of_sex = noun_gender(noun).is_none_or(|sex| thread.gender == Some(sex));
            !spoken_of.contains(&at) && of_sex && self.is_of_rank(tree, place, at) && called(thread)
        };
        // A governor is not "the coroner".
        let again = tree.children(place.token).any(|i| {
            // "The former union lawyer", "the 20-year-old student"
            tree.relation(i) == Rel::Amod
                && (has_use(tree.lemma(i), "former-office") || tree.lemma(i) == "old")
        });
        let may_be_called = |thread: &Thread| called(thread) || again || has_use(noun, "any-calling");
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

    /// Whether somebody is of the rank that a phrase tells: "the mayor" is not the deputy mayor.
    fn is_of_rank(&self, tree: &Tree<'_>, place: Place, thread: usize) -> bool {
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
        let kind = noun_kind(&tree.lemma(t).to_lowercase());
        let calling = matches!(kind, Some(NounKind::Person | NounKind::Role));
        tree.token(t).tag == "NN" && tree.relation(t) == Rel::Pobj && calling
    })
}
