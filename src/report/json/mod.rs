//! The JSON report: what every other program reads. Its fields and their meaning are a contract.

mod article;
mod claim;
mod finding;
mod offset;
pub mod schema;
mod values;

use super::{Report, Subject, escape};
use schema::{ClaimLine, Comparison, Extraction, Tool};

/// The version of the format; another one when a field is renamed, removed or means something else.
pub const VERSION: u32 = 1;

/// The report on a comparison: one object.
pub fn comparison(report: &Report) -> String {
    let articles = article::all(report.subjects);
    let findings = finding::all(report);
    let summary = finding::summary(report);
    pretty(&Comparison { version: VERSION, tool: TOOL, articles, findings, summary })
}

/// What was read out of articles, without a comparison: the same object with `articles` alone.
pub fn extraction(subjects: &[Subject]) -> String {
    pretty(&Extraction { version: VERSION, tool: TOOL, articles: article::all(subjects) })
}

/// JSON Lines: one claim a line, each with its article.
pub fn lines(subjects: &[Subject]) -> String {
    let articles = article::all(subjects);
    let lines = articles.iter().flat_map(|article| {
        article.claims.iter().map(|claim| ClaimLine { article: &article.id, path: article.path, claim })
    });
    lines.map(|line| escape::json(&serde_json::to_string(&line).unwrap_or_default()) + "\n").collect()
}

const TOOL: Tool = Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };

/// Writing to memory fails for no value of the schema: its keys are words and its numbers finite.
fn pretty(value: &impl serde::Serialize) -> String {
    escape::json(&serde_json::to_string_pretty(value).unwrap_or_default()) + "\n"
}
