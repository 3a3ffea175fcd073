//! Claims to an [`Alignment`]: which claims of different articles state the same fact. Indexes only.

mod background;
mod context;
mod evidence;
mod feature;
mod profile;
mod vocabulary;

pub use evidence::{feature_names, features};

/// A claim, by the place of its article among those compared and its own place in that article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimRef {
    /// Index of the article, in the order given.
    pub article: usize,
    /// Index of the claim in its article.
    pub claim: usize,
}

/// Claims of two or more articles that are about the same fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The claims, in order of article and place.
    pub claims: Vec<ClaimRef>,
    /// Calibrated probability that they state the same fact, 0 to 1.
    pub probability: f64,
}

/// Which claims belong together; a claim that is in no group stands alone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Alignment {
    /// The groups, in order of their first claim.
    pub groups: Vec<Group>,
}
