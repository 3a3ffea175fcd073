//! The command line of claimdiff.

mod cli;

fn main() -> std::process::ExitCode {
    cli::run()
}
