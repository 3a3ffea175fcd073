//! The published schema of the JSON report: it is the one of the types, it holds for every report, and it notices
//! what breaks the contract. `SNAPSHOTS=overwrite cargo test` writes the published file anew.

use super::hostile::{everywhere, strings};
use super::sample::{ALL, footbridge, scripts};
use crate::not_tested;
use claimdiff::article::Source;
use claimdiff::report::{Report, Subject, json};
use claimdiff::{Reading, compare, extract};
use jsonschema::Validator;
use rayon::prelude::*;
use serde_json::{Value, json};
use snapbox::{assert_data_eq, file};
use std::fs;
use std::path::{Path, PathBuf};

fn validator() -> Validator {
    let schema = serde_json::from_str(&json::schema()).expect("JSON");
    jsonschema::meta::validate(&schema).expect("a schema as JSON Schema defines one");
    jsonschema::validator_for(&schema).expect("a schema")
}

fn parsed(report: &str) -> Value {
    serde_json::from_str(report).expect("JSON")
}

/// Fails with what the schema does not allow and where.
fn assert_valid(validator: &Validator, report: &Value, from: &str) {
    let errors = validator.iter_errors(report).map(|error| format!("{}: {error}", error.instance_path()));
    assert_eq!(errors.collect::<Vec<_>>(), Vec::<String>::new(), "{from}");
}

/// The report on files, as the program makes it.
fn report(paths: &[PathBuf]) -> Value {
    let readings: Vec<Reading> = paths.iter().map(|path| read(path)).collect();
    let comparison = compare(&readings);
    let hash = "0".repeat(64);
    let subjects: Vec<Subject> =
        readings.iter().map(|reading| Subject { reading, path: "article.txt", sha256: &hash }).collect();
    parsed(&json::comparison(&Report { subjects: &subjects, comparison: &comparison, only: ALL }))
}

fn read(path: &Path) -> Reading {
    let bytes = fs::read(path).expect("an article");
    let name = path.display().to_string();
    extract(&Source { name: &name, bytes: &bytes, outlet: None, published: None }).expect("an article")
}

fn in_project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn the_published_schema_is_current() {
    assert_data_eq!(json::schema(), file!["../../docs/report.v1.schema.json": Text].raw());
}

#[test]
fn reports_on_handmade_and_hostile_articles_hold() {
    let validator = validator();
    for sample in [footbridge(), scripts()] {
        assert_valid(&validator, &parsed(&sample.drawn(json::comparison)), "made by hand");
    }
    for hostile in strings() {
        assert_valid(&validator, &parsed(&everywhere(&hostile).drawn(json::comparison)), &hostile);
    }
}

#[test]
fn reports_on_articles_that_were_read_hold() {
    let validator = validator();
    let seeds = ["seeds/pompeo-calls-singapore-2018.txt", "seeds/pompeo-calls-hanoi-2019.txt"];
    let pages = ["tests/cases/article/broadcaster-page.txt", "tests/cases/article/tabloid-page.txt"];
    for pair in [seeds, pages] {
        assert_valid(&validator, &report(&pair.map(in_project)), pair[0]);
    }
}

/// Pairs of articles that the project may not hold: a folder beside it, or the one that `CLAIMDIFF_GOLD` names.
fn gold() -> Vec<PathBuf> {
    let folder = std::env::var_os("CLAIMDIFF_GOLD").map_or(in_project("../shared/gold"), PathBuf::from);
    let folders = |of: &Path| fs::read_dir(of).into_iter().flatten().flatten().map(|entry| entry.path());
    let pairs = folders(&folder).flat_map(|set| folders(&set).collect::<Vec<_>>());
    pairs.filter(|pair| pair.join("a.txt").is_file() && pair.join("b.txt").is_file()).collect()
}

#[test]
#[ignore = "a minute and more: cargo test gold -- --ignored"]
fn reports_on_all_gold_pairs_hold() {
    let pairs = gold();
    if pairs.is_empty() {
        not_tested("no gold pairs are here, so the schema was held against no report on them");
    }
    let validator = validator();
    pairs.par_iter().for_each(|pair| {
        let report = report(&["a.txt", "b.txt"].map(|name| pair.join(name)));
        assert_valid(&validator, &report, &pair.display().to_string());
    });
}

#[test]
fn what_breaks_the_contract_is_noticed() {
    let validator = validator();
    let whole = parsed(&footbridge().drawn(json::comparison));
    let broken: [(&str, Value); 8] = [
        ("/version", json!(2)),
        ("/summary/unique", json!([1, 2])),
        ("/articles/0/sha256", json!("00ff")),
        ("/articles/0/claims/0/span", json!({"start": 0})),
        ("/articles/0/claims/0/polarity", json!("perhaps")),
        ("/findings/0/kind", json!("contradiction")),
        ("/findings/0/similarity", json!(1.5)),
        ("/findings/0/differences/0/why", Value::Null),
    ];
    for (place, value) in broken {
        let mut report = whole.clone();
        *report.pointer_mut(place).expect(place) = value;
        assert!(!validator.is_valid(&report), "{place}");
    }
    let mut without = whole.clone();
    without["articles"][0].as_object_mut().expect("an object").remove("outlet");
    assert!(!validator.is_valid(&without), "a field that is null is not left out");
}
