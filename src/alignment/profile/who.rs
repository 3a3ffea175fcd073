//! Who stands where in a sentence, by the last word of the fullest name: "Kono", "he" and "Taro Kono" are one.

use crate::alignment::vocabulary::{Term, Vocabulary};
use crate::claim::Claim;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// Who each token names or stands for.
pub(super) fn by_token(sentence: &Sentence, claims: &[&Claim], words: &mut Vocabulary) -> Vec<Option<Term>> {
    let mut who = vec![None; sentence.tokens.len()];
    for claim in claims {
        for name in &claim.names {
            let named = last_word(&name.name, words);
            let inside = |t: usize| sentence.tokens[t].span.touches(name.span);
            (0..who.len()).filter(|&t| inside(t)).for_each(|t| who[t] = named);
        }
        let subject = sentence.child(claim.head, &[Relation::Nsubj, Relation::Nsubjpass]);
        if let Some(token) = subject.filter(|&t| sentence.is(t, PartOfSpeech::Pron)) {
            let name = claim.subject.as_deref().filter(|s| s.starts_with(char::is_uppercase) && is_name(s));
            who[token] = name.and_then(|name| last_word(name, words));
        }
    }
    who
}

/// Whether a subject is more than a pronoun that begins the sentence.
fn is_name(subject: &str) -> bool {
    subject.split_whitespace().all(|word| word.len() > 4 || word.starts_with(char::is_uppercase))
        && subject.len() > 4
}

/// The term of the last word of a name or phrase.
pub(super) fn last_word(name: &str, words: &mut Vocabulary) -> Option<Term> {
    let last = name.split_whitespace().next_back()?;
    let bare = last.trim_matches(|c: char| !c.is_alphanumeric());
    let bare = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare);
    (!bare.is_empty()).then(|| words.term(bare))
}

/// Who says a claim.
pub(super) fn speaker(claim: &Claim, words: &mut Vocabulary) -> Option<Term> {
    last_word(claim.attribution.as_ref()?.speaker.as_deref()?, words)
}
