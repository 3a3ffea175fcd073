//! What is wrong at one place of a claim file.

use super::rule::{Level, Rule};
use crate::article::Span;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// Something that a rule found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// How much it weighs here.
    pub level: Level,
    /// What is wrong, in one line. It may hold words of the file or of an article: a report escapes it.
    pub message: String,
    /// Where in the claim file.
    pub at: Excerpt,
    /// Where in articles, when they have a part in it.
    pub articles: Vec<Excerpt>,
    /// What to do, in one line.
    pub help: Option<String>,
    /// The change that would put it right, when it is certain.
    pub fix: Option<Fix>,
    /// The id of the claim or expectation that it is about.
    pub id: Option<String>,
    /// The same for the same rule, id and quotation, whatever lines are added above.
    pub fingerprint: String,
    /// Why it counts for nothing, when it does not count.
    pub hidden: Option<Hidden>,
}

/// Why a finding does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Hidden {
    /// It is in the baseline.
    Baselined,
    /// A comment in the claim file ignores it.
    Ignored,
}

/// A place in a file with the lines it stands in. Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Excerpt {
    /// The file, as it was named, with forward slashes.
    pub path: String,
    /// The line of the first character.
    pub line: usize,
    /// The column of the first character.
    pub column: usize,
    /// The line of the last character.
    pub end_line: usize,
    /// The column after the last character.
    pub end_column: usize,
    /// The bytes: of the claim file, or of the article's text as read.
    pub span: Span,
    /// The lines that the place stands in, whole, unless they are more than a reader wants.
    pub lines: String,
    /// The place as bytes of `lines`.
    pub marked: Span,
    /// What to say beside the marked words; empty when the message says it all.
    pub label: String,
}

/// A change to the claim file: these bytes become this text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fix {
    /// The bytes of the claim file.
    pub span: Span,
    /// What stands there instead.
    pub text: String,
}

/// Lines of a place beyond this many are not excerpted.
const MOST_LINES: usize = 6;

impl Excerpt {
    /// The place `span` of `text`, the first line of which is line `first_line` of the file at `path`.
    pub fn new(path: &str, (text, first_line): (&str, usize), span: Span) -> Self {
        let span = fitting(text, span);
        let (from, to) = (text.get(..span.start).unwrap_or(""), text.get(..span.end).unwrap_or(""));
        let start = from.rfind('\n').map_or(0, |newline| newline + 1);
        let rest = text.get(start..).unwrap_or_default();
        let enough = rest.split_inclusive('\n').scan(0, |at, line| {
            let begins = start + *at;
            *at += line.len();
            (begins < span.end.max(span.start + 1)).then_some(line.len())
        });
        let length: usize = enough.take(MOST_LINES).sum();
        let lines = rest.get(..length).unwrap_or(rest).trim_end_matches(['\n', '\r']);
        let inside = |at: usize| at.saturating_sub(start).min(lines.len());
        Self {
            path: path.to_owned(),
            line: first_line + newlines(from),
            column: column(from),
            end_line: first_line + newlines(to),
            end_column: column(to),
            span,
            lines: lines.to_owned(),
            marked: Span::new(inside(span.start), inside(span.end)),
            label: String::new(),
        }
    }

    /// The file as a whole, when there is no place in it to show.
    pub fn whole(path: &str) -> Self {
        Self { path: path.to_owned(), line: 1, column: 1, end_line: 1, end_column: 1, ..Self::default() }
    }

    /// The same place with words beside it.
    pub fn labelled(self, label: impl Into<String>) -> Self {
        Self { label: label.into(), ..self }
    }
}

impl Finding {
    /// A finding at the rule's own level, about nothing with an id.
    pub fn new(rule: Rule, at: Excerpt, message: impl Into<String>) -> Self {
        let fingerprint = fingerprint(rule, &at.path, "");
        let (level, message) = (rule.level(), message.into());
        Self {
            rule,
            level,
            message,
            at,
            articles: Vec::new(),
            help: None,
            fix: None,
            id: None,
            fingerprint,
            hidden: None,
        }
    }

    /// The same finding, about the claim or expectation `id`, which rests on these quoted words.
    pub fn about(self, id: &str, quoted: &str) -> Self {
        let fingerprint = fingerprint(self.rule, id, quoted);
        Self { id: Some(id.to_owned()), fingerprint, ..self }
    }

    /// The same finding with advice.
    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// The same finding with a place in an article.
    pub fn in_article(mut self, article: Excerpt) -> Self {
        self.articles.push(article);
        self
    }

    /// The same finding at another level.
    pub fn at_level(self, level: Level) -> Self {
        Self { level, ..self }
    }
}

/// What tells a finding from every other one: rule, id and the words quoted; never a line number.
pub fn fingerprint(rule: Rule, id: &str, quoted: &str) -> String {
    let sum = Sha256::digest(format!("{}\0{id}\0{quoted}", rule.code()));
    sum.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The span cut to the text and to whole characters.
fn fitting(text: &str, span: Span) -> Span {
    let floor = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let start = floor(span.start);
    Span::new(start, floor(span.end).max(start))
}

fn newlines(before: &str) -> usize {
    before.bytes().filter(|byte| *byte == b'\n').count()
}

fn column(before: &str) -> usize {
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    before.get(start..).unwrap_or_default().chars().count() + 1
}
