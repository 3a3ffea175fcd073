//! For test reporters: JUnit XML, a suite a claim file, a case an expectation. It is red exactly when the run is.

use super::place::{named, told};
use crate::check::{Excerpt, Finding, Judged, Level, Outcome, State, Status};
use crate::report::escape::visible;
use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};
use std::collections::BTreeSet;

/// Every expectation as a case; every error that explains none of them as a case of its own; the rest as output.
pub fn check(outcome: &Outcome) -> String {
    let mut report = Report::new(env!("CARGO_PKG_NAME"));
    let known = outcome.files.iter().map(String::as_str);
    let elsewhere = outcome.shown().map(|finding| finding.at.path.as_str());
    let elsewhere: BTreeSet<&str> =
        elsewhere.filter(|path| !known.clone().any(|file| file == *path)).collect();
    report.add_test_suites(known.chain(elsewhere).map(|file| suite(outcome, file)));
    if outcome.status() != Status::Green && report.failures + report.errors == 0 {
        report.add_test_suite(nothing());
    }
    // Writing to memory fails for no value.
    report.to_string().unwrap_or_default()
}

/// The cases of one claim file, or of a baseline.
fn suite(outcome: &Outcome, file: &str) -> TestSuite {
    let mut suite = TestSuite::new(shown(file));
    let own = |at: &Excerpt| at.path == file;
    let judged = outcome.expectations.iter().filter(|judged| own(&judged.at));
    suite.add_test_cases(judged.map(|judged| case(outcome, judged)));
    let explained: BTreeSet<usize> =
        outcome.expectations.iter().flat_map(|judged| judged.findings.iter().copied()).collect();
    let others = outcome.findings.iter().enumerate().filter(|(at, _)| !explained.contains(at));
    let others =
        others.map(|(_, finding)| finding).filter(|finding| own(&finding.at) && finding.hidden.is_none());
    let (errors, rest): (Vec<&Finding>, Vec<&Finding>) =
        others.partition(|finding| outcome.level(finding) == Level::Error);
    suite.add_test_cases(errors.into_iter().map(broken));
    if !rest.is_empty() {
        let lines = rest.iter().map(|f| format!("{}: {}", outcome.level(f).word(), line(f)));
        suite.set_system_out(lines.collect::<Vec<_>>().join("\n").trim());
    }
    suite
}

/// An expectation.
fn case(outcome: &Outcome, judged: &Judged) -> TestCase {
    let findings: Vec<&Finding> = judged.findings.iter().filter_map(|at| outcome.findings.get(*at)).collect();
    let is_error = findings.iter().any(|f| f.hidden.is_none() && outcome.level(f) == Level::Error);
    let mut status = match judged.state {
        State::NotEvaluated => TestCaseStatus::non_success(NonSuccessKind::Error),
        _ if is_error => TestCaseStatus::non_success(NonSuccessKind::Failure),
        State::Passed => TestCaseStatus::success(),
        _ => TestCaseStatus::skipped(),
    };
    if judged.state != State::Passed || is_error {
        status.set_message(format!("{}: {}", judged.state.word(), shown(&judged.reason)));
        status.set_type(findings.first().map_or(judged.state.word(), |finding| finding.rule.code()));
        let lines = findings.iter().map(|finding| details(finding));
        status.set_description(lines.collect::<Vec<_>>().join("\n"));
    }
    let mut case = TestCase::new(format!("{}: {}", shown(&judged.id), shown(&judged.expected)), status);
    case.set_classname(shown(&judged.at.path));
    case
}

/// An error that is about no expectation: a file that is not YAML, a quotation that is gone.
fn broken(finding: &Finding) -> TestCase {
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
    status.set_message(shown(&finding.message));
    status.set_type(finding.rule.code());
    status.set_description(details(finding));
    let mut case = TestCase::new(format!("{} {}", finding.rule.code(), shown(&named(&finding.at))), status);
    case.set_classname(shown(&finding.at.path));
    case
}

/// What is red though no case is.
fn nothing() -> TestSuite {
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
    status.set_message("nothing was checked");
    let mut suite = TestSuite::new("check");
    suite.add_test_case(TestCase::new("something is checked", status));
    suite
}

/// A finding with what the articles say and what to do, a line each.
fn details(finding: &Finding) -> String {
    let articles = finding.articles.iter().map(|at| format!("in {}", shown(&told(at))));
    let help = finding.help.iter().map(|help| format!("help: {}", shown(help)));
    let lines = std::iter::once(line(finding)).chain(articles).chain(help).collect::<Vec<_>>();
    // Readers of JUnit leave out the space at the ends.
    lines.join("\n").trim().to_owned()
}

/// "CL105 claims/story.yaml:12:5: The quotation is not in the article any more."
fn line(finding: &Finding) -> String {
    format!("{} {}: {}", finding.rule.code(), shown(&named(&finding.at)), shown(&finding.message))
}

/// Text as XML may hold it: two code points that are no characters are none in XML either.
fn shown(text: &str) -> String {
    visible(text, false).replace('\u{FFFE}', "‹U+FFFE›").replace('\u{FFFF}', "‹U+FFFF›")
}
