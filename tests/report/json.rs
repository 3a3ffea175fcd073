//! The JSON report: the contract that other programs rely on. `SNAPSHOTS=overwrite cargo test` writes the expectation
//! anew.

use super::sample::footbridge;
use claimdiff::report::json;
use serde_json::Value;
use snapbox::{assert_data_eq, file};

#[test]
fn the_object_is_as_agreed() {
    let report = footbridge().drawn(json::comparison).replace(env!("CARGO_PKG_VERSION"), "[VERSION]");
    assert_data_eq!(report, file!["expected/comparison.json": Text].raw());
}

#[test]
fn every_span_quotes_the_words_beside_it() {
    let report: Value = serde_json::from_str(&footbridge().drawn(json::comparison)).expect("JSON");
    for article in report["articles"].as_array().expect("articles") {
        let text: Vec<char> = article["text"].as_str().expect("text").chars().collect();
        for claim in article["claims"].as_array().expect("claims") {
            let at = |end: &str| claim["span"][end].as_u64().expect("an offset") as usize;
            let quote: String = text[at("start")..at("end")].iter().collect();
            assert_eq!(claim["quote"], quote);
        }
    }
}

#[test]
fn an_extraction_is_articles_alone() {
    let sample = footbridge();
    let report: Value = serde_json::from_str(&json::extraction(&sample.subjects())).expect("JSON");
    let keys: Vec<_> = report.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["articles", "tool", "version"]);
}

#[test]
fn each_line_of_a_comparison_is_a_finding_with_its_claims() {
    let report: Value = serde_json::from_str(&footbridge().drawn(json::comparison)).expect("JSON");
    let lines = footbridge().drawn(json::finding_lines);
    let findings = report["findings"].as_array().expect("findings");
    assert_eq!(lines.lines().count(), findings.len());
    for (line, finding) in lines.lines().zip(findings) {
        let line: Value = serde_json::from_str(line).expect("JSON");
        for (key, value) in finding.as_object().expect("an object") {
            assert_eq!(&line[key], value);
        }
        let ids = |list: &Value, key: &str| -> Vec<Value> {
            list.as_array()
                .expect("a list")
                .iter()
                .map(|side| side.pointer(key).cloned().expect("an id"))
                .collect()
        };
        assert_eq!(ids(&line["sides"], "/claim/id"), ids(&line["claims"], "/claim"));
    }
}

#[test]
fn each_line_is_a_claim() {
    let sample = footbridge();
    let lines = json::claim_lines(&sample.subjects());
    let claims: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let ids: Vec<_> = claims.iter().map(|c| c["id"].as_str().unwrap_or_default()).collect();
    assert_eq!(ids, ["a1", "a2", "a3", "a4", "a5", "b1", "b2", "b3", "b4", "b5", "b6"]);
    assert_eq!(claims[5]["path"], "press/herald.txt");
}
