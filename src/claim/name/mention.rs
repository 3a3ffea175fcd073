//! Where names stand: the entities of the sentences, cut to the name itself, each with the kind most of them have.

use super::NameKind;
use super::extent::{at_dashes, common_tail, joined, trimmed, whole, words};
use super::headline;
use super::small;
use super::spelling::same;
use super::title::{Gender, is_first_name, title};
use crate::claim::coreference::{NounKind, noun_kind};
use crate::language::{PartOfSpeech as Pos, Sentence, Token};
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
    /// Whether it stands in a line in title case, where verbs and nouns look like names.
    pub headline: bool,
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
    headline::settle(sentences, &mut found);
    agree(&mut found);
    found.extend(overlooked(sentences, &found));
    found.sort_by_key(|m| (m.sentence, m.tokens.start));
    merge_split(sentences, &mut found);
    found
}

/// Makes one name of two that stand side by side where the article has them as one elsewhere: "Ana Peña" and "Ruiz", with "Peña Ruiz"
/// below.
fn merge_split(sentences: &[Sentence], mentions: &mut Vec<Mention>) {
    let full: Vec<Vec<String>> =
        mentions.iter().filter(|m| m.words.len() > 1).map(|m| m.words.clone()).collect();
    for second in (1..mentions.len()).rev() {
        let (one, other) = (&mentions[second - 1], &mentions[second]);
        let beside = one.sentence == other.sentence && one.tokens.end == other.tokens.start;
        let people = one.kind == NameKind::Person && other.kind == NameKind::Person;
        let surname: Vec<&String> = one.words.last().into_iter().chain(&other.words).collect();
        let is_known = || full.iter().any(|name| name.iter().rev().eq(surname.iter().rev().copied()));
        if beside && people && is_known() {
            let tokens = one.tokens.start..other.tokens.end;
            let words = words(&sentences[one.sentence], tokens.clone());
            mentions.remove(second);
            mentions[second - 1].tokens = tokens;
            mentions[second - 1].words = words;
        }
    }
}

/// Surnames of people named elsewhere in full that the recogniser overlooked: "Lee on Monday denied it".
fn overlooked(sentences: &[Sentence], found: &[Mention]) -> Vec<Mention> {
    let full = found.iter().filter(|m| m.kind == NameKind::Person && m.words.len() > 1);
    let surnames: HashSet<&str> = full.filter_map(|m| m.words.last()).map(String::as_str).collect();
    let mut new = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        let capital = |t: &Token| t.text.starts_with(char::is_uppercase) && t.text.len() > 2;
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
pub(super) fn mention(
    sentence: &Sentence,
    index: usize,
    tokens: Range<usize>,
    kind: NameKind,
) -> Option<Mention> {
    let tokens = trimmed(sentence, joined(sentence, kind, tokens), kind);
    let person = kind == NameKind::Person;
    let (gender, nouns) = if person { titles(sentence, tokens.start) } else { (None, Vec::new()) };
    let last = tokens.end.checked_sub(1).filter(|_| !tokens.is_empty())?;
    let nobody = person
        && (describes_unnamed(sentence, last)
            || is_office(sentence, &tokens)
            || is_namesake(sentence, &tokens)
            || is_in_small_letters(sentence, &tokens));
    if kind == NameKind::Organisation && ends_title(sentence, &tokens) || nobody {
        return None;
    }
    let words = words(sentence, tokens.start..tokens.end - common_tail(sentence, &tokens, kind));
    let kind = if person && is_initials(&words) { NameKind::Organisation } else { kind };
    Some(Mention { sentence: index, tokens, words, kind, gender, nouns, headline: false })
}

/// Whether one word is letters with full stops: "F.B.I." is a body, though "J.D." may be called so.
fn is_initials(words: &[String]) -> bool {
    let [word] = words else { return false };
    let letters = word.split_terminator('.');
    word.ends_with('.') && letters.clone().count() >= 3 && letters.into_iter().all(|l| l.chars().count() == 1)
}

/// Whether nothing in a name begins with a capital: a slip of the recogniser, but for letters that know none.
fn is_in_small_letters(sentence: &Sentence, tokens: &Range<usize>) -> bool {
    let small = |t: &Token| t.text.chars().next().is_some_and(char::is_lowercase);
    sentence.tokens.get(tokens.clone()).is_some_and(|words| words.iter().all(small))
}

/// Whether a surname is that of one of two, told by their ages: "the elder Lund".
fn is_namesake(sentence: &Sentence, tokens: &Range<usize>) -> bool {
    let before = tokens.start.checked_sub(1).and_then(|i| sentence.tokens.get(i));
    tokens.len() == 1 && before.is_some_and(|t| small::is(&t.text, "namesake"))
}

/// Whether what was taken for a person's name only says in which office somebody is: "Sheriff" before "Joe Lund", "Toughest Sheriff".
fn is_office(sentence: &Sentence, tokens: &Range<usize>) -> bool {
    let all = words(sentence, tokens.clone());
    let office = all.last().and_then(|w| title(w)).is_some_and(|t| !t.nouns.is_empty());
    let named = || sentence.tokens.get(tokens.end).is_some_and(|t| t.pos == Pos::Propn && t.tag == "NNP");
    let given = || all.first().is_some_and(|w| is_first_name(w) || w.ends_with('.'));
    office && if all.len() == 1 { named() } else { !given() }
}

/// Whether a word in a capital is a noun for somebody who stays unnamed: the "Aide" of "Obama Aide", in a headline.
fn describes_unnamed(sentence: &Sentence, token: usize) -> bool {
    noun_kind(&sentence.tokens[token].text) == Some(NounKind::Person)
}

/// Whether one word only ends a title: the "State" of "Secretary of State", which is no department.
fn ends_title(sentence: &Sentence, tokens: &Range<usize>) -> bool {
    let word = |back: usize| tokens.start.checked_sub(back).map(|i| sentence.tokens[i].text.as_str());
    let acronym = |i: usize| sentence.tokens[i].text.chars().all(char::is_uppercase);
    tokens.len() == 1
        && !acronym(tokens.start)
        && word(1).is_some_and(|w| small::is(w, "office"))
        && word(2).and_then(title).is_some()
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
    // "Log Cabin Republicans" is nobody called Republicans where others are Republican.
    let groups: HashSet<String> =
        mentions.iter().filter(|m| m.kind == NameKind::Group).map(|m| key(&m.words)).collect();
    let group = |word: &str| word.strip_suffix('s').is_some_and(|one| groups.contains(one));
    for mention in mentions.iter() {
        votes.entry(key(&mention.words)).or_default()[mention.kind as usize] += 1;
        match (mention.kind, mention.words.as_slice()) {
            (NameKind::Person, [_, .., last]) if !group(&last.to_lowercase()) => {
                surnames.insert(last.to_lowercase())
            }
            // "President Trump": then "Trump" alone is the same.
            (NameKind::Person, [only]) if !mention.nouns.is_empty() => surnames.insert(only.to_lowercase()),
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
