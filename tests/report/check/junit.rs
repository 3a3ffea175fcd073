//! JUnit XML: it parses back, and is red exactly when the run is.

use super::sample::{all, bridge, everywhere};
use crate::report::hostile::{assert_inert, strings};
use claimdiff::check::Status;
use claimdiff::report::check::junit;
use quick_junit::Report;
use snapbox::{assert_data_eq, file};

fn parsed(xml: &str) -> Report {
    Report::deserialize_from_str(xml).unwrap_or_else(|error| panic!("{error}: {xml}"))
}

#[test]
fn the_report_is_as_expected() {
    assert_data_eq!(junit::check(&bridge()), file!["expected/bridge.xml": Text].raw());
}

#[test]
fn it_is_red_exactly_when_the_run_is() {
    for outcome in all() {
        let xml = junit::check(&outcome);
        let report = parsed(&xml);
        let is_red = report.failures + report.errors > 0;
        assert_eq!(is_red, outcome.status() != Status::Green, "{xml}");
    }
}

#[test]
fn every_string_parses_back_and_none_is_live() {
    for hostile in strings() {
        let xml = junit::check(&everywhere(&hostile));
        assert_inert(&xml, &hostile);
        assert_eq!(parsed(&xml).to_string().expect("XML"), xml, "from {hostile:?}");
    }
}
