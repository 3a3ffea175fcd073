//! From what the recogniser took for a name to the name itself: drawn out where a part was left behind, cut where it goes too far.

use super::NameKind;
use super::small;
use super::title::{is_first_name, title};
use crate::claim::attribution::{Cues, Frame};
use crate::claim::coreference::is_calling;
use crate::claim::piece::is_dash;
use crate::language::{PartOfSpeech as Pos, Relation, Sentence};
use std::ops::Range;

/// The longest second half of a given name in small letters: "hyeong". A longer word behind a hyphen only describes ("Lee-friendly").
const LONGEST_SYLLABLE: usize = 6;

/// The tokens of each word of a run: tokens without white space between them are one word ("Jae-in").
pub(super) fn word_tokens(sentence: &Sentence, tokens: Range<usize>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut joined = false;
    for token in tokens.start..tokens.end.min(sentence.tokens.len()) {
        match words.last_mut().filter(|_| joined) {
            Some(word) => word.end = token + 1,
            None => words.push(token..token + 1),
        }
        joined = !sentence.tokens[token].spaced;
    }
    words
}

/// The words of a run of tokens as they are written.
pub(super) fn words(sentence: &Sentence, tokens: Range<usize>) -> Vec<String> {
    word_tokens(sentence, tokens).into_iter().map(|word| written(sentence, word)).collect()
}

/// Tokens as one word.
pub(super) fn written(sentence: &Sentence, tokens: Range<usize>) -> String {
    sentence.tokens.get(tokens).unwrap_or_default().iter().map(|t| t.text.as_str()).collect()
}

/// A name without marks, articles and loose words at its edges, titles before a person's name, what stands there for its owner.
pub(super) fn trimmed(sentence: &Sentence, mut tokens: Range<usize>, kind: NameKind) -> Range<usize> {
    tokens.end = tokens.end.min(sentence.tokens.len());
    while !tokens.is_empty() && is_loose(sentence, tokens.end - 1) {
        tokens.end -= 1;
    }
    let hyphened =
        |end: usize| end > 2 && is_dash(&sentence.tokens[end - 2].text) && !sentence.tokens[end - 2].spaced;
    while tokens.len() > 2 && hyphened(tokens.end) && small::is(&sentence.tokens[tokens.end - 1].text, "tail")
    {
        tokens.end -= 2;
    }
    while !tokens.is_empty() && (is_loose(sentence, tokens.start) || opens(sentence, &tokens)) {
        tokens.start += 1;
    }
    while kind == NameKind::Person && tokens.len() > 1 && title(&sentence.tokens[tokens.start].text).is_some()
    {
        tokens.start += 1;
    }
    proper(sentence, own(sentence, tokens), kind)
}

/// Whether a token is no part of a name at whose edge it stands.
fn is_loose(sentence: &Sentence, token: usize) -> bool {
    let token = &sentence.tokens[token];
    matches!(token.pos, Pos::Punct | Pos::Part | Pos::Det | Pos::Space | Pos::Sym)
        || !token.text.chars().any(char::is_alphanumeric)
}

/// Whether a name begins with what only stands before it: the "non" of "non-State Department".
fn opens(sentence: &Sentence, tokens: &Range<usize>) -> bool {
    let first = &sentence.tokens[tokens.start];
    let next = sentence.tokens.get(tokens.start + 1).filter(|_| tokens.len() > 2);
    let hyphen = next.is_some_and(|t| is_dash(&t.text) && !t.spaced) && !first.spaced;
    hyphen && first.text.starts_with(char::is_lowercase) && small::is(&first.text, "prefix")
}

/// A person's name with what a hyphen joins to it: "Moon Jae" with "-in", "Rahman" with "Abd al-".
pub(super) fn joined(sentence: &Sentence, kind: NameKind, mut tokens: Range<usize>) -> Range<usize> {
    if kind != NameKind::Person || tokens.is_empty() {
        return tokens;
    }
    let word = |i: usize| sentence.tokens.get(i);
    let hyphen = |i: usize| word(i).is_some_and(|t| is_dash(&t.text) && !t.spaced);
    let free = |i: usize| sentence.entity_at(i).is_none();
    while word(tokens.end - 1).is_some_and(|t| !t.spaced) && hyphen(tokens.end) {
        let goes_on = word(tokens.end + 1)
            .is_some_and(|t| tokens.len() > 1 && free(tokens.end + 1) && is_second_half(&t.text));
        if !goes_on {
            break;
        }
        tokens.end += 2;
    }
    while tokens.start > 1 && hyphen(tokens.start - 1) && word(tokens.start - 2).is_some_and(|t| !t.spaced) {
        let first = &sentence.tokens[tokens.start - 2].text;
        let proper = first.starts_with(char::is_uppercase) && !small::is(first, "prefix");
        if !(free(tokens.start - 2) && (proper || small::is(first, "particle"))) {
            break;
        }
        tokens.start -= 2;
        let begins = |i: usize| free(i) && word(i).is_some_and(|t| small::is(&t.text, "father"));
        tokens.start -= usize::from(tokens.start > 0 && begins(tokens.start - 1));
    }
    tokens
}

/// Whether a word behind a hyphen goes on with the name before it: "in" of "Jae-in" and "Cortez", but not "era" or "backed".
fn is_second_half(word: &str) -> bool {
    let proper = word.starts_with(char::is_uppercase);
    let syllable = word.chars().count() <= LONGEST_SYLLABLE && word.chars().all(char::is_alphabetic);
    proper || syllable && !small::is(word, "tail")
}

/// The parts of what the recogniser took for one name, though a dash stands in it: "Hanoi Summit - State Dept".
pub(super) fn at_dashes(sentence: &Sentence, tokens: Range<usize>) -> Vec<Range<usize>> {
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
pub(super) fn whole(
    sentence: &Sentence,
    kind: NameKind,
    mut tokens: Range<usize>,
) -> (NameKind, Range<usize>) {
    let word = |i: usize| sentence.tokens.get(i);
    let age = |i: usize| word(i).is_some_and(|t| t.tag == "CD" && t.text.len() <= 3);
    let aged = word(tokens.end).is_some_and(|t| t.text == ",")
        && age(tokens.end + 1)
        && word(tokens.end + 2).is_some_and(|t| matches!(t.text.as_str(), "," | "." | ")"));
    let names_person =
        matches!(kind, NameKind::Person | NameKind::Organisation | NameKind::Place | NameKind::Other);
    let last = tokens.clone().rev().filter_map(word).find(|t| t.tag != "POS");
    let ends_body = tokens.len() > 1 && last.is_some_and(|t| small::is(&t.text, "body"));
    let text = |i: usize| word(i).map_or("", |t| t.text.as_str());
    // "the island's governor Heydar Alishbandi"
    let called = (2..4).contains(&tokens.len())
        && tokens.clone().all(|i| word(i).is_some_and(|t| t.pos == Pos::Propn))
        && tokens.start.checked_sub(1).is_some_and(|i| is_called(sentence, i, tokens.end - 1));
    let junior = tokens.len() > 1 && last.is_some_and(|t| small::is(&t.text, "junior"));
    let titled =
        tokens.len() > 2 && title(text(tokens.start)).is_some() && is_first_name(text(tokens.start + 1));
    let kind = match kind {
        _ if (aged || called && !ends_body) && names_person => NameKind::Person,
        _ if !ends_body && names_person && is_who(sentence, &tokens) => NameKind::Person,
        _ if !ends_body && speaks(sentence, &tokens) => NameKind::Person,
        NameKind::Organisation if junior || titled && !ends_body => NameKind::Person,
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

/// Whether a name of two words or three, the first of them a first name, is that of who says something: "“I saw it,” Jack Reed said."
fn speaks(sentence: &Sentence, tokens: &Range<usize>) -> bool {
    let word = |i: usize| &sentence.tokens[i];
    let named = (2..4).contains(&tokens.len())
        && tokens.end <= sentence.tokens.len()
        && is_first_name(&word(tokens.start).text)
        && tokens.clone().all(|i| word(i).pos == Pos::Propn);
    named && {
        let (last, verb) = (word(tokens.end - 1), word(word(tokens.end - 1).head));
        let says = Cues::table().attributes(&verb.lemma.to_lowercase(), Pos::Verb, Frame::Clause);
        last.relation == Relation::Nsubj && verb.pos == Pos::Verb && says
    }
}

/// Whether a name of two words or three is that of one person who is told of: "Tess Molloy, who leads the council". A team that
/// "won" or "are second" may be "who" too.
fn is_who(sentence: &Sentence, tokens: &Range<usize>) -> bool {
    let Some(last) = tokens.end.checked_sub(1).filter(|_| (2..4).contains(&tokens.len())) else {
        return false;
    };
    let tells = |c: &usize| sentence.tokens[*c].relation == Relation::Relcl;
    let Some(verb) = sentence.children(last).find(tells) else { return false };
    let who = sentence.child(verb, &[Relation::Nsubj]).is_some_and(|t| sentence.tokens[t].lemma == "who");
    who && sentence.tokens[verb].tag == "VBZ" && tokens.clone().all(|i| sentence.tokens[i].pos == Pos::Propn)
}

/// Whether a token is a noun for somebody that stands before the name headed by `head`.
fn is_called(sentence: &Sentence, token: usize, head: usize) -> bool {
    let noun = &sentence.tokens[token];
    noun.tag == "NN" && noun.relation == Relation::Compound && noun.head == head && is_calling(&noun.lemma)
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
            let token = &sentence.tokens[i];
            token.text == "/"
                || matches!(token.pos, Pos::Adp | Pos::Verb | Pos::Aux | Pos::Cconj) && is_lower(i)
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

/// How many tokens at the end are no part of the name: nouns that only say what kind of body is named ("IRNA news agency" is called
/// IRNA, though the "Jesuit university" is not called Jesuit), letters behind a person's name ("Ana Lee KC").
pub(super) fn common_tail(sentence: &Sentence, tokens: &Range<usize>, kind: NameKind) -> usize {
    let word = |i: usize| &sentence.tokens[i];
    if kind == NameKind::Person {
        let degree = |&i: &usize| i > tokens.start + 1 && small::is(&word(i).text, "degree");
        return tokens.clone().rev().take_while(degree).count();
    }
    let common = |&i: &usize| i > tokens.start && small::is(&word(i).text, "common");
    let lower = |&i: &usize| common(&i) && word(i).text.starts_with(char::is_lowercase);
    let proper = tokens.clone().next().is_some_and(|i| word(i).text.starts_with(char::is_uppercase));
    let counts = kind == NameKind::Organisation && proper;
    if counts { tokens.clone().rev().take_while(lower).count() } else { 0 }
}
