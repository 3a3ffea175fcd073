//! Who says a claim, and where: the line below its words.

use super::flow::Flow;
use super::header::letter;
use super::ink::Ink;
use super::look::Look;
use crate::article::{Article, Metadata, Span};
use crate::claim::{Attribution, Claim, Stance};
use crate::report::place::Place;

/// "said by: Anna Berg, citing Police  ¶3:1, again ¶9:3"
pub fn line(look: &Look, article: &Article, index: usize, claim: &Claim) -> Flow {
    let flow = said_by(look, &article.metadata, index, claim).ours("  ", Ink::Plain);
    let flow = flow.ours(&place(look, article, claim.span), Ink::Faint);
    let again = claim.also.iter().map(|span| place(look, article, *span)).collect::<Vec<_>>();
    if again.is_empty() { flow } else { flow.ours(&format!(", again {}", again.join(", ")), Ink::Faint) }
}

/// "said by: Anna Berg"; the outlet in parentheses when it speaks in its own voice.
pub fn said_by(look: &Look, metadata: &Metadata, index: usize, claim: &Claim) -> Flow {
    match &claim.attribution {
        Some(attribution) => attributed(look, attribution),
        None => {
            let name = metadata.outlet.clone().unwrap_or_else(|| letter(index));
            look.flow().ours("said by: (", Ink::Faint).theirs(&name, Ink::Plain).ours(")", Ink::Faint)
        }
    }
}

/// "¶3:14": the paragraph and the character in it.
pub fn place(look: &Look, article: &Article, span: Span) -> String {
    let place = Place::of(article, span);
    match place.paragraph {
        Some(number) => format!("{}{number}:{}", look.symbols().paragraph, place.column),
        None => format!("headline:{}", place.column),
    }
}

fn attributed(look: &Look, attribution: &Attribution) -> Flow {
    let flow = look.flow().ours(verb(attribution.stance), Ink::Faint).ours(" by: ", Ink::Faint);
    let outermost = attribution.chain.first();
    let name = attribution.speaker.as_ref().or(outermost).map_or("a source not named", String::as_str);
    let flow = flow.theirs(name, Ink::Plain);
    let flow = match outermost {
        Some(first) if first != name => flow.ours(", reported by ", Ink::Faint).theirs(first, Ink::Plain),
        _ => flow,
    };
    if attribution.anonymous { flow.ours(" (unnamed)", Ink::Faint) } else { flow }
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
