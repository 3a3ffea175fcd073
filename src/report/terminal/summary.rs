//! What to remember of a comparison, as a terminal shows it.

use super::flow::Flow;
use super::ink::Ink;
use super::look::Look;
use crate::comparison::Verdict;
use crate::report::{Report, summary};

/// The sentence, agreement and difference in their colours.
pub fn comparison(report: &Report, look: &Look) -> Flow {
    let ink = |verdict| match verdict {
        Some(Verdict::Agreement) => Ink::Agree,
        Some(Verdict::Difference) => Ink::Differ,
        Some(Verdict::Unique) | None => Ink::Strong,
    };
    summary::sentence(report).iter().fold(look.flow(), |flow, (text, of)| flow.ours(text, ink(*of)))
}
