//! `claimdiff compare`: the main job.

use super::Outcome;
use super::failure::Failure;
use super::input::{self, InputFlags};
use super::output::{Destination, OutputFlags};
use super::progress::Progress;
use super::screen::{Arrangement, ScreenFlags};
use super::stopwatch::Stopwatch;
use claimdiff::comparison::{self, Comparison, Grade, Verdict};
use claimdiff::report::{Report, csv, html, json, markdown, terminal};
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

/// Compare articles: what they agree on, where they differ, what only one of them says.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The articles: text files, or `-` for standard input
    #[arg(required = true, num_args = 1.., value_name = "ARTICLE")]
    articles: Vec<PathBuf>,
    /// Hold one article against itself: its headline against its text, its totals against their parts
    #[arg(long = "self")]
    within: bool,
    #[command(flatten)]
    output: OutputFlags<Format>,
    /// List only findings of these kinds
    #[arg(long, value_enum, value_delimiter = ',', value_name = "KIND", help_heading = "Output")]
    only: Vec<Only>,
    /// Exit with 1 if the articles differ
    #[arg(long, help_heading = "Output")]
    exit_code: bool,
    /// Exit with 1 if there is a difference of this grade or a graver one
    #[arg(long, value_enum, value_name = "GRADE", help_heading = "Output")]
    fail_on: Option<FailOn>,
    /// Show similarities and the ids of findings
    #[arg(short, long, help_heading = "Drawing")]
    verbose: bool,
    /// Where the articles stand
    #[arg(long, value_enum, default_value_t, value_name = "HOW", help_heading = "Drawing")]
    layout: Arrangement,
    #[command(flatten)]
    screen: ScreenFlags,
    #[command(flatten)]
    input: InputFlags,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For people: drawn, coloured, side by side
    Text,
    /// For screen readers and searches: ASCII symbols, a paragraph a line
    Plain,
    /// For programs: one object
    Json,
    /// For programs: one finding a line
    Jsonl,
    /// For pull requests and wikis
    Markdown,
    /// For spreadsheets: one claim of a finding a row
    Csv,
    /// For a browser: one page with both articles in full
    Html,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Only {
    Difference,
    Agreement,
    Unique,
}

/// Gravest first.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum FailOn {
    Conflict,
    Divergence,
    Update,
    Wording,
}

/// Compares and reports.
pub fn run(arguments: &Arguments) -> Outcome {
    arguments.check_number()?;
    let mut watch = Stopwatch::start();
    let inputs = input::read(&arguments.articles, &arguments.input)?;
    watch.lap("extract");
    let subjects = inputs.subjects();
    let busy = Progress::on(format!("comparing {} articles", subjects.len()));
    let comparison = match arguments.within {
        true => comparison::within(&inputs.readings),
        false => claimdiff::compare(&inputs.readings),
    };
    drop(busy);
    watch.lap("compare");
    let only = arguments.listed();
    let report = Report { subjects: &subjects, comparison: &comparison, only: &only };
    arguments.output.deliver(&arguments.articles, |format, to| arguments.draw(*format, to, &report))?;
    watch.lap("report");
    watch.tell(arguments.output.timings);
    Ok(ExitCode::from(u8::from(arguments.is_failed_by(&comparison))))
}

impl Arguments {
    fn draw(&self, format: Format, to: Destination, report: &Report) -> String {
        let layout = self.layout.into();
        match (format, to) {
            (Format::Json, _) => json::comparison(report),
            (Format::Jsonl, _) => json::finding_lines(report),
            (Format::Markdown, _) => markdown::comparison(report),
            (Format::Csv, Destination::Stdout) => csv::comparison(report),
            (Format::Csv, Destination::File) => csv::BYTE_ORDER_MARK.to_owned() + &csv::comparison(report),
            (Format::Html, _) => html::comparison(report),
            (Format::Plain, _) => terminal::comparison(report, &terminal::Look::plain(self.verbose)),
            (Format::Text, Destination::Stdout) => {
                terminal::comparison(report, &self.screen.look(layout, self.verbose))
            }
            (Format::Text, Destination::File) => {
                terminal::comparison(report, &self.screen.look_in_file(layout, self.verbose))
            }
        }
    }

    /// One article is compared with itself, several with one another.
    fn check_number(&self) -> Result<(), Failure> {
        match (self.within, self.articles.len()) {
            (true, 1) | (false, 2..) => Ok(()),
            (true, _) => Err(Failure::new("compare", "--self takes one article", "give one at a time")),
            (false, _) => Err(Failure::new(
                "compare",
                "one article alone",
                "give another one, or --self to hold it against itself",
            )),
        }
    }

    /// The kinds of finding to list; all unless some are named.
    fn listed(&self) -> Vec<Verdict> {
        let all = [Only::Difference, Only::Agreement, Only::Unique];
        let listed = if self.only.is_empty() { &all[..] } else { &self.only };
        let verdicts = listed.iter().map(|only| match only {
            Only::Difference => Verdict::Difference,
            Only::Agreement => Verdict::Agreement,
            Only::Unique => Verdict::Unique,
        });
        verdicts.collect()
    }

    /// Whether a difference was found that the caller wants to fail on.
    fn is_failed_by(&self, comparison: &Comparison) -> bool {
        let mildest = match self.fail_on {
            Some(FailOn::Conflict) => Some(Grade::Conflict),
            Some(FailOn::Divergence) => Some(Grade::Divergence),
            Some(FailOn::Update) => Some(Grade::Update),
            Some(FailOn::Wording) => Some(Grade::Wording),
            None => self.exit_code.then_some(Grade::Wording),
        };
        let mut grades = comparison.findings.iter().flat_map(|f| &f.differences).map(|d| d.grade);
        mildest.is_some_and(|mildest| grades.any(|grade| grade <= mildest))
    }
}
