//! What a file says about its article: YAML between two lines `---` at its top.
//!
//! ```yaml
//! ---
//! outlet: Sputnik
//! published: 2019-03-01   # or 2019-03-01T18:30
//! title: …
//! url: …
//! lang: en
//! inferred: [published]   # keys whose value does not come from the outlet but was worked out from the text
//! ---
//! ```

use super::error::{Place, Problem};
use super::published::published;
use super::{Field, Metadata};
use crate::lexicon::{self, Table};
use serde::Deserialize;
use serde_yaml::{Error, Spanned};
use std::sync::LazyLock;

/// How like a known key an unknown one must be, by Jaro-Winkler, to name the known one in the message: the
/// value that Git and rustc-like tools settle near; below it the hints amuse more than they help.
const MEANT: f64 = 0.8;

/// More front matter than this is none: the keys hold a few lines.
const MOST_BYTES: usize = 16 * 1024;

static KEYS: LazyLock<Table> = LazyLock::new(|| Table::parse(lexicon::FRONT_MATTER));

/// What is wrong with front matter, and where.
pub(super) type Broken = (Problem, Place);

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Fields {
    outlet: Option<String>,
    published: Option<Spanned<String>>,
    title: Option<String>,
    url: Option<String>,
    lang: Option<String>,
    inferred: Vec<Field>,
}

/// Splits a file into what its front matter says and the text after it. A file that starts with a mere rule
/// `---` has no front matter and stays whole.
pub(super) fn split(text: &str) -> Result<(Metadata, &str), Broken> {
    let Some(inside) = opened(text) else { return Ok((Metadata::default(), text)) };
    let Some((yaml, rest)) = closed(inside) else {
        return match names_a_key(inside) {
            true => Err((Problem::UnclosedFrontMatter, Place { line: 1, column: 1 })),
            false => Ok((Metadata::default(), text)),
        };
    };
    read(yaml).map(|metadata| (metadata, rest))
}

/// The keys of front matter, for messages.
pub(super) fn keys() -> String {
    KEYS.rows().iter().map(|row| row.cell(0)).collect::<Vec<_>>().join(", ")
}

/// What follows the opening line, if the file opens with one and goes on as front matter does.
fn opened(text: &str) -> Option<&str> {
    let (first, inside) = text.split_once('\n')?;
    let next = inside.lines().find(|line| !line.trim().is_empty())?.trim();
    let is_key = next.split_once(':').is_some_and(|(key, value)| {
        let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '"' | '\'');
        !key.is_empty() && key.chars().all(word) && (value.is_empty() || value.starts_with([' ', '\t']))
    });
    (first.trim_end() == "---" && (is_key || next.starts_with('#') || next == "---")).then_some(inside)
}

/// The YAML and the text after the closing line.
fn closed(inside: &str) -> Option<(&str, &str)> {
    let mut at = 0;
    for line in inside.split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((inside.get(..at)?, inside.get(at + line.len()..)?));
        }
        at += line.len();
        if at > MOST_BYTES {
            return None;
        }
    }
    None
}

/// Whether the first line is a key of front matter, so that a missing end is a slip and not prose.
fn names_a_key(inside: &str) -> bool {
    let key = inside.trim_start().split(':').next().unwrap_or_default();
    KEYS.rows().iter().any(|row| row.cell(0) == key) || meant(key).is_some()
}

fn read(yaml: &str) -> Result<Metadata, Broken> {
    let options = serde_yaml::options! { with_snippet: false, strict_booleans: true };
    let fields: Fields = match serde_yaml::from_str_with_options::<Option<Fields>>(yaml, options) {
        Ok(fields) => fields.unwrap_or_default(),
        Err(error) => return Err(explained(&error)),
    };
    let day = match &fields.published {
        Some(written) => Some(published(&written.value).ok_or_else(|| {
            (Problem::Date { written: written.value.clone() }, place(Some(written.referenced)))
        })?),
        None => None,
    };
    Ok(Metadata {
        outlet: filled(fields.outlet),
        title: filled(fields.title),
        published: day,
        url: filled(fields.url),
        language: filled(fields.lang),
        inferred: fields.inferred,
    })
}

fn filled(value: Option<String>) -> Option<String> {
    value.map(|v| v.trim().to_owned()).filter(|v| !v.is_empty())
}

/// The YAML reader's error in this tool's words.
fn explained(error: &Error) -> Broken {
    let problem = match error {
        Error::SerdeUnknownField { field: key, .. } | Error::SerdeUnknownVariant { variant: key, .. } => {
            Problem::UnknownKey { key: key.clone(), meant: meant(key) }
        }
        Error::DuplicateMappingKey { key: Some(key), .. } => Problem::DuplicateKey(key.clone()),
        other => Problem::FrontMatter(said(other)),
    };
    (problem, place(error.location()))
}

/// The first line of what the YAML reader says, without the place, which the message has already.
fn said(error: &Error) -> String {
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default();
    line.split(" at line ").next().unwrap_or(line).to_owned()
}

/// The place in the file of a place in the YAML, which starts on the second line.
fn place(location: Option<serde_yaml::Location>) -> Place {
    let (line, column) = location.map_or((1, 1), |l| (l.line().max(1), l.column().max(1)));
    Place { line: line as usize + 1, column: column as usize }
}

/// The key that was probably meant by an unknown one.
fn meant(key: &str) -> Option<&'static str> {
    let lower = key.to_lowercase();
    let instead = KEYS.rows().iter().find(|row| row.list(1).any(|other| other.eq_ignore_ascii_case(key)));
    let likeness = |row: &lexicon::Row| strsim::jaro_winkler(row.cell(0), &lower);
    let nearest = KEYS.rows().iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    instead.or(nearest.filter(|row| likeness(row) >= MEANT)).map(|row| row.cell(0))
}
