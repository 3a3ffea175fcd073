//! Relative clauses: which can be told by themselves, and of whom.

use super::agreement::agrees;
use super::{SUBJECTS, is_verbal};
use crate::claim::has_use;
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
    sentence.ancestors(head).filter(noun).find(|&t| t < head && agrees(sentence, t, head))
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
