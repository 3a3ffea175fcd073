//! `claimdiff extract`: the claims of articles, without a comparison.

use super::Outcome;
use super::input::{self, InputFlags};
use super::output::{Destination, OutputFlags};
use super::screen::ScreenFlags;
use super::stopwatch::Stopwatch;
use claimdiff::check::{Drafted, Snapshot, listing};
use claimdiff::report::terminal::{Layout, Look};
use claimdiff::report::{Subject, json, terminal};
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

/// List the claims of articles: the statement, who says so, where.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The articles: text files, or `-` for standard input
    #[arg(required = true, value_name = "ARTICLE")]
    articles: Vec<PathBuf>,
    #[command(flatten)]
    output: OutputFlags<Format>,
    #[command(flatten)]
    screen: ScreenFlags,
    #[command(flatten)]
    input: InputFlags,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For people: index cards
    Text,
    /// For screen readers and searches: ASCII symbols, a paragraph a line
    Plain,
    /// For programs: one object
    Json,
    /// For programs: one claim a line
    Jsonl,
    /// For claim files: sources and claims, to add expectations to
    Yaml,
}

/// Reads and lists.
pub fn run(arguments: &Arguments) -> Outcome {
    let mut watch = Stopwatch::start();
    let inputs = input::read(&arguments.articles, &arguments.input)?;
    watch.lap("extract");
    let subjects = inputs.subjects();
    arguments.output.deliver(&arguments.articles, |format, to| arguments.draw(*format, to, &subjects))?;
    watch.lap("report");
    watch.tell(arguments.output.timings);
    Ok(ExitCode::SUCCESS)
}

impl Arguments {
    fn draw(&self, format: Format, to: Destination, subjects: &[Subject]) -> String {
        let text = |look: &Look| terminal::extraction(subjects, look);
        match (format, to) {
            (Format::Json, _) => json::extraction(subjects),
            (Format::Jsonl, _) => json::claim_lines(subjects),
            (Format::Yaml, _) => yaml(subjects),
            (Format::Plain, _) => text(&Look::plain(false)),
            (Format::Text, Destination::Stdout) => text(&self.screen.look(Layout::Stacked, false)),
            (Format::Text, Destination::File) => text(&self.screen.look_in_file(Layout::Stacked, false)),
        }
    }
}

/// The claims part of a claim file; its paths are those that were given.
fn yaml(subjects: &[Subject]) -> String {
    let snapshot = |subject: &Subject| Snapshot {
        path: subject.path.to_owned(),
        reading: subject.reading.clone(),
        sha256: subject.sha256.to_owned(),
        first_line: 1,
        assumed: None,
    };
    let snapshots: Vec<Snapshot> = subjects.iter().map(snapshot).collect();
    let drafted = snapshots.iter().map(|snapshot| Drafted { snapshot, path: snapshot.path.clone() });
    listing(&drafted.collect::<Vec<_>>())
}
