//! The words of an article by which a claim can be told, and the sentence that states it.

use crate::article::Span;
use crate::check::anchor::{Searched, flat, words};
use crate::check::lint::is_short;

/// A statement is no longer than this many characters: the claim file allows 500.
const LONGEST_STATEMENT: usize = 480;

/// The shortest words of a claim, evidence included, that stand nowhere else in the article.
pub(super) fn shortest(searched: &Searched, claim: Span, evidence: Option<Span>) -> Option<Span> {
    let words = words(searched.text, claim);
    let core = evidence.filter(|evidence| claim.covers(*evidence)).unwrap_or(claim);
    let touched = |word: &&Span| word.touches(core);
    let first = words.iter().position(|word| touched(&word))?;
    let last = words.iter().rposition(|word| touched(&word))?;
    let fits =
        |span: &Span| !is_short(span.of(searched.text)) && searched.places(span.of(searched.text)).len() == 1;
    // Words before as well as after, one more at a time.
    let grown = (0..words.len()).map(|more| {
        let from = first.saturating_sub(more / 2);
        let to = (last + more.div_ceil(2)).min(words.len() - 1);
        words.get(from).zip(words.get(to)).map(|(a, b)| a.join(*b))
    });
    grown.flatten().map(|span| bare(searched.text, span)).find(fits)
}

/// Whether every bracket and quotation mark that opens closes.
pub(super) fn is_balanced(text: &str) -> bool {
    let count = |c: char| text.matches(c).count();
    count('[') == count(']') && count('(') == count(')') && count('“') == count('”') && count('"') % 2 == 0
}

/// The words without the stop or comma at their end.
fn bare(text: &str, span: Span) -> Span {
    Span::new(span.start, span.start + span.of(text).trim_end_matches(['.', ',', ';', ':']).len())
}

/// A statement: a capital at its start, a stop at its end.
pub(super) fn statement(text: &str) -> String {
    let text: String = flat(text).chars().take(LONGEST_STATEMENT).collect();
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let rest = letters.as_str();
    let stop = if text.ends_with(['.', '!', '?', '”', '"']) { "" } else { "." };
    format!("{first}{rest}{stop}")
}
