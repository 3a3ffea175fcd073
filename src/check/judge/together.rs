//! Claims of several articles that are expected to agree or to differ.

use super::expectation::Verdict;
use super::pairs::placed;
use super::{Anchored, Desk};
use crate::check::finding::Excerpt;
use crate::check::outcome::State;
use crate::comparison::{Difference, Finding, Kind, Verdict as Found};

/// What is expected of claims together.
pub enum Expected {
    Agree,
    /// In these aspects; in the quoted words when none is named.
    Differ(Vec<Kind>),
}

/// What two articles say of two claims.
struct Joined {
    /// The differences between them, each with whether it lies in the words quoted on both sides.
    differences: Vec<(Difference, bool)>,
    /// Whether some of the claims are said to agree.
    agreed: bool,
}

/// Judges every two of the claims that are of different articles. One failure fails all, one doubt leaves all in doubt.
pub fn judge(desk: &Desk, claims: &[&Anchored], expected: &Expected) -> Verdict {
    let pairs = claims.iter().enumerate().flat_map(|(n, x)| claims.iter().skip(n + 1).map(move |y| [*x, *y]));
    let across: Vec<[&Anchored; 2]> = pairs.filter(|[x, y]| x.article != y.article).collect();
    if across.is_empty() {
        return Verdict::unsure(
            "all of them are of one article, and only claims of several are compared",
            Vec::new(),
        );
    }
    let mut verdicts: Vec<Verdict> =
        across.into_iter().map(|pair| judge_pair(desk, pair, expected)).collect();
    let rank = |verdict: &Verdict| match verdict.state {
        State::Failed => 0,
        State::Unsure => 1,
        _ => 2,
    };
    verdicts.sort_by_key(rank);
    verdicts.into_iter().next().unwrap_or_else(|| Verdict::unsure("nothing was compared", Vec::new()))
}

fn judge_pair(desk: &Desk, pair: [&Anchored; 2], expected: &Expected) -> Verdict {
    let [x, y] = pair;
    let names = pair.map(|claim| claim.claim.id.value.0.as_str());
    let places = || pair.iter().map(|claim| desk.quoted(claim)).collect::<Vec<_>>();
    if let Some(unread) = pair.iter().find(|claim| desk.read_from(claim).is_empty()) {
        return Verdict::unsure(no_claim(unread), places());
    }
    let Some(joined) = joined(desk, [x, y]) else {
        return Verdict::unsure(
            format!("it is not clear enough that `{}` and `{}` are about the same fact", names[0], names[1]),
            places(),
        );
    };
    match expected {
        Expected::Agree => agree(desk, pair, &joined),
        Expected::Differ(on) => differ(desk, pair, (&joined, on)),
    }
}

/// Why nothing can be said of a claim.
pub fn no_claim(claim: &Anchored) -> String {
    format!("no statement was read out of the words quoted for `{}`", claim.claim.id.value.0)
}

fn agree(desk: &Desk, pair: [&Anchored; 2], joined: &Joined) -> Verdict {
    let [a, b] = pair.map(|claim| claim.claim.id.value.0.as_str());
    let here: Vec<&Difference> =
        joined.differences.iter().filter(|(_, here)| *here).map(|(d, _)| d).collect();
    match here.first() {
        Some(difference) => {
            let reason = format!("`{a}` and `{b}` differ in {}: {}", kinds(&here), difference.why);
            Verdict::failed(reason, evidence(desk, pair, difference))
        }
        None if joined.agreed || joined.differences.is_empty() => {
            Verdict::passed(format!("`{a}` and `{b}` agree"))
        }
        None => {
            let all: Vec<&Difference> = joined.differences.iter().map(|(d, _)| d).collect();
            let reason = format!(
                "the sentences of `{a}` and `{b}` differ in {}, though not in the words quoted",
                kinds(&all)
            );
            Verdict::unsure(reason, all.first().map(|d| evidence(desk, pair, d)).unwrap_or_default())
        }
    }
}

fn differ(desk: &Desk, pair: [&Anchored; 2], (joined, on): (&Joined, &[Kind])) -> Verdict {
    let [a, b] = pair.map(|claim| claim.claim.id.value.0.as_str());
    let all: Vec<&Difference> = joined.differences.iter().map(|(d, _)| d).collect();
    let missing: Vec<String> = on
        .iter()
        .filter(|kind| !all.iter().any(|d| d.rule.kind() == **kind))
        .map(|kind| word(*kind))
        .collect();
    let here = joined.differences.iter().any(|(_, here)| *here);
    match (all.first(), on.is_empty()) {
        (None, _) => Verdict::failed(
            format!("`{a}` and `{b}` agree"),
            pair.iter().map(|claim| desk.quoted(claim)).collect(),
        ),
        (Some(first), true) if !here => {
            let reason = format!(
                "the sentences of `{a}` and `{b}` differ in {}, though not in the words quoted; name it with `on`",
                kinds(&all)
            );
            Verdict::unsure(reason, evidence(desk, pair, first))
        }
        (Some(first), false) if !missing.is_empty() => {
            let reason = format!(
                "`{a}` and `{b}` differ in {}, not in {}: {}",
                kinds(&all),
                missing.join(" and "),
                first.why
            );
            Verdict::failed(reason, evidence(desk, pair, first))
        }
        (Some(first), _) => {
            Verdict::passed(format!("`{a}` and `{b}` differ in {}: {}", kinds(&all), first.why))
        }
    }
}

/// What the two articles say of the two claims together; none if nothing joins them.
fn joined(desk: &Desk, [x, y]: [&Anchored; 2]) -> Option<Joined> {
    let comparison = desk.compared(x.article, y.article);
    let refs = |claim: &Anchored, other: &Anchored| -> Vec<_> {
        desk.read_from(claim).into_iter().map(|n| placed(claim.article, other.article, n)).collect()
    };
    let (left, right) = (refs(x, y), refs(y, x));
    let joins = |finding: &&Finding| {
        left.iter().any(|c| finding.claims.contains(c)) && right.iter().any(|c| finding.claims.contains(c))
    };
    let found: Vec<&Finding> = comparison.findings.iter().filter(joins).collect();
    if found.is_empty() {
        return None;
    }
    let quoted = |difference: &Difference| {
        difference.evidence.iter().all(|evidence| {
            let claim = if usize::from(x.article > y.article) == evidence.article { x } else { y };
            claim.spans.iter().any(|span| span.touches(evidence.span))
        })
    };
    let mut differences: Vec<(Difference, bool)> =
        found.iter().flat_map(|finding| &finding.differences).map(|d| (d.clone(), quoted(d))).collect();
    differences.sort_by_key(|(_, here)| !here);
    Some(Joined { differences, agreed: found.iter().any(|finding| finding.verdict == Found::Agreement) })
}

/// Where the two articles say what differs.
fn evidence(desk: &Desk, [x, y]: [&Anchored; 2], difference: &Difference) -> Vec<Excerpt> {
    let (low, high) = if x.article < y.article { (x, y) } else { (y, x) };
    let places = difference.evidence.iter().map(|evidence| {
        let claim = if evidence.article == 0 { low } else { high };
        desk.excerpt(claim.article, evidence.span).labelled(claim.claim.id.value.0.clone())
    });
    places.collect()
}

fn kinds(differences: &[&Difference]) -> String {
    let mut kinds: Vec<String> = differences.iter().map(|d| word(d.rule.kind())).collect();
    kinds.sort();
    kinds.dedup();
    kinds.join(" and ")
}

fn word(kind: Kind) -> String {
    format!("{kind:?}").to_lowercase()
}
