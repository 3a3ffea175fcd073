//! Which words of an article to show and mark for a finding.

use super::marks;
use crate::alignment::ClaimRef;
use crate::article::Span;
use crate::comparison::{Finding, Verdict};
use crate::report::Report;

/// All the evidence that a finding has in one article, in order.
pub fn of(finding: &Finding, article: usize) -> Vec<Span> {
    let all = finding.differences.iter().flat_map(|difference| &difference.evidence);
    apart(all.filter(|e| e.article == article).map(|e| e.span).collect())
}

/// What to show of a claim: its own words and evidence around them in the same sentence.
pub fn shown(report: &Report, finding: &Finding, of_claim: ClaimRef) -> Span {
    let Some(claim) = report.claim(of_claim) else { return Span::default() };
    let sentences = report.subjects.get(of_claim.article).map(|s| s.reading.sentences.as_slice());
    let sentence = sentences.and_then(|all| all.get(claim.sentence)).map_or(claim.span, |s| s.span);
    let near = of(finding, of_claim.article).into_iter().filter(|e| sentence.covers(*e));
    // Words of another claim are shown with what that one says: "was founded in 1954 and is based in Leeds".
    let claims = report.subjects.get(of_claim.article).map(|s| s.reading.claims.as_slice());
    let home = |e: Span| {
        let all = claims.into_iter().flatten().map(|c| c.span).filter(|span| span.covers(e));
        all.min_by_key(|span| span.end - span.start).unwrap_or(e)
    };
    near.fold(claim.span, |shown, e| if shown.covers(e) { shown } else { shown.join(home(e)) })
}

/// Words that differ, for a difference between exactly two claims: in bytes of each one's article.
pub fn changed(report: &Report, finding: &Finding) -> Vec<(ClaimRef, Vec<Span>)> {
    let (Verdict::Difference, [left, right]) = (finding.verdict, finding.claims.as_slice()) else {
        return Vec::new();
    };
    let spans = [*left, *right].map(|claim| shown(report, finding, claim));
    let text = |of: ClaimRef| report.article(of.article).map_or("", |a| a.text.as_str());
    let [of_left, of_right] = marks::differing([spans[0].of(text(*left)), spans[1].of(text(*right))]);
    let moved =
        |words: Vec<Span>, by: usize| words.iter().map(|w| Span::new(w.start + by, w.end + by)).collect();
    vec![(*left, moved(of_left, spans[0].start)), (*right, moved(of_right, spans[1].start))]
}

/// The spans in order, those that share a byte or meet joined.
fn apart(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort();
    let mut apart: Vec<Span> = Vec::new();
    for span in spans.into_iter().filter(|span| !span.is_empty()) {
        match apart.last_mut() {
            Some(last) if span.start <= last.end => *last = last.join(span),
            _ => apart.push(span),
        }
    }
    apart
}
