//! The table of cues: which words attribute, in which frame, how often, and what the speaker does with the content.

use super::Stance;
use super::complement::Frame;
use crate::language::PartOfSpeech as Pos;
use crate::lexicon::{self, Table};
use std::collections::HashMap;
use std::sync::LazyLock;

static CUES: LazyLock<Cues> = LazyLock::new(|| Cues::read(lexicon::CUES));

/// The row that speaks for every word without a row of its own.
const ANY: &str = "*";

/// How often a word may attribute at the least, in a hundred uses, where no row says so.
const RARELY: f32 = 3.0;

/// The table of cues, ready to be asked.
#[derive(Debug)]
pub struct Cues(HashMap<(&'static str, &'static str), Entry>);

#[derive(Debug)]
struct Entry {
    frames: Vec<(&'static str, f32)>,
    stance: Stance,
}

impl Cues {
    /// The table that comes with the program.
    pub fn table() -> &'static Self {
        &CUES
    }

    fn read(text: &'static str) -> Self {
        let row = |row: &crate::lexicon::Row| {
            let frame = |entry: &'static str| {
                entry.split_once('=').and_then(|(name, share)| Some((name, share.parse().ok()?)))
            };
            let entry =
                Entry { frames: row.list(2).filter_map(frame).collect(), stance: Stance::of(row.cell(3)) };
            ((row.cell(0), row.cell(1)), entry)
        };
        Self(Table::parse(text).rows().iter().map(row).collect())
    }

    /// In how many of a hundred uses `lemma` attributes when it takes its content by `frame`.
    pub fn share(&self, lemma: &str, pos: Pos, frame: Frame<'_>) -> f32 {
        let of = |lemma: &str| {
            let frames = &self.0.get(&(lemma, class(pos))).map(|e| &e.frames)?;
            frames.iter().find(|(name, _)| *name == frame.name()).map(|(_, share)| *share)
        };
        of(lemma).or_else(|| of(ANY)).unwrap_or(RARELY)
    }

    /// Whether the word has a row of its own.
    pub fn has(&self, lemma: &str, pos: Pos) -> bool {
        self.0.contains_key(&(lemma, class(pos)))
    }

    /// Whether the word has a row of its own for `frame`, and there attributes more often than not.
    pub fn attributes(&self, lemma: &str, pos: Pos, frame: Frame<'_>) -> bool {
        self.has(lemma, pos) && self.share(lemma, pos, frame) >= 50.0
    }

    /// Whether the word has a row of its own with a frame by which it attributes more often than not.
    pub fn attributes_somehow(&self, lemma: &str, pos: Pos) -> bool {
        let entry = self.0.get(&(lemma, class(pos)));
        entry.is_some_and(|e| e.frames.iter().any(|(_, share)| *share >= 50.0))
    }

    /// What a speaker does by the word in this frame: one who calls for an inquiry demands it.
    pub fn stance(&self, lemma: &str, pos: Pos, frame: Frame<'_>) -> Stance {
        let framed = format!("{lemma} {}", frame.name());
        let row = self.0.get(&(framed.as_str(), class(pos))).or_else(|| self.0.get(&(lemma, class(pos))));
        row.map_or(Stance::Assert, |e| e.stance)
    }
}

/// The name of a part of speech in the table.
fn class(pos: Pos) -> &'static str {
    match pos {
        Pos::Verb | Pos::Aux => "verb",
        Pos::Noun => "noun",
        Pos::Propn => "name",
        Pos::Adj => "adj",
        Pos::Adv => "adv",
        _ => "adp",
    }
}
