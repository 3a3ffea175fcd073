//! `claimdiff explain`: what the rules mean.

use super::Outcome;
use super::failure::Failure;
use super::output::print;
use super::screen::ScreenFlags;
use claimdiff::check;
use claimdiff::comparison::Rule;
use claimdiff::report::terminal::{self, Layout};
use clap::Args;
use std::process::ExitCode;

/// Explain a rule of difference or of claim files by its code, or list all of them.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The code of a rule, such as N1 or CL105
    code: Option<String>,
    #[command(flatten)]
    screen: ScreenFlags,
}

/// Prints one rule or the list.
pub fn run(arguments: &Arguments) -> Outcome {
    let look = arguments.screen.look(Layout::Stacked, false);
    let text = match &arguments.code {
        Some(code) => match check::Rule::named(code) {
            Some(rule) => terminal::claim_rule(rule, &look),
            None => terminal::rule(find(code)?, &look),
        },
        None => terminal::rules(&look),
    };
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn find(code: &str) -> Result<Rule, Failure> {
    let found = Rule::ALL.iter().find(|rule| rule.code().eq_ignore_ascii_case(code));
    found.copied().ok_or_else(|| Failure::new(code, "no such rule", "'claimdiff explain' lists them"))
}
