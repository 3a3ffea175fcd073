//! Where names stand: the entities of the sentences, cut to the name itself, each with the kind most of them have.

use super::NameKind;
use super::small;
use super::spelling::same;
use super::title::{Gender, is_first_name, title};
use crate::claim::coreference::{NounKind, noun_kind};
use crate::claim::piece::is_dash;
use crate::claim::pronoun::pronoun;
use crate::language::{PartOfSpeech as Pos, Relation, Sentence};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// A name at a place.
#[derive(Debug, Clone)]
pub(in crate::claim) struct Mention {
    /// Index of the sentence.
    pub sentence: usize,
    /// The tokens of the name, titles and articles left out.
    pub tokens: Range<usize>,
    /// The words of the name.
    pub words: Vec<String>,
    /// What is named.
    pub kind: NameKind,
    /// What a title before it says of the sex.
    pub gender: Option<Gender>,
    /// The nouns that a title before it lets stand for the person.
    pub nouns: Vec<&'static str>,
}

/// The names of an article, in order.
pub(in crate::claim) fn mentions(sentences: &[Sentence]) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        let named =
            sentence.entities.iter().filter_map(|e| Some(whole(sentence, kind(e.label)?, e.tokens.clone())));
        let parts =
            named.flat_map(|(kind, tokens)| at_dashes(sentence, tokens).into_iter().map(move |t| (kind, t)));
        found.extend(parts.filter_map(|(kind, tokens)| mention(sentence, index, tokens, kind)));
    }
    // "Congressman Breaks His Silence" names nobody.
    found.retain(|m| m.sentence > 0 || !m.words.iter().any(|word| pronoun(word).is_some()));
    cut_headline(&mut found);
    agree(&mut found);
    found.extend(overlooked(sentences, &found));
    found.sort_by_key(|m| (m.sentence, m.tokens.start));
    found
}

/// Cuts what the recogniser took for a person's name in a headline where a person named below begins it: "Lee Wins Endorsement".
fn cut_headline(mentions: &mut [Mention]) {
    let below = |m: &&Mention| m.sentence > 0 && m.kind == NameKind::Person;
    let below: Vec<Vec<String>> = mentions.iter().filter(below).map(|m| m.words.clone()).collect();
    let is_name = |words: &[String]| {
        below.iter().any(|name| name == words || words.len() == 1 && name.last() == words.first())
    };
    for mention in mentions.iter_mut().filter(|m| m.sentence == 0 && m.kind == NameKind::Person) {
        if mention.words.len() < 2 || below.contains(&mention.words) {
            continue;
        }
        let known = (1..mention.words.len()).rev().find(|&n| is_name(&mention.words[..n]));
        if let Some(kept) = known.filter(|_| mention.tokens.len() == mention.words.len()) {
            mention.words.truncate(kept);
            mention.tokens.end = mention.tokens.start + kept;
        }
    }
}

/// Surnames of people named elsewhere in full that the recogniser overlooked: "Lee on Monday denied it".
fn overlooked(sentences: &[Sentence], found: &[Mention]) -> Vec<Mention> {
    let full = found.iter().filter(|m| m.kind == NameKind::Person && m.words.len() > 1);
    let surnames: HashSet<&str> = full.filter_map(|m| m.words.last()).map(String::as_str).collect();
    let mut new = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        let capital = |t: &crate::language::Token| t.text.starts_with(char::is_uppercase) && t.text.len() > 2;
        let mut entities = sentence.entities.iter().peekable();
        for (token, word) in sentence.tokens.iter().enumerate() {
            while entities.next_if(|e| e.tokens.end <= token).is_some() {}
            let named = entities.peek().is_some_and(|e| e.tokens.contains(&token));
            if !named && capital(word) && surnames.contains(word.text.as_str()) {
                new.extend(mention(sentence, index, token..token + 1, NameKind::Person));
            }
        }
    }
    new
}

/// The parts of what the recogniser took for one name, though a dash stands in it: "Hanoi Summit - State Dept".
fn at_dashes(sentence: &Sentence, tokens: Range<usize>) -> Vec<Range<usize>> {
    let word = |i: usize| &sentence.tokens[i];
    let divides = |&i: &usize| is_dash(&word(i).text) && word(i).spaced && i > 0 && word(i - 1).spaced;
    let mut from = tokens.start;
    let mut parts = Vec::new();
    for dash in tokens.clone().filter(divides) {
        parts.push(from..dash);
        from = dash + 1;
    }
    parts.push(from..tokens.end);
    parts
}

/// A name with the first names that the recogniser left out, as a person's where an age stands behind it ("Ana Costa, 34,"), and as a
/// body's where it ends as no person's does ("Calder Energy").
fn whole(sentence: &Sentence, kind: NameKind, mut tokens: Range<usize>) -> (NameKind, Range<usize>) {
    let word = |i: usize| sentence.tokens.get(i);
    let age = |i: usize| word(i).is_some_and(|t| t.tag == "CD" && t.text.len() <= 3);
    let aged = word(tokens.end).is_some_and(|t| t.text == ",")
        && age(tokens.end + 1)
        && word(tokens.end + 2).is_some_and(|t| matches!(t.text.as_str(), "," | "." | ")"));
    let names_person =
        matches!(kind, NameKind::Person | NameKind::Organisation | NameKind::Place | NameKind::Other);
    let last = tokens.clone().rev().filter_map(word).find(|t| t.tag != "POS");
    let ends_body = tokens.len() > 1 && last.is_some_and(|t| small::is(&t.text, "body"));
    let kind = match kind {
        _ if aged && names_person => NameKind::Person,
        NameKind::Person if ends_body => NameKind::Organisation,
        _ => kind,
    };
    let head = tokens.end.saturating_sub(1);
    let given = |i: usize| {
        let t = &sentence.tokens[i];
        let alone = sentence.entity_at(i).is_none() && title(&t.text).is_none();
        alone
            && t.head == head
            && t.relation == Relation::Compound
            && t.pos == Pos::Propn
            && t.text.starts_with(char::is_uppercase)
    };
    while kind == NameKind::Person
        && tokens.start > 0
        && given(tokens.start - 1)
        && (aged || is_first_name(&sentence.tokens[tokens.start - 1].text))
    {
        tokens.start -= 1;
    }
    (kind, tokens)
}

/// What an OntoNotes label names; nothing for amounts and times.
fn kind(label: &str) -> Option<NameKind> {
    Some(match label {
        "PERSON" => NameKind::Person,
        "ORG" => NameKind::Organisation,
        "GPE" | "LOC" | "FAC" => NameKind::Place,
        "NORP" => NameKind::Group,
        "EVENT" => NameKind::Event,
        "WORK_OF_ART" | "LAW" => NameKind::Work,
        "PRODUCT" => NameKind::Other,
        _ => return None,
    })
}

/// A name without what stands around it: articles, titles, the possessive, stray marks.
fn mention(sentence: &Sentence, index: usize, mut tokens: Range<usize>, kind: NameKind) -> Option<Mention> {
    let is_loose = |i: usize| {
        matches!(sentence.tokens[i].pos, Pos::Punct | Pos::Part | Pos::Det | Pos::Space | Pos::Sym)
    };
    let (mut gender, mut nouns) = (None, Vec::new());
    tokens.end = tokens.end.min(sentence.tokens.len());
    while !tokens.is_empty() && is_loose(tokens.end - 1) {
        tokens.end -= 1;
    }
    while !tokens.is_empty() && is_loose(tokens.start) {
        tokens.start += 1;
    }
    while kind == NameKind::Person && tokens.len() > 1 && title(&sentence.tokens[tokens.start].text).is_some()
    {
        tokens.start += 1;
    }
    tokens = proper(sentence, own(sentence, tokens), kind);
    if kind == NameKind::Person {
        (gender, nouns) = titles(sentence, tokens.start);
    }
    let unnamed = || tokens.end.checked_sub(1).is_some_and(|last| describes_unnamed(sentence, last));
    if kind == NameKind::Organisation && ends_title(sentence, &tokens)
        || kind == NameKind::Person && unnamed()
    {
        return None;
    }
    let named = tokens.start..tokens.end - common_tail(sentence, &tokens, kind);
    let words: Vec<String> = sentence.tokens.get(named)?.iter().map(|t| t.text.to_string()).collect();
    (!words.is_empty()).then_some(Mention { sentence: index, tokens, words, kind, gender, nouns })
}

/// How many words at the end are no part of the name: nouns that only say what kind of body is named ("IRNA news agency" is called
/// IRNA), letters behind a person's name ("Ana Lee KC").
fn common_tail(sentence: &Sentence, tokens: &Range<usize>, kind: NameKind) -> usize {
    let word = |i: usize| &sentence.tokens[i];
    if kind == NameKind::Person {
        let degree = |&i: &usize| i > tokens.start + 1 && small::is(&word(i).text, "degree");
        return tokens.clone().rev().take_while(degree).count();
    }
    let common = |&i: &usize| {
        i > tokens.start && word(i).pos == Pos::Noun && word(i).text.starts_with(char::is_lowercase)
    };
    let proper = tokens.clone().next().is_some_and(|i| word(i).text.starts_with(char::is_uppercase));
    let counts = kind == NameKind::Organisation && proper;
    if counts { tokens.clone().rev().take_while(common).count() } else { 0 }
}

/// Whether a word in a capital is a noun for somebody who stays unnamed: the "Aide" of "Obama Aide", in a headline.
fn describes_unnamed(sentence: &Sentence, token: usize) -> bool {
    noun_kind(&sentence.tokens[token].text) == Some(NounKind::Person)
}

/// Whether one word only ends a title: the "State" of "Secretary of State", which is no department.
fn ends_title(sentence: &Sentence, tokens: &Range<usize>) -> bool {
    let word = |back: usize| tokens.start.checked_sub(back).map(|i| sentence.tokens[i].text.as_str());
    let acronym = |i: usize| sentence.tokens[i].text.chars().all(char::is_uppercase);
    tokens.len() == 1 && !acronym(tokens.start) && word(1) == Some("of") && word(2).and_then(title).is_some()
}

/// A name without its owner ("Houston's Calder Energy") and without figures after it ("Boone 20,941").
fn own(sentence: &Sentence, mut tokens: Range<usize>) -> Range<usize> {
    let owner = tokens.clone().rev().find(|&i| sentence.tokens[i].tag == "POS" && i + 1 < tokens.end);
    tokens.start = owner.map_or(tokens.start, |i| i + 1);
    while tokens.len() > 1 && sentence.tokens[tokens.end - 1].pos == Pos::Num {
        tokens.end -= 1;
    }
    tokens
}

/// Cuts a person's name where another phrase begins ("Trump on Tuesday"), and draws out that of a body that goes on
/// after "of" ("U.S. Department of the Treasury").
fn proper(sentence: &Sentence, mut tokens: Range<usize>, kind: NameKind) -> Range<usize> {
    let token = |i: usize| sentence.tokens.get(i);
    let is_lower = |i: usize| sentence.tokens[i].text.starts_with(char::is_lowercase);
    tokens.end = (tokens.start + 1..tokens.end)
        .find(|&i| is_lower(i) && small::is(&sentence.tokens[i].text, "end"))
        .unwrap_or(tokens.end);
    if kind == NameKind::Person {
        let foreign = |&i: &usize| {
            matches!(sentence.tokens[i].pos, Pos::Adp | Pos::Verb | Pos::Aux | Pos::Cconj) && is_lower(i)
        };
        tokens.end = (tokens.start + 1..tokens.end)
            .find(|i| foreign(i) && !small::is(&sentence.tokens[*i].text, "particle"))
            .unwrap_or(tokens.end);
    }
    if kind == NameKind::Organisation && token(tokens.end).is_some_and(|t| t.text == "of") {
        let start = tokens.end + 1 + usize::from(token(tokens.end + 1).is_some_and(|t| t.text == "the"));
        let end = (start..sentence.tokens.len())
            .find(|&i| sentence.tokens[i].pos != Pos::Propn)
            .unwrap_or(sentence.tokens.len());
        tokens.end = if end > start { end } else { tokens.end };
    }
    tokens
}

/// What the titles right before token `start` say.
fn titles(sentence: &Sentence, start: usize) -> (Option<Gender>, Vec<&'static str>) {
    let before = sentence.tokens[..start].iter().rev().map_while(|t| title(&t.text));
    before.fold((None, Vec::new()), |(gender, mut nouns), title| {
        nouns.extend(&title.nouns);
        (gender.or(title.gender), nouns)
    })
}

/// Gives every name the kind that most of its mentions have, a lone surname the kind of the full name, and a short
/// form ("Calder") that of the one body whose name it begins ("Calder Energy").
fn agree(mentions: &mut [Mention]) {
    let mut votes: HashMap<String, [usize; 7]> = HashMap::new();
    let (mut surnames, mut bodies) = (HashSet::new(), HashSet::new());
    let called: HashSet<String> = mentions
        .iter()
        .filter(|m| m.gender.is_some())
        .filter_map(|m| m.words.last())
        .map(|w| w.to_lowercase())
        .collect();
    for mention in mentions.iter_mut() {
        // "Volodymyr Zelenskyy" is a person where the article says "Mr. Zelenskyy".
        if let ([_, last], NameKind::Organisation) = (mention.words.as_slice(), mention.kind)
            && called.contains(&last.to_lowercase())
        {
            mention.kind = NameKind::Person;
        }
    }
    for mention in mentions.iter() {
        votes.entry(key(&mention.words)).or_default()[mention.kind as usize] += 1;
        match (mention.kind, mention.words.as_slice()) {
            (NameKind::Person, [_, .., last]) => surnames.insert(last.to_lowercase()),
            (NameKind::Organisation, [first, _, ..]) => bodies.insert(first.to_lowercase()),
            _ => false,
        };
    }
    for mention in mentions {
        let key = key(&mention.words);
        let best =
            votes.get(&key).and_then(|v| NameKind::ALL.iter().copied().rev().max_by_key(|k| v[*k as usize]));
        let alone = mention.words.len() == 1;
        mention.kind = match best {
            _ if alone && surnames.contains(&key) => NameKind::Person,
            _ if alone && surnames.iter().any(|surname| same(surname, &key)) => NameKind::Person,
            Some(NameKind::Person | NameKind::Organisation) if alone && bodies.contains(&key) => {
                NameKind::Organisation
            }
            best => best.unwrap_or(mention.kind),
        };
    }
}

fn key(words: &[String]) -> String {
    words.join(" ").to_lowercase()
}
