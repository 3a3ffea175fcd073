//! A symbol and a word for each kind of finding: the same in every format, so that colour is never the only mark.

use crate::comparison::Verdict;

/// How a kind of finding is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sign {
    /// The symbol.
    pub symbol: &'static str,
    /// The word.
    pub word: &'static str,
    /// The heading over findings of the kind.
    pub heading: &'static str,
}

/// The sign of a kind of finding.
pub fn sign(verdict: Verdict) -> Sign {
    match verdict {
        Verdict::Difference => Sign { symbol: "≠", word: "DIFFER", heading: "Differences" },
        Verdict::Agreement => Sign { symbol: "=", word: "AGREE", heading: "Agreements" },
        Verdict::Unique => Sign { symbol: "○", word: "ONLY", heading: "Only in one article" },
    }
}
