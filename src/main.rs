//! The `claimdiff` program: reads arguments, runs a command, gives an exit code.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
