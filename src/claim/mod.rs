//! Sentences to [`Claim`]s: one checkable statement each, with who states it, how surely, and its values.

pub mod attribution;
mod clause;
mod coreference;
mod credit;
mod extract;
mod family;
mod frame;
mod mend;
mod modality;
mod name;
mod number;
mod piece;
pub mod place;
mod pronoun;
pub mod quantity;
mod repetition;
mod statement;
pub mod time;
pub mod tree;
mod word_use;
mod wording;

pub use attribution::{Attribution, Cue, Manner, Source, Stance, attributions};
pub use clause::asserts_nothing;
pub use extract::extract;
pub(crate) use family::family_tie;
pub use mend::mended;
pub(crate) use modality::is_told_before;
pub use modality::{Certainty, Polarity, Realis, negates};
pub use name::{Name, NameKind};
pub(crate) use name::{is_title, may_be_one_first_name};
pub(crate) use number::rank;
pub(crate) use piece::is_dash;
pub use place::Place;
pub use statement::Statement;
pub use word_use::{has_use, without_ending};

use crate::article::{Article, Span};
use crate::language::Sentence;
use quantity::Quantity;
use time::Time;

/// One checkable statement that an article makes, anchored in its text.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Index of its sentence among those analysed.
    pub sentence: usize,
    /// Its tokens in that sentence, in text order.
    pub tokens: Vec<usize>,
    /// The token that heads it.
    pub head: usize,
    /// The statement so that it reads on its own: names resolved, attribution left out.
    pub text: String,
    /// Where the article says it: the clause, without its attribution.
    pub span: Span,
    /// Where the article says it again.
    pub also: Vec<Span>,
    /// The grammatical subject, by the fullest name the article gives.
    pub subject: Option<String>,
    /// The same as subject, predicate and objects, passives turned.
    pub statement: Statement,
    /// Whom the article credits; `None` when it asserts the claim in its own voice.
    pub attribution: Option<Attribution>,
    /// Whether it is affirmed or negated.
    pub polarity: Polarity,
    /// How sure the text is of it.
    pub certainty: Certainty,
    /// Whether it is told as done, going on, planned, conditional or general.
    pub realis: Realis,
    /// The amounts in it.
    pub quantities: Vec<Quantity>,
    /// The dates and times in it.
    pub times: Vec<Time>,
    /// The places in it.
    pub places: Vec<Place>,
    /// Names in it, each resolved to the fullest form in the article.
    pub names: Vec<Name>,
}

/// A place where something could have been read out of the text and was not, for want of certainty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Abstention {
    /// The words that stay unresolved.
    pub span: Span,
    /// Why, as a code: "date-without-publication-date".
    pub reason: &'static str,
}

/// An article together with what was read out of it: what the later stages work on.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The article.
    pub article: Article,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Its claims, in text order.
    pub claims: Vec<Claim>,
    /// What was left unresolved, in text order.
    pub abstentions: Vec<Abstention>,
}
