//! The text of a claim file to what it says, with everything that is wrong in the file itself.

use super::finding::{Excerpt, Finding};
use super::lint;
use super::rule::Rule;
use super::schema::{ClaimFile, VERSION};
use super::yaml::{self, Document, Limits, Problem};
use crate::article::Span;

/// A claim file as read, before any article was looked at.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Its path, with forward slashes.
    pub path: String,
    /// Its text.
    pub text: String,
    /// What it says; none if it is not a claim file.
    pub file: Option<ClaimFile>,
    /// Its comments and the places of its parts.
    pub document: Document,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
}

/// Reads a claim file.
pub fn open(path: &str, text: String, limits: Limits) -> Opened {
    let mut document = yaml::scan(&text, limits);
    let file = version(&mut document).then(|| yaml::read::<ClaimFile>(&mut document)).flatten();
    let problems = std::mem::take(&mut document.problems);
    let mut opened = Opened { path: path.to_owned(), text, file, document, findings: Vec::new() };
    opened.findings = problems.into_iter().map(|problem| opened.problem(problem)).collect();
    opened.findings.extend(lint::text(&opened));
    if let Some(file) = &opened.file {
        let found = lint::file(&opened, file);
        opened.findings.extend(found);
    }
    opened
}

/// Whether the file is of the version that can be read, with whatever else it needs to be read at all.
fn version(document: &mut Document) -> bool {
    let at = document.root.as_ref().map(|root| {
        let found = root.get("claimdiff").map(|node| (node.span, node.text().map(str::to_owned)));
        (root.span, matches!(root.kind, yaml::Kind::Map(_)), found)
    });
    let stops = document.problems.iter().any(|p| matches!(p.rule, Rule::CL001 | Rule::CL008 | Rule::CL403));
    let problem = match at {
        _ if stops => return false,
        None => Problem::new(Rule::CL006, Span::default(), "the file is empty"),
        Some((_, false, _)) => return true,
        Some((root, true, None)) => {
            let first = Span::new(root.start, root.start);
            Problem::new(Rule::CL004, first, "the line `claimdiff: 1` is missing").help("put it at the top")
        }
        Some((_, true, Some((_, Some(text))))) if text == VERSION.to_string() => return true,
        Some((_, true, Some((span, _)))) => {
            Problem::new(Rule::CL004, span, "this is another version of the format than 1")
                .help("write `claimdiff: 1`")
        }
    };
    document.problems.push(problem);
    false
}

impl Opened {
    /// A place in the file.
    pub fn excerpt(&self, span: Span) -> Excerpt {
        Excerpt::new(&self.path, (&self.text, 1), span)
    }

    /// A finding at a place in the file.
    pub fn finding(&self, rule: Rule, span: Span, message: impl Into<String>) -> Finding {
        Finding::new(rule, self.excerpt(span), message)
    }

    fn problem(&self, problem: Problem) -> Finding {
        let finding = self.finding(problem.rule, problem.span, problem.message);
        Finding { help: problem.help, ..finding }
    }
}
