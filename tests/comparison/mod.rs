//! The rules of difference on pairs of sentences, each pair both ways round.
//!
//! A case is a paragraph of `tests/cases/differences/*.txt`: the two sentences, the rules expected, the reason.

use claimdiff::alignment::{Alignment, ClaimRef, Group};
use claimdiff::article::Source;
use claimdiff::comparison::{Comparison, Verdict, compare};
use claimdiff::{Reading, extract};
use std::collections::BTreeSet;

/// Two sentences, what is expected of them, and why.
struct Case<'a> {
    sentences: [&'a str; 2],
    published: [&'a str; 2],
    expected: BTreeSet<&'a str>,
    reason: &'a str,
}

/// The day on which both articles appear unless the case says otherwise: a Saturday.
const TODAY: &str = "2018-03-10";

fn cases(text: &str) -> Vec<Case<'_>> {
    let paragraphs = text.split("\n\n").filter(|p| p.lines().any(|l| l.starts_with("A: ")));
    paragraphs
        .map(|paragraph| {
            let field = |name: &str| {
                let mut found = paragraph.lines().filter_map(|l| l.strip_prefix(name)).map(str::trim);
                found.next()
            };
            let days = field("on:").map_or([TODAY, TODAY], |d| {
                let (a, b) = d.split_once(' ').expect("two days");
                [a, b]
            });
            let expected = field("=").expect("rules or -").split_whitespace().filter(|r| *r != "-");
            Case {
                sentences: [field("A:").expect("A"), field("B:").expect("B")],
                published: days,
                expected: expected.collect(),
                reason: field("#").unwrap_or_default(),
            }
        })
        .collect()
}

fn read(sentence: &str, published: &str) -> Reading {
    let published = Some(published).filter(|d| *d != "-");
    extract(&Source { published, ..Source::new("case", sentence.as_bytes()) }).expect("an article")
}

/// Compares as if all that the two say stood side by side.
fn compared(readings: &[Reading]) -> Comparison {
    let claims = readings.iter().enumerate().flat_map(|(article, reading)| {
        (0..reading.claims.len()).map(move |claim| ClaimRef { article, claim })
    });
    let group = Group { claims: claims.collect(), probability: 0.5, grounds: Vec::new() };
    compare(readings, &Alignment { groups: vec![group], ..Alignment::default() })
}

/// The rules found, differences only.
fn found(case: &Case, swapped: bool) -> BTreeSet<&'static str> {
    let mut readings: Vec<Reading> =
        case.sentences.iter().zip(case.published).map(|(s, d)| read(s, d)).collect();
    if swapped {
        readings.reverse();
    }
    let comparison = compared(&readings);
    let differing = comparison.findings.iter().filter(|f| f.verdict == Verdict::Difference);
    differing.flat_map(|f| &f.differences).map(|d| d.rule.code()).collect()
}

fn check(text: &str) {
    let wrong: Vec<String> = cases(text)
        .iter()
        .flat_map(|case| [false, true].map(|swapped| (case, swapped)))
        .filter_map(|(case, swapped)| {
            let found = found(case, swapped);
            (found != case.expected).then(|| {
                let side = if swapped { "swapped" } else { "as written" };
                let [a, b] = case.sentences;
                format!("{a}\n  {b}\n  {side}: {found:?} instead of {:?} ({})", case.expected, case.reason)
            })
        })
        .collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

macro_rules! kinds {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            check(include_str!(concat!("../cases/differences/", stringify!($name), ".txt")));
        })*
    };
}

kinds! { number time place actor action polarity certainty attribution quote cause name traps }
