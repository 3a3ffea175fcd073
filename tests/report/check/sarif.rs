//! SARIF, held against the schema that OASIS published for 2.1.0 (`sarif-schema-2.1.0.json`, as it is).

use super::sample::{all, bridge, everywhere};
use crate::report::hostile::strings;
use claimdiff::check::{Outcome, Rule};
use claimdiff::report::check::sarif;
use claimdiff::report::escape;
use jsonschema::Validator;
use serde_json::{Value, json};
use snapbox::{assert_data_eq, file};

fn validator() -> Validator {
    let mut schema: Value = serde_json::from_str(include_str!("sarif-schema-2.1.0.json")).expect("JSON");
    // Its last bracket is one too many for everybody but JavaScript. We write no such property.
    for of in ["run", "toolComponent"] {
        let language =
            schema["definitions"][of]["properties"]["language"].as_object_mut().expect("an object");
        language.remove("pattern").expect("a pattern");
    }
    jsonschema::validator_for(&schema).expect("a schema")
}

fn log(outcome: &Outcome) -> Value {
    serde_json::from_str(&sarif::check(outcome)).expect("JSON")
}

fn assert_valid(validator: &Validator, log: &Value, from: &str) {
    let errors = validator.iter_errors(log).map(|error| format!("{}: {error}", error.instance_path()));
    assert_eq!(errors.collect::<Vec<_>>(), Vec::<String>::new(), "{from}");
}

#[test]
fn every_log_is_as_the_standard_has_it() {
    let validator = validator();
    for outcome in all() {
        assert_valid(&validator, &log(&outcome), "made by hand");
    }
    for hostile in strings() {
        assert_valid(&validator, &log(&everywhere(&hostile)), &hostile);
    }
    let mut wrong = log(&bridge());
    wrong["runs"][0]["results"][0]["level"] = json!("info");
    assert!(!validator.is_valid(&wrong), "the standard knows no such level");
}

#[test]
fn a_log_tells_what_where_and_what_to_do() {
    let mut log = log(&bridge());
    let rules = log["runs"][0]["tool"]["driver"]["rules"].take();
    assert_eq!(rules.as_array().map(Vec::len), Some(Rule::ALL.len()));
    for result in log["runs"][0]["results"].as_array().expect("results") {
        let at = result["ruleIndex"].as_u64().expect("a number") as usize;
        assert_eq!(rules[at]["id"], result["ruleId"]);
    }
    log["runs"][0]["tool"]["driver"]["version"] = json!("[VERSION]");
    let pretty = serde_json::to_string_pretty(&log).expect("JSON") + "\n";
    assert_data_eq!(pretty, file!["expected/bridge.sarif": Text].raw());
}

#[test]
fn no_string_is_live() {
    for hostile in strings() {
        let log = sarif::check(&everywhere(&hostile));
        let live = log.chars().find(|c| escape::is_hidden(*c) && *c != '\n');
        assert_eq!(live, None, "from {hostile:?}");
        assert!(!log.contains("##["), "from {hostile:?}");
        let log: Value = serde_json::from_str(&log).expect("JSON");
        let result = &log["runs"][0]["results"][0];
        let message = result["message"]["text"].as_str().expect("text");
        let bare = message.replace("\\\\", "").replace("\\[", "").replace("\\]", "");
        assert!(!bare.contains(['[', ']', '\\']), "{message} is a link to a viewer");
        let address = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str();
        let address = address.expect("an address");
        assert!(!address.contains([':', '?', '#']) || address.starts_with("file:///"), "{address}");
    }
}
