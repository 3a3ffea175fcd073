//! The closed sets of words that reports use, each tied to the value it stands for. A word is a contract of the
//! JSON report; every other format prints the same one.

use crate::{claim, comparison};

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident for $core:ty { $($variant:ident = $word:literal),* $(,)? })*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
        #[allow(missing_docs, reason = "each variant is the word it is named for")]
        pub enum $name { $(#[serde(rename = $word)] $variant),* }

        impl $name {
            /// The word.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }

        impl From<$core> for $name {
            fn from(value: $core) -> Self {
                match value { $(<$core>::$variant => Self::$variant),* }
            }
        }
    )* };
}

words! {
    /// What a finding says.
    Verdict for comparison::Verdict {
        Difference = "difference", Agreement = "agreement", Unique = "unique",
    }
    /// How grave a difference is.
    Grade for comparison::Grade {
        Conflict = "conflict", Divergence = "divergence", Update = "update", Wording = "wording",
    }
    /// What differs.
    Kind for comparison::Kind {
        Number = "number", Time = "time", Place = "place", Actor = "actor", Name = "name", Action = "action",
        Polarity = "polarity", Certainty = "certainty", Attribution = "attribution", Quote = "quote",
        Cause = "cause", Detail = "detail",
    }
    /// Whether a claim is affirmed or negated.
    Polarity for claim::Polarity { Affirmed = "affirmed", Negated = "negated" }
    /// How sure a text is of a claim.
    Certainty for claim::Certainty {
        Certain = "certain", Probable = "probable", Possible = "possible", Unknown = "unknown",
    }
    /// Whether what a claim tells has happened.
    Realis for claim::Realis {
        Done = "done", Ongoing = "ongoing", Planned = "planned", Conditional = "conditional",
        Generic = "generic",
    }
    /// In what manner words are reported.
    Manner for claim::Manner { Direct = "direct", Indirect = "indirect", Mixed = "mixed", Document = "document" }
    /// What a speaker does with what is reported.
    Stance for claim::Stance {
        Assert = "assert", Deny = "deny", Concede = "concede", Warn = "warn", Demand = "demand",
        Estimate = "estimate", Believe = "believe", Ask = "ask",
    }
    /// What a name names.
    NameKind for claim::NameKind {
        Person = "person", Organisation = "organisation", Place = "place", Group = "group", Event = "event",
        Work = "work", Other = "other",
    }
}
