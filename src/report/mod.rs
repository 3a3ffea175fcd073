//! A [`Comparison`] to text: one folder a format. A report draws what it is given and decides nothing.

pub mod check;
pub mod csv;
pub mod escape;
mod evidence;
mod gloss;
pub mod html;
mod id;
pub mod json;
pub mod markdown;
mod marks;
mod passage;
mod place;
mod section;
mod speaker;
mod statement;
mod summary;
pub mod terminal;
pub mod word;

use crate::alignment::ClaimRef;
use crate::article::Article;
use crate::claim::Claim;
use crate::claim::Reading;
use crate::comparison::{Comparison, Finding, Verdict};
use section::Section;

/// An article as a report names it: what was read, and from where.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The article and its claims.
    pub reading: &'a Reading,
    /// The path as it was given.
    pub path: &'a str,
    /// SHA-256 of the file as it was read, in lower-case hexadecimal.
    pub sha256: &'a str,
}

/// All that a report on a comparison is drawn from.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The articles, in the order given.
    pub subjects: &'a [Subject<'a>],
    /// What was found.
    pub comparison: &'a Comparison,
    /// The kinds of finding to list; totals always count all.
    pub only: &'a [Verdict],
}

impl<'a> Subject<'a> {
    /// What to call the article: its outlet, else the name of its file.
    fn name(&self) -> &'a str {
        self.reading.article.metadata.outlet.as_deref().unwrap_or(self.file_name())
    }

    /// The last part of its path.
    fn file_name(&self) -> &'a str {
        self.path.rsplit(['/', '\\']).next().unwrap_or(self.path)
    }
}

impl<'a> Report<'a> {
    /// The findings to list, each with its number among all, in their order.
    fn findings(&self) -> impl Iterator<Item = (usize, &'a Finding)> + '_ {
        let all = self.comparison.findings.iter().enumerate();
        all.filter(|(_, finding)| self.only.contains(&finding.verdict))
    }

    /// How many findings there are of a verdict, listed or not.
    fn count(&self, verdict: Verdict) -> usize {
        self.comparison.findings.iter().filter(|f| f.verdict == verdict).count()
    }

    /// How many findings stand in a section, listed or not.
    fn count_in(&self, section: Section) -> usize {
        self.comparison.findings.iter().filter(|f| Section::of(f) == section).count()
    }

    /// How many findings only one article has, listed or not.
    fn count_only_in(&self, article: usize) -> usize {
        let unique = self.comparison.findings.iter().filter(|f| f.verdict == Verdict::Unique);
        unique.filter(|f| f.claims.first().is_some_and(|c| c.article == article)).count()
    }

    /// The article at an index.
    fn article(&self, index: usize) -> Option<&'a Article> {
        self.subjects.get(index).map(|s| &s.reading.article)
    }

    /// The claim that a reference names.
    fn claim(&self, of: ClaimRef) -> Option<&'a Claim> {
        self.subjects.get(of.article).and_then(|s| s.reading.claims.get(of.claim))
    }
}
