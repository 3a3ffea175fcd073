//! The report as one web page: opens from disk, asks nothing of a network, and can be read without its scripts and
//! styles. The page is drawn by templates that escape every value; the files beside this one are its parts.

mod article;
mod finding;
mod header;
mod marked;
mod policy;
mod strip;

use super::section::Section;
use super::{Report, escape, id, summary, word};
use crate::comparison::{Grade, Kind, Rule, Verdict};
use askama::Template;
use std::collections::BTreeSet;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// The whole page.
#[derive(Template)]
#[template(path = "page.html", config = "src/report/html/askama.toml")]
struct Page {
    policy: String,
    style: &'static str,
    script: &'static str,
    heads: Vec<header::Head>,
    summary: Vec<(String, &'static str)>,
    sections: Vec<Part>,
    grades: Vec<&'static str>,
    kinds: Vec<&'static str>,
    rules: Vec<Rule>,
    articles: Vec<article::Article>,
    total: usize,
}

/// Findings under one heading.
struct Part {
    class: &'static str,
    heading: String,
    findings: Vec<finding::Finding>,
}

/// The report on a comparison: who is compared, what to remember, every finding between the whole articles.
pub fn comparison(report: &Report) -> String {
    let differences = || report.findings().flat_map(|(_, f)| &f.differences);
    let notes = report.findings().flat_map(|(_, f)| &f.notes);
    let grades: BTreeSet<Grade> = differences().map(|d| d.grade).collect();
    let kinds: BTreeSet<Kind> = differences().map(|d| d.rule.kind()).collect();
    let rules: BTreeSet<Rule> = differences().map(|d| d.rule).chain(notes.map(|n| n.rule)).collect();
    let marks = marked::all(report);
    let page = Page {
        policy: policy::content_security(STYLE, SCRIPT),
        style: STYLE,
        script: SCRIPT,
        heads: header::all(report, &marks),
        summary: summary::sentence(report)
            .into_iter()
            .map(|(text, of)| (text, of.map_or("", class)))
            .collect(),
        sections: sections(report),
        grades: grades.into_iter().map(|grade| word::Grade::from(grade).word()).collect(),
        kinds: kinds.into_iter().map(|kind| word::Kind::from(kind).word()).collect(),
        rules: rules.into_iter().collect(),
        articles: article::all(report, &marks),
        total: report.findings().count(),
    };
    // Writing to memory fails for no value.
    page.render().unwrap_or_default()
}

/// Differences and agreements, then what each article says alone; none that are empty.
fn sections(report: &Report) -> Vec<Part> {
    let together = Section::TOGETHER.map(|of| Part {
        class: class(of),
        heading: format!("{} {}", of.sign().symbol, of.sign().heading),
        findings: report
            .findings()
            .filter(|(_, f)| Section::of(f) == of)
            .map(|(i, f)| finding::of(report, i, f))
            .collect(),
    });
    let alone = (0..report.subjects.len()).map(|article| {
        let own = report.findings().filter(|(_, f)| f.verdict == Verdict::Unique);
        let own = own.filter(|(_, f)| f.claims.first().is_some_and(|c| c.article == article));
        Part {
            class: class(Section::Unique),
            heading: format!("{} Only in {}", Section::Unique.sign().symbol, id::letter(article)),
            findings: own.map(|(index, f)| finding::of(report, index, f)).collect(),
        }
    });
    together.into_iter().chain(alone).filter(|section| !section.findings.is_empty()).collect()
}

/// What the style sheet calls what stands in a section.
fn class(of: Section) -> &'static str {
    match of {
        Section::Difference => "differ",
        Section::Agreement => "agree",
        Section::Doubtful => "alike",
        Section::Unique => "only",
    }
}

/// Text of an article as the page shows it; the templates escape it once more, for HTML.
fn shown(text: &str) -> String {
    escape::visible(text, false)
}
