//! `claimdiff check`: claim files held against their articles; the command for continuous integration.

use super::Outcome;
use super::claim_files::{self, LimitFlags};
use super::failure::{Failure, say};
use super::input::{self, MAX_ARTICLE_BYTES};
use super::output::{Destination, OutputFlags};
use super::screen::ScreenFlags;
use super::shelf::{Bounds, Shelf};
use super::step_summary;
use super::stopwatch::Stopwatch;
use claimdiff::check::{self, Baseline, Opened, Settings, Status};
use claimdiff::report::check::{github, json, junit, markdown, sarif, text};
use claimdiff::report::terminal::Layout;
use clap::{Args, ValueEnum};
use rayon::prelude::*;
use std::path::PathBuf;
use std::process::ExitCode;

/// Check claim files: that every quotation still stands in its article, and that the articles are as expected.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Claim files, or folders of them [default: claims, here or further up in the project]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    output: OutputFlags<Format>,
    /// Count warnings as errors
    #[arg(long, help_heading = "Output")]
    strict: bool,
    /// Exit with 0 whatever is found; with 2 all the same when nothing could be checked
    #[arg(long, help_heading = "Output")]
    exit_zero: bool,
    /// Let files pass that hold no claim or no expectation
    #[arg(long)]
    allow_empty: bool,
    /// Put right what is certain: the characters of quotations
    #[arg(long)]
    fix: bool,
    /// Pass over the findings that this file lists
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write a list of all findings, for --baseline
    #[arg(long, value_name = "FILE")]
    write_baseline: Option<PathBuf>,
    /// The top folder of the project, which articles have to lie in [default: the nearest with a .git; without one, that of the claims folder, or this one]
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
    /// The day by which to judge what is past, as 2026-11-17 [default: today]
    #[arg(long, value_name = "DATE")]
    today: Option<jiff::civil::Date>,
    /// Show every expectation and what came of it
    #[arg(short, long, help_heading = "Drawing")]
    verbose: bool,
    #[command(flatten)]
    screen: ScreenFlags,
    /// The largest article to read, in bytes
    #[arg(long, value_name = "N", default_value_t = MAX_ARTICLE_BYTES, help_heading = "Limits")]
    max_article_bytes: u64,
    #[command(flatten)]
    limits: LimitFlags,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For people: each finding with the lines it is about
    Text,
    /// For programs: one object
    Json,
    /// For code scanning: SARIF 2.1.0
    Sarif,
    /// For test reporters: JUnit XML
    Junit,
    /// For the log of GitHub Actions; the summary of the step is written too
    Github,
    /// For pull requests and wikis
    Markdown,
}

/// Checks and reports.
pub fn run(arguments: &Arguments) -> Outcome {
    let mut watch = Stopwatch::start();
    let files = claim_files::find(&arguments.paths)?;
    if files.is_empty() && !arguments.allow_empty {
        let remedy = "write one with 'claimdiff new', or let it pass with --allow-empty";
        let (folders, what) = claim_files::none_in(&arguments.paths);
        return Err(Failure::new(folders, what, remedy));
    }
    let opened = files.par_iter().map(|file| claim_files::load(file, &arguments.limits)).collect::<Vec<_>>();
    let mut opened = opened.into_iter().collect::<Result<Vec<_>, _>>()?;
    let shelf = Shelf::fill(&opened, &arguments.bounds()?);
    watch.lap("read");
    let baseline = arguments.known()?;
    let today = arguments.today.unwrap_or_else(|| jiff::Zoned::now().date());
    let judged = |opened: &[Opened]| -> Vec<check::Checked> {
        opened.par_iter().map(|file| check::judge(file, &shelf.supplies(file), Some(today))).collect()
    };
    let mut checked = judged(&opened);
    if arguments.fix && mend(&opened, &checked)? {
        opened =
            files.iter().map(|file| claim_files::load(file, &arguments.limits)).collect::<Result<_, _>>()?;
        checked = judged(&opened);
    }
    watch.lap("check");
    let paths: Vec<PathBuf> = files.iter().cloned().chain(shelf.paths()).collect();
    let outcome = arguments.gather(opened.into_iter().zip(checked).collect(), baseline.as_ref());
    arguments.write_baseline(&outcome)?;
    arguments.output.deliver(&paths, |format, to| arguments.draw(*format, to, &outcome))?;
    if matches!(arguments.output.format, Format::Github) {
        step_summary::write(&outcome)?;
    }
    watch.lap("report");
    watch.tell(arguments.output.timings);
    let status = outcome.status();
    let forgiven = arguments.exit_zero && status == Status::Red;
    Ok(ExitCode::from(if forgiven { 0 } else { status.code() }))
}

/// Puts right what is certain; whether there was anything.
fn mend(opened: &[Opened], checked: &[check::Checked]) -> Result<bool, Failure> {
    let mut mended = false;
    for (file, checked) in opened.iter().zip(checked) {
        let fixes: Vec<check::Fix> =
            checked.findings.iter().filter_map(|finding| finding.fix.clone()).collect();
        if !fixes.is_empty() {
            super::edit::edit(file, &fixes)?;
            let noun = if fixes.len() == 1 { "quotation" } else { "quotations" };
            say(format!("{}: {} {noun} put right", file.path, fixes.len()));
            mended = true;
        }
    }
    Ok(mended)
}

impl Arguments {
    fn bounds(&self) -> Result<Bounds, Failure> {
        let real = |root: &PathBuf| root.canonicalize().map_err(|error| Failure::reading(root, &error));
        Ok(Bounds {
            root: self.root.as_ref().map(real).transpose()?,
            max_article_bytes: self.max_article_bytes,
        })
    }

    /// The known findings.
    fn known(&self) -> Result<Option<Baseline>, Failure> {
        let Some(path) = &self.baseline else { return Ok(None) };
        let text = input::text(path, self.max_article_bytes)?;
        let read = Baseline::read(&text);
        read.map(Some).map_err(|why| Failure::new(path.display(), why, "write it with --write-baseline"))
    }

    fn gather(&self, files: Vec<(Opened, check::Checked)>, baseline: Option<&Baseline>) -> check::Outcome {
        let path = self.baseline.as_deref().map(claim_files::shown).unwrap_or_default();
        let settings = Settings {
            strict: self.strict,
            allow_empty: self.allow_empty,
            baseline: baseline.map(|known| (path.as_str(), known)),
        };
        check::gather(files, &settings)
    }

    fn write_baseline(&self, outcome: &check::Outcome) -> Result<(), Failure> {
        let Some(path) = &self.write_baseline else { return Ok(()) };
        super::output::replace(path, &Baseline::of(&outcome.findings).written())
    }

    fn draw(&self, format: Format, to: Destination, outcome: &check::Outcome) -> String {
        match (format, to) {
            (Format::Json, _) => json::check(outcome),
            (Format::Sarif, _) => sarif::check(outcome),
            (Format::Junit, _) => junit::check(outcome),
            (Format::Github, _) => github::check(outcome),
            (Format::Markdown, _) => markdown::check(outcome),
            (Format::Text, Destination::Stdout) => {
                text::check(outcome, &self.screen.look(Layout::Stacked, self.verbose))
            }
            (Format::Text, Destination::File) => {
                text::check(outcome, &self.screen.look_in_file(Layout::Stacked, self.verbose))
            }
        }
    }
}
