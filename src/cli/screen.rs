//! What the terminal can show, and what the reader wants of it.

use claimdiff::report::terminal::{Layout, Look};
use clap::{Args, ValueEnum};
use std::env::var;
use std::io::IsTerminal;
use supports_hyperlinks::Stream;

/// Columns of a report that goes to no terminal.
const ELSEWHERE: usize = 80;
/// The widest report that is drawn unasked: longer lines are hard to read.
const WIDEST: usize = 140;
/// The narrowest report that can be asked for.
const NARROWEST: u16 = 20;

/// How to draw on a terminal.
#[derive(Debug, Args)]
#[command(next_help_heading = "Drawing")]
pub struct ScreenFlags {
    /// Columns of the report [default: those of the terminal]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(i64::from(NARROWEST)..))]
    width: Option<u16>,
    /// Draw lines and symbols in ASCII
    #[arg(long)]
    ascii: bool,
    /// When to colour
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    color: When,
}

/// When to do something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// If standard output is a terminal that can; NO_COLOR and CLICOLOR_FORCE are heeded
    #[default]
    Auto,
    /// In any case
    Always,
    /// In no case
    Never,
}

/// The `--layout` flag.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum Arrangement {
    /// Side by side from 72 columns on
    #[default]
    Auto,
    /// Side by side
    Side,
    /// One below the other
    Stacked,
}

impl From<Arrangement> for Layout {
    fn from(value: Arrangement) -> Self {
        match value {
            Arrangement::Auto => Self::Auto,
            Arrangement::Side => Self::Side,
            Arrangement::Stacked => Self::Stacked,
        }
    }
}

impl ScreenFlags {
    /// How to draw on standard output. Tells `colored` too, which would decide otherwise by itself.
    pub fn look(&self, layout: Layout, verbose: bool) -> Look {
        let terminal = std::io::stdout().is_terminal();
        let colour = colours(self.color, terminal, |name| var(name).ok());
        colored::control::set_override(colour);
        let columns = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0).min(WIDEST));
        let width =
            self.width.map(usize::from).or_else(|| columns().filter(|_| terminal)).unwrap_or(ELSEWHERE);
        Look {
            width: Some(width.max(usize::from(NARROWEST))),
            ascii: self.ascii || is_dumb(var("TERM").ok()),
            colour,
            links: colour && supports_hyperlinks::on(Stream::Stdout),
            layout,
            verbose,
        }
    }

    /// How to draw in a file.
    pub fn look_in_file(&self, layout: Layout, verbose: bool) -> Look {
        let width = self.width.map_or(ELSEWHERE, usize::from);
        Look { width: Some(width), ascii: self.ascii, colour: false, links: false, layout, verbose }
    }
}

/// The flag wins; then NO_COLOR (no-color.org: any text but none), CLICOLOR_FORCE, what the terminal can.
fn colours(when: When, terminal: bool, variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name| variable(name).is_some_and(|value| !value.is_empty());
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto if set("NO_COLOR") => false,
        When::Auto if variable("CLICOLOR_FORCE").is_some_and(|value| !value.is_empty() && value != "0") => {
            true
        }
        When::Auto => terminal && !is_dumb(variable("TERM")) && variable("CLICOLOR").as_deref() != Some("0"),
    }
}

fn is_dumb(term: Option<String>) -> bool {
    term.as_deref() == Some("dumb")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colour_is_decided_by_flag_then_environment_then_terminal() {
        type Case = (When, bool, &'static [(&'static str, &'static str)], bool);
        let cases: &[Case] = &[
            (When::Auto, true, &[], true),
            (When::Auto, false, &[], false),
            (When::Always, false, &[("NO_COLOR", "1")], true),
            (When::Never, true, &[("CLICOLOR_FORCE", "1")], false),
            (When::Auto, true, &[("NO_COLOR", "1")], false),
            (When::Auto, true, &[("NO_COLOR", "")], true),
            (When::Auto, false, &[("CLICOLOR_FORCE", "1")], true),
            (When::Auto, false, &[("CLICOLOR_FORCE", "0")], false),
            (When::Auto, false, &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
            (When::Auto, true, &[("TERM", "dumb")], false),
            (When::Auto, false, &[("TERM", "dumb"), ("CLICOLOR_FORCE", "1")], true),
            (When::Auto, true, &[("CLICOLOR", "0")], false),
        ];
        for (when, terminal, environment, expected) in cases {
            let variable = |name: &str| {
                environment.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(colours(*when, *terminal, variable), *expected, "{when:?} {terminal} {environment:?}");
        }
    }
}
