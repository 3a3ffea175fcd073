//! What a number counts: "people" in "more than 50 people", "U.S. citizens", "killed" in "12 were killed".

use super::Kind;
use super::context;
use super::measure::Measure;
use crate::article::Span;
use crate::claim::number::Manner;
use crate::claim::piece::Piece;
use crate::language::{PartOfSpeech, Relation, Sentence, Token};
use std::ops::Range;

/// The thing that is counted or measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// As written, with the words that narrow it: "U.S. citizens".
    pub text: String,
    /// The dictionary form of its head: "citizen".
    pub lemma: String,
    /// The token of its head in the sentence.
    pub token: usize,
    /// Where it stands, when it belongs to the words of the quantity.
    pub(super) extent: Option<Span>,
}

/// What the measure counts.
pub(super) fn find(measure: &Measure, pieces: &[Piece], sentence: &Sentence) -> Option<Counted> {
    let tokens = tokens(measure, pieces, sentence)?;
    let nobody = measure.number.manner == Manner::Nobody;
    let head = of_phrase(&tokens, sentence)
        .or_else(|| modified(&tokens, sentence))
        .or_else(|| fate(&tokens, sentence).filter(|_| !nobody))
        .filter(|_| measure.kind != Kind::Age);
    match head {
        Some(head) => Some(counted(head, tokens.end, sentence)),
        None => nobody.then(|| people(tokens.start)),
    }
}

/// What "no one" is a count of.
fn people(token: usize) -> Counted {
    Counted { text: "people".to_owned(), lemma: "people".to_owned(), token, extent: None }
}

/// The tokens of the measure.
fn tokens(measure: &Measure, pieces: &[Piece], sentence: &Sentence) -> Option<Range<usize>> {
    let first = pieces.get(measure.start)?.token;
    let last = pieces.get(measure.end.checked_sub(1)?)?.token;
    (last < sentence.tokens.len()).then_some(first..last + 1)
}

/// "dozens of people", "17% of postings", "$5 million in fines": the noun of the phrase right behind.
fn of_phrase(tokens: &Range<usize>, sentence: &Sentence) -> Option<usize> {
    let preposition = tokens.end;
    let word = sentence.tokens.get(preposition)?;
    let money = tokens.clone().any(|t| sentence.tokens[t].tag == "$") && word.lemma == "in";
    let noun = sentence.child(preposition, &[Relation::Pobj]).filter(|_| word.lemma == "of" || money)?;
    is_noun(sentence, noun).then_some(noun)
}

/// The noun that the number or its unit modifies: "50 people", "84-metre ships".
fn modified(tokens: &Range<usize>, sentence: &Sentence) -> Option<usize> {
    let outside = |t: usize| sentence.tokens.get(t).map(|token| token.head).filter(|h| !tokens.contains(h));
    let (token, head) = tokens.clone().rev().find_map(|t| Some((t, outside(t)?)))?;
    let relation = sentence.tokens[token].relation;
    let modifies = matches!(
        relation,
        Relation::Nummod | Relation::Compound | Relation::Amod | Relation::Nmod | Relation::Quantmod
    );
    (modifies && head >= tokens.end && is_noun(sentence, head)).then_some(head)
}

/// "12 were killed", "12 dead": what happened to those counted.
fn fate(tokens: &Range<usize>, sentence: &Sentence) -> Option<usize> {
    let told =
        |t: usize| sentence.tokens.get(t).is_some_and(|token| context::is_fate(&token.lemma.to_lowercase()));
    if told(tokens.end) {
        return Some(tokens.end);
    }
    let subject = |t: usize| matches!(sentence.tokens[t].relation, Relation::Nsubj | Relation::Nsubjpass);
    let verb = tokens.clone().find(|&t| subject(t)).map(|t| sentence.tokens[t].head)?;
    told(verb).then_some(verb)
}

fn is_noun(sentence: &Sentence, token: usize) -> bool {
    sentence.is(token, PartOfSpeech::Noun) || sentence.is(token, PartOfSpeech::Propn)
}

/// The head with the words before it that narrow it, as far as the number reaches.
fn counted(head: usize, from: usize, sentence: &Sentence) -> Counted {
    let narrows = |t: &usize| {
        let token = &sentence.tokens[*t];
        let relation =
            matches!(token.relation, Relation::Compound | Relation::Amod | Relation::Nmod | Relation::Punct);
        relation && sentence.is_below(*t, head)
    };
    let start = (from..head).rev().take_while(narrows).last().unwrap_or(head);
    let span = sentence.span_of(start..head + 1);
    let near = head >= from && head - from <= 6;
    Counted {
        text: spelled(&sentence.tokens[start..head + 1]),
        lemma: sentence.tokens[head].lemma.as_str().to_lowercase(),
        token: head,
        extent: near.then_some(span).filter(|_| is_noun(sentence, head)),
    }
}

/// The tokens as written, with single spaces.
fn spelled(tokens: &[Token]) -> String {
    let mut out = String::new();
    for (i, token) in tokens.iter().enumerate() {
        out.push_str(&token.text);
        if token.spaced && i + 1 < tokens.len() {
            out.push(' ');
        }
    }
    out
}
