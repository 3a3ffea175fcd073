//! The command line: flags, files, messages. One file a command; the rest of this folder is what commands share.

mod check;
mod claim_files;
mod compare;
mod completions;
mod edit;
mod explain;
mod extract;
mod failure;
mod features;
mod input;
mod man;
mod new;
mod output;
mod parse;
mod progress;
mod review;
mod schema;
mod screen;
mod shelf;
mod step_summary;
mod stopwatch;

use clap::{CommandFactory, Parser, Subcommand};
use failure::{Failure, say};
use std::process::ExitCode;

/// What every command returns: the exit status, or why it could not do its job.
type Outcome = Result<ExitCode, Failure>;

/// The exit status of a job that could not be done.
const COULD_NOT: u8 = 2;

/// Compares what different outlets say about the same story, claim by claim.
#[derive(Debug, Parser)]
#[command(name = "claimdiff", version, max_term_width = 100, infer_long_args = false)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Compare(compare::Arguments),
    Check(check::Arguments),
    New(new::Arguments),
    Review(review::Arguments),
    Extract(extract::Arguments),
    Explain(explain::Arguments),
    Parse(parse::Arguments),
    Schema(schema::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
    #[command(hide = true)]
    Features(features::Arguments),
}

/// Does what the command line says.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return failure::usage(&error),
    };
    let outcome = match arguments.command {
        Command::Compare(arguments) => compare::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::New(arguments) => new::run(&arguments),
        Command::Review(arguments) => review::run(&arguments),
        Command::Extract(arguments) => extract::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Parse(arguments) => parse::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Completions(arguments) => completions::run(&arguments),
        Command::Man(arguments) => man::run(&arguments),
        Command::Features(arguments) => features::run(&arguments),
    };
    outcome.unwrap_or_else(|failure| {
        say(&failure);
        ExitCode::from(COULD_NOT)
    })
}

/// The command line as shells and manuals tell it: what is hidden left out.
fn command() -> clap::Command {
    let whole = Arguments::command();
    let shown = whole.get_subcommands().filter(|command| !command.is_hide_set()).cloned();
    let about = whole.get_about().cloned().unwrap_or_default();
    clap::Command::new(env!("CARGO_PKG_NAME"))
        .version(env!("CARGO_PKG_VERSION"))
        .about(about)
        .subcommands(shown)
}
