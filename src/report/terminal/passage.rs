//! The words of an article as a terminal shows them.

use super::flow::Flow;
use super::ink::Ink;
use super::look::Look;
use crate::report::passage::{Mark, Passage};

/// "(Callum Reid) ", before words that leave out of whom they speak.
pub fn gloss(look: &Look, subject: Option<&str>) -> Flow {
    match subject {
        Some(subject) => look.flow().ours("(", Ink::Faint).theirs(subject, Ink::Faint).ours(") ", Ink::Faint),
        None => look.flow(),
    }
}

/// The passage as a paragraph. Without colour the evidence stands in square brackets, doubled where the article
/// itself writes some.
pub fn flow(look: &Look, passage: &Passage) -> Flow {
    let [open, close] = match (look.colour, passage.words().contains('[')) {
        (true, _) => ["", ""],
        (false, false) => ["[", "]"],
        (false, true) => ["[[", "]]"],
    };
    passage.pieces().into_iter().fold(look.flow(), |flow, (words, mark)| match mark {
        Mark::Plain => flow.theirs(words, Ink::Plain),
        Mark::Changed => flow.theirs(words, Ink::Changed),
        Mark::Evidence => {
            flow.ours(open, Ink::Evidence).theirs(words, Ink::Evidence).ours(close, Ink::Evidence)
        }
    })
}
