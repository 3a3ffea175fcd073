//! The parts of SARIF 2.1.0 that a report uses, under their own names
//! (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>).

use serde::Serialize;
use std::collections::BTreeMap;

/// A log file.
#[derive(Debug, Serialize)]
pub struct Log {
    /// Where its schema is published.
    #[serde(rename = "$schema")]
    pub schema: &'static str,
    /// The version of the format.
    pub version: &'static str,
    /// One run.
    pub runs: [Run; 1],
}

/// A run of the program.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Run {
    /// What ran.
    pub tool: Tool,
    /// How it ended.
    pub invocations: [Invocation; 1],
    /// What relative addresses are relative to.
    pub original_uri_base_ids: BTreeMap<&'static str, Base>,
    /// What columns count.
    pub column_kind: &'static str,
    /// What was found.
    pub results: Vec<Found>,
}

/// What ran.
#[derive(Debug, Serialize)]
pub struct Tool {
    /// The program itself.
    pub driver: Driver,
}

/// The program.
#[derive(Debug, Serialize)]
pub struct Driver {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
    /// Its rules, in their order.
    pub rules: Vec<Described>,
}

/// A rule.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Described {
    /// Its code.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it finds.
    pub short_description: Text,
    /// What it finds and why that matters.
    pub full_description: Text,
    /// What to do.
    pub help: Text,
    /// How much it weighs.
    pub default_configuration: Configuration,
}

/// Plain text.
#[derive(Debug, Serialize)]
pub struct Text {
    /// The text; what could be read as a link is escaped.
    pub text: String,
}

/// How much a rule weighs unless the run says otherwise.
#[derive(Debug, Serialize)]
pub struct Configuration {
    /// error, warning or note.
    pub level: &'static str,
}

/// How the run ended.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Invocation {
    /// Whether the job was done.
    pub execution_successful: bool,
    /// The exit status.
    pub exit_code: u8,
}

/// What addresses are relative to.
#[derive(Debug, Serialize)]
pub struct Base {
    /// In words: where the folder lies is nobody's business.
    pub description: Text,
}

/// A finding.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// The code of the rule.
    pub rule_id: &'static str,
    /// Its place among the driver's rules.
    pub rule_index: usize,
    /// error, warning or note.
    pub level: &'static str,
    /// What is wrong and what to do.
    pub message: Text,
    /// Where in the claim file.
    pub locations: [Location; 1],
    /// Where in the articles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related_locations: Vec<Location>,
    /// The same whatever lines are added above.
    pub partial_fingerprints: BTreeMap<&'static str, String>,
    /// Why it does not count.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suppressions: Vec<Suppression>,
    /// What would put it right.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fixes: Vec<Change>,
}

/// A place.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Location {
    /// Its number among related places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<usize>,
    /// What to say beside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<Text>,
    /// The file and the lines.
    pub physical_location: Physical,
}

/// A file and a place in it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Physical {
    /// The file.
    pub artifact_location: Artifact,
    /// The place; none when the whole file is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
}

/// A file.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Artifact {
    /// Its address.
    pub uri: String,
    /// What the address is relative to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uri_base_id: Option<&'static str>,
}

/// Lines and columns from 1; the end column is one past the last.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Region {
    /// The first line.
    pub start_line: usize,
    /// The first column.
    pub start_column: usize,
    /// The last line.
    pub end_line: usize,
    /// One past the last column.
    pub end_column: usize,
}

/// Why a finding does not count.
#[derive(Debug, Serialize)]
pub struct Suppression {
    /// inSource (a comment) or external (the baseline).
    pub kind: &'static str,
}

/// A change that would put it right.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The files to change.
    pub artifact_changes: [FileChange; 1],
}

/// What to change in a file.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FileChange {
    /// The file.
    pub artifact_location: Artifact,
    /// What to replace.
    pub replacements: [Replacement; 1],
}

/// A piece of a file and what is to stand there.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Replacement {
    /// The bytes.
    pub deleted_region: Bytes,
    /// The text; it is written as it is.
    pub inserted_content: Text,
}

/// Bytes of a file.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bytes {
    /// The first.
    pub byte_offset: usize,
    /// How many.
    pub byte_length: usize,
}
