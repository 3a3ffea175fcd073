//! Names in lines in title case, where the recogniser takes verbs and nouns for parts of them: "Lund Denies Sending Photo". What the
//! text below calls a name is one; a longer form that only such a line has is none.

use super::NameKind;
use super::extent::word_tokens;
use super::mention::{Mention, mention};
use super::small;
use super::title::is_first_name;
use crate::claim::coreference::noun_kind;
use crate::claim::pronoun::pronoun;
use crate::language::{PartOfSpeech, Sentence, Token};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Words with fewer letters stand in small letters in most titles.
const LONG_WORD: usize = 4;

/// A line of fewer long words is in title case only as the first of an article: elsewhere it may be a sentence about names.
const FEWEST_WORDS: usize = 4;

/// In a line in title case one word of so many may stand in small letters.
const SMALL_LETTERS: usize = 6;

/// So many words in capitals throughout are a line of their own that was run into the text.
const SHOUTED: usize = 3;

/// Cuts what was taken for a name in lines in title case to the names that the text below has, and leaves out what is none.
pub(super) fn settle(sentences: &[Sentence], mentions: &mut Vec<Mention>) {
    let titles: Vec<bool> = sentences.iter().enumerate().map(|(i, s)| is_title(i, s)).collect();
    for mention in mentions.iter_mut() {
        mention.headline = titles[mention.sentence] || is_shouted(&mention.words);
    }
    let body = Body::read(sentences, &titles, mentions);
    let settled = |m: Mention| match m.headline {
        true => body.names(&sentences[m.sentence], m),
        false => vec![m],
    };
    *mentions = std::mem::take(mentions).into_iter().flat_map(settled).collect();
}

/// Whether the words of a line begin with capitals, but for the small ones.
fn is_title(index: usize, sentence: &Sentence) -> bool {
    use PartOfSpeech::{Adj, Adv, Noun, Verb};
    let tells = |t: &&Token| matches!(t.pos, Adj | Adv | Noun | Verb) || t.text.chars().count() >= LONG_WORD;
    let words = sentence.tokens.iter().filter(|t| t.text.starts_with(char::is_alphabetic)).filter(tells);
    let words: Vec<&Token> = words.collect();
    let small = words.iter().filter(|t| t.text.starts_with(char::is_lowercase)).count();
    let stop = sentence.tokens.last().is_some_and(|t| t.text == ".");
    let enough = if index == 0 { FEWEST_WORDS / 2 } else { FEWEST_WORDS };
    words.len() >= enough && small <= 1 && small * SMALL_LETTERS <= words.len() && !stop
}

fn is_shouted(words: &[String]) -> bool {
    words.len() >= SHOUTED && !words.iter().any(|w| w.contains(char::is_lowercase))
}

/// What the text below the titles says of its words.
struct Body {
    /// The names, in lower case.
    names: HashMap<String, NameKind>,
    /// The surnames of people, each with whether a full name has it.
    surnames: HashMap<String, bool>,
    /// The words of names.
    parts: HashSet<String>,
    /// The words in small letters, and the forms a dictionary has them in.
    small: HashSet<String>,
}

impl Body {
    fn read(sentences: &[Sentence], titles: &[bool], mentions: &[Mention]) -> Self {
        let below = || mentions.iter().filter(|m| !m.headline);
        let mut surnames: HashMap<String, bool> = HashMap::new();
        for name in below().filter(|m| m.kind == NameKind::Person) {
            let suffix = |w: &&String| small::is(w, "suffix");
            if let Some(surname) = name.words.iter().rev().find(|w| !suffix(w)) {
                *surnames.entry(surname.to_lowercase()).or_default() |= name.words.len() > 1;
            }
        }
        let text = sentences.iter().zip(titles).filter(|(_, title)| !**title).flat_map(|(s, _)| &s.tokens);
        let small = text.filter(|t| t.text.starts_with(char::is_lowercase));
        Self {
            names: below().flat_map(called).collect(),
            surnames,
            parts: below().flat_map(|m| &m.words).map(|w| w.to_lowercase()).collect(),
            small: small
                .flat_map(|t| [t.text.to_lowercase().to_string(), t.lemma.to_lowercase().to_string()])
                .collect(),
        }
    }

    /// The names in what was taken for one.
    fn names(&self, sentence: &Sentence, found: Mention) -> Vec<Mention> {
        let tokens = word_tokens(sentence, found.tokens.clone());
        let runs = self.runs(&found, 0..found.words.len());
        let common: Vec<bool> = tokens.iter().map(|word| self.is_common(sentence, word.clone())).collect();
        let runs: Vec<_> =
            runs.into_iter().map(|(run, kind)| (self.fuller(&found, &common, run), kind)).collect();
        if runs.first().is_some_and(|(run, _)| run.len() == found.words.len()) {
            return vec![found];
        }
        if runs.is_empty() {
            return if is_none(&found, &common) { Vec::new() } else { vec![found] };
        }
        let part = |(run, kind): (Range<usize>, NameKind)| {
            let tokens = tokens.get(run.start)?.start..tokens.get(run.end.checked_sub(1)?)?.end;
            Some(Mention { headline: true, ..mention(sentence, found.sentence, tokens, kind)? })
        };
        runs.into_iter().filter_map(part).collect()
    }

    /// The names of the text below that stand in the words `within`, the longest first, none over another; in text order.
    fn runs(&self, found: &Mention, within: Range<usize>) -> Vec<(Range<usize>, NameKind)> {
        let lengths = (1..=within.len()).rev();
        let places = lengths.flat_map(|n| (within.start..=within.end - n).map(move |at| at..at + n));
        let known = |run: Range<usize>| Some((run.clone(), self.kind(found, &found.words[run])?));
        let Some((run, kind)) = places.into_iter().find_map(known) else { return Vec::new() };
        let mut runs = self.runs(found, within.start..run.start);
        let after = self.runs(found, run.end..within.end);
        runs.push((run, kind));
        runs.extend(after);
        runs
    }

    /// What the text below names by some words of a supposed name. The place or people in the name of a body are a part of it.
    fn kind(&self, found: &Mention, words: &[String]) -> Option<NameKind> {
        let key = key(words);
        let surname = || self.surnames.contains_key(&key).then_some(NameKind::Person);
        let kind = self.names.get(&key).copied().or_else(surname)?;
        let part = match kind {
            NameKind::Group => true,
            NameKind::Place => found.kind == NameKind::Organisation,
            _ => false,
        };
        (!part || words.len() == found.words.len()).then_some(kind)
    }

    /// A surname with the first name before it, where the text below has it alone: "Ana Lund Resigns".
    fn fuller(&self, found: &Mention, common: &[bool], run: Range<usize>) -> Range<usize> {
        let alone = run.len() == 1 && self.surnames.get(&key(&found.words[run.clone()])) == Some(&false);
        let free = |i: usize| {
            !common.get(i).is_some_and(|c| *c) && !self.parts.contains(&found.words[i].to_lowercase())
        };
        let before = (0..run.start).rev().take(2).take_while(|&i| free(i));
        let first = before.into_iter().find(|&i| is_first_name(&found.words[i])).filter(|_| alone);
        first.unwrap_or(run.start)..run.end
    }

    /// Whether the text below has a word in small letters, and no name has it.
    fn is_common(&self, sentence: &Sentence, word: Range<usize>) -> bool {
        let Some([token]) = sentence.tokens.get(word) else { return false };
        let lower = token.text.to_lowercase();
        let body = small::is(&lower, "body") || noun_kind(&token.text).is_some();
        let said =
            self.small.contains(lower.as_str()) || self.small.contains(token.lemma.to_lowercase().as_str());
        said && !body && token.text.chars().count() >= LONG_WORD && !self.parts.contains(lower.as_str())
    }
}

/// Whether what nothing below is called is no name: a pronoun is in it, or words that are `common` there, or it begins like nobody's.
fn is_none(found: &Mention, common: &[bool]) -> bool {
    let count = common.iter().filter(|common| **common).count();
    let mostly = common.first() == Some(&true) || count * 2 > common.len();
    let person = found.kind == NameKind::Person;
    let nobody = person && !found.words.first().is_some_and(|w| is_first_name(w));
    let spoilt = if person { count > 0 } else { mostly };
    found.words.iter().any(|word| pronoun(word).is_some()) || found.words.len() > 1 && (nobody || spoilt)
}

/// What a name is called, in full, and by its first and last word where it is a person's.
fn called(mention: &Mention) -> Vec<(String, NameKind)> {
    let short = match (mention.kind, mention.words.as_slice()) {
        (NameKind::Person, [first, _, .., last]) => Some(key(&[first.clone(), last.clone()])),
        _ => None,
    };
    short.into_iter().chain([key(&mention.words)]).map(|name| (name, mention.kind)).collect()
}

fn key(words: &[String]) -> String {
    words.join(" ").to_lowercase()
}
