//! Ids that a person might choose: of a source by its outlet or file, of a claim by the names and nouns that it is about.

use super::Drafted;
use crate::claim::{Claim, NameKind, Reading};
use crate::language::{PartOfSpeech, Relation, Sentence};

/// The longest id of a source.
const LONGEST_SOURCE: usize = 20;
/// Shorter nouns tell too little.
const SHORTEST_NOUN: usize = 3;
/// What a verb is said of.
const SUBJECTS: &[Relation] = &[Relation::Nsubj, Relation::Nsubjpass];
/// What is done or said to be.
const OBJECTS: &[Relation] = &[Relation::Dobj, Relation::Attr, Relation::Dative, Relation::Oprd];

/// An id for each article: its outlet, else its file.
pub(super) fn source_ids(articles: &[Drafted]) -> Vec<String> {
    let stem = |a: &Drafted| {
        slug(a.path.rsplit('/').next().unwrap_or_default().split('.').next().unwrap_or_default())
    };
    let stems: Vec<String> = articles.iter().map(stem).collect();
    let shared = shared_words(&stems);
    let mut ids: Vec<String> = Vec::new();
    for (article, stem) in articles.iter().zip(&stems) {
        let outlet = article.snapshot.reading.article.metadata.outlet.as_deref();
        let outlet = outlet.map(|outlet| slug(outlet.trim_start_matches("The ")));
        let own = undated(stem.get(shared..).unwrap_or(stem));
        let id = cut(outlet.as_deref().unwrap_or(own), LONGEST_SOURCE);
        let id = if id.starts_with(|c: char| c.is_ascii_alphabetic()) { id } else { format!("a-{id}") };
        let more = (2..).map(|n| format!("{id}-{n}"));
        let free = std::iter::once(id.clone()).chain(more).find(|id| !ids.contains(id));
        ids.push(free.unwrap_or(id));
    }
    ids
}

/// How many bytes of whole words all slugs begin with, if a letter follows in each.
fn shared_words(slugs: &[String]) -> usize {
    let Some((first, others)) = slugs.split_first().filter(|(_, others)| !others.is_empty()) else {
        return 0;
    };
    let ends = first.match_indices('-').map(|(at, _)| at + 1);
    let told = |at: &usize| {
        let rest = |slug: &String| {
            slug.get(*at..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))
        };
        let start = first.get(..*at).unwrap_or_default();
        others.iter().all(|other| other.starts_with(start)) && slugs.iter().all(rest)
    };
    ends.filter(told).max().unwrap_or(0)
}

/// A slug without the year or number at its end.
fn undated(slug: &str) -> &str {
    let bare = slug.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
    if bare.is_empty() { slug } else { bare }
}

/// As many whole words of a slug as fit.
fn cut(slug: &str, most: usize) -> String {
    let ends = slug.match_indices('-').map(|(at, _)| at).chain([slug.len()]);
    let end = ends.filter(|end| *end <= most).max().unwrap_or(most.min(slug.len()));
    slug.get(..end).unwrap_or(slug).to_owned()
}

/// Lower-case ASCII letters and digits, hyphens between.
pub(super) fn slug(text: &str) -> String {
    let lower = text.to_lowercase();
    let parts = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

/// What a claim is about, in two words, the most telling first: who or what it is said of and what is said, else what it
/// names besides.
pub(super) fn topics(reading: &Reading, claim: &Claim) -> Vec<String> {
    let Some(sentence) = reading.sentences.get(claim.sentence) else { return vec!["claim".to_owned()] };
    let words = words(reading, claim, sentence);
    let pairs = words.iter().enumerate().flat_map(|(n, a)| words.iter().skip(n + 1).map(move |b| (a, b)));
    let mut topics: Vec<String> = pairs.map(|(a, b)| format!("{a}-{b}")).collect();
    topics.extend(words.iter().cloned());
    topics.push("claim".to_owned());
    topics
}

/// The names and nouns of a claim: subject, object, then the others behind the verb, then those before it. Where there is
/// none, its adjective, its verb.
fn words(reading: &Reading, claim: &Claim, sentence: &Sentence) -> Vec<String> {
    let token = |at: usize| sentence.tokens.get(at);
    let is_noun = |at: &usize| {
        token(*at).is_some_and(|t| {
            matches!(t.pos, PartOfSpeech::Noun | PartOfSpeech::Propn)
                && t.relation != Relation::Compound
                && !claim.times.iter().any(|time| time.span.touches(t.span))
        })
    };
    let rank = |at: &usize| {
        let of_head = token(*at).filter(|t| t.head == claim.head).map(|t| t.relation);
        match of_head {
            Some(relation) if SUBJECTS.contains(&relation) => 0,
            Some(relation) if OBJECTS.contains(&relation) => 1,
            _ if *at > claim.head => 2,
            _ => 3,
        }
    };
    let mut nouns: Vec<usize> = claim.tokens.iter().copied().filter(is_noun).collect();
    nouns.sort_by_key(|at| (rank(at), *at));
    if nouns.is_empty() {
        let adjective =
            claim.tokens.iter().find(|at| token(**at).is_some_and(|t| t.pos == PartOfSpeech::Adj));
        nouns.push(adjective.copied().unwrap_or(claim.head));
    }
    let mut words = Vec::new();
    for word in nouns.into_iter().filter_map(|at| word(reading, claim, (sentence, at))) {
        if word.len() >= SHORTEST_NOUN && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// A noun as it is written, or the name that it is part of: of a person the one that the article uses most.
fn word(reading: &Reading, claim: &Claim, (sentence, at): (&Sentence, usize)) -> Option<String> {
    let token = sentence.tokens.get(at)?;
    let Some(name) = claim.names.iter().find(|name| name.span.touches(token.span)) else {
        return Some(slug(&token.text));
    };
    let parts: Vec<&str> = name.name.split_whitespace().collect();
    let text = &reading.article.text;
    // A word that goes on behind a hyphen is no whole one, and of "Moon Jae-in" the second is the given name.
    let given = |part: &str| {
        let goes_on = |at: usize| {
            let rest = text.get(at + part.len()..).and_then(|rest| rest.strip_prefix('-'));
            rest.is_some_and(|rest| rest.starts_with(char::is_lowercase))
        };
        part.split_once('-').is_some_and(|(_, rest)| rest.starts_with(char::is_lowercase))
            || text.match_indices(part).any(|(at, _)| goes_on(at))
    };
    match (name.kind, parts.as_slice()) {
        (NameKind::Person, parts) => parts
            .iter()
            .max_by_key(|part| (text.matches(**part).count(), !given(part)))
            .map(|part| slug(part)),
        (_, [_] | [_, _]) => Some(slug(&name.name)),
        _ => Some(slug(&token.text)),
    }
}
