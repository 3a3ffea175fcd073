//! `# claimdiff: ignore[CL107] a reason`: findings that somebody has looked at and lets stand.
//!
//! A comment on a line of its own covers the item or entry that begins on the next line of YAML, whole; a comment at the
//! end of a line covers that line.

use super::finding::{Finding, Hidden};
use super::open::Opened;
use super::rule::Rule;
use crate::article::Span;

/// A comment that hides findings.
struct Ignore {
    comment: Span,
    rule: Rule,
    covers: Span,
    used: bool,
}

/// Hides what comments ignore, and tells of comments that hide nothing or cannot be understood.
pub fn apply(opened: &Opened, findings: &mut Vec<Finding>) {
    let mut ignores = Vec::new();
    for comment in &opened.document.comments {
        let Some(said) = comment.text.strip_prefix("claimdiff:") else { continue };
        match rules(said.trim()) {
            Ok(rules) => {
                let covers = covered(opened, comment.span);
                ignores.extend(rules.into_iter().map(|rule| Ignore {
                    comment: comment.span,
                    rule,
                    covers,
                    used: false,
                }));
            }
            Err(why) => findings.push(
                opened
                    .finding(Rule::CL303, comment.span, why)
                    .help("write # claimdiff: ignore[CL107] and the reason"),
            ),
        }
    }
    for finding in findings.iter_mut().filter(|finding| finding.at.path == opened.path) {
        let at = finding.at.span.start;
        let hides = |ignore: &&mut Ignore| {
            ignore.rule == finding.rule && (ignore.covers.start..=ignore.covers.end).contains(&at)
        };
        if let Some(ignore) = ignores.iter_mut().find(hides).filter(|_| !finding.rule.ends_the_job()) {
            ignore.used = true;
            finding.hidden = Some(Hidden::Ignored);
        }
    }
    findings.extend(ignores.iter().filter(|ignore| !ignore.used && opened.file.is_some()).map(|ignore| {
        let message = format!("{} finds nothing here that this comment could ignore", ignore.rule.code());
        opened.finding(Rule::CL302, ignore.comment, message).help("take the comment out")
    }));
}

/// The rules that a comment names; why not, if it cannot be heeded.
fn rules(said: &str) -> Result<Vec<Rule>, String> {
    let rest =
        said.strip_prefix("ignore").ok_or("this comment is none that claimdiff knows: only ignore[CODE]")?;
    let (codes, reason) = rest
        .trim_start()
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'))
        .ok_or("this comment names no rule")?;
    let codes: Vec<&str> = codes.split(',').map(str::trim).filter(|code| !code.is_empty()).collect();
    let rules =
        codes.iter().map(|code| Rule::named(code).ok_or_else(|| format!("there is no rule `{code}`")));
    let rules: Vec<Rule> = rules.collect::<Result<_, String>>()?;
    match (rules.is_empty(), reason.trim().is_empty()) {
        (true, _) => Err("this comment names no rule".to_owned()),
        (_, true) => Err("this comment gives no reason".to_owned()),
        _ => Ok(rules),
    }
}

/// The bytes that a comment covers.
fn covered(opened: &Opened, comment: Span) -> Span {
    let text = &opened.text;
    let line_start = text.get(..comment.start).and_then(|before| before.rfind('\n')).map_or(0, |n| n + 1);
    if !Span::new(line_start, comment.start).of(text).trim().is_empty() {
        return Span::new(line_start, comment.end);
    }
    let mut parts = Vec::new();
    opened.document.root.iter().for_each(|root| root.parts(&mut parts));
    let next = parts.iter().map(|part| part.start).filter(|start| *start > comment.end).min();
    let Some(next) = next else { return comment };
    let line = |at: usize| text.get(..at).map_or(0, |before| before.matches('\n').count());
    let beginning = parts.iter().filter(|part| part.start >= next && line(part.start) == line(next));
    beginning.copied().reduce(|a, b| a.join(b)).unwrap_or(comment)
}
