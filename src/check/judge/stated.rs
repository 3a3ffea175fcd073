//! Whether another source says what a claim states.

use super::expectation::Verdict;
use super::pairs::placed;
use super::together::no_claim;
use super::words::likest_sentence;
use super::{Anchored, Desk};
use crate::article::Span;
use crate::check::rule::Rule;
use crate::comparison::{Finding, Verdict as Found};

/// What a source says of a claim.
enum Says {
    /// The same, here.
    Same(Span),
    /// Something else about the same, here: why.
    Otherwise(Span, String),
    /// Perhaps the same, here.
    Perhaps(Option<Span>, String),
    /// Nothing.
    Nothing,
}

/// Judges that a source leaves a claim out.
pub fn omits(desk: &Desk, claim: &Anchored, article: usize) -> Verdict {
    let (source, id) = names(desk, claim, article);
    let place = |span: Span| vec![desk.excerpt(article, span).labelled("said here")];
    match says(desk, claim, article) {
        Says::Nothing => Verdict::passed(format!("nothing in `{source}` says `{id}`")),
        Says::Same(span) | Says::Otherwise(span, _) => {
            let failed = Verdict::failed(format!("`{source}` does say `{id}`"), place(span));
            Verdict { rule: Rule::CL204, ..failed }
        }
        Says::Perhaps(span, why) => Verdict::unsure(why, span.map(place).unwrap_or_default()),
    }
}

/// Judges that a source states a claim too.
pub fn states(desk: &Desk, claim: &Anchored, article: usize) -> Verdict {
    let (source, id) = names(desk, claim, article);
    let place = |span: Span| vec![desk.quoted(claim), desk.excerpt(article, span).labelled(source)];
    match says(desk, claim, article) {
        Says::Same(_) => Verdict::passed(format!("`{source}` states `{id}`")),
        Says::Otherwise(span, why) => {
            Verdict::failed(format!("`{source}` says something else than `{id}`: {why}"), place(span))
        }
        Says::Perhaps(span, why) => Verdict::unsure(why, span.map(place).unwrap_or_default()),
        Says::Nothing => {
            Verdict::failed(format!("nothing in `{source}` says `{id}`"), vec![desk.quoted(claim)])
        }
    }
}

fn names<'d>(desk: &'d Desk, claim: &'d Anchored, article: usize) -> (&'d str, &'d str) {
    let source = desk.articles.get(article).map_or("", |shelved| shelved.id);
    (source, claim.claim.id.value.0.as_str())
}

fn says(desk: &Desk, claim: &Anchored, article: usize) -> Says {
    if let Some(span) = verbatim(desk, claim, article) {
        return Says::Same(span);
    }
    let read = desk.read_from(claim);
    if read.is_empty() {
        return Says::Perhaps(None, no_claim(claim));
    }
    let comparison = desk.compared(claim.article, article);
    let of = |n: &usize| {
        let place = placed(claim.article, article, *n);
        comparison.findings.iter().find(|finding| finding.claims.contains(&place))
    };
    let found: Vec<&Finding> = read.iter().filter_map(of).collect();
    let beside = |finding: &Finding| counterpart(desk, finding, (claim.article, article));
    let shared: Vec<&Finding> = found.iter().copied().filter(|f| f.verdict != Found::Unique).collect();
    match shared.first() {
        None => match likest_sentence(desk, claim, article) {
            Some(span) => Says::Perhaps(Some(span), perhaps(desk, claim, article)),
            None => Says::Nothing,
        },
        Some(_) if shared.len() < found.len() => {
            let span = shared.iter().find_map(|finding| beside(finding));
            Says::Perhaps(
                span,
                format!(
                    "a part of what is quoted for `{}` is said there, another part is not",
                    claim.claim.id.value.0
                ),
            )
        }
        Some(first) => {
            let span = beside(first).unwrap_or_default();
            let difference = shared.iter().flat_map(|finding| &finding.differences).find(|d| {
                let own = usize::from(claim.article > article);
                d.evidence
                    .iter()
                    .filter(|e| e.article == own)
                    .any(|e| claim.spans.iter().any(|s| s.touches(e.span)))
            });
            match difference {
                Some(difference) => Says::Otherwise(span, difference.why.clone()),
                None => Says::Same(span),
            }
        }
    }
}

fn perhaps(desk: &Desk, claim: &Anchored, article: usize) -> String {
    let (source, id) = names(desk, claim, article);
    format!(
        "a sentence of `{source}` has most of the words of `{id}`, but it is not clear that it says the same"
    )
}

/// Where the source has the very words, if it is another article than the claim's or the claim's own.
fn verbatim(desk: &Desk, claim: &Anchored, article: usize) -> Option<Span> {
    if claim.article == article {
        return claim.spans.first().copied();
    }
    let shelved = desk.articles.get(article)?;
    let quotes = &claim.claim.quote.value.0;
    let places: Vec<Vec<Span>> =
        quotes.iter().map(|q| shelved.searched.places(&q.value.exact.value.0)).collect();
    let long = quotes.iter().all(|q| !crate::check::lint::is_short(&q.value.exact.value.0));
    if long && places.iter().all(|all| !all.is_empty()) { places.first()?.first().copied() } else { None }
}

/// Where the other article says what a finding joins.
fn counterpart(desk: &Desk, finding: &Finding, (article, other): (usize, usize)) -> Option<Span> {
    let side = usize::from(other > article);
    let at = finding.claims.iter().find(|claim| claim.article == side)?;
    desk.articles.get(other)?.snapshot.reading.claims.get(at.claim).map(|claim| claim.span)
}
