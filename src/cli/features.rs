//! `claimdiff features`: what the aligner sees of every sentence pair. For `training/alignment.py`; not in the help.

use super::Outcome;
use super::input::{self, InputFlags};
use super::output;
use claimdiff::article::Span;
use claimdiff::{Reading, alignment};
use clap::Args;
use serde::Serialize;
use std::path::PathBuf;
use std::process::ExitCode;

/// Show the evidence of the aligner for every sentence pair of two articles, as JSON
#[derive(Debug, Args)]
pub struct Arguments {
    /// Two articles
    #[arg(required = true, num_args = 2, value_name = "ARTICLE")]
    articles: Vec<PathBuf>,
    #[command(flatten)]
    input: InputFlags,
}

#[derive(Serialize)]
struct Features<'a> {
    texts: Vec<&'a str>,
    features: Vec<String>,
    pairs: Vec<SentencePair>,
}

#[derive(Serialize)]
struct SentencePair {
    /// In code points of the texts.
    spans: [(usize, usize); 2],
    values: Vec<f64>,
}

/// Prints the features.
pub fn run(arguments: &Arguments) -> Outcome {
    let inputs = input::read(&arguments.articles, &arguments.input)?;
    let readings = &inputs.readings;
    let places: Vec<Vec<(usize, usize)>> = readings.iter().map(places).collect();
    let pairs = alignment::features(readings).into_iter();
    let features = Features {
        texts: readings.iter().map(|r| r.article.text.as_str()).collect(),
        features: alignment::feature_names(),
        pairs: pairs
            .map(|(i, j, values)| SentencePair { spans: [places[0][i], places[1][j]], values })
            .collect(),
    };
    output::print(&serde_json::to_string(&features).unwrap_or_default())?;
    Ok(ExitCode::SUCCESS)
}

/// Where the sentences of an article stand, in code points.
fn places(reading: &Reading) -> Vec<(usize, usize)> {
    let text = &reading.article.text;
    let points = |byte: usize| Span::new(0, byte).of(text).chars().count();
    reading.sentences.iter().map(|s| (points(s.span.start), points(s.span.end))).collect()
}
