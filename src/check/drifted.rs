//! A quotation that its article does not have any more: what would be quoted in its place, and what to mind before that is
//! accepted.

use super::anchor::{Doubt, denial, doubts, flat, nearest};
use super::lint::unsaid;
use super::schema::{Claim, Quote};
use crate::article::{Article, Span};

/// What would be quoted in the place of a quotation that is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drifted {
    /// Where the words of the quotation stand in the claim file.
    pub quoted: Span,
    /// Where the nearest text stands in the article.
    pub near: Span,
    /// The words quoted until now.
    pub before: String,
    /// The words that the article has now.
    pub now: String,
    /// Why the claim may not hold any more, each in one clause.
    pub cautions: Vec<String>,
}

/// What would be quoted in the place of a claim's quotation; none if nothing in the article is much like it.
pub fn drifted(article: &Article, claim: &Claim, quote: &Quote) -> Option<Drifted> {
    let (text, before) = (article.text.as_str(), quote.exact.value.0.as_str());
    let near = nearest(text, before)?.span;
    let now = flat(near.of(text));
    let mut paragraphs = article.paragraphs.iter().map(|paragraph| paragraph.span);
    let paragraph = paragraphs.find(|paragraph| paragraph.covers(near)).unwrap_or(near);
    let mut cautions: Vec<String> = doubts(text, paragraph, near).into_iter().map(beside).collect();
    cautions.extend(outdated(&claim.text.value.0, before, &now));
    Some(Drifted { quoted: quote.exact.span, near, before: before.to_owned(), now, cautions })
}

fn beside(doubt: Doubt) -> String {
    match doubt {
        Doubt::Before(words) => format!("“{words}” stands right before these words"),
        Doubt::After(words) => format!("“{words}” stands right after these words"),
    }
}

/// What of the text of a claim does not fit the words that are quoted now.
fn outdated(text: &str, before: &str, now: &str) -> Vec<String> {
    let gone: Vec<String> = unsaid(text, before, now).iter().map(|word| format!("“{word}”")).collect();
    let gone = (!gone.is_empty()).then(|| format!("the text of the claim still says {}", gone.join(", ")));
    let new = denial(now).filter(|_| denial(before).is_none() && denial(text).is_none());
    let new = new.map(|word| format!("the article says “{word}”, the text of the claim does not"));
    gone.into_iter().chain(new).collect()
}

#[cfg(test)]
mod tests {
    use super::outdated;

    #[test]
    fn numbers_and_denials_of_the_text_are_held_against_the_new_words() {
        let cases = [
            ("Twelve were hurt.", "12 people were hurt", "13 people were hurt", "still says “Twelve”"),
            ("It had no contact.", "It had no contact", "It had close contact", "still says “no”"),
            ("It fell.", "the bridge fell", "the bridge never fell", "the article says “never”"),
            ("It fell.", "said the bridge fell", "denied the bridge fell", "the article says “denied”"),
            ("It fell.", "the bridge fell", "the new bridge fell", ""),
        ];
        for (text, before, now, caution) in cases {
            let told = outdated(text, before, now).join("; ");
            assert!(told.contains(caution) && told.is_empty() == caution.is_empty(), "{now}: {told}");
        }
    }
}
