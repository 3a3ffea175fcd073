//! Verbs joined to others: which of them state something of their own, and what they share.

use super::agreement::agrees;
use super::{AUXILIARIES, OBJECTS, SUBJECTS, has_subject, is_verbal};
use crate::claim::has_use;
use crate::claim::modality::negates;
use crate::language::{Relation, Sentence};

/// Whether a verb that is joined to another states something that can be told without it; `opens` tells it of the other.
pub(super) fn states_own(sentence: &Sentence, token: usize, opens: impl Fn(usize) -> bool) -> bool {
    let beside = sentence.tokens[token].head;
    is_verbal(sentence, beside)
        && !is_modal_alone(sentence, beside)
        && (opens(beside) || has_subject(sentence, token))
        && !is_bare(sentence, token)
        && !shares_object(sentence, token)
        && !joins_infinitive(sentence, token)
        && !shares_negation(sentence, token)
        && agrees_with_shared(sentence, token)
}

/// Whether a verb is a modal that waits for the verb of another: "[cannot] and will not condone".
fn is_modal_alone(sentence: &Sentence, token: usize) -> bool {
    let whole =
        |t: usize| matches!(sentence.tokens[t].relation, Relation::Ccomp | Relation::Xcomp | Relation::Dobj);
    sentence.tokens[token].tag == "MD" && !sentence.children(token).any(whole)
}

/// Whether a verb stands behind another with which it shares its object: "destroyed or damaged 1,500 houses", "listen to and work
/// with his allies". On its own the first would lack it.
fn shares_object(sentence: &Sentence, token: usize) -> bool {
    let beside = sentence.tokens[token].head;
    if beside > token || has_subject(sentence, token) || sentence.child(token, AUXILIARIES).is_some() {
        return false;
    }
    let relation = |t: usize| sentence.tokens[t].relation;
    let stranded = |t: usize| relation(t) == Relation::Prep && sentence.children(t).next().is_none();
    let near = |t: usize| {
        matches!(relation(t), Relation::Cc | Relation::Prt | Relation::Advmod | Relation::Preconj)
            || stranded(t)
    };
    let taken =
        |t: usize| OBJECTS.contains(&relation(t)) || matches!(relation(t), Relation::Prep | Relation::Agent);
    let waits = |t: usize| !taken(t) || stranded(t) || t < beside;
    let takes = match sentence.children(beside).find(|&t| t > beside && stranded(t)) {
        Some(_) => sentence.child(token, &[Relation::Prep]).is_some(),
        None => sentence.child(token, &[Relation::Dobj]).is_some(),
    };
    takes && (beside + 1..token).all(near) && sentence.children(beside).all(|t| t >= token || waits(t))
}

/// Whether a verb has no form that tells: "calling" in "made a post on Tuesday, and calling him a liar", "get" in "it is right to look,
/// but get this done".
fn is_bare(sentence: &Sentence, token: usize) -> bool {
    let own = has_subject(sentence, token) || sentence.child(token, AUXILIARIES).is_some();
    let bare = matches!(sentence.tokens[token].tag, "VB" | "VBG");
    let commands = sentence.tokens[first(sentence, token)].tag == "VB";
    bare && !own && !commands && shared_auxiliaries(sentence, token).is_none()
}

/// Whether a verb without subject is joined to an infinitive: "went to Rome to see the pope, [visit the forum] and rest".
fn joins_infinitive(sentence: &Sentence, token: usize) -> bool {
    let own = sentence.child(token, AUXILIARIES).is_some() || has_subject(sentence, token);
    let is_to = |t: usize| sentence.tokens[t].relation == Relation::Aux && sentence.tokens[t].tag == "TO";
    sentence.tokens[token].tag == "VB" && !own && sentence.children(first(sentence, token)).any(is_to)
}

/// Whether a verb is denied together with the one that it is joined to: "did not resign or [apologize]", "neither confirms nor
/// [denies]", "did not resign, nor [did she apologize]". On its own it would state the opposite of what was written.
fn shares_negation(sentence: &Sentence, token: usize) -> bool {
    let leader = first(sentence, token);
    let joints = || {
        let joints = sentence.children(sentence.tokens[token].head);
        joints.filter(|&t| sentence.tokens[t].relation == Relation::Cc && t < token)
    };
    let contrasted = joints().any(|t| has_use(&sentence.tokens[t].lemma, "contrasts"));
    let nor = joints().last().is_some_and(|t| has_use(&sentence.tokens[t].lemma, "denies-both"));
    let denied = || !contrasted && sentence.child(leader, &[Relation::Neg]).is_some();
    let neither =
        || sentence.child(leader, &[Relation::Preconj]).is_some_and(|t| negates(&sentence.tokens[t].lemma));
    nor || !has_subject(sentence, token)
        && (neither() || denied() && shared_auxiliaries(sentence, token).is_some())
}

/// Whether a verb that takes over the subject of another is in the same number.
fn agrees_with_shared(sentence: &Sentence, token: usize) -> bool {
    let own = has_subject(sentence, token);
    let subject = || sentence.child(first(sentence, token), SUBJECTS);
    own || subject().is_none_or(|s| agrees(sentence, s, token))
}

/// Whether a verb joined to others starts a sentence of its own, on which what stands over the others does not bear: a comma and a
/// subject, "It seems to me that he left, and I am sorry".
pub(super) fn begins_anew(sentence: &Sentence, token: usize) -> bool {
    let word = &sentence.tokens[token];
    let joint = sentence
        .children(word.head)
        .filter(|&t| t < token && sentence.tokens[t].relation == Relation::Cc)
        .last();
    let comma = joint.and_then(|t| t.checked_sub(1)).is_some_and(|t| sentence.tokens[t].text == ",");
    word.relation == Relation::Conj
        && comma
        && has_subject(sentence, token)
        && sentence.child(token, &[Relation::Mark]).is_none()
}

/// The first of the verbs that a verb is joined to.
pub(in crate::claim) fn first(sentence: &Sentence, token: usize) -> usize {
    let above = |&t: &usize| {
        let word = &sentence.tokens[t];
        (word.relation == Relation::Conj).then_some(word.head)
    };
    std::iter::successors(Some(token), above).take(sentence.tokens.len()).last().unwrap_or(token)
}

/// The auxiliaries that a verb shares with the one that it is joined to: "will harm the air and [will] stall progress",
/// "was caught and [was] charged".
pub(in crate::claim) fn shared_auxiliaries(sentence: &Sentence, token: usize) -> Option<Vec<usize>> {
    let tag = sentence.tokens[token].tag;
    let joined = sentence.tokens[token].relation == Relation::Conj;
    let own = sentence.child(token, AUXILIARIES);
    // "Was burning and being tackled"
    let being = own.is_some_and(|t| sentence.tokens[t].tag == "VBG");
    if !joined || has_subject(sentence, token) || own.is_some() && !being {
        return None;
    }
    let tag = if being { "VBG" } else { tag };
    let leader = first(sentence, token);
    let alike = match tag {
        "VB" => matches!(sentence.tokens[leader].tag, "VB"),
        "VBN" | "VBG" => sentence.tokens[leader].tag == tag,
        _ => false,
    };
    let is_auxiliary = |t: &usize| AUXILIARIES.contains(&sentence.tokens[*t].relation) && *t < leader;
    let auxiliaries: Vec<usize> = sentence.children(leader).filter(is_auxiliary).collect();
    let infinitive = auxiliaries.iter().any(|&t| sentence.tokens[t].tag == "TO");
    (alike && !auxiliaries.is_empty() && !infinitive).then_some(auxiliaries)
}
