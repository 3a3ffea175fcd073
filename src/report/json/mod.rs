//! The JSON report: what every other program reads. Its fields and their meaning are a contract.

mod article;
mod claim;
mod finding;
mod offset;
pub mod schema;
mod values;

use super::{Report, Subject, escape};
use schema::{ClaimLine, Comparison, Extraction, FindingLine, Side, Tool};
use schemars::generate::SchemaSettings;

/// The version of the format; another one when a field is renamed, removed or means something else.
pub const VERSION: u32 = 1;

/// The report on a comparison: one object.
pub fn comparison(report: &Report) -> String {
    let articles = article::all(report.subjects);
    let findings = finding::all(report);
    let summary = finding::summary(report);
    pretty(&Comparison { version: VERSION, tool: TOOL, articles, findings, summary })
}

/// JSON Lines: one finding a line, each with its claims whole, so that no line needs another one.
pub fn finding_lines(report: &Report) -> String {
    let articles = article::all(report.subjects);
    let lines = finding::all(report).into_iter().zip(report.findings()).map(|(finding, (_, of))| {
        let sides = of.claims.iter().filter_map(|at| {
            let article = articles.get(at.article)?;
            let (path, outlet, published) = (article.path, article.outlet, article.published.as_deref());
            Some(Side { article: &article.id, path, outlet, published, claim: article.claims.get(at.claim)? })
        });
        FindingLine { version: VERSION, sides: sides.collect(), finding }
    });
    lines.map(|line| one_line(&line)).collect()
}

/// What was read out of articles, without a comparison: the same object with `articles` alone.
pub fn extraction(subjects: &[Subject]) -> String {
    pretty(&Extraction { version: VERSION, tool: TOOL, articles: article::all(subjects) })
}

/// JSON Lines: one claim a line, each with its article.
pub fn claim_lines(subjects: &[Subject]) -> String {
    let articles = article::all(subjects);
    let lines = articles.iter().flat_map(|article| {
        article.claims.iter().map(|claim| ClaimLine { article: &article.id, path: article.path, claim })
    });
    lines.map(|line| one_line(&line)).collect()
}

/// The JSON Schema of the report on a comparison (draft 2020-12). It lets new fields pass, as readers have to.
pub fn schema() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    pretty(&settings.into_generator().into_root_schema_for::<Comparison>())
}

const TOOL: Tool = Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };

fn one_line(value: &impl serde::Serialize) -> String {
    escape::json(&serde_json::to_string(value).unwrap_or_default()) + "\n"
}

/// Writing to memory fails for no value of the schema: its keys are words and its numbers finite.
fn pretty(value: &impl serde::Serialize) -> String {
    escape::json(&serde_json::to_string_pretty(value).unwrap_or_default()) + "\n"
}
