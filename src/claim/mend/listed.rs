//! Lists that the parser takes apart: "Six rifles, 12 magazines and 300 rounds were found", where it takes the second for what the first are;
//! "seven women and five men argued", where it takes the last for a second subject.

use crate::language::{Relation, Sentence};

/// Joins the parts of every such list.
pub fn mend(sentence: &mut Sentence) {
    for token in 0..sentence.tokens.len() {
        if is_listed(sentence, token) {
            sentence.tokens[token].relation = Relation::Conj;
        } else if let Some(first) = second_subject(sentence, token) {
            sentence.tokens[token].head = first;
            sentence.tokens[token].relation = Relation::Conj;
        }
    }
}

/// Whether a token has a number of its own.
fn is_counted(sentence: &Sentence, token: usize) -> bool {
    sentence.child(token, &[Relation::Nummod]).is_some_and(|t| t < token)
}

/// Whether a counted thing that goes on with "and" describes another counted one, right behind a comma.
fn is_listed(sentence: &Sentence, token: usize) -> bool {
    let word = &sentence.tokens[token];
    let goes_on = sentence.child(token, &[Relation::Cc]).is_some_and(|t| t > token);
    let first = sentence.subtree(token).first().copied().unwrap_or(token);
    let comma = first.checked_sub(1).is_some_and(|t| &*sentence.tokens[t].text == ",");
    let counted = is_counted(sentence, token) && is_counted(sentence, word.head);
    word.relation == Relation::Appos && goes_on && comma && counted && word.head < token
}

/// The counted part of the first subject of a verb that a second, counted one goes on with, an "and" between.
fn second_subject(sentence: &Sentence, token: usize) -> Option<usize> {
    use Relation::{Cc, Nsubj, Pobj, Prep};
    let tokens = &sentence.tokens;
    let verb = tokens[token].head;
    let subject = tokens[token].relation == Nsubj && token < verb && is_counted(sentence, token);
    let first =
        sentence.children(verb).find(|&t| tokens[t].relation == Nsubj && t < token).filter(|_| subject)?;
    sentence.children(first).find(|&t| tokens[t].relation == Cc && t < token)?;
    let inner = sentence.child(first, &[Prep]).and_then(|p| sentence.child(p, &[Pobj]));
    [Some(first), inner].into_iter().flatten().find(|&t| is_counted(sentence, t))
}
