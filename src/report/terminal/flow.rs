//! A paragraph before it is wrapped, and the lines it is wrapped to. Text enters a report here and nowhere else,
//! escaped; colour is put on after wrapping, so that no code is ever measured or broken.

use super::ink::{Ink, paint};
use super::look::Look;
use crate::report::escape;
use std::ops::Range;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_bidi::{BidiClass, bidi_class};

/// First Strong Isolate and Pop Directional Isolate: what stands between them cannot turn its surroundings round.
const ISOLATE: [&str; 2] = ["\u{2068}", "\u{2069}"];

/// A paragraph of differently inked runs.
#[derive(Debug, Clone, Default)]
pub struct Flow {
    ascii: bool,
    runs: Vec<Run>,
}

/// One line of a report, or of a cell of it.
#[derive(Debug, Clone, Default)]
pub struct Line(Vec<Run>);

/// Text in one ink; printable as it is.
#[derive(Debug, Clone)]
struct Run {
    text: String,
    ink: Ink,
    link: Option<String>,
}

impl Flow {
    /// An empty paragraph; `ascii` says how hidden characters are shown.
    pub fn new(ascii: bool) -> Self {
        Self { ascii, runs: Vec::new() }
    }

    /// Adds the report's own words, spaces kept.
    pub fn ours(mut self, text: &str, ink: Ink) -> Self {
        self.push(escape::visible(text, self.ascii), ink);
        self
    }

    /// Adds words of an article, a run of white space as one space.
    pub fn theirs(mut self, text: &str, ink: Ink) -> Self {
        let mut spaced = self.runs.last().is_none_or(|run| run.text.ends_with(' '));
        let mut squeezed = escape::visible(text, self.ascii);
        squeezed.retain(|c| {
            let kept = c != ' ' || !spaced;
            spaced = c == ' ';
            kept
        });
        self.push(squeezed, ink);
        self
    }

    /// Adds another paragraph's runs.
    pub fn then(mut self, other: Flow) -> Self {
        self.runs.extend(other.runs);
        self
    }

    /// Makes all that was added so far a link, if the address is fit for one.
    pub fn linked(mut self, url: Option<&str>) -> Self {
        let link = url.and_then(escape::link).map(str::to_owned);
        self.runs.iter_mut().for_each(|run| run.link.clone_from(&link));
        self
    }

    /// Columns it takes on one line.
    pub fn width(&self) -> usize {
        width(&self.runs)
    }

    /// Its lines, none wider than `width` columns; one line without a width.
    pub fn wrap(&self, columns: Option<usize>) -> Vec<Line> {
        let text: String = self.runs.iter().map(|run| run.text.as_str()).collect();
        let Some(columns) = columns else { return vec![self.line(0..text.len()).isolated()] };
        let options = Options::new(columns.max(1))
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .wrap_algorithm(WrapAlgorithm::FirstFit);
        let mut end = 0;
        let mut lines = Vec::new();
        for wrapped in textwrap::wrap(&text, options) {
            let skipped = text.get(end..).and_then(|rest| rest.find(&*wrapped)).unwrap_or(0);
            let start = end + skipped;
            end = start + wrapped.len();
            lines.push(self.line(start..end).isolated());
        }
        lines
    }

    fn push(&mut self, text: String, ink: Ink) {
        if !text.is_empty() {
            self.runs.push(Run { text, ink, link: None });
        }
    }

    /// The piece of the paragraph in a range of its bytes.
    fn line(&self, range: Range<usize>) -> Line {
        let mut at = 0;
        let mut pieces = Vec::new();
        for run in &self.runs {
            let (start, end) = (range.start.max(at), range.end.min(at + run.text.len()));
            if let Some(text) = run.text.get(start.saturating_sub(at)..end.saturating_sub(at))
                && !text.is_empty()
            {
                pieces.push(Run { text: text.to_owned(), ..run.clone() });
            }
            at += run.text.len();
        }
        Line(pieces)
    }
}

impl Line {
    /// A line of `count` spaces.
    pub fn spaces(count: usize) -> Self {
        Self(vec![Run { text: " ".repeat(count), ink: Ink::Plain, link: None }])
    }

    /// Columns it takes.
    pub fn width(&self) -> usize {
        width(&self.0)
    }

    /// The line with another one after it.
    pub fn then(mut self, other: Line) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The line with spaces up to `columns`.
    pub fn padded(self, columns: usize) -> Self {
        let missing = columns.saturating_sub(self.width());
        self.then(Self::spaces(missing))
    }

    /// The line on its own as regards direction: text that runs right to left is isolated from what is beside it.
    fn isolated(mut self) -> Self {
        if self.0.iter().any(|run| run.text.chars().any(runs_right_to_left)) {
            let [open, close] =
                ISOLATE.map(|mark| Run { text: mark.to_owned(), ink: Ink::Plain, link: None });
            self.0.insert(0, open);
            self.0.push(close);
        }
        self
    }

    /// The line without ink.
    pub fn text(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    /// The line as the terminal gets it.
    pub fn paint(&self, look: &Look) -> String {
        self.0.iter().map(|run| run.paint(look)).collect()
    }
}

impl Run {
    fn paint(&self, look: &Look) -> String {
        let text = if look.colour { paint(&self.text, self.ink) } else { self.text.clone() };
        match &self.link {
            Some(url) if look.links => format!("\x1b]8;;{url}\x1b\\{text}\x1b]8;;\x1b\\"),
            _ => text,
        }
    }
}

fn width(runs: &[Run]) -> usize {
    runs.iter().map(|run| textwrap::core::display_width(&run.text)).sum()
}

fn runs_right_to_left(c: char) -> bool {
    matches!(bidi_class(c), BidiClass::R | BidiClass::AL | BidiClass::AN)
}
