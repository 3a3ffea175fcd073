//! E2: one name in two spellings that conflict.

use super::Rule;
use super::pair::{Judgement, Pair, Side};
use crate::article::Span;

/// Two given names at least this alike (Jaro-Winkler, 0 to 1) before one surname may be one person's: "Glen", "Glenn".
const ONE_GIVEN_NAME: f64 = 0.85;

/// Two surnames at least this alike after one given name may be one person's: "Oyelaran", "Oyelowo".
const ONE_SURNAME: f64 = 0.6;

/// A person's name as written.
struct Written {
    span: Span,
    words: Vec<String>,
}

/// Compares the spelling of the names in the two sentences.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let [a, b] = pair.both();
    let (left, right) = (people(a), people(b));
    let pairs = left.iter().flat_map(|x| right.iter().map(move |y| (x, y)));
    pairs.filter_map(|(x, y)| spelling(pair, x, y)).take(1).collect()
}

/// The names of people in full, without titles and letters behind the name.
fn people(side: &Side) -> Vec<Written> {
    let named = side.sentence.entities.iter().filter(|e| e.label == "PERSON");
    let written = named.filter_map(|entity| {
        let tokens: Vec<usize> = entity.tokens.clone().filter(|&t| !is_letters(side, t)).collect();
        let (first, last) = (*tokens.first()?, *tokens.last()?);
        let words: Vec<String> = words(side, first..last + 1);
        (words.len() > 1).then(|| Written { span: side.sentence.span_of(first..last + 1), words })
    });
    written.collect()
}

/// "KC", "MP": letters behind a name.
fn is_letters(side: &Side, token: usize) -> bool {
    let text = &side.sentence.tokens[token].text;
    text.len() <= 2 && text.chars().all(char::is_uppercase)
}

/// The words of a name, each with what is joined to it by a hyphen.
fn words(side: &Side, tokens: std::ops::Range<usize>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    for token in &side.sentence.tokens[tokens] {
        match words.last_mut().filter(|_| open) {
            Some(word) => word.push_str(&plain(&token.text)),
            None => words.push(plain(&token.text)),
        }
        open = !token.spaced;
    }
    words.retain(|w| !w.is_empty());
    words
}

fn spelling(pair: &Pair, x: &Written, y: &Written) -> Option<Judgement> {
    let [a, b] = pair.both();
    let (n, p, q) = odd_word(&x.words, &y.words)?;
    let surname = n + 1 == x.words.len();
    let alike = strsim::jaro_winkler(p, q) >= if surname { ONE_SURNAME } else { ONE_GIVEN_NAME };
    // A name that the other article has too is somebody else's.
    let own = !b.mentions(p) && !a.mentions(q);
    (alike && own && p.len().min(q.len()) > 2).then_some(())?;
    let [one, other] = [a.words(x.span), b.words(y.span)];
    pair.difference(Rule::E2, [x.span, y.span], format!("spelled “{one}” and “{other}”"))
}

/// The place and the two forms of the one word in which two names of as many words differ.
fn odd_word<'n>(x: &'n [String], y: &'n [String]) -> Option<(usize, &'n str, &'n str)> {
    let mut apart = x.iter().zip(y).enumerate().filter(|(_, (p, q))| p != q);
    let (n, (p, q)) = apart.next()?;
    (apart.next().is_none() && x.len() == y.len()).then_some((n, p.as_str(), q.as_str()))
}

/// In lower case, with hyphens, apostrophes and full stops taken out.
fn plain(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}
