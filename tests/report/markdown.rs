//! The Markdown report, as its source stands. `SNAPSHOTS=overwrite cargo test` writes the expectation anew.

use super::sample::footbridge;
use claimdiff::report::markdown;
use snapbox::{assert_data_eq, file};

#[test]
fn the_source_reads_well_too() {
    assert_data_eq!(footbridge().drawn(markdown::comparison), file!["expected/report.md": Text].raw());
}
