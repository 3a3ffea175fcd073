//! A clause as a sentence that reads on its own.

use super::clause::{Clause, scene};
use super::name::{Name, NameKind, title};
use crate::language::{PartOfSpeech, Relation, Sentence};
use crate::lexicon::{self, Table};
use std::collections::HashMap;
use std::sync::LazyLock;

static CONTRACTIONS: LazyLock<HashMap<(&'static str, &'static str), &'static str>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::CONTRACTIONS);
    table.rows().iter().map(|row| ((row.cell(0), row.cell(1)), row.cell(2))).collect()
});

/// The words that a clause lacks when it stands by itself.
#[derive(Debug, Default)]
pub(super) struct Supplied {
    /// In front: the subject that it shares, or "Lee's" for a "whose".
    pub subject: Option<String>,
    /// The token before which a "should" comes.
    pub modal: Option<usize>,
    /// Behind its verb: whom a "whom" stands for.
    pub object: Option<String>,
}

/// The words of a clause as one sentence, with what is `supplied` and every name that stands in `names` in its resolved form.
pub(super) fn wording(sentence: &Sentence, clause: &Clause, supplied: &Supplied, names: &[Name]) -> String {
    let Supplied { subject, modal, object } = supplied;
    let subject = subject.as_deref();
    let tokens = without_scene(sentence, clause, trimmed(sentence, clause));
    let tokens = without_relative(sentence, tokens, subject.is_some());
    let tokens = if object.is_some() { tokens.get(1..).unwrap_or_default() } else { tokens };
    let ending = ending(sentence, tokens);
    let tokens = &closed(sentence, tokens);
    let names = first_mentions(tokens, sentence, subject, names);
    let mut words = String::from(subject.unwrap_or_default());
    let mut last = None;
    for (at, &token) in tokens.iter().enumerate() {
        if is_spared(sentence, token, tokens.get(at + 1), &names) {
            continue;
        }
        if names.iter().any(|n: &&Name| {
            n.span.start < sentence.tokens[token].span.start && n.span.covers(sentence.tokens[token].span)
        }) {
            last = Some(token);
            continue;
        }
        if *modal == Some(token) {
            words.push_str(" should");
        }
        let full = last.and_then(|before| written_out(sentence, before, token, &names));
        if (full.is_some() || needs_space(sentence, last, token)) && !words.is_empty() {
            words.push(' ');
        }
        words.push_str(&full.map_or_else(|| resolved(sentence, token, &names), str::to_owned));
        if let Some(object) = object.as_deref().filter(|_| token == clause.head) {
            words.extend([" ", object]);
        }
        last = Some(token);
    }
    finished(words, ending)
}

/// Whether a word is a form of address before a name that is written out: "Mr." in "Mr. Paul Ryan".
fn is_spared(sentence: &Sentence, token: usize, next: Option<&usize>, names: &[&Name]) -> bool {
    let address = title(&sentence.tokens[token].text).is_some_and(|t| t.honorific);
    let starts = |n: &&&Name| next.is_some_and(|&next| n.span.start == sentence.tokens[next].span.start);
    address && names.iter().find(starts).is_some_and(|n| n.name != n.text && n.name.contains(' '))
}

/// The mark that the clause ends with: that of a question or an exclamation, else a full stop.
fn ending(sentence: &Sentence, tokens: &[usize]) -> char {
    let next = tokens.last().and_then(|&last| sentence.tokens.get(last + 1));
    next.and_then(|t| t.text.chars().next()).filter(|c| matches!(c, '?' | '!')).unwrap_or('.')
}

/// The names that are written out: each the first time, and again only as a pronoun that could by then stand for another.
fn first_mentions<'n>(
    tokens: &[usize],
    sentence: &Sentence,
    subject: Option<&'n str>,
    names: &'n [Name],
) -> Vec<&'n Name> {
    let mut named: Vec<&str> = subject.into_iter().collect();
    let mut people = 0;
    let mut kept = Vec::new();
    for &token in tokens {
        let starts = |n: &&Name| n.span.start == sentence.tokens[token].span.start;
        let Some(name) = names.iter().find(starts) else { continue };
        let bare = name.name.trim_end_matches("'s");
        let known = named.contains(&bare);
        let pronoun = sentence.tokens[token].tag == "PRP";
        if !known || pronoun && people > 1 {
            kept.push(name);
        }
        if !known {
            let person = name.kind == NameKind::Person || sentence.tokens[token].tag.starts_with("PRP");
            people += usize::from(person);
            named.push(bare);
        }
    }
    kept
}

/// The tokens without punctuation at either end, and without the words that only join the clause to others.
fn trimmed<'t>(sentence: &Sentence, clause: &'t Clause) -> &'t [usize] {
    let tokens = clause.tokens.as_slice();
    let first = tokens.iter().position(|&t| !clause.joins_with(sentence, t));
    let joins = |t: usize| matches!(sentence.tokens[t].pos, PartOfSpeech::Cconj | PartOfSpeech::Punct);
    let last = tokens.iter().rposition(|&t| !joins(t));
    // "He called it a sham, but also", with what he did besides told elsewhere.
    let stranded = |&at: &usize| {
        let before = at.checked_sub(1).map(|b| tokens[b]).filter(|b| b + 1 == tokens[at]);
        let bare = sentence.is(tokens[at], PartOfSpeech::Adv)
            && sentence.tokens[tokens[at]].relation == Relation::Advmod;
        bare && before.is_some_and(|b| sentence.is(b, PartOfSpeech::Cconj))
    };
    let last = match last.filter(stranded) {
        Some(at) => tokens[..at].iter().rposition(|&t| !joins(t)),
        None => last,
    };
    first.zip(last).and_then(|(first, last)| tokens.get(first..=last)).unwrap_or(tokens)
}

/// The tokens without the commas that set off what is left out between them: "Lee[, who was late,] came".
fn closed(sentence: &Sentence, tokens: &[usize]) -> Vec<usize> {
    let is_comma = |t: usize| sentence.tokens[t].text == ",";
    let beside_gap = |at: usize| {
        let before = at.checked_sub(1).is_some_and(|b| tokens[b] + 1 != tokens[at]);
        before || tokens.get(at + 1).is_some_and(|&next| tokens[at] + 1 != next)
    };
    (0..tokens.len()).filter(|&at| !(is_comma(tokens[at]) && beside_gap(at))).map(|at| tokens[at]).collect()
}

/// The full form of a verb shortened behind a pronoun that gives way to a name: "is" of "he's".
fn written_out(sentence: &Sentence, before: usize, token: usize, names: &[&Name]) -> Option<&'static str> {
    let (pronoun, verb) = (&sentence.tokens[before], &sentence.tokens[token]);
    let replaced = pronoun.tag == "PRP" && names.iter().any(|n| n.span == pronoun.span);
    let form = verb.text.to_lowercase().replace('’', "'");
    let verbal = matches!(verb.pos, PartOfSpeech::Aux | PartOfSpeech::Verb) && replaced;
    CONTRACTIONS.get(&(form.as_str(), verb.lemma.as_str())).copied().filter(|_| verbal)
}

/// The tokens without the words that only say where or when, as another clause tells: "in which she praised the crew".
fn without_scene<'t>(sentence: &Sentence, clause: &Clause, tokens: &'t [usize]) -> &'t [usize] {
    match (scene(sentence, clause.head), tokens) {
        (Some((preposition, pronoun)), [first, second, rest @ ..])
            if *first == preposition && *second == pronoun =>
        {
            rest
        }
        _ => tokens,
    }
}

/// The tokens without the relative pronoun that the subject takes the place of: "who lived there", "whose house burned".
fn without_relative<'t>(sentence: &Sentence, tokens: &'t [usize], has_subject: bool) -> &'t [usize] {
    let is_pronoun = |t: usize| {
        let word = &sentence.tokens[t];
        let own = matches!(word.relation, Relation::Nsubj | Relation::Nsubjpass);
        matches!(word.tag, "WP" | "WDT") && own || word.tag == "WP$"
    };
    match tokens {
        [first, rest @ ..] if has_subject && is_pronoun(*first) => rest,
        _ => tokens,
    }
}

/// Whether anything stands between the two tokens: white space, or words that are left out.
fn needs_space(sentence: &Sentence, last: Option<usize>, token: usize) -> bool {
    last.is_none_or(|last| sentence.tokens[last].span.end != sentence.tokens[token].span.start)
}

/// The word, or the resolved name that begins at it.
fn resolved(sentence: &Sentence, token: usize, names: &[&Name]) -> String {
    let word = &sentence.tokens[token];
    let name = names.iter().find(|n| n.span.start == word.span.start);
    name.map_or_else(|| word.text.to_string(), |n| n.name.clone())
}

/// With a capital at the start and a full stop at the end.
fn finished(words: String, ending: char) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let text = balanced(first + letters.as_str());
    if text.trim_end_matches(['"', '”', '’']).ends_with(['.', '!', '?', '…']) {
        text
    } else {
        text + ending.encode_utf8(&mut [0; 4])
    }
}

/// With a mark behind a quotation that the words end in, and without one that nothing opens.
pub(super) fn balanced(text: String) -> String {
    let count = |mark: char| text.matches(mark).count();
    for (open, close) in [('(', ")"), ('[', "]")] {
        if count(open) == text.matches(close).count() + 1 {
            return balanced(text + close);
        }
    }
    if count('‘') > closed_singles(&text) {
        let outer = text.ends_with('”') && text.rfind('“') < text.rfind('‘');
        let end = text.len() - if outer { '”'.len_utf8() } else { 0 };
        return balanced(format!("{}’{}", &text[..end], &text[end..]));
    }
    match (count('“'), count('”'), count('"')) {
        (open, close, _) if open == close + 1 => text + "”",
        (open, close, _) if close == open + 1 => text.replacen('”', "", 1),
        (0, 0, straight) if straight % 2 == 1 && begins_inside(&text) => format!("\"{text}"),
        (0, 0, straight) if straight % 2 == 1 => text + "\"",
        _ => text,
    }
}

/// How many single marks close a quotation, and are no apostrophe within a word.
fn closed_singles(text: &str) -> usize {
    let ends = |&(at, _): &(usize, &str)| {
        !text.get(at..).unwrap_or_default().chars().nth(1).is_some_and(char::is_alphanumeric)
    };
    text.match_indices('’').filter(ends).count()
}

/// Whether the first straight mark closes a quotation, which then began with the words: `it was late" to sign`.
fn begins_inside(text: &str) -> bool {
    let Some((before, after)) = text.split_once('"') else { return false };
    let behind_word = before.chars().next_back().is_some_and(|c| !c.is_whitespace());
    behind_word && !after.chars().next().is_some_and(char::is_alphanumeric)
}
