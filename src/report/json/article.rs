//! Articles as the report writes them.

use super::offset::Offsets;
use super::{claim, schema};
use crate::report::{Subject, id};

/// The language of every article for now: the tables and models know no other.
const LANGUAGE: &str = "en";

/// The articles, in the order given.
pub fn all<'a>(subjects: &[Subject<'a>]) -> Vec<schema::Article<'a>> {
    subjects.iter().enumerate().map(|(index, subject)| article(index, subject)).collect()
}

fn article<'a>(index: usize, subject: &Subject<'a>) -> schema::Article<'a> {
    let article = &subject.reading.article;
    let offsets = Offsets::new(&article.text);
    let metadata = &article.metadata;
    let furniture =
        article.furniture.iter().map(|f| schema::Furniture { span: offsets.span(f.span), reason: f.reason });
    let abstentions = subject.reading.abstentions.iter();
    let abstentions =
        abstentions.map(|a| schema::Abstention { span: offsets.span(a.span), reason: a.reason });
    schema::Article {
        id: id::article(index),
        path: subject.path,
        sha256: subject.sha256,
        outlet: metadata.outlet.as_deref(),
        title: metadata.title.as_deref(),
        published: metadata.published.map(|day| day.date().to_string()),
        url: metadata.url.as_deref(),
        language: LANGUAGE,
        text: &article.text,
        furniture: furniture.collect(),
        claims: claim::all(index, &subject.reading.claims, &offsets),
        abstentions: abstentions.collect(),
    }
}
