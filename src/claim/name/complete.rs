//! Names of which more stands right there: "Lund" behind "Kathina", where the article names Kathina Lund, is the whole name.

use super::extent::written;
use super::{Mention, Referent};
use crate::language::Sentence;
use std::ops::Range;

/// Draws every name out over the words beside it that belong to the fullest form; another name that lies in it is then part of it.
pub(super) fn drawn_out(
    sentences: &[Sentence],
    mentions: &mut Vec<Mention>,
    owners: &mut Vec<usize>,
    referents: &[Referent],
) {
    let mut index = 0;
    while index < mentions.len() {
        let mention = &mentions[index];
        let full = owners.get(index).and_then(|&owner| referents.get(owner));
        let drawn = full.and_then(|full| drawn(&sentences[mention.sentence], mention, &full.words));
        if let Some((tokens, words)) = drawn.filter(|(tokens, _)| fits(mentions, index, tokens)) {
            let sentence = mention.sentence;
            mentions[index].tokens = tokens.clone();
            mentions[index].words = words;
            let within = |i: usize, m: &Mention| {
                i != index
                    && m.sentence == sentence
                    && tokens.start <= m.tokens.start
                    && m.tokens.end <= tokens.end
            };
            let kept: Vec<bool> = mentions.iter().enumerate().map(|(i, m)| !within(i, m)).collect();
            let before = kept.iter().take(index).filter(|kept| !**kept).count();
            let (mut first, mut second) = (kept.iter(), kept.iter());
            mentions.retain(|_| first.next().copied().unwrap_or(true));
            owners.retain(|_| second.next().copied().unwrap_or(true));
            index -= before;
        }
        index += 1;
    }
}

/// Whether tokens cut through no other name.
fn fits(mentions: &[Mention], index: usize, tokens: &Range<usize>) -> bool {
    let near =
        mentions.iter().enumerate().filter(|(i, m)| *i != index && m.sentence == mentions[index].sentence);
    let cut = |m: &Mention| {
        let touches = m.tokens.start < tokens.end && tokens.start < m.tokens.end;
        touches && !(tokens.start <= m.tokens.start && m.tokens.end <= tokens.end)
    };
    !near.into_iter().any(|(_, m)| cut(m))
}

/// The tokens and words of a name with those of the full name that stand beside it; nothing where none does.
fn drawn(sentence: &Sentence, mention: &Mention, full: &[String]) -> Option<(Range<usize>, Vec<String>)> {
    let own = mention.words.len();
    let at = full.windows(own.max(1)).position(|part| part == mention.words).filter(|_| own < full.len())?;
    let (mut tokens, mut part) = (mention.tokens.clone(), at..at + own);
    while let Some(start) = part.start.checked_sub(1).and_then(|w| starts(sentence, tokens.start, &full[w])) {
        tokens.start = start;
        part.start -= 1;
    }
    while let Some(end) = full.get(part.end).and_then(|word| ends(sentence, tokens.end, word)) {
        tokens.end = end;
        part.end += 1;
    }
    (tokens != mention.tokens).then(|| (tokens, full[part].to_vec()))
}

/// Where a word starts that ends before token `end`.
fn starts(sentence: &Sentence, end: usize, word: &str) -> Option<usize> {
    (0..end)
        .rev()
        .take_while(|&s| written(sentence, s..end).len() <= word.len())
        .find(|&s| written(sentence, s..end) == word)
}

/// Where a word ends that starts at token `start`.
fn ends(sentence: &Sentence, start: usize, word: &str) -> Option<usize> {
    let long = |&e: &usize| written(sentence, start..e).len() <= word.len();
    (start + 1..=sentence.tokens.len()).take_while(long).find(|&e| written(sentence, start..e) == word)
}
