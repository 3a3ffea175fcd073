//! All tests of the crate from outside, a module a stage.

mod alignment;
mod architecture;
mod article;
mod check;
mod claim;
mod cli;
mod comparison;
mod documentation;
mod ecosystem;
mod language;
mod lexicon;
mod properties;
mod readme;
mod report;

/// Says what could not be tested here, also when the test passes: what `eprintln` says is kept back then.
fn not_tested(what: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "NOT TESTED: {what}");
}
