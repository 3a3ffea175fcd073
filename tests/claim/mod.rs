//! Values of claims: quantities, times, places.

mod attribution;
mod name;
mod quantity;
mod reading;
mod time;

use claimdiff::article::Span;
use claimdiff::language::{self, Sentence};

/// A text of one paragraph, analysed.
fn parsed(text: &str) -> Vec<Sentence> {
    language::parse(text, &[Span::new(0, text.len())])
}

/// The rows of a table of cases: its cells, without comments and the names of the columns.
fn cases(table: &str) -> Vec<Vec<&str>> {
    let rows = table.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty());
    rows.skip(1).map(|l| l.split('\t').collect()).collect()
}

/// Fails with every case that reads otherwise than it should, one a line.
fn agree(differing: &[String]) {
    assert!(differing.is_empty(), "{} cases differ:\n{}", differing.len(), differing.join("\n"));
}
