//! All formats tell the same.

use super::sample::{Sample, footbridge, seeds};
use claimdiff::comparison::Verdict;
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
    for sample in [footbridge(), seeds()] {
        let numbers = 1..=sample.comparison.findings.len();
        let expected: BTreeSet<String> = numbers.map(|n| format!("f{n}")).collect();
        for (format, ids) in listed(&sample) {
            assert_eq!(ids, expected, "{format}");
        }
    }
}

/// Each format's report without what is its own: marks, escapes, the sides of HTML tags. Letters and digits are left.
fn letters(sample: &Sample) -> Vec<(&'static str, String)> {
    let one_line = Look { width: None, ..VERBOSE };
    let tags =
        Regex::new("(?s)<style>.*?</style>|<script>.*?</script>|<[^>]*>|&#?[a-z0-9]+;").expect("a pattern");
    let formats = [
        ("text", sample.drawn(|report| terminal::comparison(report, &one_line))),
        ("json", sample.drawn(json::comparison)),
        ("jsonl", sample.drawn(json::finding_lines)),
        ("markdown", tags.replace_all(&sample.drawn(markdown::comparison), "").into_owned()),
        ("csv", sample.drawn(csv::comparison)),
        ("html", tags.replace_all(&sample.drawn(html::comparison), "").into_owned()),
    ];
    formats.map(|(format, report)| (format, letters_of(&report))).into()
}

fn letters_of(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn every_format_tells_why_and_shows_the_words() {
    for sample in [footbridge(), seeds()] {
        let differences = sample.comparison.findings.iter().flat_map(|finding| &finding.differences);
        let claims = sample.comparison.findings.iter().flat_map(|finding| &finding.claims);
        let words = claims.map(|at| {
            let reading = &sample.readings[at.article];
            reading.claims[at.claim].span.of(&reading.article.text)
        });
        let expected: Vec<String> =
            differences.map(|difference| difference.why.as_str()).chain(words).map(letters_of).collect();
        assert!(expected.len() > 10);
        for (format, report) in letters(&sample) {
            let missing: Vec<_> = expected.iter().filter(|words| !report.contains(*words)).collect();
            assert_eq!(missing, Vec::<&String>::new(), "{format}");
        }
    }
}

#[test]
fn every_format_warns_of_an_agreement_that_is_not_sure() {
    let mut sample = footbridge();
    let agreement = sample.comparison.findings.iter_mut().find(|f| f.verdict == Verdict::Agreement);
    agreement.expect("the footbridge has an agreement").similarity = 0.42;
    for (format, warning) in [
        (sample.drawn(|report| terminal::comparison(report, &VERBOSE)), "── Perhaps the same fact ─"),
        (sample.drawn(|report| terminal::comparison(report, &VERBOSE)), "≈ ALIKE"),
        (sample.drawn(|report| terminal::comparison(report, &Look::plain(false))), "~ ALIKE"),
        (sample.drawn(markdown::comparison), "## Perhaps the same fact"),
        (sample.drawn(html::comparison), "≈ Perhaps the same fact"),
        (sample.drawn(html::comparison), "1 more is perhaps the same"),
        (sample.drawn(json::comparison), "\"doubtful\": true"),
        (sample.drawn(csv::comparison), ",0.4200,yes,"),
    ] {
        assert!(format.contains(warning), "{warning} in\n{format}");
    }
}
