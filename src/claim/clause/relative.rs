//! Relative clauses: which can be told by themselves, and of whom.

use super::agreement::{agrees, one_of};
use super::{SUBJECTS, is_verbal};
use crate::claim::coreference::{NounKind, is_calling, noun_kind};
use crate::claim::has_use;
use crate::language::meaning::names_people;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// Whether a relative clause can be told by itself: the pronoun is its subject, which the antecedent takes the place of, or it only says
/// when or where ("in 2009, when Lee was mayor", "a talk in which she praised the crew"). "Which Lee built" cannot.
pub(super) fn stands_alone(sentence: &Sentence, token: usize) -> bool {
    let own = sentence.child(token, SUBJECTS).filter(|&s| !is_relative(sentence, s));
    match opening(sentence, token) {
        Some(_) if owner(sentence, token).is_some() || whom(sentence, token).is_some() => true,
        Some(word) => {
            own.is_some() && (is_adverb(sentence, token, word) || sets_scene(sentence, token, word))
        }
        None => own.is_none() && antecedent(sentence, token).is_some(),
    }
}

/// Whether a word says when or where a clause happened: "when Lee was mayor".
fn is_adverb(sentence: &Sentence, head: usize, word: usize) -> bool {
    sentence.tokens[word].tag == "WRB" && sentence.tokens[word].head == head
}

/// Whether a pronoun stands behind a preposition that says where or when something was done: "a talk in which she praised the crew".
/// Without an object the verb could need it: "the deal in which he is involved".
fn sets_scene(sentence: &Sentence, head: usize, word: usize) -> bool {
    let preposition = sentence.tokens[word].head;
    let before = sentence.tokens[preposition].head == head && preposition + 1 == word;
    before
        && has_use(&sentence.tokens[preposition].lemma, "sets-scene")
        && sentence.child(head, &[Relation::Dobj, Relation::Ccomp, Relation::Attr, Relation::Acomp]).is_some()
}

/// The words at the start of a relative clause that a claim does without: "in which" before what was done there.
pub(in crate::claim) fn scene(sentence: &Sentence, head: usize) -> Option<(usize, usize)> {
    let word = opening(sentence, head).filter(|_| sentence.tokens[head].relation == Relation::Relcl)?;
    sets_scene(sentence, head, word).then(|| (sentence.tokens[word].head, word))
}

/// Whether a relative clause with a subject of its own says all of what it says: "at a time when Lee says …" does, "which Lee built"
/// and "a claim Lee denied" stand without what was built and denied.
pub(super) fn is_whole(sentence: &Sentence, token: usize) -> bool {
    let takes = |t: usize| {
        let word = &sentence.tokens[t];
        matches!(word.relation, Relation::Dobj | Relation::Ccomp | Relation::Xcomp)
            && !is_relative(sentence, t)
    };
    sentence.tokens[token].relation != Relation::Relcl
        || sentence.children(token).any(takes) && opening(sentence, token).is_none()
}

/// The word that asks or relates at the start of a clause and is not its subject: "which" of "in which they met".
fn opening(sentence: &Sentence, token: usize) -> Option<usize> {
    let own = |t: &usize| sentence.ancestors(*t).find(|&a| is_verbal(sentence, a)) == Some(token);
    let relative = |t: &usize| sentence.tokens[*t].tag.starts_with('W');
    let subject = |t: &usize| SUBJECTS.contains(&sentence.tokens[*t].relation);
    (0..token).filter(own).find(|t| relative(t) && !(subject(t) && sentence.tokens[*t].head == token))
}

/// Whom a relative clause with this head tells of: the noun it hangs on, or, where the verb does not agree with it, the next
/// before it that does ("allies, starting with Lee, who have …").
pub(super) fn antecedent(sentence: &Sentence, head: usize) -> Option<usize> {
    let noun = |&t: &usize| {
        matches!(sentence.tokens[t].pos, PartOfSpeech::Noun | PartOfSpeech::Propn | PartOfSpeech::Pron)
            && sentence.tokens[t].relation != Relation::Compound
    };
    let first = sentence.ancestors(head).filter(noun).find(|&t| t < head && agrees(sentence, t, head))?;
    let other = governing(sentence, first).filter(|&t| agrees(sentence, t, head));
    match other.filter(|&other| is_meant(sentence, head, first, other)) {
        Some(other) => Some(other),
        None => Some(one_of(sentence, first, head)).filter(|&noun| !is_of_nobody(sentence, head, noun)),
    }
}

/// Whether a relative clause is about all that was said, or hangs on a time alone: "cut its prices in May, which surprised analysts". It
/// then stays where it stands.
pub(super) fn is_about_all(sentence: &Sentence, head: usize) -> bool {
    let Some(pronoun) = sentence.child(head, SUBJECTS).filter(|&s| is_relative(sentence, s)) else {
        return false;
    };
    let timed = || antecedent(sentence, head).is_some_and(|t| has_label(sentence, t, &["DATE", "TIME"]));
    let comments = || has_use(&sentence.tokens[head].lemma.to_lowercase(), "comments-on-all");
    sentence.tokens[pronoun].lemma == "which" && (timed() || comments())
}

/// Whether a noun that governs the one before a relative clause is what that tells of: "a deal with Iran, which is a priority" tells of the
/// deal, "the judge in Lund, who …" of the judge.
fn is_meant(sentence: &Sentence, head: usize, noun: usize, other: usize) -> bool {
    let pronoun = sentence.child(head, SUBJECTS).filter(|&s| is_relative(sentence, s));
    let lemma = |t: usize| sentence.tokens[t].lemma.to_lowercase();
    let person = |t: usize| has_label(sentence, t, &["PERSON"]) || is_calling(&lemma(t));
    let people = |t: usize| person(t) || names_people(&lemma(t));
    let placed = |t: usize| {
        let above = &sentence.tokens[sentence.tokens[t].head];
        sentence.tokens[t].relation == Relation::Pobj && has_use(&above.lemma, "sets-place")
    };
    let setting = |t: usize| has_label(sentence, t, &["GPE", "LOC", "DATE", "TIME"]);
    let name = |t: usize| sentence.is(t, PartOfSpeech::Propn);
    pronoun.is_some_and(|p| match sentence.tokens[p].lemma.as_str() {
        // "In Lund" is a place, whatever the analysis takes Lund for.
        "who" => people(other) && (!people(noun) || name(noun) && placed(noun)),
        "which" => person(noun) && !person(other) || setting(noun) && !people(other),
        _ => false,
    })
}

/// Whether a relative clause cannot be about a noun: no president is a "which".
fn is_of_nobody(sentence: &Sentence, head: usize, noun: usize) -> bool {
    let which = sentence.child(head, SUBJECTS).is_some_and(|s| sentence.tokens[s].lemma == "which");
    let role = noun_kind(&sentence.tokens[noun].lemma.to_lowercase()) == Some(NounKind::Role);
    which && role && sentence.entity_at(noun).is_none()
}

/// Whether a token is part of an entity with one of these labels.
fn has_label(sentence: &Sentence, token: usize, labels: &[&str]) -> bool {
    sentence.entity_at(token).is_some_and(|e| labels.contains(&e.label))
}

/// The noun that has another behind a preposition, or the object before it: "deal" for the "Iran" of "a deal with Iran", however the
/// parser joined them. A name is one thing.
fn governing(sentence: &Sentence, noun: usize) -> Option<usize> {
    let word = &sentence.tokens[noun];
    let preposition = (word.relation == Relation::Pobj).then_some(word.head)?;
    let above = sentence.tokens[preposition].head;
    let other = if is_verbal(sentence, above) {
        sentence
            .children(above)
            .filter(|&t| sentence.tokens[t].relation == Relation::Dobj && t < preposition)
            .last()?
    } else {
        above
    };
    let nominal = matches!(sentence.tokens[other].pos, PartOfSpeech::Noun | PartOfSpeech::Propn);
    let entity = |t: usize| sentence.entity_at(t).map(|e| e.tokens.start);
    let one_name = entity(other).is_some() && entity(other) == entity(noun);
    let near = (other..noun).all(|t| sentence.tokens[t].text != ",");
    (nominal && other < preposition && near && !one_name).then_some(other)
}

/// The "whose" that opens a relative clause, and whom it stands for: "the mayor, whose office is closed".
pub(in crate::claim) fn owner(sentence: &Sentence, head: usize) -> Option<(usize, usize)> {
    let relative = sentence.tokens[head].relation == Relation::Relcl;
    let subject = sentence.child(head, SUBJECTS).filter(|_| relative)?;
    let whose = sentence.children(subject).find(|&t| sentence.tokens[t].tag == "WP$")?;
    Some((whose, sentence.tokens[head].head))
}

/// The "whom" that is the object of a relative clause, and whom it stands for: "Lee, whom the mayor called a friend".
pub(in crate::claim) fn whom(sentence: &Sentence, head: usize) -> Option<(usize, usize)> {
    let relative = sentence.tokens[head].relation == Relation::Relcl;
    let objects = sentence
        .children(head)
        .filter(|&t| relative && t < head && sentence.tokens[t].relation == Relation::Dobj);
    let pronoun =
        objects.into_iter().find(|&t| has_use(&sentence.tokens[t].text.to_lowercase(), "relates-person"))?;
    let own = sentence.child(head, SUBJECTS).is_some_and(|s| !is_relative(sentence, s));
    let alone = opening(sentence, head) == Some(pronoun);
    (own && alone).then(|| (pronoun, sentence.tokens[head].head))
}

/// Whether a token is a relative pronoun.
pub(super) fn is_relative(sentence: &Sentence, token: usize) -> bool {
    matches!(sentence.tokens[token].tag, "WDT" | "WP" | "WP$")
}
