//! The types of the JSON report, as they stand in it. Kept apart from the types of the stages, which may change.
//! The published JSON Schema is made from them, so a comment here is read by whoever reads a report.

mod finding;

pub use finding::{ClaimId, Difference, Evidence, Finding, Ground, Note, Summary};

use crate::report::word::{Certainty, Manner, NameKind, Polarity, Realis, Stance};
use schemars::JsonSchema;
use serde::Serialize;

/// A decimal number: strings lose no digit on the way.
const DECIMAL: &str = r"^-?\d+(\.\d+)?$";

/// A report on a comparison of articles, claim by claim. Spans count Unicode code points.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "claimdiff report, version 1")]
pub struct Comparison<'a> {
    /// Version of the format.
    #[schemars(extend("const" = super::VERSION))]
    pub version: u32,
    /// What made the report.
    pub tool: Tool,
    /// The articles, in the order given.
    pub articles: Vec<Article<'a>>,
    /// The findings, most important first.
    pub findings: Vec<Finding<'a>>,
    /// How many findings of each kind there are.
    pub summary: Summary,
}

/// A report on articles alone.
#[derive(Debug, Serialize)]
pub struct Extraction<'a> {
    /// Version of the format.
    pub version: u32,
    /// What made the report.
    pub tool: Tool,
    /// The articles, in the order given.
    pub articles: Vec<Article<'a>>,
}

/// One line of JSON Lines: a claim and where it comes from.
#[derive(Debug, Serialize)]
pub struct ClaimLine<'r, 'a> {
    /// The article's id.
    pub article: &'r str,
    /// The article's path as it was given.
    pub path: &'a str,
    /// The claim.
    #[serde(flatten)]
    pub claim: &'r Claim<'a>,
}

/// One line of JSON Lines: a finding and its claims whole.
#[derive(Debug, Serialize)]
pub struct FindingLine<'r, 'a> {
    /// Version of the format.
    pub version: u32,
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding<'a>,
    /// The claims, in the order of the finding's `claims`.
    pub sides: Vec<Side<'r, 'a>>,
}

/// A claim and where it comes from.
#[derive(Debug, Serialize)]
pub struct Side<'r, 'a> {
    /// The article's id.
    pub article: &'r str,
    /// The article's path as it was given.
    pub path: &'a str,
    /// Who published it.
    pub outlet: Option<&'a str>,
    /// The day of publication, `YYYY-MM-DD`; null when unknown.
    pub published: Option<&'r str>,
    /// The claim.
    pub claim: &'r Claim<'a>,
}

/// The program that made a report.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Tool {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
}

/// A half-open range `[start, end)` of code points in the article's `text`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Span {
    /// The first code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// An article.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Article<'a> {
    /// `a`, `b`, `c` … in the order given.
    #[schemars(regex(pattern = r"^[a-z]+$"))]
    pub id: String,
    /// The path as it was given.
    pub path: &'a str,
    /// SHA-256 of the file, in lower-case hexadecimal.
    #[schemars(regex(pattern = r"^[0-9a-f]{64}$"))]
    pub sha256: &'a str,
    /// Who published it.
    pub outlet: Option<&'a str>,
    /// Its headline.
    pub title: Option<&'a str>,
    /// The day of publication, `YYYY-MM-DD`; null when unknown.
    #[schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}$"))]
    pub published: Option<String>,
    /// Where it was published.
    pub url: Option<&'a str>,
    /// Its language, a BCP 47 tag.
    pub language: &'static str,
    /// The whole text as it was read.
    pub text: &'a str,
    /// The parts that state nothing about the story.
    pub furniture: Vec<Furniture>,
    /// Its claims, in text order.
    pub claims: Vec<Claim<'a>>,
    /// What was left unread, and why.
    pub abstentions: Vec<Abstention>,
}

/// A part of a page that states nothing about the story.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Furniture {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub reason: &'static str,
}

/// Something that could have been read but was not, for want of certainty.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Abstention {
    /// Where it stands.
    pub span: Span,
    /// Why it was left alone.
    pub reason: &'static str,
}

/// A checkable statement.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Claim<'a> {
    /// Unique in the report, stable for equal input.
    #[schemars(regex(pattern = r"^[a-z]+\d+$"))]
    pub id: String,
    /// The statement so that it reads on its own.
    pub text: &'a str,
    /// Where the article says it.
    pub span: Span,
    /// The words at `span`.
    pub quote: &'a str,
    /// Where the article says it again.
    pub also: Vec<Span>,
    /// Who or what acts or is described.
    pub subject: Option<&'a str>,
    /// The lemma of what is said of the subject.
    pub predicate: Option<&'a str>,
    /// The other participants.
    pub objects: &'a [String],
    /// Whom the article credits; null when it asserts the claim in its own voice.
    pub attribution: Option<Attribution<'a>>,
    /// Whether it is affirmed or negated.
    pub polarity: Polarity,
    /// How sure the text is of it.
    pub certainty: Certainty,
    /// Whether what it tells has happened.
    pub realis: Realis,
    /// Numbers in it.
    pub quantities: Vec<Quantity<'a>>,
    /// Times in it.
    pub times: Vec<Time<'a>>,
    /// Places in it.
    pub places: Vec<Place<'a>>,
    /// Names in it.
    pub entities: Vec<Entity<'a>>,
}

/// Whom an article credits with a claim, and how.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Attribution<'a> {
    /// The source by the fullest name the article gives.
    pub speaker: Option<&'a str>,
    /// The source's office or description.
    pub role: Option<&'a str>,
    /// Whether the source stays unnamed.
    pub anonymous: bool,
    /// The source as written at this place; null when implied.
    pub source: Option<Words<'a>>,
    /// The word that attributes; null for a bare quotation.
    pub cue: Option<Cue<'a>>,
    /// What is attributed.
    pub content: Content,
    /// In what manner the words are reported.
    pub kind: Manner,
    /// What the speaker does with the content.
    pub stance: Stance,
    /// The speakers, outermost first.
    pub chain: &'a [String],
    /// When the speaker said it.
    pub times: Vec<Time<'a>>,
    /// Whether the claim tells that the speaker says something, and not what is said.
    pub act: bool,
}

/// Words of an article and where they stand.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Words<'a> {
    /// The words.
    pub text: &'a str,
    /// Where they stand.
    pub span: Span,
}

/// The word that attributes.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Cue<'a> {
    /// As written.
    pub text: &'a str,
    /// Its dictionary form.
    pub lemma: &'a str,
    /// Where it stands.
    pub span: Span,
}

/// The part of the text that is attributed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Content {
    /// Where it stands.
    pub span: Span,
}

/// A number with its unit and what it counts. Decimals are strings: no digit is lost on the way.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Quantity<'a> {
    /// As written.
    pub text: &'a str,
    /// Where it stands.
    pub span: Span,
    /// The least value that the words allow; null when there is none.
    #[schemars(regex(pattern = DECIMAL))]
    pub low: Option<String>,
    /// Whether the least value itself is allowed.
    pub low_inclusive: bool,
    /// The greatest value that the words allow; null when there is none.
    #[schemars(regex(pattern = DECIMAL))]
    pub high: Option<String>,
    /// Whether the greatest value itself is allowed.
    pub high_inclusive: bool,
    /// Whether the words say that it is rounded or estimated.
    pub approximate: bool,
    /// What it is measured in.
    pub unit: Option<&'a str>,
    /// What it counts.
    pub of: Option<&'a str>,
}

/// A date or time.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Time<'a> {
    /// As written.
    pub text: &'a str,
    /// Where it stands.
    pub span: Span,
    /// Its TIMEX3 value; null when unresolved.
    pub value: Option<String>,
    /// How exact it is; null when it has no place in the calendar.
    pub grain: Option<&'static str>,
}

/// A place.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Place<'a> {
    /// As written.
    pub text: &'a str,
    /// Where it stands.
    pub span: Span,
    /// Its usual name.
    pub name: &'a str,
}

/// A name.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Entity<'a> {
    /// As written.
    pub text: &'a str,
    /// Where it stands.
    pub span: Span,
    /// The fullest name the article gives.
    pub name: &'a str,
    /// What it names.
    pub kind: NameKind,
}
