//! For programs: one object, version 1. Lines and columns count from 1, columns in characters.

use crate::article::Span;
use crate::check::{Account, Excerpt, Finding, Outcome, Status};
use crate::report::escape;
use serde::Serialize;

/// The version of the format.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    tool: Tool,
    /// green, red or not-done.
    status: &'static str,
    files: &'a [String],
    claims: usize,
    account: Account,
    findings: Vec<Found<'a>>,
    expectations: Vec<Expected<'a>>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Found<'a> {
    rule: &'static str,
    name: &'static str,
    level: &'static str,
    message: &'a str,
    id: Option<&'a str>,
    fingerprint: &'a str,
    /// baselined or ignored; null when it counts.
    hidden: Option<crate::check::Hidden>,
    at: Place<'a>,
    articles: Vec<Place<'a>>,
    help: Option<&'a str>,
    fix: Option<Fix<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    /// The words there.
    text: &'a str,
    label: &'a str,
}

/// Bytes of the claim file and what is to stand there.
#[derive(Serialize)]
struct Fix<'a> {
    bytes: Span,
    text: &'a str,
}

#[derive(Serialize)]
struct Expected<'a> {
    id: &'a str,
    expected: &'a str,
    because: Option<&'a str>,
    state: &'static str,
    reason: &'a str,
    at: Place<'a>,
    /// Indexes of `findings`.
    findings: &'a [usize],
}

/// The report: one object.
pub fn check(outcome: &Outcome) -> String {
    let report = Report {
        version: VERSION,
        tool: Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        status: match outcome.status() {
            Status::Green => "green",
            Status::Red => "red",
            Status::NotDone => "not-done",
        },
        files: &outcome.files,
        claims: outcome.claims,
        account: outcome.account(),
        findings: outcome.findings.iter().map(|finding| found(outcome, finding)).collect(),
        expectations: outcome.expectations.iter().map(expected).collect(),
    };
    escape::json(&serde_json::to_string_pretty(&report).unwrap_or_default()) + "\n"
}

fn found<'a>(outcome: &Outcome, finding: &'a Finding) -> Found<'a> {
    Found {
        rule: finding.rule.code(),
        name: finding.rule.name(),
        level: outcome.level(finding).word(),
        message: &finding.message,
        id: finding.id.as_deref(),
        fingerprint: &finding.fingerprint,
        hidden: finding.hidden,
        at: place(&finding.at),
        articles: finding.articles.iter().map(place).collect(),
        help: finding.help.as_deref(),
        fix: finding.fix.as_ref().map(|fix| Fix { bytes: fix.span, text: &fix.text }),
    }
}

fn expected(judged: &crate::check::Judged) -> Expected<'_> {
    Expected {
        id: &judged.id,
        expected: &judged.expected,
        because: judged.because.as_deref(),
        state: judged.state.word(),
        reason: &judged.reason,
        at: place(&judged.at),
        findings: &judged.findings,
    }
}

fn place(at: &Excerpt) -> Place<'_> {
    Place {
        path: &at.path,
        line: at.line,
        column: at.column,
        end_line: at.end_line,
        end_column: at.end_column,
        text: at.marked.of(&at.lines),
        label: &at.label,
    }
}
