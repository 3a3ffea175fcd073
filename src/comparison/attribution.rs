//! A1 to A4: who is credited with the same statement. A2 to A4 are remarks: sources that differ often agree.

use super::Rule;
use super::gate;
use super::pair::{Judgement, Pair};
use crate::article::Span;
use crate::claim::{Attribution, Certainty, Claim, Manner, Stance};
use crate::lexicon::{self, Table};
use std::collections::HashSet;
use std::sync::LazyLock;

static CONTESTED: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| Table::parse(lexicon::CONTESTED).rows().iter().map(|r| r.cell(0)).collect());

/// Compares the sources of claims that state the same.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let [a, b] = pair.both();
    let both = a.claims.iter().flat_map(|x| b.claims.iter().map(move |y| [*x, *y]));
    let same = both.filter(|claims| gate::same_claim(pair, *claims));
    same.filter_map(|claims| compare(pair, claims)).take(1).collect()
}

fn compare(pair: &Pair, claims: [&Claim; 2]) -> Option<Judgement> {
    match claims.map(|c| c.attribution.as_ref()) {
        [Some(a), Some(b)] => both(pair, claims, [a, b]),
        [None, Some(credited)] => lost(pair, claims, credited, claims[0]),
        [Some(credited), None] => lost(pair, claims, credited, claims[1]),
        [None, None] => None,
    }
}

/// A3 and A4: both sides credit somebody.
fn both(pair: &Pair, claims: [&Claim; 2], [a, b]: [&Attribution; 2]) -> Option<Judgement> {
    if a.anonymous != b.anonymous {
        let names = [a, b].map(|x| x.speaker.clone().unwrap_or_else(|| "an unnamed source".to_owned()));
        return Some(pair.note(
            Rule::A3,
            claims.map(|c| c.span),
            format!("credited to {} and to {}", names[0], names[1]),
        ));
    }
    if let [Some(x), Some(y)] = [a, b].map(|x| x.speaker.as_deref())
        && other_source([x, y])
    {
        return Some(pair.note(Rule::A2, claims.map(|c| c.span), format!("credited to {x} and to {y}")));
    }
    let [Some(x), Some(y)] = [a, b].map(|x| x.cue.as_ref().map(|c| &c.lemma)) else { return None };
    let denies = [a, b].map(|x| x.stance == Stance::Deny);
    (x != y && denies[0] == denies[1] && a.speaker == b.speaker).then(|| {
        pair.note(
            Rule::A4,
            claims.map(|c| c.span),
            format!("credited with “{x}” on one side and “{y}” on the other"),
        )
    })
}

/// Whether what stands at these two places is credited to two sources: "critics said", "the minister said".
pub(super) fn are_of_two_sources(pair: &Pair, spans: [Span; 2]) -> bool {
    let speakers = [0, 1].map(|n| {
        let credited = pair.sides[n].claims_at(spans[n]).filter_map(|c| c.attribution.as_ref());
        // "refused to apologise" tells what is done.
        let spoken = |a: &&Attribution| !a.act && a.cue.as_ref().is_none_or(|c| !c.span.touches(spans[n]));
        credited.filter(spoken).find_map(|a| a.speaker.as_deref())
    });
    speakers[0].zip(speakers[1]).is_some_and(|(x, y)| other_source([x, y]))
}

/// A2: nothing in two names says that they are one source. Two sources for one statement often agree, so this is a remark.
fn other_source([x, y]: [&str; 2]) -> bool {
    let words = |name: &str| name.split_whitespace().map(str::to_lowercase).collect::<HashSet<_>>();
    words(x).is_disjoint(&words(y))
}

/// A1: one outlet says in its own voice what the other leaves to a source that may be contested.
fn lost(pair: &Pair, claims: [&Claim; 2], credited: &Attribution, own: &Claim) -> Option<Judgement> {
    let cue = credited.cue.as_ref()?;
    let contested =
        !credited.act && CONTESTED.contains(&*cue.lemma.to_lowercase()) && credited.stance != Stance::Deny;
    (contested
        && matches!(credited.manner, Manner::Indirect | Manner::Document)
        && own.certainty == Certainty::Certain)
        .then_some(())?;
    let who = credited.speaker.clone().unwrap_or_else(|| "somebody".to_owned());
    pair.difference(
        Rule::A1,
        spans(claims),
        format!("one states as fact what the other credits to {who} (“{}”)", cue.text),
    )
}

/// The words that credit the source, or the claim itself where nobody is credited.
fn spans(claims: [&Claim; 2]) -> [Span; 2] {
    claims.map(|c| source(c).unwrap_or(c.span))
}

fn source(claim: &Claim) -> Option<Span> {
    let attribution = claim.attribution.as_ref()?;
    let source = attribution.source.as_ref().map(|s| s.span);
    source.or_else(|| attribution.cue.as_ref().map(|c| c.span))
}
