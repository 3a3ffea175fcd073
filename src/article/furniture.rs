//! The patterns of `furniture.tsv`: what newspapers print around a report.

use super::pattern::{Pattern, tokens};
use super::shape::{is_clock, is_code, is_names, is_open, words};
use crate::lexicon::{self, Row, Table};
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

/// Which stretch of text a pattern is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// A whole line or wrapped paragraph.
    Line,
    /// A whole sentence.
    Sentence,
    /// From the start of a sentence to the end of its paragraph.
    Tail,
}

/// Where in the article a stretch of text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Position {
    /// The first line of the text.
    pub first: bool,
    /// Not after the first story paragraph.
    pub top: bool,
    /// Among the last paragraphs.
    pub end: bool,
}

/// A longer stretch, in bytes, is no furniture as a whole; its sentences may be.
const LONGEST: usize = 600;

/// Of a tail only the start is looked at, in characters.
const TAIL_START: usize = 80;

/// The most words of a short line.
const SHORT: usize = 12;

/// A row of the table.
struct Rule {
    reason: &'static str,
    place: &'static str,
    shapes: Vec<&'static str>,
    pattern: Pattern,
}

/// The rules of one unit, and which of them a text with a certain word may fit.
struct Rules {
    rules: Vec<Rule>,
    by_word: HashMap<&'static str, Vec<usize>>,
}

/// Under this word stand the rules that a text may fit whatever its words.
const ANY: &str = "";

static LINES: LazyLock<Rules> = LazyLock::new(|| Rules::of("line"));
static SENTENCES: LazyLock<Rules> = LazyLock::new(|| Rules::of("sentence"));
static TAILS: LazyLock<Rules> = LazyLock::new(|| Rules::of("tail"));

/// The reason why a stretch of text is furniture, if a pattern says so.
pub(super) fn reason(unit: Unit, text: &str, position: Position) -> Option<&'static str> {
    match unit {
        Unit::Line if text.len() <= LONGEST => LINES.reason(text, position, false),
        Unit::Sentence if text.len() <= LONGEST => SENTENCES.reason(text, position, false),
        Unit::Tail => TAILS.reason(beginning(text), position, true),
        _ => None,
    }
}

fn beginning(text: &str) -> &str {
    text.char_indices().nth(TAIL_START).and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

impl Rules {
    fn of(unit: &str) -> Self {
        let table = Table::parse(lexicon::FURNITURE);
        let rules: Vec<_> = table.rows().iter().filter(|row| row.cell(1) == unit).map(Rule::of).collect();
        let mut by_word: HashMap<_, Vec<usize>> = HashMap::new();
        for (index, rule) in rules.iter().enumerate() {
            let anchors = rule.pattern.anchors();
            for word in if anchors.is_empty() { vec![ANY] } else { anchors } {
                by_word.entry(word).or_default().push(index);
            }
        }
        Self { rules, by_word }
    }

    /// The reason of the first rule, in the order of the table, that the text fits.
    fn reason(&self, text: &str, position: Position, open: bool) -> Option<&'static str> {
        let tokens = tokens(text);
        // A bullet, arrow or dash before the words tells nothing.
        let from = tokens.iter().position(|token| !matches!(token.as_str(), ">" | "-")).unwrap_or(0);
        let tokens = tokens.get(from..).unwrap_or_default();
        let words = tokens.iter().map(String::as_str).chain([ANY]);
        let found: BTreeSet<_> = words.filter_map(|word| self.by_word.get(word)).flatten().collect();
        let candidates = found.into_iter().filter_map(|index| self.rules.get(*index));
        let mut fitting =
            candidates.filter(|rule| rule.suits(text, position) && rule.pattern.fits(tokens, open));
        fitting.next().map(|rule| rule.reason)
    }
}

impl Rule {
    fn of(row: &Row) -> Self {
        Self {
            reason: row.cell(0),
            place: row.cell(2),
            shapes: row.list(3).collect(),
            pattern: Pattern::parse(row.cell(4)),
        }
    }

    /// Whether the text has the place and shape of the rule.
    fn suits(&self, text: &str, position: Position) -> bool {
        let placed = match self.place {
            "top" => position.top,
            "below" => !position.first,
            "after" => !position.top,
            "under" => position.top && !position.first,
            "end" => position.end,
            _ => true,
        };
        placed && self.shapes.iter().all(|shape| has_shape(shape, text))
    }
}

fn has_shape(shape: &str, text: &str) -> bool {
    match shape {
        "open" => is_open(text),
        "short" => words(text) <= SHORT,
        "names" => is_names(text),
        "clock" => is_clock(text),
        "code" => is_code(text),
        _ => true,
    }
}
