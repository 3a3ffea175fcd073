//! Where the quotations of claims stand in their articles.

use super::{Anchored, Desk};
use crate::article::Span;
use crate::check::anchor::{Anchor, Settling, changes, settling};
use crate::check::drifted::{Drifted, drifted};
use crate::check::finding::{Finding, Fix};
use crate::check::rule::Rule;
use crate::check::schema::{Claim, ClaimFile, Quote};
use crate::check::yaml::quoted;

/// Places of an ambiguous quotation beyond this many are not told apart for the reader.
const SHOWN_PLACES: usize = 3;

/// Looks up every quotation; a claim that has lost one is broken.
pub fn anchor<'a>(desk: &mut Desk<'a>, file: &'a ClaimFile, findings: &mut Vec<Finding>) {
    for at in &file.claims.value.0 {
        let (claim, id) = (&at.value, at.value.id.value.0.as_str());
        let Some(article) = desk.article_of(&claim.source.value.0) else {
            let about = |finding: &Finding| finding.id.as_deref() == Some(&claim.source.value.0);
            let causes = findings.iter().enumerate().filter(|(_, f)| about(f)).map(|(index, _)| index);
            desk.broken.insert(id, causes.collect());
            continue;
        };
        let (mut spans, mut causes) = (Vec::new(), Vec::new());
        for quote in &claim.quote.value.0 {
            match look(desk, article, (claim, &quote.value)) {
                Ok((span, note)) => {
                    spans.push(span);
                    findings.extend(note);
                }
                Err(finding) => {
                    causes.push(findings.len());
                    findings.push(*finding);
                }
            }
        }
        match causes.is_empty() {
            true => drop(desk.claims.insert(id, Anchored { claim, article, spans })),
            false => drop(desk.broken.insert(id, causes)),
        }
    }
}

/// Where a quotation stands and what to note about it, or why that cannot be told.
fn look(
    desk: &Desk,
    article: usize,
    (claim, quote): (&Claim, &Quote),
) -> Result<(Span, Option<Finding>), Box<Finding>> {
    let Some(shelved) = desk.articles.get(article) else { return Ok((Span::default(), None)) };
    let (id, exact) = (&claim.id.value.0, &quote.exact);
    let path = &shelved.snapshot.path;
    let finding =
        |rule, message: String| desk.opened.finding(rule, exact.span, message).about(id, &exact.value.0);
    match shelved.searched.anchor(quote) {
        Anchor::Found(span) => Ok((span, None)),
        Anchor::Folded(span) => {
            let words = span.of(shelved.searched.text);
            let message = format!(
                "the quotation of `{id}` is in {path} with other quotation marks, dashes or the like"
            );
            let found =
                finding(Rule::CL104, message).help("claimdiff check --fix writes the article's characters");
            let fix = Fix {
                span: exact.span,
                text: quoted(&words.split_whitespace().collect::<Vec<_>>().join(" ")),
            };
            let article = desk.excerpt(article, span).labelled("the article's characters");
            Ok((span, Some(Finding { fix: Some(fix), ..found.in_article(article) })))
        }
        Anchor::Lost => {
            let lost = finding(Rule::CL105, format!("the quotation of `{id}` is not in {path}"));
            Err(Box::new(match drifted(&shelved.snapshot.reading.article, claim, quote) {
                Some(drifted) => lost
                    .in_article(desk.excerpt(article, drifted.near).labelled("the nearest text"))
                    .help(what_now(desk, id, &drifted)),
                None => {
                    lost.help("nothing in the article is much like it: quote other words, or drop the claim")
                }
            }))
        }
        Anchor::Ambiguous(places) => {
            let message = format!("the quotation of `{id}` stands in {path} {} times", places.len());
            let mut found = finding(Rule::CL106, message).help(advice(shelved.searched.text, &places));
            for place in places.iter().take(SHOWN_PLACES) {
                found = found.in_article(desk.excerpt(article, *place).labelled("here"));
            }
            Err(Box::new(found))
        }
    }
}

/// What has changed, what to mind, and the command that accepts it.
fn what_now(desk: &Desk, id: &str, drifted: &Drifted) -> String {
    let changed = changes(&drifted.before, &drifted.now);
    let mind = drifted.cautions.join(", and that ");
    let mind = if mind.is_empty() { mind } else { format!("; mind that {mind}") };
    let path = &desk.opened.path;
    format!("{changed}{mind}; if the claim still holds: claimdiff review {path} --accept {id}")
}

/// What to write beside the quotation for each place that may be meant.
fn advice(text: &str, places: &[Span]) -> String {
    let settled = places.iter().take(SHOWN_PLACES).enumerate().map(|(nth, place)| {
        let words = match settling(text, *place, places) {
            Some(Settling::Prefix(words)) => format!("prefix: {}", quoted(&words)),
            Some(Settling::Suffix(words)) => format!("suffix: {}", quoted(&words)),
            None => "quote more of what stands around it".to_owned(),
        };
        format!("for place {}, {words}", nth + 1)
    });
    settled.collect::<Vec<_>>().join("; ")
}
