//! Of whom a claim speaks, where the words that state it do not say: "(Callum Reid) who had spent the weekend climbing".

use crate::claim::{Claim, Reading};
use crate::language::PartOfSpeech;

/// So many words after the subject have to read the same in the claim's own text to know where that subject ends.
const SHARED: usize = 2;
/// More words than this are no subject but another wording.
const LONGEST: usize = 8;

/// The subject that a claim's text gives and its words leave out: those of a clause that joins another ("and fell") or
/// describes somebody ("who fell"). `None` where the words name their subject or speak of it by a pronoun: who "he" is stays
/// for the reader to judge.
pub fn of<'a>(reading: &Reading, claim: &'a Claim) -> Option<&'a str> {
    let skipped = unsaid(reading, claim)?;
    let words: Vec<&str> = claim.span.of(&reading.article.text).split_whitespace().collect();
    let rest: Vec<&str> = words.iter().copied().skip(skipped).take(SHARED).collect();
    let text: Vec<&str> = claim.text.split_whitespace().collect();
    if alike(text.get(..1)?, words.get(..1)?) {
        return None;
    }
    let at = text.windows(rest.len().max(1)).position(|found| alike(found, &rest))?;
    let first = claim.text.split_inclusive(char::is_whitespace).take(at).map(str::len).sum::<usize>();
    claim
        .text
        .get(..first)
        .map(str::trim_end)
        .filter(|subject| (1..=LONGEST).contains(&at) && !subject.is_empty())
}

/// How many words stand in for a subject that the words do not name: one for "who" or "which", none before a verb.
fn unsaid(reading: &Reading, claim: &Claim) -> Option<usize> {
    use PartOfSpeech::{Adv, Aux, Verb};
    let tokens = &reading.sentences.get(claim.sentence)?.tokens;
    let first = tokens.iter().find(|t| t.span.start == claim.span.start)?;
    match first.tag {
        "WDT" | "WP" => Some(1),
        _ => matches!(first.pos, Verb | Aux | Adv).then_some(0),
    }
}

/// Whether two stretches of words are the same, capitals and the point at the end of a sentence apart.
fn alike(one: &[&str], other: &[&str]) -> bool {
    let plain = |word: &str| word.trim_end_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| plain(a) == plain(b))
}
