//! A clause as a sentence that reads on its own.

use super::name::Name;
use crate::language::{PartOfSpeech, Sentence};

/// The words of `tokens` as one sentence, with every name that stands in `names` in its resolved form,
/// and `subject` in front when the clause shares one that is not among its tokens.
pub(super) fn wording(
    sentence: &Sentence,
    tokens: &[usize],
    subject: Option<&str>,
    names: &[Name],
) -> String {
    let tokens = trimmed(sentence, tokens);
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
    let last = tokens.iter().rposition(|&t| sentence.tokens[t].pos != Punct);
    first.zip(last).and_then(|(first, last)| tokens.get(first..=last)).unwrap_or(tokens)
}

fn needs_space(sentence: &Sentence, last: Option<usize>, token: usize) -> bool {
    last.is_none_or(|last| last + 1 != token || sentence.tokens[last].spaced)
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
    let text = first + letters.as_str();
    if text.ends_with(['.', '!', '?', '…']) { text } else { text + "." }
}
