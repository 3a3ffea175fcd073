//! What stands right before and after a passage in its sentence, where it may take back what the passage says.

use crate::article::Span;
use crate::claim::negates;
use crate::lexicon::{self, Table};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Words farther from the passage than this seldom bear on it.
const REACH: usize = 6;

static DENIALS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| Table::parse(lexicon::DENIALS).rows().iter().map(|row| row.cell(0)).collect());

/// Words beside a passage with a denial, a negation or a condition among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// Right before it: "It is false that".
    Before(String),
    /// Right after it: "which the council denied".
    After(String),
}

/// What stands right before and after a passage of a paragraph and may take it back.
pub fn doubts(text: &str, paragraph: Span, passage: Span) -> Vec<Doubt> {
    let before = before(Span::new(paragraph.start, passage.start).of(text));
    let after = after(Span::new(passage.end, paragraph.end).of(text));
    [before.map(Doubt::Before), after.map(Doubt::After)].into_iter().flatten().collect()
}

/// The words of the sentence so far, the last few, if one of them takes back what follows: a negation in the same clause, a
/// denial wherever it stands.
fn before(text: &str) -> Option<String> {
    let mut words: Vec<&str> =
        text.split_whitespace().rev().take(REACH).take_while(|word| !ends_sentence(word)).collect();
    let clause = words.iter().take_while(|word| !ends_clause(word)).count();
    let doubt = words.iter().enumerate().any(|(n, word)| denies(word) || (n < clause && is_negation(word)));
    words.reverse();
    doubt.then(|| without_marks(&words.join(" ")))
}

/// The next few words of the sentence up to one that denies what stood before. A negation there is of another clause.
fn after(text: &str) -> Option<String> {
    if text.trim_start_matches(is_closing).starts_with(is_stop) {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().take(REACH).collect();
    let within = words.iter().position(|word| ends_sentence(word)).map_or(words.len(), |last| last + 1);
    let words = words.get(..within).unwrap_or_default();
    let last = words.iter().rposition(|word| denies(word))?;
    Some(without_marks(&words.get(..=last)?.join(" ")))
}

/// The first word of a passage that denies, negates or makes a condition.
pub fn denial(passage: &str) -> Option<&str> {
    passage.split_whitespace().find(|word| denies(word) || is_negation(word))
}

fn denies(word: &str) -> bool {
    DENIALS.contains(plain(word).as_str())
}

fn is_negation(word: &str) -> bool {
    let word = plain(word);
    negates(&word) || word.ends_with("n't")
}

fn plain(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace('’', "'")
}

/// Whether what stands before this word is another clause.
fn ends_clause(word: &str) -> bool {
    word.ends_with([',', ':', '—', '–']) || matches!(plain(word).as_str(), "and" | "but")
}

/// Whether a sentence ends with this word; dots inside it make an abbreviation ("U.S.").
fn ends_sentence(word: &str) -> bool {
    let bare = word.trim_end_matches(is_closing);
    bare.ends_with(is_stop) && !bare.trim_end_matches(is_stop).contains('.')
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | ';')
}

fn is_closing(c: char) -> bool {
    matches!(c, '”' | '"' | '’' | '\'' | ')' | ']')
}

fn without_marks(words: &str) -> String {
    words.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_a_passage_back_is_seen_beside_it() {
        let passage = "repairs begin next week";
        for (text, expected) in [
            ("It is false that repairs begin next week.", "before: It is false that"),
            (
                "The mayor, however, denied that repairs begin next week.",
                "before: The mayor, however, denied that",
            ),
            ("It is not so. The repairs begin next week.", ""),
            ("In the U.S. no repairs begin next week.", "before: In the U.S. no"),
            ("“The repairs begin next week,” which is untrue, he said.", "after: which is untrue"),
            ("They would not say more, but repairs begin next week and nobody is told.", ""),
            ("He said repairs begin next week. That is wrong.", ""),
            ("He said repairs begin next week”. That is wrong.", ""),
        ] {
            let start = text.find(passage).expect("the passage");
            let found = doubts(text, Span::new(0, text.len()), Span::new(start, start + passage.len()));
            let told: Vec<String> = found
                .into_iter()
                .map(|doubt| match doubt {
                    Doubt::Before(words) => format!("before: {words}"),
                    Doubt::After(words) => format!("after: {words}"),
                })
                .collect();
            assert_eq!(told.join(" "), expected, "{text}");
        }
    }
}
