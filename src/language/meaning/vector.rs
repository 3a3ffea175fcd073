//! Where words and sentences point in a space in which what means the same lies close together.

use super::Word;
use safetensors::SafeTensors;
use std::sync::LazyLock;

/// How many numbers a vector has.
const DIMENSIONS: usize = 64;

/// `training/meaning.py` writes this file; `models/README.md` says where the numbers come from.
static FILE: &[u8] = include_bytes!("../../../models/meaning/vectors.safetensors");

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let file = SafeTensors::deserialize(FILE).ok();
    let bytes = |name| file.as_ref().and_then(|f| f.tensor(name).ok()).map_or(&[][..], |view| view.data());
    Table { rows: bytes("vectors").as_chunks().0, weights: bytes("weights").as_chunks().0 }
});

/// The tables as they lie in the file, a row a word.
struct Table {
    /// Signed bytes. Only their direction counts, so that no scale is kept.
    rows: &'static [[u8; DIMENSIONS]],
    /// Little-endian floats.
    weights: &'static [[u8; 4]],
}

impl Word {
    /// How much the word adds to what a sentence means, above 0: less for a frequent one, by a / (a + frequency) with
    /// a = 0.001 (Arora, Liang and Ma 2017), times the length that training gave its vector.
    pub fn weight(self) -> f32 {
        TABLE.weights.get(usize::from(self.0)).map_or(0.0, |bytes| f32::from_le_bytes(*bytes))
    }

    fn row(self) -> &'static [u8; DIMENSIONS] {
        TABLE.rows.get(usize::from(self.0)).unwrap_or(&[0; DIMENSIONS])
    }
}

/// How alike two words are in meaning: the cosine of their vectors, -1 to 1. Unrelated words lie near 0, inflections
/// and nominalisations of one word near 0.9; names, numbers and days of one kind are alike too ("Monday", "Tuesday").
pub fn similarity(a: Word, b: Word) -> f32 {
    let (x, y) = (a.row(), b.row());
    let square = f64::from(dot(x, x)) * f64::from(dot(y, y));
    if square > 0.0 { (f64::from(dot(x, y)) / square.sqrt()) as f32 } else { 0.0 }
}

/// All pairs of words at least so alike, by their places in the list, with how alike they are; of those that are wanted.
pub fn alike(words: &[Word], least: f32, wanted: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize, f32)> {
    let scale = |row: &[u8; DIMENSIONS]| 1.0 / (dot(row, row).max(1) as f32).sqrt();
    let rows: Vec<_> = words.iter().map(|w| (w.row(), scale(w.row()))).collect();
    let mut found = Vec::new();
    for (i, (x, scale)) in rows.iter().enumerate() {
        let others = rows[i + 1..].iter().zip(i + 1..).filter(|(_, j)| wanted(i, *j));
        let cosines = others.map(|((y, other), j)| (i, j, dot(x, y) as f32 * (scale * other)));
        found.extend(cosines.filter(|pair| pair.2 >= least));
    }
    found
}

fn dot(x: &[u8; DIMENSIONS], y: &[u8; DIMENSIONS]) -> i32 {
    let product = |(a, b): (&u8, &u8)| i32::from(i16::from(a.cast_signed()) * i16::from(b.cast_signed()));
    x.iter().zip(y).map(product).sum()
}

/// What several words mean together: the sum of their vectors.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Direction([f32; DIMENSIONS]);

impl Default for Direction {
    fn default() -> Self {
        Self([0.0; DIMENSIONS])
    }
}

impl Direction {
    /// The sum of words, each by how much it is to count ([`Word::weight`], or a weight of the caller's).
    pub fn of(words: impl IntoIterator<Item = (Word, f32)>) -> Self {
        words.into_iter().fold(Self::default(), |sum, (word, weight)| sum.plus(word, weight))
    }

    fn plus(mut self, word: Word, weight: f32) -> Self {
        let row = word.row();
        let length = (dot(row, row) as f32).sqrt();
        if length > 0.0 {
            let share = weight / length;
            self.0.iter_mut().zip(row).for_each(|(n, b)| *n += share * f32::from(b.cast_signed()));
        }
        self
    }

    /// Cosine with another direction, -1 to 1; 0 when one of them has no word.
    pub fn cosine(&self, other: &Self) -> f32 {
        let dot = |x: &Self, y: &Self| x.0.iter().zip(&y.0).map(|(a, b)| a * b).sum::<f32>();
        let square = dot(self, self) * dot(other, other);
        if square > 0.0 { dot(self, other) / square.sqrt() } else { 0.0 }
    }
}
