//! Ids: unique, known, used.

use crate::check::finding::Finding;
use crate::check::form::Id;
use crate::check::open::Opened;
use crate::check::rule::Rule;
use crate::check::schema::{ClaimFile, Expectation};
use crate::check::yaml::{At, nearest};
use std::collections::HashSet;

/// Checks every id of the file.
pub fn lint(opened: &Opened, file: &ClaimFile) -> Vec<Finding> {
    let claims: Vec<&At<Id>> = file.claims.value.0.iter().map(|claim| &claim.value.id).collect();
    let expectations: Vec<&At<Id>> = file.expect.value.0.iter().filter_map(|e| e.value.id.as_ref()).collect();
    let mut found = Vec::new();
    for ids in [&claims, &expectations] {
        found.extend(twice(ids).map(|id| {
            let message = format!("the id `{}` stands twice", id.value.0);
            opened.finding(Rule::CL007, id.span, message).about(&id.value.0, "").help("rename one of the two")
        }));
    }
    let sources: Vec<&str> = file.sources.value.0.iter().map(|(id, _)| id.value.0.as_str()).collect();
    let claims: Vec<&str> = claims.iter().map(|id| id.value.0.as_str()).collect();
    let named = file.claims.value.0.iter().map(|claim| &claim.value.source);
    let named = named.chain(file.expect.value.0.iter().flat_map(|e| named_sources(&e.value)));
    found.extend(named.filter_map(|id| unknown(opened, id, ("source", &sources))));
    let named: Vec<&At<Id>> = file.expect.value.0.iter().flat_map(|e| named_claims(&e.value)).collect();
    found.extend(named.iter().filter_map(|id| unknown(opened, id, ("claim", &claims))));
    let used: HashSet<&str> = named.iter().map(|id| id.value.0.as_str()).collect();
    found.extend(
        file.claims.value.0.iter().filter(|claim| !used.contains(claim.value.id.value.0.as_str())).map(
            |claim| {
                let id = &claim.value.id;
                let message = format!("no expectation refers to `{}`", id.value.0);
                opened
                    .finding(Rule::CL301, id.span, message)
                    .about(&id.value.0, "")
                    .help("expect something of it, or take it out")
            },
        ),
    );
    found
}

/// The claims that an expectation names.
pub fn named_claims(expectation: &Expectation) -> Vec<&At<Id>> {
    let lists = [&expectation.agree, &expectation.differ].into_iter().flatten().flat_map(|ids| &ids.value);
    let inside = [&expectation.omits, &expectation.states].into_iter().flatten().map(|at| &at.value.claim);
    let credit = expectation.attributed.iter().map(|at| &at.value.claim);
    lists.chain(inside).chain(credit).collect()
}

fn named_sources(expectation: &Expectation) -> impl Iterator<Item = &At<Id>> {
    [&expectation.omits, &expectation.states].into_iter().flatten().map(|at| &at.value.source)
}

fn twice<'a>(ids: &'a [&'a At<Id>]) -> impl Iterator<Item = &'a At<Id>> {
    let mut seen = HashSet::new();
    ids.iter().copied().filter(move |id| !seen.insert(&id.value))
}

fn unknown(opened: &Opened, id: &At<Id>, (what, known): (&str, &[&str])) -> Option<Finding> {
    let written = id.value.0.as_str();
    if known.contains(&written) {
        return None;
    }
    let finding =
        opened.finding(Rule::CL009, id.span, format!("there is no {what} `{written}`")).about(written, "");
    let meant = nearest(written, known.iter().copied()).map(|id| format!("did you mean `{id}`?"));
    Some(Finding { help: meant, ..finding })
}
