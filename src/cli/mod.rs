//! The command line: one file a command. The only code that reads files, writes and prints.

mod input;
mod parse;
mod plain;

use clap::{Parser, Subcommand};
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// Compares what different outlets say about the same story, claim by claim.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show the linguistic analysis of a text: tokens, lemmas, tags, dependencies, named entities
    Parse(parse::Arguments),
}

impl Command {
    /// Does the job, writing its result to `out`.
    fn run(&self, out: &mut impl Write) -> Result<ExitCode, Failure> {
        match self {
            Self::Parse(arguments) => parse::run(arguments, out),
        }
    }
}

/// Why a job could not be done.
#[derive(Debug)]
enum Failure {
    /// What to tell the user, in one line.
    Told(String),
    /// Writing the result failed.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Runs the program. The exit code is 2 if the job could not be done.
pub fn run() -> ExitCode {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let outcome = Cli::parse().command.run(&mut out).and_then(|code| {
        out.flush()?;
        Ok(code)
    });
    let told = match outcome {
        Ok(code) => return code,
        // Whoever reads has seen enough.
        Err(Failure::Output(error)) if error.kind() == ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        Err(Failure::Output(error)) => format!("cannot write: {error}"),
        Err(Failure::Told(told)) => told,
    };
    // A standard error that is closed leaves only the exit code to tell with.
    let _ = writeln!(io::stderr(), "claimdiff: {}", plain::visible(&told));
    ExitCode::from(2)
}
