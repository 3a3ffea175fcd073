//! The entity recogniser: plays the best allowed move for every word.

use super::biluo::{Kind, Move, State};
use super::maxout::Row;
use super::scorer::{Features, Scorer, best};
use super::weights::Weights;
use std::ops::Range;

/// The moves, one a line in the order of the scores: `B-PERSON`.
static MOVES: &str = include_str!("../../../models/en_core_web_sm/entity_moves.txt");

/// The entity recogniser.
pub struct Recogniser {
    scorer: Scorer<3>,
    moves: Vec<Move>,
}

/// A paragraph as the recogniser reads it: three values for every word.
#[derive(Clone, Copy)]
pub struct Paragraph<'a> {
    /// The words in context.
    pub words: &'a [Row],
    /// Whether each is white space.
    pub blank: &'a [bool],
    /// Whether each starts a sentence.
    pub starts: &'a [bool],
}

/// The words of an entity and its label.
pub type Entity = (Range<usize>, &'static str);

impl Recogniser {
    /// The recogniser of the model.
    pub fn read(weights: &Weights) -> Self {
        let moves: Vec<_> = MOVES.lines().filter_map(named).collect();
        Self { scorer: Scorer::read(weights, "ner", moves.len()), moves }
    }

    /// The entities of a paragraph, in order: their words and labels.
    pub fn recognise(&self, paragraph: Paragraph<'_>, features: &mut Features) -> Vec<Entity> {
        let Paragraph { words, blank, starts } = paragraph;
        self.scorer.prepare(words, features);
        let mut state = State { blank, starts, next: 0, open: None };
        let mut entities = Vec::new();
        while state.next < words.len() {
            let scores = self.scorer.scores(features, state.slots());
            let Some(class) = best(&scores, self.moves.iter().map(|&m| state.allows(m))) else { break };
            let entity = state.play(self.moves[class]);
            entities.extend(entity.map(|(first, last, label)| (first..last + 1, label)));
        }
        entities
    }
}

/// A move by its name, `kind-label` or `kind`.
fn named(name: &'static str) -> Option<Move> {
    let (letter, label) = name.split_once('-').unwrap_or((name, ""));
    Some((Kind::of(letter)?, label))
}
