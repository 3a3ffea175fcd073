//! Who says it: source, cue and content of reported speech and thought (the terms of PARC and PolNeAR).

mod adjunct;
mod anonymity;
mod beside;
pub mod candidate;
pub mod complement;
mod cue;
pub mod evidence;
pub mod found;
mod judge;
mod nearby;
pub mod page;
pub mod quotation;
mod quoted;
mod resolve;
pub mod search;
pub mod source;
mod surface;

pub(in crate::claim) use adjunct::{is_according, participle_behind};
pub(in crate::claim) use anonymity::stays_unnamed;
pub(in crate::claim) use complement::Frame;
pub(in crate::claim) use cue::Cues;
pub use resolve::attributions;
pub(in crate::claim) use resolve::{Credited, Readout, read};
pub(in crate::claim) use source::{quoting, says_by_itself};

use super::time::Time;
use crate::article::Span;

/// Whom an article credits with a claim, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// The source by the fullest name the article gives; `None` when nobody is named ("reportedly").
    pub speaker: Option<String>,
    /// The speaker's office or description, if the article gives one.
    pub role: Option<String>,
    /// Whether the source stays unnamed ("two officials").
    pub anonymous: bool,
    /// The source as written at this place; `None` when implied.
    pub source: Option<Source>,
    /// The word that attributes; `None` for a bare quotation.
    pub cue: Option<Cue>,
    /// What is attributed.
    pub content: Span,
    /// In what manner the words are reported.
    pub manner: Manner,
    /// What the speaker does with the content.
    pub stance: Stance,
    /// The speakers, outermost first ("A said B said …").
    pub chain: Vec<String>,
    /// When the speaker said it, where the sentence of the cue tells: "said on Tuesday".
    pub times: Vec<Time>,
    /// Whether the claim tells that the speaker says something ("Lee praised the crew"), and not what is said.
    pub act: bool,
}

/// The source of an attribution as the article writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

/// The word or phrase that attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// The words.
    pub text: String,
    /// Dictionary form: "say", "according to".
    pub lemma: String,
    /// Where they stand.
    pub span: Span,
}

/// In what manner words are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Manner {
    /// All inside quotation marks.
    Direct,
    /// In the outlet's words.
    Indirect,
    /// Partly quoted.
    Mixed,
    /// Said by a letter, statement, report or law.
    Document,
}

/// What a speaker does with what is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum Stance {
    Assert,
    Deny,
    Concede,
    Warn,
    Demand,
    Estimate,
    Believe,
    Ask,
}

impl Stance {
    /// The stance that a table names; [`Stance::Assert`] for a name it does not know.
    fn of(name: &str) -> Self {
        match name {
            "deny" => Self::Deny,
            "concede" => Self::Concede,
            "warn" => Self::Warn,
            "demand" => Self::Demand,
            "estimate" => Self::Estimate,
            "believe" => Self::Believe,
            "ask" => Self::Ask,
            _ => Self::Assert,
        }
    }
}
