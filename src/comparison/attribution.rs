//! A1 to A4: who is credited with the same statement.

use super::Rule;
use super::gate;
use super::pair::{Judgement, Pair, Side};
use crate::article::Span;
use crate::claim::{Attribution, Claim, Stance};

/// Compares the sources of the two claims.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    if !gate::same_fact(pair) {
        return Vec::new();
    }
    match pair.claims().map(|c| c.attribution.as_ref()) {
        [Some(a), Some(b)] => both(pair, a, b).into_iter().collect(),
        [None, Some(a)] | [Some(a), None] => lost(pair, a).into_iter().collect(),
        [None, None] => Vec::new(),
    }
}

/// A3 and A4: both sides credit somebody.
fn both(pair: &Pair, a: &Attribution, b: &Attribution) -> Option<Judgement> {
    if a.anonymous != b.anonymous {
        let names = [a, b].map(|x| x.speaker.clone().unwrap_or_else(|| "an unnamed source".to_owned()));
        return pair.difference(
            Rule::A3,
            spans(pair),
            format!("credited to {} and to {}", names[0], names[1]),
        );
    }
    let [x, y] = [a, b].map(|x| x.cue.as_ref().map(|c| c.lemma.clone()));
    (x != y && a.stance == b.stance && a.speaker == b.speaker).then(|| {
        Judgement::note(
            Rule::A4,
            format!("the cue is “{}” and “{}”", x.unwrap_or_default(), y.unwrap_or_default()),
        )
    })
}

/// A1: one outlet says in its own voice what the other leaves to a source that may be contested.
fn lost(pair: &Pair, credited: &Attribution) -> Option<Judgement> {
    (credited.stance == Stance::Estimate).then_some(())?;
    let who = credited.speaker.clone()?;
    pair.difference(Rule::A1, spans(pair), format!("one states as fact what the other credits to {who}"))
}

/// The words that credit the source, or the claim itself where nobody is credited.
fn spans(pair: &Pair) -> [Span; 2] {
    let span = |s: Side| source(s.claim).unwrap_or(s.claim.span);
    pair.sides.map(span)
}

fn source(claim: &Claim) -> Option<Span> {
    let attribution = claim.attribution.as_ref()?;
    let source = attribution.source.as_ref().map(|s| s.span);
    source.or_else(|| attribution.cue.as_ref().map(|c| c.span))
}
