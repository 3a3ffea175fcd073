//! All formats tell the same.

use super::sample::{Sample, footbridge};
use claimdiff::report::terminal::{self, Layout, Look};
use claimdiff::report::{Report, csv, html, json, markdown};
use regex::Regex;
use std::collections::BTreeSet;

const VERBOSE: Look =
    Look { width: Some(100), ascii: false, colour: false, links: false, layout: Layout::Auto, verbose: true };

/// The ids of the findings in each format.
fn listed(sample: &Sample) -> Vec<(&'static str, BTreeSet<String>)> {
    let of = |name, pattern: &str, draw: &dyn Fn(&Report) -> String| {
        let pattern = Regex::new(pattern).expect("a pattern");
        let report = sample.drawn(draw);
        (name, pattern.captures_iter(&report).map(|found| found[1].to_owned()).collect())
    };
    vec![
        of("text", r"\b(f[0-9]+)\b", &|report| terminal::comparison(report, &VERBOSE)),
        of("json", r#""id": "(f[0-9]+)""#, &json::comparison),
        of("jsonl", r#""id":"(f[0-9]+)""#, &json::finding_lines),
        of("markdown", r"(?m)^(?:- |### \S+ [A-Z]+ )(f[0-9]+):", &markdown::comparison),
        of("csv", r"(?m)^(f[0-9]+),", &csv::comparison),
        of("html", r#"<article class="finding [a-z]+" id="(f[0-9]+)""#, &html::comparison),
    ]
}

#[test]
fn every_format_lists_the_same_findings() {
    let sample = footbridge();
    let expected: BTreeSet<String> =
        (1..=sample.comparison.findings.len()).map(|n| format!("f{n}")).collect();
    for (format, ids) in listed(&sample) {
        assert_eq!(ids, expected, "{format}");
    }
}

#[test]
fn every_format_tells_why() {
    let sample = footbridge();
    let one_line = Look { width: None, ..VERBOSE };
    let formats = [
        ("text", sample.drawn(|report| terminal::comparison(report, &one_line))),
        ("json", sample.drawn(json::comparison)),
        ("jsonl", sample.drawn(json::finding_lines)),
        ("markdown", sample.drawn(markdown::comparison).replace('\\', "")),
        ("csv", sample.drawn(csv::comparison)),
        ("html", sample.drawn(html::comparison)),
    ];
    for (format, report) in formats {
        for difference in sample.comparison.findings.iter().flat_map(|f| &f.differences) {
            assert!(report.contains(&difference.why), "{} in {format}", difference.why);
        }
    }
}
