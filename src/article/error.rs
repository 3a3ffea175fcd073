//! Why an article could not be read: one line that says where and what to do.

use std::fmt;

/// A file that cannot be read as an article. Its text is one line: `name:line:column: what, and what to do`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleError {
    /// What the caller calls the article.
    pub name: String,
    /// Where the trouble is, when it is in one place.
    pub place: Option<Place>,
    /// What is wrong.
    pub problem: Problem,
}

/// A place in a file as editors show it, both counted from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// What is wrong with the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// It has no bytes, or nothing but white space.
    Empty,
    /// It is larger than the caller allows.
    TooLarge {
        /// How many bytes it has.
        bytes: u64,
        /// How many are allowed.
        limit: u64,
    },
    /// It is no text: what it is instead and what to do, as `file_kinds.tsv` says.
    NotText(String),
    /// Bytes that mean nothing in the encoding it is in.
    Undecodable {
        /// The encoding.
        encoding: &'static str,
    },
    /// The front matter starts but never ends.
    UnclosedFrontMatter,
    /// A key, or a field named in `inferred`, that front matter does not have.
    UnknownKey {
        /// The key as written.
        key: String,
        /// The key that was probably meant.
        meant: Option<&'static str>,
    },
    /// A key that stands there twice.
    DuplicateKey(String),
    /// Front matter that is not the YAML it should be: what the YAML reader says.
    FrontMatter(String),
    /// A publication date that is no date.
    Date {
        /// As written.
        written: String,
    },
    /// Nothing but furniture.
    NothingLeft,
    /// Nothing but a headline and an invitation to subscribe.
    Paywall,
}

impl Place {
    /// The place of byte `at` of `text`, where `text` starts at the top of the file.
    pub(super) fn of(text: &str, at: usize) -> Self {
        let before = text.get(..at).unwrap_or(text);
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let column = before.get(start..).unwrap_or_default().chars().count() + 1;
        Self { line: before.matches('\n').count() + 1, column }
    }
}

impl std::error::Error for ArticleError {}

impl fmt::Display for ArticleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.name)?;
        if let Some(Place { line, column }) = self.place {
            write!(f, "{line}:{column}:")?;
        }
        write!(f, " {}", self.problem)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "is empty: give a file that holds the article's text"),
            Self::TooLarge { bytes, limit } => {
                write!(f, "has {bytes} bytes, more than the {limit} allowed: raise the limit or cut the file")
            }
            Self::NotText(kind) => write!(f, "{kind}"),
            Self::Undecodable { encoding } => {
                write!(f, "bytes that are no {encoding} text: save the file again as UTF-8")
            }
            Self::UnclosedFrontMatter => {
                write!(f, "the front matter is not closed: end it with a line `---`")
            }
            Self::UnknownKey { key, meant: Some(meant) } => {
                write!(f, "unknown key `{key}` in the front matter: did you mean `{meant}`?")
            }
            Self::UnknownKey { key, meant: None } => {
                write!(f, "unknown key `{key}` in the front matter: keys are {}", super::front_matter::keys())
            }
            Self::DuplicateKey(key) => write!(f, "`{key}` stands twice in the front matter: keep one"),
            Self::FrontMatter(why) => write!(f, "the front matter is not valid: {why}"),
            Self::Date { written } => {
                write!(f, "`{written}` is no date: write it as 2019-03-01 or 2019-03-01T18:30")
            }
            Self::NothingLeft => {
                write!(
                    f,
                    "nothing left to compare: only credits, links and the like, no sentence that reports"
                )
            }
            Self::Paywall => {
                write!(
                    f,
                    "nothing left to compare: a paywall stands in place of the text; save the full article"
                )
            }
        }
    }
}
