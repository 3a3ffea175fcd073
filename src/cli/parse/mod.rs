//! `claimdiff parse`: the linguistic analysis of a text.

mod conllu;
mod json;
mod table;

use super::failure::Failure;
use super::{Outcome, input, output};
use claimdiff::article::Span;
use claimdiff::language::{Sentence, parse};
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

/// Show the linguistic analysis of a text: tokens, lemmas, tags, dependencies, named entities.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The text, a paragraph a line; `-` reads standard input
    file: PathBuf,
    /// How to write the analysis
    #[arg(short, long, value_enum, default_value_t)]
    format: Format,
    /// Refuse a text of more bytes
    #[arg(long, value_name = "N", default_value_t = input::MAX_ARTICLE_BYTES)]
    max_article_bytes: u64,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// A table for people
    #[default]
    Text,
    /// CoNLL-U, with start_char, end_char (code points) and ner (BIO) in the last column
    Conllu,
    /// One JSON document
    Json,
}

/// Analyses the text, every line that is not empty as a paragraph, and writes the sentences.
pub fn run(arguments: &Arguments) -> Outcome {
    let text = input::text(&arguments.file, arguments.max_article_bytes)?;
    let sentences = parse(&text, &paragraphs(&text));
    let mut out = Vec::new();
    let written = match arguments.format {
        Format::Text => table::write(&sentences, &text, &mut out),
        Format::Conllu => conllu::write(&sentences, &text, &mut out),
        Format::Json => json::write(&sentences, &text, &mut out),
    };
    written.map_err(|error| Failure::writing("standard output", &error))?;
    output::print(&String::from_utf8_lossy(&out))?;
    Ok(ExitCode::SUCCESS)
}

/// The lines that are not empty, without white space around them.
fn paragraphs(text: &str) -> Vec<Span> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let span = Span::new(start, start + line.len());
        start = span.end;
        span.trimmed(text)
    });
    lines.filter(|span| !span.is_empty()).collect()
}

/// The entity of a token in BIO notation: `B-` and its label on the first token, `I-` on others; none outside.
fn entity(sentence: &Sentence, token: usize) -> Option<String> {
    let entity = sentence.entity_at(token)?;
    let place = if entity.tokens.start == token { "B" } else { "I" };
    Some(format!("{place}-{}", entity.label))
}

/// Counts code points up to bytes that are asked for in ascending order.
struct CodePoints<'t> {
    text: &'t str,
    byte: usize,
    points: usize,
}

impl<'t> CodePoints<'t> {
    fn of(text: &'t str) -> Self {
        Self { text, byte: 0, points: 0 }
    }

    fn at(&mut self, byte: usize) -> usize {
        self.points += self.text.get(self.byte..byte).map_or(0, |passed| passed.chars().count());
        self.byte = byte;
        self.points
    }
}
