//! A quotation that its article does not have any more: what would be quoted in its place, and what to mind before that is
//! accepted.

use super::anchor::{Doubt, doubts, flat, nearest};
use super::lint::{says_no, unsaid};
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
    let denial = says_no(now).filter(|_| says_no(before).is_none() && says_no(text).is_none());
    let denial = denial.map(|word| format!("the article says “{word}”, the text of the claim does not"));
    gone.into_iter().chain(denial).collect()
}
