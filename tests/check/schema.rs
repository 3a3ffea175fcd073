//! The published JSON Schema: current, and of one mind with the program.

use claimdiff::check::form::Form;
use claimdiff::check::schema::json_schema;
use claimdiff::check::{Limits, Rule, open};
use std::fs;
use std::path::Path;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&json_schema()).expect("a schema")
}

/// A claim file as a validator in an editor sees it.
fn value(text: &str) -> serde_json::Value {
    serde_yaml::from_str(text).expect("YAML")
}

#[test]
fn the_published_schema_is_current() {
    let path = Path::new(ROOT).join("docs/claims.v1.schema.json");
    let now = serde_json::to_string_pretty(&json_schema()).expect("JSON") + "\n";
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &now).expect("written");
    }
    assert_eq!(fs::read_to_string(path).expect("a schema"), now, "UPDATE=1 cargo test writes it anew");
}

#[test]
fn the_schema_accepts_what_the_program_accepts() {
    let claims = fs::read_to_string(Path::new(ROOT).join("claims/pompeo-calls.yaml")).expect("a claim file");
    let faults: Vec<String> = validator().iter_errors(&value(&claims)).map(|e| e.to_string()).collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn the_schema_refuses_what_the_program_refuses() {
    for rule in [Rule::CL003, Rule::CL004, Rule::CL005] {
        for file in super::cases(rule, "fail") {
            let text = fs::read_to_string(&file).expect("a claim file");
            // What only the program tells: that a quoted and an unquoted word are two things, days of the calendar.
            let looser = ["CL005/fail.yaml"].iter().any(|name| file.ends_with(name));
            assert!(looser || !validator().is_valid(&value(&text)), "{}", file.display());
        }
        for file in super::cases(rule, "pass") {
            let text = fs::read_to_string(&file).expect("a claim file");
            assert!(validator().is_valid(&value(&text)), "{}", file.display());
        }
    }
}

#[test]
fn forms_are_what_their_patterns_say() {
    let samples = [
        "",
        "a",
        "c.injured",
        "1st",
        "é",
        "a b",
        "2026-11-17",
        "17.11.2026",
        "en",
        "en-GB",
        "e",
        "https://x.example",
        "ftp://x",
        "0b1c",
        &"a".repeat(64),
        &"a".repeat(65),
        &"x".repeat(201),
        &"x".repeat(501),
        &"x".repeat(2001),
    ];
    for name in
        ["id", "day", "sum", "web", "language", "location", "statement", "exact", "beside", "name", "story"]
    {
        let form = Form::named(name).expect("a form");
        let pattern = regex::Regex::new(form.pattern()).expect("a pattern");
        for sample in samples {
            assert_eq!(form.fits(sample), pattern.is_match(sample), "{name}: {sample:.80}");
        }
    }
}

#[test]
fn every_fault_is_told_at_once() {
    let text = "claimdiff: 1\nsources: {a: {pth: x, path: a.txt}}\nclaims:\n  - {id: 1, source: a}\n  - {id: b, source: a, text: t, quote: []}\nexpect: 3\n";
    let opened = open("claims.yaml", text.to_owned(), Limits::default());
    let told: Vec<String> =
        opened.findings.iter().map(|f| format!("{}:{} {}", f.at.line, f.at.column, f.message)).collect();
    assert_eq!(
        told,
        [
            "2:15 unknown key `pth`",
            "4:6 the key `text` is missing",
            "4:10 `id` takes text, not a number",
            "5:6 there is no quotation",
            "6:9 `expect` takes a list, not a number",
        ]
    );
}
