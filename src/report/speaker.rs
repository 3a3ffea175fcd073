//! Who says a claim, in words that every format uses.

use super::id;
use crate::article::Metadata;
use crate::claim::{Attribution, Claim, Stance};
use std::borrow::Cow;
use std::fmt;

/// Who says a claim, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker<'a> {
    /// "said", "denied" …
    pub verb: &'static str,
    /// The speaker, or the outlet when it speaks in its own voice.
    pub name: Cow<'a, str>,
    /// Whether the outlet speaks in its own voice.
    pub own_voice: bool,
    /// Who reports the speaker's words to the article.
    pub reported_by: Option<&'a str>,
    /// Whether the article leaves the speaker unnamed.
    pub unnamed: bool,
    /// Whether it is not clear whom the article means: "he".
    pub unclear: bool,
}

impl<'a> Speaker<'a> {
    /// Who says a claim of the article at an index.
    pub fn of(metadata: &'a Metadata, index: usize, claim: &'a Claim) -> Self {
        match claim.attribution.as_ref() {
            // "Lee praised the crew": that she did is what the outlet says, and the claim names her itself.
            Some(attribution) if !attribution.act => Self::credited(attribution),
            _ => Self::outlet(metadata, index),
        }
    }

    fn outlet(metadata: &'a Metadata, index: usize) -> Self {
        Self {
            verb: "said",
            name: metadata.outlet.as_deref().map_or(id::letter(index).into(), Cow::from),
            own_voice: true,
            reported_by: None,
            unnamed: false,
            unclear: false,
        }
    }

    fn credited(attribution: &'a Attribution) -> Self {
        let outermost = attribution.chain.first().map(String::as_str);
        let name = attribution.speaker.as_deref().or(outermost).unwrap_or("a source not named");
        Self {
            verb: verb(attribution.stance),
            name: name.into(),
            own_voice: false,
            reported_by: outermost.filter(|first| *first != name),
            unnamed: attribution.anonymous,
            unclear: attribution.speaker.is_none() && outermost.is_some(),
        }
    }
}

impl Speaker<'_> {
    /// What else there is to say of the speaker, behind the name; mostly nothing.
    pub fn remark(&self) -> &'static str {
        match (self.unclear, self.unnamed) {
            (true, _) => " (not clear who)",
            (false, true) => " (unnamed)",
            (false, false) => "",
        }
    }
}

/// "said by: Anna Berg, reported by Police"; the outlet in parentheses when it speaks in its own voice.
impl fmt::Display for Speaker<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.own_voice {
            true => write!(f, "{} by: ({})", self.verb, self.name)?,
            false => write!(f, "{} by: {}", self.verb, self.name)?,
        }
        if let Some(first) = self.reported_by {
            write!(f, ", reported by {first}")?;
        }
        f.write_str(self.remark())
    }
}

fn verb(stance: Stance) -> &'static str {
    match stance {
        Stance::Assert => "said",
        Stance::Deny => "denied",
        Stance::Concede => "conceded",
        Stance::Warn => "warned",
        Stance::Demand => "demanded",
        Stance::Estimate => "estimated",
        Stance::Believe => "believed",
        Stance::Ask => "asked",
    }
}
