//! For people: each finding with the line of the claim file and the lines of the articles, as compilers show errors.

use super::excerpt::shown;
use crate::check::{Excerpt, Finding, Level, Outcome};
use crate::report::escape::visible;
use crate::report::terminal::Look;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level as Shade, Origin, Renderer, Snippet};

/// Draws all that counts, worst first in each file, and accounts for every expectation.
pub fn check(outcome: &Outcome, look: &Look) -> String {
    let mut out: String = outcome.shown().map(|found| finding(found, outcome.level(found), look)).collect();
    if look.verbose {
        out.push_str(&states(outcome, look.ascii));
    }
    out.push_str(&summary(outcome));
    out
}

/// Draws one finding.
pub fn finding(finding: &Finding, level: Level, look: &Look) -> String {
    let renderer = if look.colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(look.width.unwrap_or(usize::MAX / 4));
    renderer.render(&[group(finding, level, look.ascii)]) + "\n\n"
}

/// One finding.
fn group(finding: &Finding, level: Level, ascii: bool) -> Group<'static> {
    let shade = match level {
        Level::Error => Shade::ERROR,
        Level::Warning => Shade::WARNING,
        Level::Info => Shade::INFO,
    };
    let title = shade.primary_title(visible(&finding.message, ascii)).id(finding.rule.code());
    let group = place(title.elements(Vec::<Origin>::new()), &finding.at, (AnnotationKind::Primary, ascii));
    let group = finding
        .articles
        .iter()
        .fold(group, |group, article| place(group, article, (AnnotationKind::Context, ascii)));
    match &finding.help {
        Some(help) => group.element(Shade::HELP.message(visible(help, ascii))),
        None => group,
    }
}

/// A place in a file; the file alone where there is no line to show.
fn place(group: Group<'static>, at: &Excerpt, (kind, ascii): (AnnotationKind, bool)) -> Group<'static> {
    let path = visible(&at.path, ascii);
    if at.lines.is_empty() {
        return group.element(Origin::path(path));
    }
    let (lines, marked) = shown(at, ascii);
    let label = (!at.label.is_empty()).then(|| visible(&at.label, ascii));
    let annotation: Annotation<'static> = kind.span(marked).label(label);
    group.element(Snippet::source(lines).line_start(at.line).path(path).fold(false).annotation(annotation))
}

/// Every expectation with what came of it, one a line.
fn states(outcome: &Outcome, ascii: bool) -> String {
    let line = |judged: &crate::check::Judged| {
        let text = format!("{}: {} ({})", judged.state.word(), judged.id, judged.reason);
        visible(&text, ascii) + "\n"
    };
    outcome.expectations.iter().map(line).collect::<String>() + "\n"
}

/// The last lines: what was looked at, what does not count, and the account.
fn summary(outcome: &Outcome) -> String {
    let count = |level| outcome.shown().filter(|finding| outcome.level(finding) == level).count();
    let hidden = outcome.findings.len() - outcome.shown().count();
    let counted = |n: usize, noun: &str| format!("{n} {noun}{}", if n == 1 { "" } else { "s" });
    let files = counted(outcome.files.len(), "file");
    let found = [(Level::Error, "error"), (Level::Warning, "warning"), (Level::Info, "note")];
    let mut parts: Vec<String> = found
        .iter()
        .filter(|(level, _)| count(*level) > 0)
        .map(|(level, noun)| counted(count(*level), noun))
        .collect();
    if hidden > 0 {
        parts.push(format!("{hidden} hidden"));
    }
    let parts = if parts.is_empty() { "no problems".to_owned() } else { parts.join(", ") };
    format!("{files}, {}: {parts}\n{}\n", counted(outcome.claims, "claim"), outcome.account().line())
}
