//! Who and what is named, resolved to the fullest form that the article gives.

use crate::article::Span;

/// A person, body, place or thing named in a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// As written.
    pub text: String,
    /// Where.
    pub span: Span,
    /// The fullest name the article gives for it ("Kono" -> "Taro Kono"), or its usual name ("DPRK" -> "North Korea").
    pub name: String,
    /// What kind of thing is named.
    pub kind: NameKind,
}

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum NameKind {
    Person,
    Organisation,
    Place,
    Group,
    Event,
    Work,
    Other,
}
