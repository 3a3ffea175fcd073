//! For the summary of a step, for pull requests and wikis. Every line starts with words of ours, so that no text of
//! a file is taken for a heading or a list.

use super::place::{named, worst_first};
use crate::check::{Excerpt, Finding, Judged, Outcome, State, Status};
use crate::report::markdown::escape::text;

/// What came of it, every finding that counts, every expectation.
pub fn check(outcome: &Outcome) -> String {
    let verdict = match outcome.status() {
        Status::Green => "✓ Claims hold",
        Status::Red => "✗ Claims do not hold",
        Status::NotDone => "✗ Claims could not be checked",
    };
    let findings = worst_first(outcome).into_iter().map(|finding| block(outcome, finding));
    let account = outcome.account().line();
    format!("# {verdict}\n{}{}\n**{account}**\n", findings.collect::<String>(), table(outcome))
}

/// The same in few words, for where there is no room for more.
pub fn short(outcome: &Outcome) -> String {
    let findings = outcome.shown().count();
    format!("# {findings} findings, too many to list here\n\n**{}**\n", outcome.account().line())
}

/// A finding.
fn block(outcome: &Outcome, finding: &Finding) -> String {
    let (level, rule) = (outcome.level(finding).word(), finding.rule);
    let mut block = format!("\n### {level} {} {}\n\n", rule.code(), rule.name());
    block += &format!("At {}: {}\n", text(&named(&finding.at)), text(&finding.message));
    for article in &finding.articles {
        block += &quotation(article);
    }
    if let Some(help) = &finding.help {
        block += &format!("\nHelp: {}\n", advice(help));
    }
    block
}

/// What to do. A command at its end is drawn as code, so that it can be copied: the breaks in text would go with it.
fn advice(help: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || " ./_-".contains(c);
    match help.rsplit_once(": claimdiff ") {
        Some((said, rest)) if rest.chars().all(plain) => format!("{}: `claimdiff {rest}`", text(said)),
        _ => text(help),
    }
}

/// The words of an article, and where they stand.
fn quotation(at: &Excerpt) -> String {
    let label = if at.label.is_empty() { String::new() } else { format!(", {}", text(&at.label)) };
    let words = text(at.marked.of(&at.lines));
    let words = if words.is_empty() { String::new() } else { format!("“{words}”\\\n> ") };
    format!("\n> {words}— {}{label}\n", text(&named(at)))
}

/// Every expectation and what came of it; nothing where there is none.
fn table(outcome: &Outcome) -> String {
    if outcome.expectations.is_empty() {
        return String::new();
    }
    let rows = outcome.expectations.iter().map(row).collect::<String>();
    format!("\n| | Expectation | Expected | Found | Place |\n| --- | --- | --- | --- | --- |\n{rows}")
}

fn row(judged: &Judged) -> String {
    let sign = match judged.state {
        State::Passed => "✓",
        State::Failed | State::NotEvaluated => "✗",
        State::Unsure => "?",
        State::Baselined | State::Ignored => "–",
    };
    let because = judged.because.as_ref().map(|why| format!(", because {}", text(why))).unwrap_or_default();
    format!(
        "| {sign} {} | {} | {}{because} | {} | {} |\n",
        judged.state.word(),
        text(&judged.id),
        text(&judged.expected),
        text(&judged.reason),
        text(&named(&judged.at))
    )
}
