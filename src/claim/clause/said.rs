//! What a word of saying takes for a clause of its own, also where the parser did not find its subject or its verb.

use super::{asserts_nothing, opens_question};
use crate::claim::has_use;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// Whether a participle was taken for an adjective: "was bitterly disappointed".
pub(super) fn is_passive_adjective(sentence: &Sentence, token: usize) -> bool {
    sentence.is(token, PartOfSpeech::Adj) && sentence.child(token, &[Relation::Auxpass]).is_some()
}

/// Whether it is what is said before a comma and the word of saying, whatever the parser made of its subject and verb: "“Don't hurt
/// them,” he said", "Polite and useful, she said"; not "Asked if he would go, he said …" or "When he came, she said …".
pub(super) fn stands_before(sentence: &Sentence, token: usize) -> bool {
    use Relation::{Advmod, Aux, Auxpass, Ccomp, Mark};
    let word = &sentence.tokens[token];
    let behind = word.relation == Ccomp && word.head > token;
    let quoted = || sentence.subtree(token).into_iter().any(|t| sentence.tokens[t].tag == "``");
    let bare = || sentence.child(token, &[Aux, Auxpass]).is_none();
    let participle = matches!(word.tag, "VBN" | "VBG") && bare() && !quoted();
    let bound = |t: usize| {
        let own = &sentence.tokens[t];
        t < token && (own.relation == Mark || own.relation == Advmod && own.tag == "WRB")
    };
    behind
        && !participle
        && !sentence.children(token).any(bound)
        && (token..word.head).any(|t| &*sentence.tokens[t].text == ",")
}

/// Whether it is what is said behind "that", with a verb that has a tense, though its subject was not found; not "letters show a lion
/// cub that, as readers know, lives in a zoo".
pub(super) fn follows_that(sentence: &Sentence, token: usize) -> bool {
    let tokens = &sentence.tokens;
    let says = tokens[token].head;
    let opens = |t: &usize| {
        tokens[*t].relation == Relation::Mark && tokens[*t].tag == "IN" && &*tokens[*t].lemma == "that"
    };
    let Some(that) = sentence.children(token).find(opens) else { return false };
    let addressed = has_use(&tokens[says].lemma, "addresses");
    let other = |t: usize| {
        tokens[t].relation == Relation::Dobj && !addressed
            || tokens[t].relation == Relation::Ccomp && t < that
    };
    let states = is_tensed(sentence, token) || sentence.is(token, PartOfSpeech::Noun);
    let content = tokens[token].relation == Relation::Ccomp && sentence.is(says, PartOfSpeech::Verb);
    content && states && !sentence.children(says).any(other) && is_told(sentence, token)
}

/// Whether a clause that a verb of saying takes tells something: it has a verb with a tense, and is no question.
pub(super) fn is_told(sentence: &Sentence, head: usize) -> bool {
    let asks = |i: usize| {
        let word = &sentence.tokens[i];
        word.relation == Relation::Mark && asserts_nothing(&word.lemma)
    };
    let marked = sentence.child(head, &[Relation::Mark]).is_some_and(|m| sentence.tokens[m].lemma == "that");
    (marked || is_tensed(sentence, head))
        && !opens_question(sentence, head)
        && !sentence.children(head).any(asks)
}

/// Whether a verb, or an auxiliary of it, has a tense.
fn is_tensed(sentence: &Sentence, head: usize) -> bool {
    let auxiliary = |i: usize| {
        matches!(sentence.tokens[i].relation, Relation::Aux | Relation::Auxpass)
            && sentence.tokens[i].has_tense()
    };
    sentence.tokens[head].has_tense() || sentence.children(head).any(auxiliary)
}
