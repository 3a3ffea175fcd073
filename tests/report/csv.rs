//! The CSV report. `SNAPSHOTS=overwrite cargo test` writes the expectation anew.

use super::sample::footbridge;
use claimdiff::report::csv::{COLUMNS, comparison};
use snapbox::{assert_data_eq, file};

#[test]
fn each_row_is_a_claim_of_a_finding() {
    let report = footbridge().drawn(comparison);
    assert_eq!(
        report.matches("\r\n").count(),
        report.matches('\n').count(),
        "RFC 4180 ends a line with both"
    );
    assert_data_eq!(report.replace("\r\n", "\n"), file!["expected/report.csv": Text].raw());
}

#[test]
fn every_column_is_documented() {
    let docs = include_str!("../../docs/reports.md");
    for (name, meaning) in COLUMNS {
        assert!(docs.contains(&format!("| `{name}` | {meaning} |")), "{name} in docs/reports.md");
    }
}
