//! What the parser and the entity recogniser share: a small network that scores the moves open to a state.
//!
//! A state shows a few words, each in a slot ("next word", "top of the stack"). What a word adds to the hidden layer in
//! a slot does not depend on the state, so it is worked out for all words of a paragraph at once; a state then only adds
//! up rows. Architecture: spaCy's TransitionBasedParser.v2, after Kiperwasser & Goldberg 2016.

use super::WIDTH;
use super::maxout::Row;
use super::product::{Layer, Rows, accumulate};
use super::weights::Weights;
use pulp::{Arch, Simd, WithSimd};

/// Width of the vectors that the features are made from, and of the hidden layer.
const HIDDEN: usize = 64;
/// Candidates for a unit of the hidden layer, of which the greatest counts.
const PIECES: usize = 2;
/// Classes are scored in groups of this many: eight AVX registers of sums.
const GROUP: usize = 64;
/// Greatest number of classes.
pub const CLASSES: usize = 2 * GROUP;

type Feature = [f32; PIECES * HIDDEN];

/// Scores moves by the words in `SLOTS` slots.
pub struct Scorer<const SLOTS: usize> {
    arch: Arch,
    reduce: Layer,
    feature: Layer,
    bias: Feature,
    /// What an empty slot adds.
    absent: [Feature; SLOTS],
    score: [Group; CLASSES / GROUP],
}

/// The last layer for one group of classes: weights by hidden unit.
struct Group {
    weights: [[f32; GROUP]; HIDDEN],
    bias: [f32; GROUP],
}

/// What each word of a paragraph adds in each slot; memory is kept from paragraph to paragraph.
#[derive(Default)]
pub struct Features {
    reduced: Vec<f32>,
    added: Vec<f32>,
}

impl<const SLOTS: usize> Scorer<SLOTS> {
    /// The scorer `name` of the model.
    pub fn read(weights: &Weights, name: &str, moves: usize) -> Self {
        let numbers = |part: &str, length| weights.numbers(&format!("{name}.{part}"), length);
        let bias = numbers("feature.bias", PIECES * HIDDEN);
        let absent = numbers("feature.absent", SLOTS * PIECES * HIDDEN);
        let matrix = numbers("feature.weight", HIDDEN * SLOTS * PIECES * HIDDEN);
        Self {
            arch: Arch::new(),
            reduce: Layer::read(weights, &format!("{name}.reduce"), WIDTH, HIDDEN),
            feature: Layer::new(&matrix, &vec![0.0; SLOTS * PIECES * HIDDEN], HIDDEN),
            bias: std::array::from_fn(|i| bias[i]),
            absent: std::array::from_fn(|slot| std::array::from_fn(|i| absent[slot * PIECES * HIDDEN + i])),
            score: std::array::from_fn(|group| Group::read(weights, name, moves, group * GROUP)),
        }
    }

    /// Works out the features of a paragraph's words.
    pub fn prepare(&self, words: &[Row], features: &mut Features) {
        let rows = Rows { values: words.as_flattened(), stride: WIDTH };
        self.reduce.keep(rows, &mut features.reduced);
        let rows = Rows { values: &features.reduced, stride: HIDDEN };
        self.feature.keep(rows, &mut features.added);
    }

    /// The scores of all classes in a state that shows `words`.
    pub fn scores(&self, features: &Features, words: [Option<usize>; SLOTS]) -> [f32; CLASSES] {
        let (added, _) = features.added.as_chunks();
        self.arch.dispatch(Scores { scorer: self, added, words })
    }
}

impl Group {
    fn read(weights: &Weights, name: &str, classes: usize, first: usize) -> Self {
        let matrix = weights.numbers(&format!("{name}.score.weight"), HIDDEN * classes);
        let bias = weights.numbers(&format!("{name}.score.bias"), classes);
        let column = |numbers: &[f32], i: usize| numbers.get(first + i).copied().unwrap_or(0.0);
        Self {
            weights: std::array::from_fn(|unit| {
                std::array::from_fn(|i| column(&matrix[unit * classes..][..classes], i))
            }),
            bias: std::array::from_fn(|i| column(&bias, i)),
        }
    }
}

struct Scores<'a, const SLOTS: usize> {
    scorer: &'a Scorer<SLOTS>,
    added: &'a [Feature],
    words: [Option<usize>; SLOTS],
}

impl<const SLOTS: usize> WithSimd for Scores<'_, SLOTS> {
    type Output = [f32; CLASSES];

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> [f32; CLASSES] {
        let hidden = self.hidden();
        let mut scores = [0.0; CLASSES];
        for (group, scores) in self.scorer.score.iter().zip(scores.as_chunks_mut::<GROUP>().0) {
            let mut sums = group.bias;
            for (unit, weights) in hidden.iter().zip(&group.weights) {
                accumulate::<S, GROUP>(*unit, weights, &mut sums);
            }
            *scores = sums;
        }
        scores
    }
}

impl<const SLOTS: usize> Scores<'_, SLOTS> {
    #[inline(always)]
    fn hidden(&self) -> [f32; HIDDEN] {
        let mut sums = self.scorer.bias;
        for slot in 0..SLOTS {
            let added = match self.words[slot] {
                Some(word) => self.added.get(word * SLOTS + slot).unwrap_or(&self.scorer.absent[slot]),
                None => &self.scorer.absent[slot],
            };
            for i in 0..PIECES * HIDDEN {
                sums[i] += added[i];
            }
        }
        let mut hidden = [0.0; HIDDEN];
        for i in 0..HIDDEN {
            hidden[i] = if sums[HIDDEN + i] > sums[i] { sums[HIDDEN + i] } else { sums[i] };
        }
        hidden
    }
}

/// The class with the greatest score among those allowed; the first of equals.
pub fn best(scores: &[f32], allowed: impl Iterator<Item = bool>) -> Option<usize> {
    let mut best: Option<(usize, f32)> = None;
    for (class, (&score, _)) in scores.iter().zip(allowed).enumerate().filter(|(_, (_, allowed))| *allowed) {
        if best.is_none_or(|(_, greatest)| score > greatest) {
            best = Some((class, score));
        }
    }
    best.map(|(class, _)| class)
}
