//! The report for spreadsheets: RFC 4180, one row for each claim of each finding, most important finding first.

use super::passage::Mark;
use super::place::Place;
use super::statement::{self, Stated, Statement};
use super::{Report, escape, id, summary, word};
use crate::comparison::Finding;
use ::csv::{Terminator, WriterBuilder};

/// Tells a spreadsheet that a file is UTF-8: without it Excel reads "¶" as two letters of the local code page.
/// For files only. A program that reads a pipe would take it for part of the first name of a column.
pub const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// The columns in order: name and meaning. `docs/reports.md` is tested against it.
pub const COLUMNS: &[(&str, &str)] = &[
    ("finding", "id of the finding, as in every other format"),
    ("verdict", "difference, agreement or unique"),
    ("grade", "of the gravest difference: conflict, divergence, update or wording"),
    ("kinds", "what differs, one word a difference: number, time, place …"),
    ("rules", "the rule behind each difference; `claimdiff explain` tells what it means"),
    ("why", "the reason for each difference in plain words"),
    ("notes", "remarks that make no difference"),
    ("similarity", "probability that the claims of the finding state the same fact, 0 to 1"),
    ("doubtful", "\"yes\" for an agreement whose claims are only perhaps about the same fact"),
    ("article", "the article: A, B …"),
    ("outlet", "who published it"),
    ("published", "when, as YYYY-MM-DD"),
    ("path", "its path as it was given"),
    (
        "claim",
        "id of the claim, as in the JSON report; empty for evidence that stands in no claim of the finding",
    ),
    ("place", "where the words stand: ¶3:14 is paragraph 3, character 14"),
    ("speaker", "whom the article credits; the outlet in parentheses when it speaks in its own voice"),
    ("evidence", "the words that the differences rest on"),
    ("quote", "the words of the article"),
];

/// Stands between several values in one cell.
const BETWEEN: &str = "; ";

/// What a spreadsheet takes for the start of a formula. The wide forms count too: some programs fold them.
const FORMULA: &[char] = &['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The rows, a header above them.
pub fn comparison(report: &Report) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let rows = report.findings().flat_map(|(index, finding)| rows(report, index, finding));
    let header = COLUMNS.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>();
    for row in std::iter::once(header).chain(rows) {
        // Writing to memory fails only for rows of other lengths, and every row is as long as the header.
        let _ = writer.write_record(&row);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn rows(report: &Report, index: usize, finding: &Finding) -> Vec<Vec<String>> {
    let common = about_finding(index, finding);
    let statements = statement::of(report, finding).into_iter().enumerate();
    let sides = statements.flat_map(|(article, all)| all.into_iter().map(move |s| (article, s)));
    let rows = sides.map(|(article, s)| [common.clone(), about_article(report, article), about_words(&s)]);
    rows.map(|parts| parts.concat().iter().map(|value| cell(value)).collect()).collect()
}

fn about_finding(index: usize, finding: &Finding) -> Vec<String> {
    let grade = summary::gravest(finding).map_or("", |grade| word::Grade::from(grade).word());
    let differences = || finding.differences.iter();
    vec![
        id::finding(index),
        word::Verdict::from(finding.verdict).word().to_owned(),
        grade.to_owned(),
        joined(differences().map(|d| word::Kind::from(d.rule.kind()).word())),
        joined(differences().map(|d| d.rule.code())),
        joined(differences().map(|d| d.why.as_str())),
        joined(finding.notes.iter().map(|note| note.why.as_str())),
        format!("{:.4}", finding.similarity),
        if finding.is_doubtful() { "yes" } else { "" }.to_owned(),
    ]
}

fn about_article(report: &Report, index: usize) -> Vec<String> {
    let Some(subject) = report.subjects.get(index) else { return vec![String::new(); 4] };
    let metadata = &subject.reading.article.metadata;
    vec![
        id::letter(index),
        metadata.outlet.clone().unwrap_or_default(),
        metadata.published.map(|day| day.date().to_string()).unwrap_or_default(),
        subject.path.to_owned(),
    ]
}

fn about_words(Statement { article, passage, claim }: &Statement) -> Vec<String> {
    let speaker = |Stated { speaker, .. }: &Stated| match speaker.own_voice {
        true => format!("({})", speaker.name),
        false => speaker.name.to_string(),
    };
    let evidence = passage.pieces().into_iter().filter(|(_, mark)| *mark == Mark::Evidence);
    vec![
        claim.as_ref().map(|stated| id::claim(stated.at)).unwrap_or_default(),
        Place::of(article, passage.span).written("¶"),
        claim.as_ref().map(speaker).unwrap_or_default(),
        joined(evidence.map(|(words, _)| words)),
        passage.words().to_owned(),
    ]
}

fn joined<'a>(values: impl Iterator<Item = &'a str>) -> String {
    values.collect::<Vec<_>>().join(BETWEEN)
}

/// The value as a spreadsheet may open it: on one line, nothing hidden, and never a formula.
fn cell(value: &str) -> String {
    let shown = escape::visible(value, false);
    let is_formula =
        value.trim_start_matches(' ').starts_with(FORMULA) || shown.trim_start().starts_with(FORMULA);
    if is_formula { format!("'{shown}") } else { shown }
}
