//! How a claim is put: affirmed or negated, how surely, and whether it has happened.
//!
//! Polarity and certainty are the axes of FactBank (Saurí & Pustejovsky 2009).

/// Whether a claim is affirmed or negated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum Polarity {
    #[default]
    Affirmed,
    Negated,
}

/// How sure the text is of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum Certainty {
    #[default]
    Certain,
    Probable,
    Possible,
    Unknown,
}

/// Whether what a claim tells has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum Realis {
    #[default]
    Done,
    Ongoing,
    Planned,
    Conditional,
    Generic,
}
