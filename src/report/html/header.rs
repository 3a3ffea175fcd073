//! Who is compared.

use super::marked::Marks;
use super::{shown, strip};
use crate::report::{Report, escape, id};

/// An article at the head of the page.
pub struct Head {
    /// `A`, `B` …
    pub letter: String,
    /// Its outlet, or its file.
    pub name: String,
    /// Where it was published.
    pub url: Option<String>,
    /// Its headline.
    pub title: String,
    /// When it was published.
    pub day: String,
    /// How many claims were taken out of it.
    pub claims: usize,
    /// Its path as it was given.
    pub path: String,
    /// Where in it findings lie.
    pub strip: strip::Strip,
}

/// The articles, in the order given.
pub fn all(report: &Report, marks: &[Marks]) -> Vec<Head> {
    let both = report.subjects.iter().zip(marks).enumerate();
    let heads = both.map(|(index, (subject, marks))| {
        let article = &subject.reading.article;
        let metadata = &article.metadata;
        Head {
            letter: id::letter(index),
            name: shown(subject.name()),
            // An address has one '#' at most; more are a command to the log of a build.
            url: metadata.url.as_deref().and_then(escape::link).map(|url| url.replace("##", "#%23")),
            title: shown(metadata.title.as_deref().unwrap_or_default()),
            day: metadata.published.map_or("date unknown".to_owned(), |day| day.date().to_string()),
            claims: subject.reading.claims.len(),
            path: shown(subject.path),
            strip: strip::of(article, marks),
        }
    });
    heads.collect()
}
