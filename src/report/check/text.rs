//! For people: each finding with the line of the claim file and the lines of the articles, as compilers show errors.

use super::excerpt::shown;
use super::folded::{Folded, fits, folded};
use crate::check::{Excerpt, Finding, Hidden, Level, Outcome};
use crate::report::escape::visible;
use crate::report::terminal::Look;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level as Shade, Origin, Renderer, Snippet};

/// Columns of a line number and the bar after it.
const GUTTER: usize = 8;

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
    let page = Page::of(finding, look);
    let width = if page.cuts { look.width } else { None };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(width.unwrap_or(usize::MAX / 4));
    let drawn = renderer.render(&[group(finding, level, &page)]);
    drawn.split_inclusive('\n').filter(|line| !is_bare_origin(line)).collect::<String>() + "\n\n"
}

/// Whether a line holds nothing but the mark of another file: it is drawn above lines whose file was named before.
fn is_bare_origin(line: &str) -> bool {
    let parts = line.split('\u{1b}').map(|part| {
        part.strip_prefix('[').map_or(part, |code| code.split_once('m').map_or("", |(_, rest)| rest))
    });
    parts.collect::<String>().trim() == ":::"
}

/// How the places of a finding are drawn.
struct Page {
    /// The columns that a line has; none if it may be as long as it is.
    columns: Option<usize>,
    /// Whether lines that cannot be folded are cut.
    cuts: bool,
    ascii: bool,
}

impl Page {
    fn of(finding: &Finding, look: &Look) -> Self {
        let columns = look.width.map(|width| width.saturating_sub(GUTTER));
        let page = Self { columns, cuts: false, ascii: look.ascii };
        let mut places = std::iter::once(&finding.at).chain(&finding.articles);
        let cuts = places.any(|at| {
            let (lines, _) = shown(at, look.ascii);
            columns.is_some_and(|columns| !fits(&lines, columns)) && page.folded(at).is_none()
        });
        Self { cuts, ..page }
    }

    /// The place folded, if it is a line too long and can be.
    fn folded(&self, at: &Excerpt) -> Option<Folded> {
        let (lines, marked) = shown(at, self.ascii);
        folded(&lines, &marked, self.columns?)
    }
}

/// One finding.
fn group(finding: &Finding, level: Level, page: &Page) -> Group<'static> {
    let shade = match level {
        Level::Error => Shade::ERROR,
        Level::Warning => Shade::WARNING,
        Level::Info => Shade::INFO,
    };
    let title = shade.primary_title(visible(&finding.message, page.ascii)).id(finding.rule.code());
    let group = place(title.elements(Vec::<Origin>::new()), &finding.at, (AnnotationKind::Primary, page));
    let group = finding
        .articles
        .iter()
        .fold(group, |group, article| place(group, article, (AnnotationKind::Context, page)));
    match &finding.help {
        Some(help) => group.element(Shade::HELP.message(visible(help, page.ascii))),
        None => group,
    }
}

/// A place in a file; the file alone where there is no line to show.
fn place(group: Group<'static>, at: &Excerpt, (kind, page): (AnnotationKind, &Page)) -> Group<'static> {
    let path = visible(&at.path, page.ascii);
    if at.lines.is_empty() {
        return group.element(Origin::path(path));
    }
    let label = (!at.label.is_empty()).then(|| visible(&at.label, page.ascii));
    if let Some(Folded { lines, mut marked }) = page.folded(at) {
        let last = marked.pop().map(|range| kind.span(range).label(label));
        let marks = marked.into_iter().map(|range| kind.span(range)).chain(last);
        let snippet = Snippet::source(lines).line_numbering(false).fold(false).annotations(marks);
        return group.element(Origin::path(path).line(at.line).char_column(at.column)).element(snippet);
    }
    let (lines, marked) = shown(at, page.ascii);
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
    let counted = |n: usize, noun: &str| format!("{n} {noun}{}", if n == 1 { "" } else { "s" });
    let files = counted(outcome.files.len(), "file");
    let found = [(Level::Error, "error"), (Level::Warning, "warning"), (Level::Info, "note")];
    let mut parts: Vec<String> = found
        .iter()
        .filter(|(level, _)| count(*level) > 0)
        .map(|(level, noun)| counted(count(*level), noun))
        .collect();
    if parts.is_empty() {
        parts.push("no problems".to_owned());
    }
    let hidden = |why| outcome.findings.iter().filter(|finding| finding.hidden == Some(why)).count();
    let passed_over =
        [(Hidden::Ignored, "ignored by comments"), (Hidden::Baselined, "known from the baseline")];
    let passed_over = passed_over.iter().map(|(why, said)| (hidden(*why), said)).filter(|(n, _)| *n > 0);
    parts.extend(passed_over.map(|(n, said)| format!("{n} {said}")));
    let parts = parts.join(", ");
    format!("{files}, {}: {parts}\n{}\n", counted(outcome.claims, "claim"), outcome.account().line())
}
