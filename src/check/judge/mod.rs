//! A claim file held against its articles: where the quotations stand, and whether the articles are as expected.

mod credit;
mod expectation;
mod pairs;
mod quotation;
mod source;
mod stated;
mod together;
mod words;

use super::anchor::Searched;
use super::finding::{Excerpt, Finding};
use super::open::Opened;
use super::outcome::Judged;
use super::schema::{Claim, ClaimFile, Source};
use super::supply::{Snapshot, Supply};
use crate::article::Span;
use pairs::Pairs;
use std::collections::HashMap;

/// What came of holding one claim file against its articles.
#[derive(Debug, Default)]
pub struct Checked {
    /// What is wrong, in the order found; without what [`Opened`] knows already.
    pub findings: Vec<Finding>,
    /// Every expectation. Its findings are indexes of the findings above.
    pub expectations: Vec<Judged>,
    /// How many claims have a quotation that was looked up.
    pub claims: usize,
}

/// An article that claims refer to.
struct Shelved<'a> {
    id: &'a str,
    source: &'a Source,
    snapshot: &'a Snapshot,
    searched: Searched<'a>,
}

/// A claim whose quotations were found.
struct Anchored<'a> {
    claim: &'a Claim,
    /// Index of its article.
    article: usize,
    /// Where its quotations stand.
    spans: Vec<Span>,
}

/// All that expectations are judged by.
struct Desk<'a> {
    opened: &'a Opened,
    articles: Vec<Shelved<'a>>,
    claims: HashMap<&'a str, Anchored<'a>>,
    /// For a claim that has lost its quotation, the findings that say so.
    broken: HashMap<&'a str, Vec<usize>>,
    pairs: Pairs,
}

/// Holds a claim file against its articles. `today` tells which expectations are past their day.
pub fn judge(opened: &Opened, supplies: &HashMap<&str, Supply>, today: Option<jiff::civil::Date>) -> Checked {
    let Some(file) = &opened.file else { return Checked::default() };
    let mut checked = Checked::default();
    let articles = source::shelve(opened, file, supplies, &mut checked.findings);
    let mut desk =
        Desk { opened, articles, claims: HashMap::new(), broken: HashMap::new(), pairs: Pairs::default() };
    quotation::anchor(&mut desk, file, &mut checked.findings);
    source::changed(&desk, &mut checked.findings);
    checked.claims = desk.claims.len() + desk.broken.len();
    for (number, at) in file.expect.value.0.iter().enumerate() {
        expectation::judge(&desk, (number, at), today, &mut checked);
    }
    checked
}

impl<'a> Desk<'a> {
    /// The index of a source's article.
    fn article_of(&self, source: &str) -> Option<usize> {
        self.articles.iter().position(|shelved| shelved.id == source)
    }

    /// A place in an article.
    fn excerpt(&self, article: usize, span: Span) -> Excerpt {
        let Some(shelved) = self.articles.get(article) else { return Excerpt::default() };
        let snapshot = shelved.snapshot;
        Excerpt::new(&snapshot.path, (&snapshot.reading.article.text, snapshot.first_line), span)
    }

    /// Where the first quotation of a claim stands.
    fn quoted(&self, claim: &Anchored) -> Excerpt {
        let excerpt = self.excerpt(claim.article, claim.spans.first().copied().unwrap_or_default());
        excerpt.labelled(claim.claim.id.value.0.clone())
    }
}

/// The ids of the sources that a file declares with what is said about each.
pub fn sources(file: &ClaimFile) -> impl Iterator<Item = (&str, &Source)> {
    file.sources.value.0.iter().map(|(id, source)| (id.value.0.as_str(), source))
}
