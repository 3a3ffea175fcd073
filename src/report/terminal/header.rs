//! Who is compared: outlet, headline, date, how many claims.

use super::cell::{Cell, Hanging};
use super::flow::Flow;
use super::ink::Ink;
use super::look::Look;
use super::page::Page;
use crate::report::summary::count;
use crate::report::{Subject, id};

/// Columns that the name of an article and the gap after it take.
pub const LETTER: usize = 3;

/// Draws the head of a report on several articles.
pub fn draw(page: &mut Page, subjects: &[Subject]) {
    let cells = subjects.iter().enumerate().map(|(index, subject)| cell(page.look, index, subject));
    let cells = cells.collect::<Vec<_>>();
    page.cells(&cells);
    page.blank();
}

/// Draws the head of one article.
pub fn draw_one(page: &mut Page, index: usize, subject: &Subject) {
    if index > 0 {
        page.blank();
    }
    page.cells(&[cell(page.look, index, subject)]);
}

/// An article's letter, or as many spaces, to stand in front of a paragraph.
pub fn lead(look: &Look, index: Option<usize>) -> Flow {
    let letter = index.map(id::letter).unwrap_or_default();
    look.flow().ours(&format!("{letter:LETTER$}"), Ink::Strong)
}

fn cell(look: &Look, index: usize, subject: &Subject) -> Cell {
    let article = &subject.reading.article.metadata;
    let outlet = look.flow().theirs(subject.name(), Ink::Strong).linked(article.url.as_deref());
    let title = article.title.as_deref().map(|title| look.flow().theirs(title, Ink::Plain));
    let paragraphs = [Some(outlet), title, Some(facts(look, subject)), path(look, subject)]
        .into_iter()
        .flatten()
        .enumerate();
    let hanging = |(row, body)| Hanging { lead: lead(look, (row == 0).then_some(index)), body };
    paragraphs.map(hanging).collect()
}

fn facts(look: &Look, subject: &Subject) -> Flow {
    let article = &subject.reading.article.metadata;
    let day = article.published.map_or("date unknown".to_owned(), |day| day.date().to_string());
    let claims = count(subject.reading.claims.len(), "claim", "claims");
    let dot = look.symbols().dot;
    look.flow().ours(&format!("{day} {dot} {claims}"), Ink::Plain)
}

/// Where it was read; nothing where the file's name stands above already, for want of an outlet.
fn path(look: &Look, subject: &Subject) -> Option<Flow> {
    let told = subject.reading.article.metadata.outlet.is_none() && subject.file_name() == subject.path;
    (!told).then(|| look.flow().theirs(subject.path, Ink::Faint))
}
