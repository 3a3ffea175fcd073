//! The sections of a report, and a symbol and a word for what stands in each: the same in every format, so that colour is
//! never the only mark.

use crate::comparison::{Finding, Verdict};

/// Under which heading a finding stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// The articles differ.
    Difference,
    /// They agree.
    Agreement,
    /// They agree if they tell the same fact, which is not sure enough to leave the reader without a warning.
    Doubtful,
    /// Only one article says so.
    Unique,
}

/// How what stands in a section is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sign {
    /// The symbol.
    pub symbol: &'static str,
    /// The word.
    pub word: &'static str,
    /// The heading.
    pub heading: &'static str,
}

impl Section {
    /// The sections with claims of several articles, in the order in which a report shows them.
    pub const TOGETHER: [Self; 3] = [Self::Difference, Self::Agreement, Self::Doubtful];

    /// Where a finding stands.
    pub fn of(finding: &Finding) -> Self {
        match finding.verdict {
            Verdict::Difference => Self::Difference,
            Verdict::Agreement if finding.is_doubtful() => Self::Doubtful,
            Verdict::Agreement => Self::Agreement,
            Verdict::Unique => Self::Unique,
        }
    }

    /// Its sign.
    pub fn sign(self) -> Sign {
        let (symbol, word, heading) = match self {
            Self::Difference => ("≠", "DIFFER", "Differences"),
            Self::Agreement => ("=", "AGREE", "Agreements"),
            Self::Doubtful => ("≈", "ALIKE", "Perhaps the same fact"),
            Self::Unique => ("○", "ONLY", "Only in one article"),
        };
        Sign { symbol, word, heading }
    }
}
