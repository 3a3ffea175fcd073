//! The dependency parser: plays the best allowed move until no word is left.

use super::arc_eager::{Kind, State};
use super::maxout::Row;
use super::scorer::{Features, Scorer, best};
use super::tree::{ROOT, Tree};
use super::weights::Weights;

/// The moves, one a line in the order of the scores: `L-nsubj`.
static MOVES: &str = include_str!("../../../models/en_core_web_sm/parser_moves.txt");

/// The parser.
pub struct Parser {
    scorer: Scorer<8>,
    moves: Vec<(Kind, &'static str)>,
}

impl Parser {
    /// The parser of the model.
    pub fn read(weights: &Weights) -> Self {
        let moves: Vec<_> = MOVES.lines().filter_map(named).collect();
        Self { scorer: Scorer::read(weights, "parser", moves.len()), moves }
    }

    /// The trees over the words of a paragraph, non-projective arcs still lifted.
    pub fn parse(&self, words: &[Row], features: &mut Features) -> Tree {
        self.scorer.prepare(words, features);
        let mut state = State::new(words.len());
        while !state.is_final() {
            let scores = self.scorer.scores(features, state.slots());
            let Some(class) = best(&scores, self.allowed(&state)) else { break };
            state.play(self.moves[class].0, class);
        }
        self.tree(state)
    }

    /// Whether each class may be played.
    fn allowed(&self, state: &State) -> impl Iterator<Item = bool> {
        use Kind::*;
        let kinds = [Shift, Reduce, Left, Right, Break].map(|kind| state.allows(kind));
        self.moves.iter().map(move |(kind, _)| kinds[*kind as usize])
    }

    fn tree(&self, state: State) -> Tree {
        let arcs = state.arcs();
        let heads = arcs.iter().enumerate().map(|(word, arc)| arc.map_or(word, |arc| arc.head)).collect();
        let labels = arcs.iter().map(|arc| arc.map_or(ROOT, |arc| self.moves[arc.class].1)).collect();
        Tree::new(heads, labels)
    }
}

/// A move by its name, `kind-label` or `kind`.
fn named(name: &'static str) -> Option<(Kind, &'static str)> {
    let (letter, label) = name.split_once('-').unwrap_or((name, ""));
    Some((Kind::of(letter)?, label))
}
