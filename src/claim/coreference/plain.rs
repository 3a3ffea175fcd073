//! Whether it is plain whom a pronoun stands for. A claim's text puts a name in the place of a plain one alone: a wrong name says
//! something that the article does not, a pronoun that stays costs nothing.

use super::expletive::CLAUSES;
use super::is_calling;
use super::reader::Reader;
use super::recent::Wanted;
use super::ruled_out::surname;
use crate::claim::attribution::page::Place;
use crate::claim::has_use;
use crate::claim::name::NameKind;
use crate::claim::tree::Tree;
use crate::language::meaning::names_people;
use crate::language::{PartOfSpeech as Pos, Relation as Rel};

impl Reader<'_, '_> {
    /// Whether a pronoun that may stand for `thread` plainly does.
    pub(super) fn is_plain(&self, tree: &Tree<'_>, place: Place, (wanted, thread): (Wanted, usize)) -> bool {
        match wanted {
            Wanted::Person(_) => self.is_plain_person(tree, place, (wanted, thread)),
            _ => self.is_plain_thing(tree, place, (wanted, thread)),
        }
    }

    /// "It" and "they" go on with the subject of the clause above theirs, or with that of the sentence before.
    fn is_plain_thing(&self, tree: &Tree<'_>, place: Place, (wanted, thread): (Wanted, usize)) -> bool {
        if !tree.is_subject(place.token) {
            return false;
        }
        if let Some((token, _)) = above(tree, place.token) {
            let spoken_to = wanted == Wanted::Several && addresses_several(tree, token);
            return !spoken_to && self.at(Place { token, ..place }) == Some(thread);
        }
        let opens = tree.head(place.token).is_some_and(|verb| tree.relation(verb) == Rel::Root);
        let defines = tree.head(place.token).is_some_and(|verb| tree.child(verb, &[Rel::Attr]).is_some());
        let body = self.found.threads[thread].kind == Some(NameKind::Organisation);
        let goes_on = self.recent.lead(place, |_| true) == Some(thread);
        opens && goes_on && (wanted == Wanted::Several || body && !defines)
    }

    /// "He" is nobody else of whom the same sentence speaks, and not whom it goes on to name.
    fn is_plain_person(&self, tree: &Tree<'_>, place: Place, (wanted, thread): (Wanted, usize)) -> bool {
        let above = above(tree, place.token);
        let subject = above.map(|(token, _)| token);
        if subject.is_some_and(|token| self.may_be_another(tree, Place { token, ..place }, thread)) {
            return false;
        }
        // "A trainee on his fourth run", "a driver with two convictions on his record"
        if self.may_be_of(tree, place, thread) {
            return false;
        }
        // "The owner testified against his friend": whoever acts is told of right there.
        let acts = |(token, relation): (usize, Rel)| {
            let here = matches!(relation, Rel::Dep | Rel::Conj);
            here && self.at(Place { token, ..place }) == Some(thread)
        };
        if !tree.is_subject(place.token) && above.is_some_and(acts) {
            return false;
        }
        let fits = |other: usize| self.may_be_meant(wanted, other);
        let before = (0..place.token).filter_map(|token| self.at(Place { token, ..place }));
        let rivals = before.filter(|&other| other != thread && fits(other)).count();
        let says = |(token, relation): (usize, Rel)| {
            let at = Place { token, ..place };
            // "His lawyer, Ann Lee, said he was ill": either may be.
            relation == Rel::Ccomp && self.at(at) == Some(thread) && !self.is_owned_by(tree, at, fits)
        };
        let told_by = tree.is_subject(place.token) && above.is_some_and(says);
        (rivals == 0 || told_by)
            && !self.is_open(tree, place, (wanted, thread))
            && !self.is_named_later(tree, place, thread)
    }

    /// Whether a thread is of somebody named whom a pronoun may mean.
    fn may_be_meant(&self, wanted: Wanted, thread: usize) -> bool {
        let thread = &self.found.threads[thread];
        thread.referent.is_some() && wanted.fits(thread).is_some()
    }

    /// Whether a pronoun that is no subject may be one of two of whom the sentence before speaks: "Judge Coe will sentence him". "His wife"
    /// is that of the one who has her surname.
    fn is_open(&self, tree: &Tree<'_>, place: Place, (wanted, thread): (Wanted, usize)) -> bool {
        let here = || (0..place.token).any(|token| self.at(Place { token, ..place }) == Some(thread));
        let shared = self.relative(tree, place).map(|(_, shared)| shared);
        let kin = || shared.is_some_and(|shared| surname(&self.found.threads[thread].label) == shared);
        let rival = || self.recent.has_rival(thread, place, |other| self.may_be_meant(wanted, other));
        !tree.is_subject(place.token) && !here() && !kin() && rival()
    }

    /// Whether a phrase belongs to somebody of whom a pronoun behind it may speak: "his lawyer".
    fn is_owned_by(&self, tree: &Tree<'_>, place: Place, fits: impl Fn(usize) -> bool) -> bool {
        let owner = tree.child(place.token, &[Rel::Poss]).filter(|&t| tree.token(t).tag == "PRP$");
        let owner = owner.and_then(|token| self.at(Place { token, ..place }));
        owner.is_some_and(fits)
    }

    /// Whether a phrase that the pronoun could go on with may be somebody else: a name or a calling that was not recognised.
    fn may_be_another(&self, tree: &Tree<'_>, place: Place, thread: usize) -> bool {
        let known = self.at(place);
        // "One fireman, who broke his leg"
        if tree.token(place.token).tag.starts_with('W') {
            let clause = tree.ancestors(place.token).find(|&t| tree.relation(t) == Rel::Relcl);
            let noun = clause.and_then(|t| tree.head(t));
            let person = noun.is_some_and(|t| names_people(&tree.lemma(t).to_lowercase()));
            return person && known.is_some_and(|other| other != thread);
        }
        let kind = known.and_then(|t| self.found.threads[t].kind);
        let one = matches!(tree.token(place.token).tag, "NN" | "NNP");
        let calling = is_calling(tree.lemma(place.token));
        known != Some(thread) && kind.is_none() && one && (tree.token(place.token).tag == "NNP" || calling)
    }

    /// Whether a pronoun stands in a phrase about somebody else whose it may be.
    fn may_be_of(&self, tree: &Tree<'_>, place: Place, thread: usize) -> bool {
        let owner = tree.relation(place.token) == Rel::Poss;
        let nominal = |t: &usize| owner && matches!(tree.token(*t).pos, Pos::Noun | Pos::Propn | Pos::Adp);
        let around = tree.ancestors(place.token).take_while(nominal).skip(1);
        let person = |t: &usize| {
            let lemma = tree.lemma(*t).to_lowercase();
            tree.token(*t).tag == "NN" && *t < place.token && (is_calling(&lemma) || names_people(&lemma))
        };
        around.filter(person).any(|token| self.at(Place { token, ..place }) != Some(thread))
    }

    /// Whether the pronoun stands before the sentence names its subject, somebody else: "after hurting his knee, Lee left".
    fn is_named_later(&self, tree: &Tree<'_>, place: Place, thread: usize) -> bool {
        let subject = |i: usize| tree.is_subject(i) && i > place.token;
        let roots = (0..tree.len()).filter(|&i| tree.relation(i) == Rel::Root);
        let mut subjects = roots.flat_map(|root| tree.children(root)).filter(|&i| subject(i));
        let own = tree.head(place.token).filter(|_| tree.is_subject(place.token));
        let apart = |i: &usize| own.is_none() || tree.head(*i) != own;
        let named = subjects.find(apart).and_then(|token| self.names.at(place.sentence, token));
        let owner = |t: usize| self.found.threads[t].referent;
        named.is_some_and(|(m, named)| m.kind == NameKind::Person && Some(named) != owner(thread))
    }
}

/// Whether a speaker tells several people something: "the firm told its engineers they would be losing their jobs".
fn addresses_several(tree: &Tree<'_>, speaker: usize) -> bool {
    let told = tree.head(speaker).filter(|&verb| has_use(tree.lemma(verb), "addresses"));
    let to = told.and_then(|verb| tree.child(verb, &[Rel::Dobj, Rel::Dative]));
    to.is_some_and(|t| matches!(tree.token(t).tag, "NNS" | "NNPS"))
}

/// The subject that a pronoun may go on with and how the pronoun's clause hangs on its verb: of the nearest clause above that has one
/// before the pronoun; for a pronoun that is no subject itself, of its own clause first.
fn above(tree: &Tree<'_>, pronoun: usize) -> Option<(usize, Rel)> {
    let own = tree.head(pronoun).filter(|_| tree.is_subject(pronoun));
    let mut hangs = Rel::Dep;
    for verb in tree.ancestors(pronoun) {
        let subject = tree.children(verb).find(|&i| tree.is_subject(i) && i < pronoun);
        if let Some(subject) = subject.filter(|_| own != Some(verb)) {
            return Some((subject, hangs));
        }
        if CLAUSES.contains(&tree.relation(verb)) || tree.relation(verb) == Rel::Conj {
            hangs = tree.relation(verb);
        }
    }
    None
}
