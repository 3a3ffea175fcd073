//! Expectations that cannot all hold.

use super::reference::named_claims;
use crate::check::finding::Finding;
use crate::check::open::Opened;
use crate::check::rule::Rule;
use crate::check::schema::{ClaimFile, Expectation};
use crate::check::yaml::At;
use std::collections::HashMap;

/// Finds claims that are expected both to agree and to differ, also through a chain, and sources expected both to state
/// and to omit a claim.
pub fn lint(opened: &Opened, file: &ClaimFile) -> Vec<Finding> {
    let all = &file.expect.value.0;
    let mut chains = Chains::default();
    all.iter().filter(|e| e.value.agree.is_some()).for_each(|e| chains.join(&ids(&e.value)));
    let mut found = Vec::new();
    for at in all.iter().filter(|e| e.value.differ.is_some()) {
        let ids = ids(&at.value);
        let pairs = ids.iter().enumerate().flat_map(|(n, a)| ids.iter().skip(n + 1).map(move |b| (*a, *b)));
        for (a, b) in pairs.filter(|(a, b)| chains.same(a, b)) {
            let message =
                format!("`{a}` and `{b}` are expected to differ, and to agree by other expectations");
            found.push(conflict(opened, at, message));
        }
    }
    for at in all {
        if let Some(omits) = &at.value.omits {
            let (source, claim) = (&omits.value.source.value.0, &omits.value.claim.value.0);
            let stated = all.iter().filter_map(|e| e.value.states.as_ref()).any(|states| {
                states.value == omits.value
                    || (&states.value.source.value.0 == source && &states.value.claim.value.0 == claim)
            });
            let agreed = file
                .claims
                .value
                .0
                .iter()
                .any(|c| &c.value.source.value.0 == source && chains.same(&c.value.id.value.0, claim));
            if stated || agreed {
                let message = format!(
                    "`{source}` is expected to omit `{claim}`, and to state it by other expectations"
                );
                found.push(conflict(opened, at, message));
            }
        }
    }
    found
}

fn ids(expectation: &Expectation) -> Vec<&str> {
    named_claims(expectation).into_iter().map(|id| id.value.0.as_str()).collect()
}

fn conflict(opened: &Opened, at: &At<Expectation>, message: String) -> Finding {
    let id = at.value.id.as_ref().map(|id| id.value.0.clone()).unwrap_or_default();
    opened
        .finding(Rule::CL203, at.span, message)
        .about(&id, &ids(&at.value).join(" "))
        .help("drop one of the expectations")
}

/// Claims that are expected to agree, each with the one that stands for all of its chain.
#[derive(Default)]
struct Chains<'a>(HashMap<&'a str, &'a str>);

impl<'a> Chains<'a> {
    fn join(&mut self, ids: &[&'a str]) {
        let Some(first) = ids.first().map(|id| self.end(id)) else { return };
        for id in ids {
            let end = self.end(id);
            if end != first {
                self.0.insert(end, first);
            }
            self.0.entry(first).or_insert(first);
        }
    }

    fn end(&self, id: &'a str) -> &'a str {
        let mut at = id;
        while let Some(next) = self.0.get(at).filter(|next| **next != at) {
            at = next;
        }
        at
    }

    fn same(&self, a: &'a str, b: &'a str) -> bool {
        self.0.contains_key(a) && self.end(a) == self.end(b)
    }
}
