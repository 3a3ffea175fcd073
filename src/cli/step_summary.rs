//! The summary of a step of GitHub Actions: Markdown that GitHub shows on the page of the run.

use super::failure::Failure;
use claimdiff::check::Outcome;
use claimdiff::report::check::markdown;
use std::env;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;

/// Names the file that GitHub reads the summary from; several steps may add to it.
const VARIABLE: &str = "GITHUB_STEP_SUMMARY";

/// The most that GitHub takes of a step; it shows nothing of more.
const MOST_BYTES: usize = 1 << 20;

/// Adds what came of a check to the summary, where there is one.
pub fn write(outcome: &Outcome) -> Result<(), Failure> {
    let Some(path) = env::var_os(VARIABLE).filter(|path| !path.is_empty()).map(PathBuf::from) else {
        return Ok(());
    };
    let whole = markdown::check(outcome);
    let page = if whole.len() < MOST_BYTES { whole } else { markdown::short(outcome) };
    let opened = OpenOptions::new().append(true).create(true).open(&path);
    let written = opened.and_then(|mut file| file.write_all(page.as_bytes()));
    written.map_err(|error| Failure::writing(path.display(), &error))
}
