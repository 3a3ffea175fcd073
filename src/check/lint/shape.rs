//! What the types cannot say: how many, exactly one of, only with.

use crate::article::Span;
use crate::check::finding::Finding;
use crate::check::open::Opened;
use crate::check::rule::Rule;
use crate::check::schema::{ClaimFile, Expectation};

/// Checks lengths, and that each expectation expects one thing.
pub fn lint(opened: &Opened, file: &ClaimFile) -> Vec<Finding> {
    let wrong = |(span, message): (Span, String)| opened.finding(Rule::CL005, span, message);
    let quotes = file.claims.value.0.iter().map(|claim| &claim.value.quote);
    let mut found: Vec<Finding> = [
        count("sources", file.sources.value.0.len(), (1, 32), file.sources.span),
        count("claims", file.claims.value.0.len(), (0, 2000), file.claims.span),
        count("expectations", file.expect.value.0.len(), (0, 4000), file.expect.span),
    ]
    .into_iter()
    .chain(quotes.map(|quotes| count("quotations", quotes.value.0.len(), (1, 8), quotes.span)))
    .flatten()
    .map(wrong)
    .collect();
    found.extend(file.expect.value.0.iter().flat_map(|at| shape(&at.value, at.span)).map(wrong));
    found
}

fn shape(expectation: &Expectation, span: Span) -> Vec<(Span, String)> {
    let kinds = [
        expectation.agree.is_some(),
        expectation.differ.is_some(),
        expectation.omits.is_some(),
        expectation.states.is_some(),
        expectation.attributed.is_some(),
    ];
    let mut wrong = Vec::new();
    if kinds.iter().filter(|given| **given).count() != 1 {
        let message = "an expectation has exactly one of agree, differ, omits, states, attributed";
        wrong.push((span, message.to_owned()));
    }
    if let Some(aspect) = expectation.on.first().filter(|_| expectation.differ.is_none()) {
        wrong.push((aspect.span, "`on` goes with `differ`".to_owned()));
    }
    for ids in [&expectation.agree, &expectation.differ].into_iter().flatten() {
        wrong.extend(count("claims", ids.value.len(), (2, 32), ids.span));
        let again = |(n, id): &(usize, &crate::check::yaml::At<_>)| {
            ids.value.iter().take(*n).any(|other| other.value == id.value)
        };
        let again = ids.value.iter().enumerate().find(again);
        wrong.extend(again.map(|(_, id)| (id.span, format!("`{}` stands here twice", id.value.0))));
    }
    wrong
}

fn count(what: &str, count: usize, (least, most): (usize, usize), span: Span) -> Option<(Span, String)> {
    let message = match count {
        n if n < least => format!("{n} {what}: there have to be {least} or more"),
        n if n > most => format!("{n} {what}: there may be {most} at most"),
        _ => return None,
    };
    Some((span, message))
}
