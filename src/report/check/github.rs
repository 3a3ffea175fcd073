//! For GitHub's logs: workflow commands, which GitHub draws beside the lines of the claim file
//! (<https://docs.github.com/actions/reference/workflow-commands-for-github-actions>).

use super::place::{named, told, worst_first};
use crate::check::{Excerpt, Finding, Level, Outcome};
use crate::report::escape::visible;

/// As many as GitHub draws of a step; it drops the rest without a word.
const MOST: usize = 10;

/// The worst findings as commands, then how many there are more, then the account.
pub fn check(outcome: &Outcome) -> String {
    let findings = worst_first(outcome);
    let mut log: String = findings.iter().take(MOST).map(|finding| command(outcome, finding)).collect();
    if let Some(more) = findings.len().checked_sub(MOST).filter(|more| *more > 0) {
        log += &format!("{more} more in the summary of this step\n");
    }
    log + &outcome.account().line() + "\n"
}

/// "::error file=claims/story.yaml,line=12,title=CL105 quote-drifted::The quotation is not in the article any more."
fn command(outcome: &Outcome, finding: &Finding) -> String {
    let name = match outcome.level(finding) {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "notice",
    };
    let rule = format!("{} {}", finding.rule.code(), finding.rule.name());
    format!("::{name} {},title={}::{}\n", location(&finding.at), property(&rule), data(&message(finding)))
}

/// The file, and the lines unless the whole file is meant; columns only within one line, as GitHub asks.
fn location(at: &Excerpt) -> String {
    let file = format!("file={}", property(&visible(&at.path, false)));
    if at.lines.is_empty() {
        return file;
    }
    let lines = format!("{file},line={},endLine={}", at.line, at.end_line);
    if at.line != at.end_line {
        return lines;
    }
    format!("{lines},col={},endColumn={}", at.column, at.end_column)
}

/// What is wrong, what the articles say, what to do: a line each.
fn message(finding: &Finding) -> String {
    let place = named(&finding.at);
    let wrong = format!("{} ({place})", visible(&finding.message, false));
    let articles = finding.articles.iter().map(told);
    let help = finding.help.iter().map(|help| format!("help: {}", visible(help, false)));
    std::iter::once(wrong).chain(articles).chain(help).collect::<Vec<_>>().join("\n")
}

/// Text after the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Text between the two `::`, where commas and colons have a meaning too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
