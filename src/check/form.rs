//! The forms that some text of a claim file must have: ids, days, sums.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use std::borrow::Cow;

/// A form of text.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// By what name a type asks for it.
    name: &'static str,
    /// What it looks like, as a regular expression.
    pattern: &'static str,
    /// What it is, for a message.
    said: &'static str,
    fits: fn(&str) -> bool,
}

impl Form {
    /// The form of a type of this module.
    pub fn named(name: &str) -> Option<&'static Form> {
        FORMS.iter().find(|form| form.name == name)
    }

    /// What it looks like, as a regular expression.
    pub fn pattern(&self) -> &'static str {
        self.pattern
    }

    /// What it is: "an id: a letter, then …".
    pub fn said(&self) -> &'static str {
        self.said
    }

    /// Whether text has the form. A test holds it against the pattern.
    pub fn fits(&self, text: &str) -> bool {
        (self.fits)(text)
    }
}

macro_rules! forms {
    ($($(#[$doc:meta])* $type:ident { $name:literal, $pattern:literal, $said:literal, $fits:expr })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
            #[serde(rename = $name)]
            pub struct $type(pub String);

            impl JsonSchema for $type {
                fn inline_schema() -> bool {
                    true
                }

                fn schema_name() -> Cow<'static, str> {
                    stringify!($type).into()
                }

                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    json_schema!({"type": "string", "pattern": $pattern})
                }
            }
        )*

        const FORMS: &[Form] = &[$(Form { name: $name, pattern: $pattern, said: $said, fits: $fits }),*];
    };
}

forms! {
    /// The id of a source, claim or expectation.
    Id { "id", "^[A-Za-z][A-Za-z0-9._-]{0,63}$",
        "an id: a letter, then up to 63 letters, digits, dots, underscores and hyphens", is_id }
    /// A day.
    Day { "day", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "a day such as \"2026-11-17\"", is_day }
    /// A SHA-256 sum.
    Sum { "sum", "^[0-9a-f]{64}$", "a SHA-256 sum: 64 digits and letters a to f", is_sum }
    /// A web address.
    Web { "web", "^https?://", "a web address: it begins with https:// or http://",
        |text| text.starts_with("https://") || text.starts_with("http://") }
    /// A language tag.
    Language { "language", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "a language tag such as \"en\" or \"en-GB\"", is_language }
    /// The path of a snapshot.
    Location { "location", "^[\\s\\S]{1,1024}$", "a path of 1 to 1024 characters", |text| within(text, 1024) }
    /// One statement.
    Statement { "statement", "^[\\s\\S]{1,500}$", "one statement of 1 to 500 characters", |text| within(text, 500) }
    /// Quoted words.
    Exact { "exact", "^[\\s\\S]{1,2000}$", "a quotation of 1 to 2000 characters", |text| within(text, 2000) }
    /// Words beside the quoted ones.
    Beside { "beside", "^[\\s\\S]{0,200}$", "at most 200 characters", |text| text.chars().count() <= 200 }
    /// A name of at most 200 characters.
    Name { "name", "^[\\s\\S]{1,200}$", "a name of 1 to 200 characters", |text| within(text, 200) }
    /// What a file is about.
    Story { "story", "^[\\s\\S]{0,300}$", "at most 300 characters", |text| text.chars().count() <= 300 }
}

fn within(text: &str, most: usize) -> bool {
    (1..=most).contains(&text.chars().count())
}

fn is_id(text: &str) -> bool {
    let rest = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(rest) && text.len() <= 64
}

/// A day of the calendar: the pattern would let the 31st of February pass.
fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}

fn is_sum(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts
        .next()
        .is_some_and(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphabetic()));
    first && parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}
