//! For code scanning: SARIF 2.1.0, one run, every finding with its place, what the articles say as related places.

mod address;
mod schema;

use super::place::told;
use crate::check::{Excerpt, Finding, Fix, Hidden, Level, Outcome, Rule, Status};
use crate::report::escape::{self, visible};
use schema::{
    Artifact, Base, Bytes, Change, Configuration, Described, Driver, FileChange, Found, Invocation, Location,
    Log, Physical, Region, Replacement, Run, Suppression, Text, Tool,
};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What stands for the folder that the program was run in.
const ROOT: &str = "%SRCROOT%";

/// The name and version of our fingerprints: rule, id and the words quoted.
const FINGERPRINT: &str = "ruleIdAndQuote/v1";

/// The log: every finding, those that do not count as suppressed.
pub fn check(outcome: &Outcome) -> String {
    let status = outcome.status();
    let run = Run {
        tool: Tool {
            driver: Driver {
                name: env!("CARGO_PKG_NAME"),
                version: env!("CARGO_PKG_VERSION"),
                rules: Rule::ALL.iter().map(|rule| described(*rule)).collect(),
            },
        },
        invocations: [Invocation {
            execution_successful: status != Status::NotDone,
            exit_code: status.code(),
        }],
        original_uri_base_ids: [(ROOT, Base { description: plain("The folder that claimdiff was run in.") })]
            .into(),
        column_kind: "unicodeCodePoints",
        results: outcome.findings.iter().map(|finding| found(outcome, finding)).collect(),
    };
    let log = Log { schema: SCHEMA, version: "2.1.0", runs: [run] };
    escape::json(&serde_json::to_string_pretty(&log).unwrap_or_default()) + "\n"
}

fn described(rule: Rule) -> Described {
    Described {
        id: rule.code(),
        name: rule.name(),
        short_description: plain(rule.what()),
        full_description: plain(&format!("{} {}", rule.what(), rule.why())),
        help: plain(rule.fix()),
        default_configuration: Configuration { level: level(rule.level()) },
    }
}

fn found(outcome: &Outcome, finding: &Finding) -> Found {
    let help = finding.help.as_ref().map(|help| format!("\nHelp: {}", plain(help).text));
    let related = finding.articles.iter().enumerate().map(|(at, article)| Location {
        id: Some(at + 1),
        message: Some(plain(&told(article))),
        ..location(article)
    });
    Found {
        rule_id: finding.rule.code(),
        rule_index: Rule::ALL.iter().position(|rule| *rule == finding.rule).unwrap_or_default(),
        level: level(outcome.level(finding)),
        message: Text { text: plain(&finding.message).text + &help.unwrap_or_default() },
        locations: [location(&finding.at)],
        related_locations: related.collect(),
        partial_fingerprints: [(FINGERPRINT, finding.fingerprint.clone())].into(),
        suppressions: finding.hidden.iter().map(|hidden| suppression(*hidden)).collect(),
        fixes: finding.fix.iter().map(|fix| change(&finding.at, fix)).collect(),
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
    }
}

fn location(at: &Excerpt) -> Location {
    let region = Region {
        start_line: at.line,
        start_column: at.column,
        end_line: at.end_line,
        end_column: at.end_column,
    };
    let region = (!at.lines.is_empty()).then_some(region);
    Location {
        id: None,
        message: None,
        physical_location: Physical { artifact_location: artifact(at), region },
    }
}

fn artifact(at: &Excerpt) -> Artifact {
    let uri = address::of(&at.path);
    let uri_base_id = (!uri.starts_with("file:")).then_some(ROOT);
    Artifact { uri, uri_base_id }
}

fn suppression(hidden: Hidden) -> Suppression {
    Suppression {
        kind: match hidden {
            Hidden::Ignored => "inSource",
            Hidden::Baselined => "external",
        },
    }
}

fn change(at: &Excerpt, Fix { span, text }: &Fix) -> Change {
    let bytes = Bytes { byte_offset: span.start, byte_length: span.end.saturating_sub(span.start) };
    let replacement = Replacement { deleted_region: bytes, inserted_content: Text { text: text.clone() } };
    Change { artifact_changes: [FileChange { artifact_location: artifact(at), replacements: [replacement] }] }
}

/// Text that a viewer shows as it stands: brackets would make a link of it (SARIF 3.11.6).
fn plain(text: &str) -> Text {
    let mut out = String::new();
    for c in visible(text, false).chars() {
        if matches!(c, '[' | ']' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    Text { text: out }
}
