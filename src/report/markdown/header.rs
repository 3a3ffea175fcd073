//! Who is compared: a row an article.

use super::escape::text;
use crate::report::{Report, Subject, id};

/// The heading and the table below it.
pub fn table(report: &Report) -> String {
    let names = report.subjects.iter().map(|subject| text(subject.name())).collect::<Vec<_>>();
    let rows = report.subjects.iter().enumerate().map(|(index, subject)| row(index, subject));
    let head =
        "| | Outlet | Headline | Published | Claims | File |\n| --- | --- | --- | --- | ---: | --- |\n";
    format!("# Compared: {}\n\n{head}{}", names.join(" · "), rows.collect::<String>())
}

fn row(index: usize, subject: &Subject) -> String {
    let article = &subject.reading.article.metadata;
    let words = |value: Option<&str>| value.map(text).unwrap_or_default();
    let day = article.published.map_or("date unknown".to_owned(), |day| day.date().to_string());
    format!(
        "| **{}** | {} | {} | {day} | {} | {} |\n",
        id::letter(index),
        words(article.outlet.as_deref()),
        words(article.title.as_deref()),
        subject.reading.claims.len(),
        text(subject.path)
    )
}
