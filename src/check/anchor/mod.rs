//! Where in an article a quotation stands.

mod beside;
mod drift;
mod edge;
mod normal;
mod settle;
mod words;

pub use beside::{Doubt, denial, doubts};
pub use drift::{Near, changes, nearest};
pub use normal::Normal;
pub use settle::{Settling, settling};
pub use words::{flat, words};

use crate::article::Span;
use crate::check::schema::Quote;
use std::sync::OnceLock;

/// A text in which quotations are looked up.
#[derive(Debug)]
pub struct Searched<'a> {
    /// The text as it is.
    pub text: &'a str,
    exact: Normal,
    folded: OnceLock<Normal>,
}

/// What came of looking a quotation up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Anchor {
    /// It stands here.
    Found(Span),
    /// It stands here, in other quotation marks, dashes and the like.
    Folded(Span),
    /// It stands in all of these places.
    Ambiguous(Vec<Span>),
    /// It stands nowhere.
    Lost,
}

impl<'a> Searched<'a> {
    /// Makes a text ready.
    pub fn new(text: &'a str) -> Self {
        Self { text, exact: Normal::exact(text), folded: OnceLock::new() }
    }

    /// Looks a quotation up.
    pub fn anchor(&self, quote: &Quote) -> Anchor {
        let folded = || self.folded.get_or_init(|| Normal::folded(self.text));
        match self.look(&self.exact, quote, Normal::exact) {
            Anchor::Lost => match self.look(folded(), quote, Normal::folded) {
                Anchor::Found(span) => Anchor::Folded(span),
                other => other,
            },
            found => found,
        }
    }

    /// Every place where these words stand.
    pub fn places(&self, words: &str) -> Vec<Span> {
        let wanted = Normal::exact(words).text;
        self.exact.find(wanted.trim()).into_iter().map(|span| self.exact.original(span)).collect()
    }

    fn look(&self, normal: &Normal, quote: &Quote, form: fn(&str) -> Normal) -> Anchor {
        let exact = form(&quote.exact.value.0).text;
        let all = normal.find(exact.trim());
        let beside = |side: &Option<super::yaml::At<super::form::Beside>>| {
            side.as_ref().map(|side| form(&side.value.0).text).unwrap_or_default()
        };
        let (prefix, suffix) = (beside(&quote.prefix), beside(&quote.suffix));
        let settled = |span: &&Span| {
            let before = normal.text.get(..span.start).unwrap_or_default();
            let after = normal.text.get(span.end..).unwrap_or_default();
            ends_with(before, &prefix) && starts_with(after, &suffix)
        };
        let fitting: Vec<Span> = all.iter().filter(settled).copied().collect();
        let left = if all.len() == 1 || fitting.is_empty() { all } else { fitting };
        let places: Vec<Span> = left.into_iter().map(|span| normal.original(span)).collect();
        match places.as_slice() {
            [] => Anchor::Lost,
            [one] => Anchor::Found(*one),
            several => match self.started(several, quote) {
                Some(one) => Anchor::Found(one),
                None => Anchor::Ambiguous(places),
            },
        }
    }

    /// The one of several places that begins at the code point written down.
    fn started(&self, several: &[Span], quote: &Quote) -> Option<Span> {
        let start = usize::try_from(quote.start.as_ref()?.value).ok()?;
        let (at, _) = self.text.char_indices().nth(start)?;
        several.iter().find(|span| span.start == at).copied()
    }
}

/// Whether text ends with a prefix, however much space either has at the joint.
fn ends_with(before: &str, prefix: &str) -> bool {
    before.ends_with(prefix) || before.trim_end().ends_with(prefix.trim_end())
}

fn starts_with(after: &str, suffix: &str) -> bool {
    after.starts_with(suffix) || after.trim_start().starts_with(suffix.trim_start())
}
