//! `claimdiff schema`: what programs may rely on in a file.

use super::Outcome;
use super::output::print;
use claimdiff::check::schema;
use claimdiff::report::json;
use clap::{Args, ValueEnum};
use std::process::ExitCode;

/// Print the JSON Schema of a format.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The format
    #[arg(value_enum)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// What `compare --format json` prints
    Report,
    /// What `check` reads
    Claims,
}

/// Prints the schema.
pub fn run(arguments: &Arguments) -> Outcome {
    print(&match arguments.format {
        Format::Report => json::schema(),
        Format::Claims => schema::published(),
    })?;
    Ok(ExitCode::SUCCESS)
}
