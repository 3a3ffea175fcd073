//! The pass over an article that follows who is meant.

use super::phrase::{core, is_age, is_nominal, joined, words};
use super::recent::{Asked, Recent, Standing, Wanted};
use super::ruled_out::{may_speak, surname};
use super::{Coreference, NounKind, Thread, expletive, noun_kind, role};
use crate::article::Span;
use crate::claim::attribution::page::{Page, Place};
use crate::claim::name::{NameKind, Names};
use crate::claim::tree::Tree;
use crate::claim::{has_use, is_dash};
use crate::language::{PartOfSpeech as Pos, Relation as Rel};
use std::collections::HashMap;

/// Follows who is meant through an article.
pub(super) fn read(page: &Page<'_>, names: &Names, sources: &HashMap<Place, Span>) -> Coreference {
    let mut reader = Reader::new(page, names, sources);
    for (sentence, tree) in page.trees.iter().enumerate() {
        (0..tree.len()).for_each(|token| reader.read(Place { sentence, token }));
    }
    reader.found
}

/// What is known at a place of the pass.
pub(super) struct Reader<'a, 's> {
    pub page: &'a Page<'s>,
    pub names: &'a Names,
    /// The heads of the sources of the attributions, each with what it is credited with.
    pub sources: &'a HashMap<Place, Span>,
    pub found: Coreference,
    pub recent: Recent,
    /// The thread of each referent.
    pub by_name: HashMap<usize, usize>,
    /// The thread that each noun brought up last.
    pub by_noun: HashMap<String, usize>,
    /// The people and bodies in the whole article that a noun describes.
    pub by_office: HashMap<String, Vec<usize>>,
    /// How often each referent is named.
    pub counts: Vec<u32>,
}

impl<'a, 's> Reader<'a, 's> {
    fn new(page: &'a Page<'s>, names: &'a Names, sources: &'a HashMap<Place, Span>) -> Self {
        let mut counts = vec![0; names.referents.len()];
        names.owners.iter().for_each(|&owner| counts[owner] += 1);
        let mut by_office: HashMap<String, Vec<usize>> = HashMap::new();
        for (owner, referent) in names.referents.iter().enumerate() {
            for noun in &referent.nouns {
                let holders = by_office.entry(noun.clone()).or_default();
                if !holders.contains(&owner) {
                    holders.push(owner);
                }
            }
        }
        let (found, recent) = (Coreference::default(), Recent::default());
        Self {
            page,
            names,
            sources,
            found,
            recent,
            by_name: HashMap::new(),
            by_noun: HashMap::new(),
            by_office,
            counts,
        }
    }

    fn read(&mut self, place: Place) {
        let tree = &self.page.trees[place.sentence];
        let quoted = self.page.is_quoted(tree.token(place.token).span);
        let Some(thread) = self.thread(tree, place, quoted) else { return };
        self.found.at.insert(place, thread);
        if !quoted && !begins_compound(tree, place.token) {
            self.recent.note(thread, place, self.standing(tree, place));
        }
        if self.is_prominent(tree, place)
            && let Some(thread) = self.group(tree, place)
        {
            self.recent.note(thread, place, Standing::Group);
        }
    }

    fn thread(&mut self, tree: &Tree<'_>, place: Place, quoted: bool) -> Option<usize> {
        if let Some((mention, owner)) = self.names.at(place.sentence, place.token) {
            let kind = self.names.referents[owner].kind;
            // "The Leader of the Opposition, Rex Lee": an office in capitals is no name.
            let office =
                kind != NameKind::Person && noun_kind(tree.lemma(place.token)) == Some(NounKind::Role);
            if let Some(person) = self.beside(tree, place).filter(|_| office || kind == NameKind::Group) {
                return Some(person);
            }
            if let Some(person) = self.member(tree, place).filter(|_| kind == NameKind::Group) {
                return Some(person);
            }
            if kind == NameKind::Group && is_one_member(tree, place.token) && self.is_prominent(tree, place) {
                return Some(self.described(tree, place));
            }
            let is_head = role::head(tree, mention.tokens.clone()) == Some(place.token);
            return is_head.then(|| self.named(owner));
        }
        let source = self.sources.contains_key(&place);
        match tree.token(place.token).pos {
            _ if tree.token(place.token).tag.starts_with('W') => self.antecedent(tree, place),
            _ if quoted => None,
            Pos::Pron => self.pronoun(tree, place).or_else(|| self.beside(tree, place)),
            Pos::Noun | Pos::Adj if is_age(tree, place.token) => self.aged(tree, place),
            Pos::Noun | Pos::Propn if self.is_prominent(tree, place) => Some(self.described(tree, place)),
            Pos::Noun => {
                self.sent(tree, place);
                None
            }
            Pos::Num | Pos::Adj if source => self.beside(tree, place),
            _ => None,
        }
    }

    /// Whether the phrase is a subject or a source.
    fn is_prominent(&self, tree: &Tree<'_>, place: Place) -> bool {
        tree.is_subject(place.token) || self.sources.contains_key(&place)
    }

    /// How a phrase stands in its sentence.
    fn standing(&self, tree: &Tree<'_>, place: Place) -> Standing {
        let verb = tree.head(place.token).map(|h| tree.relation(h));
        let (main, told) = (verb == Some(Rel::Root), verb == Some(Rel::Ccomp));
        match tree.relation(place.token) {
            Rel::Nsubj if main && self.sources.contains_key(&place) => Standing::MainSource,
            // "Lee said Kim wanted more": it goes on with Lee.
            Rel::Nsubj if told => Standing::Subject,
            _ if self.sources.contains_key(&place) => Standing::Source,
            Rel::Nsubj | Rel::Nsubjpass if main => Standing::MainSubject,
            Rel::Nsubj | Rel::Nsubjpass => Standing::Subject,
            Rel::Dobj | Rel::Dative => Standing::Object,
            Rel::Appos | Rel::Compound => Standing::Aside,
            _ => Standing::Other,
        }
    }

    /// The thread of a named referent.
    pub fn named(&mut self, owner: usize) -> usize {
        if let Some(&thread) = self.by_name.get(&owner) {
            return thread;
        }
        let referent = &self.names.referents[owner];
        let count = self.counts.get(owner).copied().unwrap_or(1).max(1);
        let thread = Thread {
            label: referent.name(),
            referent: Some(owner),
            kind: Some(referent.kind),
            is_plural: referent.kind == NameKind::Group
                && referent.words.last().is_some_and(|w| w.ends_with('s')),
            gender: referent.gender,
            fame: (count as f32).ln(),
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

    /// A thread for something new without a name.
    pub fn new_thread(&mut self, label: String, kind: Option<NameKind>, is_plural: bool) -> usize {
        self.add(Thread { label, referent: None, kind, is_plural, gender: None, fame: 0.0 })
    }

    fn add(&mut self, thread: Thread) -> usize {
        self.found.threads.push(thread);
        self.found.threads.len() - 1
    }

    /// The thread of a place read before.
    pub fn at(&self, place: Place) -> Option<usize> {
        self.found.groups.get(&place).or_else(|| self.found.at.get(&place)).copied()
    }

    fn pronoun(&mut self, tree: &Tree<'_>, place: Place) -> Option<usize> {
        let word = tree.token(place.token).text.to_lowercase();
        let wanted = Wanted::by(&word)?;
        if has_use(&word, "is-its-subject") {
            return self.subject_again(tree, place, wanted);
        }
        if wanted == Wanted::Thing && expletive::is_expletive(tree, place.token) {
            return None;
        }
        let verb = tree.head(place.token).filter(|_| tree.relation(place.token) == Rel::Dobj);
        let rival = verb
            .and_then(|v| tree.child(v, &[Rel::Nsubj]))
            .and_then(|token| self.at(Place { token, ..place }));
        let mut others = self.spoken_of(place);
        others.extend(self.named_behind(tree, place));
        let may = |thread: usize, _: &Thread| rival != Some(thread) && !others.contains(&thread);
        let best = |may: &dyn Fn(usize, &Thread) -> bool| {
            self.recent.best(Asked { wanted, place }, &self.found.threads, may)
        };
        let family = self.relative(tree, place).and_then(|(owner, shared)| {
            best(&|thread, t| may(thread, t) && t.referent != Some(owner) && surname(&t.label) == shared)
        });
        let thread = family.or_else(|| best(&may))?;
        // "Demand was weak, it added": whoever spoke, demand did not.
        let speaks = self.sources.contains_key(&place) && wanted == Wanted::Thing;
        Some(()).filter(|()| !speaks || may_speak(&self.found.threads[thread]))?;
        if !self.is_plain(tree, place, (wanted, thread)) {
            self.found.doubtful.insert(place);
        }
        self.learn_gender(thread, wanted);
        Some(thread)
    }

    /// Whom "the 54-year-old" stands for: somebody named.
    fn aged(&mut self, tree: &Tree<'_>, place: Place) -> Option<usize> {
        let prominent = self.is_prominent(tree, place);
        let asked = Asked { wanted: Wanted::NamedPerson, place };
        let others = self.spoken_of(place);
        let best = self.recent.best(asked, &self.found.threads, |thread, _| !others.contains(&thread));
        best.filter(|_| prominent)
    }

    /// Whom "himself" stands for: the subject over it. No name ever takes its place in a claim ("Lee shot Lee").
    fn subject_again(&mut self, tree: &Tree<'_>, place: Place, wanted: Wanted) -> Option<usize> {
        let subject = |verb| tree.children(verb).find(|&i| tree.is_subject(i) && i < place.token);
        let token = tree.ancestors(place.token).find_map(subject)?;
        let thread = self.at(Place { token, ..place })?;
        wanted.fits(&self.found.threads[thread])?;
        self.found.doubtful.insert(place);
        self.learn_gender(thread, wanted);
        Some(thread)
    }

    /// Who has been "she" is not "he" further down.
    fn learn_gender(&mut self, thread: usize, wanted: Wanted) {
        if let Wanted::Person(Some(gender)) = wanted {
            self.found.threads[thread].gender.get_or_insert(gender);
        }
    }

    /// Whom a relative pronoun stands for: the noun that its clause describes.
    fn antecedent(&mut self, tree: &Tree<'_>, place: Place) -> Option<usize> {
        let clause = std::iter::once(place.token)
            .chain(tree.ancestors(place.token))
            .find(|&i| tree.relation(i) == Rel::Relcl)?;
        // "The ire of Justice Lee who said …": the parser may hang the clause on the ire.
        let beside = place.token.checked_sub(1).filter(|_| tree.lemma(place.token) == "who");
        let person = beside.and_then(|token| self.names.at(place.sentence, token));
        if let Some((_, owner)) = person.filter(|(mention, _)| mention.kind == NameKind::Person) {
            return Some(self.named(owner));
        }
        let head = Place { token: tree.head(clause)?, ..place };
        self.at(head).or_else(|| is_nominal(tree, head.token).then(|| self.described(tree, head)))
    }

    /// "Udall and Wyden" as one source.
    pub fn group(&mut self, tree: &Tree<'_>, place: Place) -> Option<usize> {
        if let Some(&known) = self.found.groups.get(&place) {
            return Some(known);
        }
        let heads = joined(tree, place.token);
        if self.beside(tree, place).is_some() {
            return None;
        }
        let one_person = heads.iter().skip(1).all(|&t| {
            !tree.children(t).any(|i| tree.relation(i) == Rel::Det || tree.relation(i) == Rel::Poss)
                && noun_kind(tree.lemma(t)) == Some(NounKind::Role)
                && tree.token(t).tag == "NN"
        });
        let either = one_person
            || tree.children(place.token).any(|i| tree.relation(i) == Rel::Cc && tree.lemma(i) == "or");
        if heads.len() < 2 || either {
            return None;
        }
        let labels: Vec<String> =
            heads.into_iter().map(|token| self.label(tree, Place { token, ..place })).collect();
        let thread = self.new_thread(listed(&labels), None, true);
        self.found.groups.insert(place, thread);
        Some(thread)
    }

    fn label(&mut self, tree: &Tree<'_>, place: Place) -> String {
        let name =
            self.names.at(place.sentence, place.token).map(|(_, owner)| self.names.referents[owner].name());
        let beside = name.is_none().then(|| self.beside(tree, place)).flatten();
        // "He and his wife": by his name.
        let stands_for = tree.is(place.token, Pos::Pron).then(|| self.at(place)).flatten();
        let other = beside.or(stands_for);
        let named = name.or_else(|| other.map(|t| self.found.threads[t].label.clone()));
        named.unwrap_or_else(|| words(&self.page.article.text, tree.span(core(tree, place.token))))
    }
}

/// Whether one of a group is told apart from its others: "the committee's senior Democrat".
fn is_one_member(tree: &Tree<'_>, token: usize) -> bool {
    let which = |i: usize| matches!(tree.relation(i), Rel::Poss | Rel::Amod | Rel::Compound | Rel::Nmod);
    matches!(tree.token(token).tag, "NN" | "NNP") && tree.children(token).any(which)
}

/// Whether a word is the first part of one with a hyphen: "an Oscar-winning actress" brings nobody up.
fn begins_compound(tree: &Tree<'_>, token: usize) -> bool {
    let tokens = &tree.sentence.tokens;
    let glued =
        |dash: &crate::language::Token| is_dash(&dash.text) && tokens[token].span.end == dash.span.start;
    tokens.get(token + 1).is_some_and(glued)
}

/// Names as one phrase: "Udall, Wyden and Lee".
fn listed(names: &[String]) -> String {
    match names {
        [first @ .., before, last] => {
            first.iter().map(|name| format!("{name}, ")).collect::<String>() + &format!("{before} and {last}")
        }
        _ => names.concat(),
    }
}
