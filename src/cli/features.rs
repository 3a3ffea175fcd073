//! `claimdiff features`: what the aligner sees of every sentence pair. For `training/alignment.py` and `training/counterparts.py`;
//! not in the help.

use super::Outcome;
use super::input::{self, InputFlags};
use super::output;
use claimdiff::article::{Source, Span};
use claimdiff::{Reading, alignment, comparison, extract};
use clap::Args;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

/// The most bytes in a file of lines.
const LONGEST: u64 = 64 << 20;

/// How many lines make an article.
const BLOCK: usize = 30;

/// Show the evidence of the aligner for every sentence pair of two articles, as JSON
#[derive(Debug, Args)]
pub struct Arguments {
    /// Two articles
    #[arg(required = true, num_args = 2, value_name = "ARTICLE")]
    articles: Vec<PathBuf>,
    /// Read every line as a paragraph, and hold it against the same line of the other file alone
    #[arg(long)]
    lines: bool,
    /// Show what tells whether two values are of one thing instead
    #[arg(long, conflicts_with = "lines")]
    counterparts: bool,
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
struct Counterparts<'a> {
    texts: Vec<&'a str>,
    features: BTreeMap<&'a str, &'a [&'a str]>,
    pairs: Vec<(&'a str, SentencePair)>,
}

#[derive(Serialize)]
struct SentencePair {
    /// In code points of the texts.
    spans: [(usize, usize); 2],
    values: Vec<f64>,
}

/// Prints the features.
pub fn run(arguments: &Arguments) -> Outcome {
    if arguments.lines {
        return by_line(&arguments.articles);
    }
    let inputs = input::read(&arguments.articles, &arguments.input)?;
    let readings = &inputs.readings;
    let places: Vec<Vec<(usize, usize)>> = readings.iter().map(places).collect();
    let texts = readings.iter().map(|r| r.article.text.as_str()).collect();
    let text = if arguments.counterparts {
        let of = |(kind, [i, j], values): (_, [usize; 2], _)| {
            (kind, SentencePair { spans: [places[0][i], places[1][j]], values })
        };
        let pairs = comparison::counterparts(readings).into_iter().map(of).collect();
        serde_json::to_string(&Counterparts {
            texts,
            features: comparison::counterpart_names().collect(),
            pairs,
        })
    } else {
        let of = |(i, j, values)| SentencePair { spans: [places[0][i], places[1][j]], values };
        let pairs = alignment::features([&readings[0], &readings[1]]).into_iter().map(of).collect();
        serde_json::to_string(&Features { texts, features: alignment::feature_names(), pairs })
    };
    output::print(&text.unwrap_or_default())?;
    Ok(ExitCode::SUCCESS)
}

/// The evidence for every pair of lines: a line of JSON each, with a list for every sentence pair in it. A block of lines
/// makes an article, so that words have a rarity.
fn by_line(files: &[PathBuf]) -> Outcome {
    let texts: Vec<String> = files.iter().map(|path| input::text(path, LONGEST)).collect::<Result<_, _>>()?;
    let pairs: Vec<[&str; 2]> = texts[0].lines().zip(texts[1].lines()).map(|(a, b)| [a, b]).collect();
    let rows: Vec<String> = pairs.par_chunks(BLOCK).map(block).collect();
    let names = serde_json::to_string(&alignment::feature_names()).unwrap_or_default();
    output::print(&format!("{names}\n{}", rows.concat()))?;
    Ok(ExitCode::SUCCESS)
}

fn block(pairs: &[[&str; 2]]) -> String {
    let mut rows = vec![Vec::new(); pairs.len()];
    let texts = [0, 1].map(|side| pairs.iter().map(|pair| format!("{}\n\n", pair[side])).collect::<String>());
    let readings: Vec<Reading> =
        texts.iter().filter_map(|text| extract(&Source::new("lines", text.as_bytes())).ok()).collect();
    if let [left, right] = &readings[..] {
        let line = |side: usize, sentence: usize| {
            let start = readings[side].sentences[sentence].span.start;
            Span::new(0, start).of(&texts[side]).matches("\n\n").count()
        };
        for (i, j, values) in alignment::features([left, right]) {
            let [left, right] = [line(0, i), line(1, j)];
            if left == right {
                rows[left].push(values);
            }
        }
    }
    rows.iter().map(|row| serde_json::to_string(row).unwrap_or_default() + "\n").collect()
}

/// Where the sentences of an article stand, in code points.
fn places(reading: &Reading) -> Vec<(usize, usize)> {
    let text = &reading.article.text;
    let points = |byte: usize| Span::new(0, byte).of(text).chars().count();
    reading.sentences.iter().map(|s| (points(s.span.start), points(s.span.end))).collect()
}
