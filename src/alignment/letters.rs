//! What sentences share to the letter: fours of letters, those weighing most that few of the compared sentences have. Unlike words
//! they see inflections, spellings and parts of compounds, and the small words between, of which a phrase is made.

use super::vocabulary::rarity;
use rustc_hash::FxHashMap;

/// So many letters in a row are held against each other. Threes and fives did no better on the training pairs.
const ROW: usize = 4;

/// The fours that a sentence shares with others, in order, each with its weight; with those that it has alone, the squares of the weights
/// would add up to 1.
#[derive(Debug, Clone, Default)]
pub(super) struct Letters(Vec<(u64, f64)>);

impl Letters {
    /// Those of each sentence: how often it has a four times how rare the four is among all.
    pub fn of_all<'t>(sentences: impl Iterator<Item = &'t str>) -> Vec<Self> {
        let all: Vec<Vec<(u64, u32)>> = sentences.map(counted).collect();
        let mut holders: FxHashMap<u64, u32> = FxHashMap::default();
        holders.reserve(all.iter().map(Vec::len).sum());
        all.iter().flatten().for_each(|(four, _)| *holders.entry(*four).or_default() += 1);
        let sentences = all.len() as u32;
        let rarity: Vec<f64> = (0..=sentences).map(|holders| rarity(holders, sentences)).collect();
        all.iter().map(|fours| Self::weighed(fours, |four| holders.get(&four).copied(), &rarity)).collect()
    }

    /// The fours of a sentence with their weights; `rarity` is by the number of sentences that hold one.
    fn weighed(fours: &[(u64, u32)], holders: impl Fn(u64) -> Option<u32>, rarity: &[f64]) -> Self {
        let (mut shared, mut squares) = (Vec::with_capacity(fours.len()), 0.0);
        for &(four, times) in fours {
            let held = holders(four).unwrap_or(1);
            let weight = f64::from(times) * rarity.get(held as usize).copied().unwrap_or(0.0);
            squares += weight * weight;
            // What one sentence has alone counts for its length, and meets nothing.
            if held > 1 {
                shared.push((four, weight));
            }
        }
        let length = f64::sqrt(squares);
        if length > 0.0 {
            shared.iter_mut().for_each(|(_, weight)| *weight /= length);
        }
        Self(shared)
    }

    /// The cosine of two sentences, 0 for nothing in common to 1.
    pub fn cosine(&self, other: &Self) -> f64 {
        let (mut at, mut there, mut sum) = (0, 0, 0.0);
        // Steps without a branch that depends on the letters: which list goes on is a toss.
        while let (Some((x, p)), Some((y, q))) = (self.0.get(at), other.0.get(there)) {
            sum += f64::from(u8::from(x == y)) * p * q;
            at += usize::from(x <= y);
            there += usize::from(y <= x);
        }
        sum
    }
}

/// The fours of a text in order, and how often it has each. Small letters and capitals are the same, and all that is neither letter nor
/// figure is one space.
fn counted(text: &str) -> Vec<(u64, u32)> {
    let plain = |letter: char| if letter.is_alphanumeric() { letter } else { ' ' };
    let mut letters: Vec<char> = std::iter::once(' ')
        .chain(text.to_lowercase().chars().map(plain))
        .chain(std::iter::once(' '))
        .collect();
    letters.dedup_by(|next, last| *next == ' ' && *last == ' ');
    let mut fours: Vec<u64> = letters.windows(ROW).map(key).collect();
    fours.sort_unstable();
    let counts = fours.chunk_by(|a, b| a == b);
    counts.filter_map(|same| Some((*same.first()?, same.len() as u32))).collect()
}

/// A number for a four: of each letter the part of its code that tells letters of one script apart.
fn key(four: &[char]) -> u64 {
    four.iter().fold(0, |key, &letter| key << 16 | u64::from(u32::from(letter) & 0xffff))
}
