//! Sentences to [`Claim`]s: one checkable statement each, with who states it, how surely, and its values.

mod attribution;
mod modality;
mod name;

pub use attribution::{Attribution, Cue, Manner, Source, Stance};
pub use modality::{Certainty, Polarity, Realis};
pub use name::{Name, NameKind};

use crate::article::Span;

/// One checkable statement that an article makes, anchored in its text.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Index of its sentence among those analysed.
    pub sentence: usize,
    /// The statement so that it reads on its own: names resolved, attribution left out.
    pub text: String,
    /// Where the article says it: the clause, without its attribution.
    pub span: Span,
    /// Where the article says it again.
    pub also: Vec<Span>,
    /// Who or what acts or is described, by the fullest name the article gives.
    pub subject: Option<String>,
    /// The lemma of what is said of the subject.
    pub predicate: Option<String>,
    /// The other participants, by their fullest names, in text order.
    pub objects: Vec<String>,
    /// Whom the article credits; `None` when it asserts the claim in its own voice.
    pub attribution: Option<Attribution>,
    /// Whether it is affirmed or negated.
    pub polarity: Polarity,
    /// How sure the text is of it.
    pub certainty: Certainty,
    /// Whether it is told as done, going on, planned, conditional or general.
    pub realis: Realis,
    /// Names in it, each resolved to the fullest form in the article.
    pub names: Vec<Name>,
}
