//! E3: the age, the sex or the kinship of one person.

use super::Rule;
use super::pair::{Judgement, Pair, Side};
use crate::claim::quantity::{Kind, Quantity, Relation as Amounts};
use crate::claim::{Name, NameKind, family_tie, may_be_one_first_name};
use crate::language::Relation;
use crate::language::meaning::{names_people as is_person, opposed};

/// Whether a word says what one person is to another: "mother".
pub(super) fn is_kin(word: &str) -> bool {
    family_tie(word).is_some()
}

/// Compares what the two sentences say of the same person.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    ages(pair).into_iter().chain(sexes(pair)).chain(kin(pair)).collect()
}

/// The ages of people by name, or of the one whose age the sentence gives.
fn ages(pair: &Pair) -> Option<Judgement> {
    let [a, b] = pair.both();
    let (left, right) = (aged(a), aged(b));
    let both = left.iter().flat_map(|x| right.iter().map(move |y| (x, y)));
    let mut apart = both.filter(|(x, y)| {
        let stated = |all: &[(&Quantity, String)], age: &Quantity| {
            all.iter().any(|(q, _)| q.relation(age) != Amounts::Disjoint)
        };
        may_be_one(&x.1, &y.1)
            && x.0.relation(y.0) == Amounts::Disjoint
            && !stated(&left, y.0)
            && !stated(&right, x.0)
    });
    let (x, y) = apart.next()?;
    let who = [&x.1, &y.1].into_iter().max_by_key(|name| (name.len(), *name))?;
    let [p, q] = [a.words(x.0.span), b.words(y.0.span)];
    let why = format!("{who}: “{p}” on one side and “{q}” on the other");
    pair.difference(Rule::E3, [x.0.span, y.0.span], why)
}

/// Somebody of one age who is a man on one side and a woman on the other.
fn sexes(pair: &Pair) -> Option<Judgement> {
    let [a, b] = pair.both();
    let (left, right) = (aged(a), aged(b));
    let ([x], [y]) = (left.as_slice(), right.as_slice()) else { return None };
    let one = pair.is_link() && x.0.relation(y.0) == Amounts::Same;
    (one && opposed(&x.1, &y.1) && is_person(&x.1) && is_person(&y.1)).then_some(())?;
    let why = format!("aged “{}”: a {} on one side and a {} on the other", a.words(x.0.span), x.1, y.1);
    pair.difference(Rule::E3, [x.0.span, y.0.span], why)
}

/// The exact ages of a side with the person, by name or by noun, that each belongs to.
fn aged<'a>(side: &Side<'a>) -> Vec<(&'a Quantity, String)> {
    let all = side.quantities().into_iter().filter(|q| q.kind == Kind::Age && q.interval.value().is_some());
    all.filter_map(|q| Some((q, who(side, q)?))).collect()
}

/// Whether each of two sentences tells one age, and the same.
pub(super) fn are_of_one_age(pair: &Pair) -> bool {
    let [left, right] = pair.both().map(|side| {
        let ages = side.quantities().into_iter().filter(|q| q.kind == Kind::Age);
        ages.collect::<Vec<_>>()
    });
    matches!((left.as_slice(), right.as_slice()), ([x], [y]) if x.relation(y) == Amounts::Same)
}

fn who(side: &Side, age: &Quantity) -> Option<String> {
    let token = side.token_at(age.span)?;
    if let Some(subject) = aged_subject(side, age) {
        return Some(subject);
    }
    let last = side.sentence.tokens.iter().rposition(|t| age.span.touches(t.span))?;
    let above = side
        .sentence
        .ancestors(token)
        .chain(side.sentence.ancestors(last))
        .find(|t| !age.span.touches(side.token_span(*t)))?;
    let people: Vec<&Name> = side.names().into_iter().filter(|n| n.kind == NameKind::Person).collect();
    let word = &side.sentence.tokens[above];
    // "Dashawn Tillery, the 16-year-old student"
    let beside = (word.relation == Relation::Appos).then_some(word.head);
    let of = |t: usize| people.iter().find(|n| n.span.touches(side.token_span(t)));
    // "a 6-year-old boy, Mateo Ruiz"
    let below = || side.sentence.child(above, &[Relation::Appos]);
    let named = of(above).or_else(|| of(beside?)).or_else(|| of(below()?));
    named.map(|n| n.name.clone()).or_else(|| {
        let noun = &side.sentence.tokens[above];
        (noun.tag == "NN").then(|| noun.lemma.to_lowercase().into())
    })
}

/// Somebody named whom an age stands for: "the 54-year-old denied it".
fn aged_subject(side: &Side, age: &Quantity) -> Option<String> {
    let top = side.top(age.span).map(|t| &side.sentence.tokens[t])?;
    let subject = matches!(top.relation, Relation::Nsubj | Relation::Nsubjpass);
    let claim = side.claims.iter().find(|c| c.head == top.head).filter(|_| subject)?;
    let known = |name: &&String| {
        let mut all = side.reading.claims.iter().flat_map(|c| &c.names);
        all.any(|n| n.kind == NameKind::Person && n.name == **name)
    };
    claim.subject.as_ref().filter(known).cloned()
}

/// Whether two names may be one person's: one surname, and no other given name. A man and his wife are two.
fn may_be_one(x: &str, y: &str) -> bool {
    let given = [x, y].map(|name| name.split_once(' ').map(|(first, _)| first));
    let apart = given[0].zip(given[1]).is_some_and(|(a, b)| !may_be_one_first_name(a, b));
    surname(x) == surname(y) && !apart
}

fn surname(name: &str) -> String {
    name.split_whitespace().last().unwrap_or_default().to_owned()
}

/// What a named person is to another: "his wife, Camilla" and "his sister, Camilla".
fn kin(pair: &Pair) -> Option<Judgement> {
    let [a, b] = pair.both();
    let (left, right) = (related(a), related(b));
    let both = left.iter().flat_map(|x| right.iter().map(move |y| (x, y)));
    let mut apart = both.filter(|(x, y)| may_be_one(&x.1, &y.1) && x.2 != y.2);
    let (x, y) = apart.next()?;
    let (one, other) = (a.words(a.token_span(x.0)), b.words(b.token_span(y.0)));
    let why = format!("{} is called “{one}” on one side and “{other}” on the other", surname(&x.1));
    pair.difference(Rule::E3, [a.token_span(x.0), b.token_span(y.0)], why)
}

/// Nouns of kinship in apposition to a person's name: the noun, the name, the kinship.
fn related(side: &Side) -> Vec<(usize, String, &'static str)> {
    let people: Vec<&Name> = side.names().into_iter().filter(|n| n.kind == NameKind::Person).collect();
    let sentence = side.sentence;
    let kinship = |token: usize| {
        let kin = family_tie(&side.lemma(token))?;
        let beside = sentence.children(token).filter(|&c| sentence.tokens[c].relation == Relation::Appos);
        let above = (sentence.tokens[token].relation == Relation::Appos).then(|| sentence.tokens[token].head);
        let named =
            beside.chain(above).find_map(|t| people.iter().find(|n| n.span.touches(side.token_span(t))))?;
        sentence.child(token, &[Relation::Poss])?;
        Some((token, named.name.clone(), kin))
    };
    (0..sentence.tokens.len()).filter_map(kinship).collect()
}
