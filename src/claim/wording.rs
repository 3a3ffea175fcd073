//! A clause as a sentence that reads on its own.

use super::name::Name;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// The words of `tokens` as one sentence, with every name that stands in `names` in its resolved form,
/// and `subject` in front when the clause shares one that is not among its tokens.
pub(super) fn wording(
    sentence: &Sentence,
    tokens: &[usize],
    subject: Option<&str>,
    names: &[Name],
) -> String {
    let tokens = without_relative(sentence, trimmed(sentence, tokens), subject.is_some());
    let mut words = String::from(subject.unwrap_or_default());
    let mut last = None;
    for &token in tokens {
        if names.iter().any(|n| {
            n.span.start < sentence.tokens[token].span.start && n.span.covers(sentence.tokens[token].span)
        }) {
            last = Some(token);
            continue;
        }
        if needs_space(sentence, last, token) && !words.is_empty() {
            words.push(' ');
        }
        words.push_str(&resolved(sentence, token, names));
        last = Some(token);
    }
    finished(words)
}

/// The tokens without the conjunctions and punctuation at either end.
fn trimmed<'t>(sentence: &Sentence, tokens: &'t [usize]) -> &'t [usize] {
    use PartOfSpeech::{Cconj, Punct, Sconj};
    let first = tokens.iter().position(|&t| !matches!(sentence.tokens[t].pos, Cconj | Punct | Sconj));
    let last = tokens.iter().rposition(|&t| !matches!(sentence.tokens[t].pos, Cconj | Punct));
    first.zip(last).and_then(|(first, last)| tokens.get(first..=last)).unwrap_or(tokens)
}

/// The tokens without the relative pronoun that the subject takes the place of: "who lived there".
fn without_relative<'t>(sentence: &Sentence, tokens: &'t [usize], has_subject: bool) -> &'t [usize] {
    let is_pronoun = |t: usize| {
        let word = &sentence.tokens[t];
        matches!(word.tag, "WP" | "WDT") && matches!(word.relation, Relation::Nsubj | Relation::Nsubjpass)
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
fn resolved(sentence: &Sentence, token: usize, names: &[Name]) -> String {
    let word = &sentence.tokens[token];
    let name = names.iter().find(|n| n.span.start == word.span.start);
    name.map_or_else(|| word.text.to_string(), |n| n.name.clone())
}

/// With a capital at the start and a full stop at the end.
fn finished(words: String) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let text = balanced(first + letters.as_str());
    if text.trim_end_matches(['"', '”', '’']).ends_with(['.', '!', '?', '…']) {
        text
    } else {
        text + "."
    }
}

/// With a mark behind a quotation that the words end in, and without one that nothing opens.
fn balanced(text: String) -> String {
    let count = |mark: char| text.matches(mark).count();
    match (count('“'), count('”'), count('"')) {
        (open, close, _) if open == close + 1 => text + "”",
        (open, close, _) if close == open + 1 => text.replacen('”', "", 1),
        (0, 0, straight) if straight % 2 == 1 => text + "\"",
        _ => text,
    }
}
