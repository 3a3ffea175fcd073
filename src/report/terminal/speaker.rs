//! Who says a claim, and where: the line below its words.

use super::flow::Flow;
use super::ink::Ink;
use super::look::Look;
use crate::article::{Article, Span};
use crate::claim::Claim;
use crate::report::place::Place;
use crate::report::speaker::Speaker;

/// "said by: Anna Berg, reported by Police  ¶3:1, again ¶9:3"
pub fn line(look: &Look, article: &Article, claim: &Claim, speaker: &Speaker) -> Flow {
    let flow = said_by(look, speaker).ours("  ", Ink::Plain);
    let flow = flow.ours(&place(look, article, claim.span), Ink::Faint);
    let again = claim.also.iter().map(|span| place(look, article, *span)).collect::<Vec<_>>();
    if again.is_empty() { flow } else { flow.ours(&format!(", again {}", again.join(", ")), Ink::Faint) }
}

/// "said by: Anna Berg"; the outlet in parentheses when it speaks in its own voice.
pub fn said_by(look: &Look, speaker: &Speaker) -> Flow {
    let [open, close] = if speaker.own_voice { ["(", ")"] } else { ["", ""] };
    let flow = look.flow().ours(&format!("{} by: {open}", speaker.verb), Ink::Faint);
    let flow = flow.theirs(&speaker.name, Ink::Plain).ours(close, Ink::Faint);
    let flow = match speaker.reported_by {
        Some(first) => flow.ours(", reported by ", Ink::Faint).theirs(first, Ink::Plain),
        None => flow,
    };
    flow.ours(speaker.remark(), Ink::Faint)
}

/// "¶3:14": the paragraph and the character in it.
pub fn place(look: &Look, article: &Article, span: Span) -> String {
    Place::of(article, span).written(look.symbols().paragraph)
}
