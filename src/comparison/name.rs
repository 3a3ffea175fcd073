//! E2: one name in two forms that conflict.

use super::Rule;
use super::pair::{Judgement, Pair, Side};
use super::person::{self, is_kin};
use super::statement;
use crate::alignment;
use crate::article::Span;
use crate::claim::{is_title, may_be_one_first_name, without_ending};
use crate::language::Relation;
use unicode_normalization::UnicodeNormalization;

/// Two given names at least this alike (Jaro-Winkler, 0 to 1) before one surname may be one person's: "Glen", "Glenn".
const ONE_GIVEN_NAME: f64 = 0.85;

/// Two surnames at least this alike after one given name may be one person's: "Oyelaran", "Oyelowo".
const ONE_SURNAME: f64 = 0.6;

/// A person's name as written.
struct Written {
    span: Span,
    words: Vec<String>,
    /// Whether the analysis takes it for a person's.
    person: bool,
}

/// Compares the spelling of the names in the two sentences.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let [a, b] = pair.both();
    let (left, right) = (written(a), written(b));
    let pairs = left.iter().flat_map(|x| right.iter().map(move |y| (x, y)));
    pairs.filter_map(|(x, y)| spelling(pair, x, y)).take(1).collect()
}

/// The names of people, and those that may be people's, in full; without titles and letters behind the name.
fn written(side: &Side) -> Vec<Written> {
    let named =
        side.sentence.entities.iter().filter(|e| matches!(e.label, "PERSON" | "ORG" | "GPE" | "NORP"));
    let written = named.filter_map(|entity| {
        let plain = |t: &usize| !is_letters(side, *t) && !is_title(&side.sentence.tokens[*t].text);
        let tokens: Vec<usize> = entity.tokens.clone().filter(plain).collect();
        let (first, last) = (*tokens.first()?, *tokens.last()?);
        let words: Vec<String> = words(side, first..last + 1);
        (words.len() > 1).then(|| Written {
            span: side.sentence.span_of(first..last + 1),
            words,
            person: entity.label == "PERSON",
        })
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
    // A rare name may be taken for a firm's on one side; but "Lee Wins" is none.
    (x.person && y.person || !surname && (x.person || y.person)).then_some(())?;
    let alike = strsim::jaro_winkler(p, q) >= if surname { ONE_SURNAME } else { ONE_GIVEN_NAME };
    // A name that the other article has too is somebody else's.
    (!(surname && is_romanized_otherwise(p, q))).then_some(())?;
    let own = !b.mentions(p) && !a.mentions(q) && p.len().min(q.len()) > 2;
    // "Doug" and "Douglas" are one name.
    (surname || !may_be_one_first_name(p, q)).then_some(())?;
    let [one, other] = [a.words(x.span), b.words(y.span)];
    let spans = [x.span, y.span];
    if alike && own {
        return pair.difference(Rule::E2, spans, format!("spelled “{one}” and “{other}”"));
    }
    let renamed = !surname && is_alone(a, x) && is_alone(b, y) && may_be_described(pair, [x, y]);
    (own && renamed).then_some(())?;
    pair.difference(Rule::E2, spans, format!("called “{one}” on one side and “{other}” on the other"))
}

/// Whether two surnames are one but for how an ending of another alphabet is written: "Zelensky", "Zelenskyy".
fn is_romanized_otherwise(x: &str, y: &str) -> bool {
    let stem = |name| without_ending(name, "romanized-ending");
    stem(x).zip(stem(y)).is_some_and(|(a, b)| a == b)
}

/// Whether an article knows one person alone of a surname: of two, one may be the other's wife.
fn is_alone(side: &Side, name: &Written) -> bool {
    let people = side.reading.sentences.iter().flat_map(|s| {
        let named = s.entities.iter().filter(|e| e.label == "PERSON");
        named.map(|e| s.tokens[e.tokens.clone()].iter().map(|t| plain(&t.text)).collect::<Vec<_>>())
    });
    let others = people.filter(|words| words.len() > 1 && words.last() == name.words.last());
    others.into_iter().all(|words| words.contains(&name.words[0]))
}

/// Whether what two sentences say somebody is fits one person: "Lee, the chief financial officer" and "finance chief Lee", or one age;
/// where they surely share a fact one of them may leave it out, or where the given names begin alike. Of a family each outlet may
/// ask another one.
fn may_be_described(pair: &Pair, names: [&Written; 2]) -> bool {
    let [x, y] = [0, 1].map(|n| description(&pair.sides[n], names[n]));
    let silent = x.is_empty() != y.is_empty();
    let initials = names.map(|name| name.words[0].chars().next());
    let like = (x.is_empty() || y.is_empty()) && initials[0] == initials[1];
    if x.iter().chain(&y).any(|word| is_kin(word)) {
        return false;
    }
    silent && pair.probability >= statement::SURE
        || like && pair.probability >= alignment::sure()
        || pair.is_link() && person::are_of_one_age(pair)
        || x.iter().any(|a| y.iter().any(|b| statement::may_be_one(a, b)))
}

/// The nouns that say what somebody is, before the name or beside it, as dictionary forms.
fn description(side: &Side, name: &Written) -> Vec<String> {
    let sentence = side.sentence;
    let inside = |t: &usize| name.span.touches(side.token_span(*t));
    let Some(last) = (0..sentence.tokens.len()).rfind(inside) else { return Vec::new() };
    let beside = sentence.child(last, &[Relation::Appos]);
    let above = (sentence.tokens[last].relation == Relation::Appos).then(|| sentence.tokens[last].head);
    let nouns = || [beside, above].into_iter().flatten();
    let narrows = |t: &usize| {
        use Relation::{Amod, Compound, Nmod};
        !inside(t) && matches!(sentence.tokens[*t].relation, Amod | Compound | Nmod)
    };
    let narrowing = nouns().chain([last]).flat_map(|head| sentence.children(head)).filter(narrows);
    narrowing.chain(nouns()).map(|t| side.lemma(t)).collect()
}

/// The place and the two forms of the one word in which two names of as many words differ.
fn odd_word<'n>(x: &'n [String], y: &'n [String]) -> Option<(usize, &'n str, &'n str)> {
    let mut apart = x.iter().zip(y).enumerate().filter(|(_, (p, q))| p != q);
    let (n, (p, q)) = apart.next()?;
    (apart.next().is_none() && x.len() == y.len()).then_some((n, p.as_str(), q.as_str()))
}

/// In lower case, with hyphens, apostrophes, full stops and accents taken out: agencies write "Zubeldia" for "Zubeldía".
fn plain(name: &str) -> String {
    name.to_lowercase().nfkd().filter(|c| c.is_alphanumeric()).collect()
}
