//! Bytes to [`Article`]: decoding, front matter, paragraphs, and what is furniture rather than report.

mod between;
mod dateline;
mod decode;
mod error;
mod front_matter;
mod furniture;
mod hidden;
mod inside;
mod line;
mod masthead;
mod newsroom;
mod paragraph;
mod part;
mod pattern;
mod published;
mod read;
mod shape;
mod source;
mod span;

pub use error::{ArticleError, Place, Problem};
pub use hidden::is_hidden;
pub use newsroom::is_agency;
pub use read::read;
pub use source::Source;
pub use span::Span;

use serde::Deserialize;

/// An article as read: the text, what it says about itself, and where its paragraphs lie.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// The whole text, decoded, headline included, front matter excluded; otherwise as it was.
    pub text: String,
    /// What front matter, flags or the text itself say about the article.
    pub metadata: Metadata,
    /// The paragraphs that report something, in order; furniture and datelines are not in them.
    pub paragraphs: Vec<Paragraph>,
    /// The parts that carry no claim (promos, bylines, credits …), in order.
    pub furniture: Vec<Furniture>,
    /// What the reader should know about how the file was read, one sentence each.
    pub notices: Vec<String>,
}

/// What is known about an article beside its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    /// Who published it.
    pub outlet: Option<String>,
    /// Its headline.
    pub title: Option<String>,
    /// The publication day. Without it relative dates stay unresolved.
    pub published: Option<jiff::civil::DateTime>,
    /// Where it was published.
    pub url: Option<String>,
    /// The language it is in, as a BCP 47 tag.
    pub language: Option<String>,
    /// The fields whose value somebody worked out from the text, not the outlet's own word.
    pub inferred: Vec<Field>,
}

/// A field of [`Metadata`] by the key it has in front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// [`Metadata::outlet`].
    Outlet,
    /// [`Metadata::title`].
    Title,
    /// [`Metadata::published`].
    Published,
    /// [`Metadata::url`].
    Url,
    /// [`Metadata::language`].
    Lang,
}

/// A paragraph that reports something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands, without surrounding white space.
    pub span: Span,
    /// Whether it is a headline or body text.
    pub role: Role,
}

/// What a paragraph is in its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The title of the article.
    Headline,
    /// Running text.
    Body,
}

/// A part of the page that states nothing about the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Furniture {
    /// Where it stands.
    pub span: Span,
    /// Which kind of furniture it is: a code of the table `furniture.tsv`.
    pub reason: &'static str,
}
