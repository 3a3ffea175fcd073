//! `claimdiff completions`: the command line, told to a shell.

use super::Outcome;
use super::output::print;
use clap::Args;
use clap_complete::Shell;
use std::process::ExitCode;

/// Print the completions of the command line for a shell.
#[derive(Debug, Args)]
#[command(
    after_help = "Such as: claimdiff completions bash > ~/.local/share/bash-completion/completions/claimdiff"
)]
pub struct Arguments {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Prints the completions.
pub fn run(arguments: &Arguments) -> Outcome {
    let mut command = super::command();
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, name, &mut script);
    print(&String::from_utf8_lossy(&script))?;
    Ok(ExitCode::SUCCESS)
}
