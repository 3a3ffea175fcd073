//! What to remember of a comparison, as a terminal shows it.

use super::flow::Flow;
use super::ink::Ink;
use super::look::Look;
use crate::report::section::Section;
use crate::report::{Report, summary};

/// The sentence, agreement and difference in their colours.
pub fn comparison(report: &Report, look: &Look) -> Flow {
    let ink = |section| match section {
        Some(Section::Agreement) => Ink::Agree,
        Some(Section::Difference) => Ink::Differ,
        Some(Section::Doubtful | Section::Unique) | None => Ink::Strong,
    };
    summary::sentence(report).iter().fold(look.flow(), |flow, (text, of)| flow.ours(text, ink(*of)))
}
