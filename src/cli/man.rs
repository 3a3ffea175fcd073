//! `claimdiff man`: the manual, in the roff that `man` reads.

use super::Outcome;
use super::failure::Failure;
use super::output::{print, replace};
use clap::Args;
use clap_mangen::Man;
use std::path::PathBuf;
use std::process::ExitCode;

/// Print a manual page: `claimdiff man | man -l -`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The command whose page to print [default: the page about claimdiff as a whole]
    #[arg(value_name = "COMMAND", conflicts_with = "folder")]
    command: Option<String>,
    /// Write all pages into a folder instead, a file each: claimdiff.1, claimdiff-compare.1 …
    #[arg(long = "into", value_name = "FOLDER")]
    folder: Option<PathBuf>,
}

/// Prints one page, or writes all.
pub fn run(arguments: &Arguments) -> Outcome {
    let pages = pages();
    if let Some(folder) = &arguments.folder {
        for page in &pages {
            replace(&folder.join(page.get_filename()), &roff(page)?)?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let wanted =
        arguments.command.as_ref().map_or("claimdiff.1".to_owned(), |name| format!("claimdiff-{name}.1"));
    let found = pages.iter().find(|page| page.get_filename() == wanted);
    let missing = || {
        Failure::new(wanted.trim_end_matches(".1"), "no such page", "'claimdiff --help' lists the commands")
    };
    print(&roff(found.ok_or_else(missing)?)?)?;
    Ok(ExitCode::SUCCESS)
}

/// The page of the whole, then one of each command.
fn pages() -> Vec<Man> {
    let mut whole = super::command().disable_help_subcommand(true);
    whole.build();
    let source = concat!("claimdiff ", env!("CARGO_PKG_VERSION"));
    let all = std::iter::once(&whole).chain(whole.get_subcommands());
    all.cloned().map(|command| Man::new(command).source(source)).collect()
}

fn roff(page: &Man) -> Result<String, Failure> {
    let mut out = Vec::new();
    page.render(&mut out).map_err(|error| Failure::writing(page.get_filename(), &error))?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}
