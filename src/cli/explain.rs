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

/// Explain rules of difference or of claim files by their codes, or list all of them.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The codes of rules, such as N1 or CL105
    codes: Vec<String>,
    #[command(flatten)]
    screen: ScreenFlags,
}

/// Prints the rules asked for, or the list.
pub fn run(arguments: &Arguments) -> Outcome {
    let look = arguments.screen.look(Layout::Stacked, false);
    let explained = |code: &String| {
        Ok(match check::Rule::named(code) {
            Some(rule) => terminal::claim_rule(rule, &look),
            None => terminal::rule(find(code)?, &look),
        })
    };
    let texts = arguments.codes.iter().map(explained).collect::<Result<Vec<String>, Failure>>()?;
    print(&if texts.is_empty() { terminal::rules(&look) } else { texts.join("\n") })?;
    Ok(ExitCode::SUCCESS)
}

fn find(code: &str) -> Result<Rule, Failure> {
    let found = Rule::ALL.iter().find(|rule| rule.code().eq_ignore_ascii_case(code));
    found.copied().ok_or_else(|| Failure::new(code, "no such rule", "'claimdiff explain' lists them"))
}
