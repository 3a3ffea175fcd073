//! Words to vectors that do not yet know their neighbours: hash embeddings of the lexical attributes, mixed.
//!
//! The method is spaCy's MultiHashEmbed, described in Miranda et al. 2022, "Multi hash embeddings in spaCy". Every
//! attribute has a table that is smaller than its vocabulary; a value stands for the sum of four rows that its hash picks.

use super::WIDTH;
use super::maxout::{Maxout, Row};
use super::product::Rows;
use super::weights::{Table, Weights};

/// Names of the attributes in the order of a token's features.
const ATTRIBUTES: [&str; 6] = ["norm", "prefix", "suffix", "shape", "spaced", "blank"];
/// The seed of the first table's hash; each further table takes the next.
const FIRST_SEED: u32 = 8;

/// The tables of one encoder and the layer that mixes them. It looks at the first `N` attributes.
pub struct Embedding<const N: usize> {
    tables: [Table; N],
    mix: Maxout,
}

impl<const N: usize> Embedding<N> {
    /// The embedding of the encoder `name`.
    pub fn read(weights: &Weights, name: &str) -> Self {
        Self {
            tables: std::array::from_fn(|i| {
                weights.table::<WIDTH>(&format!("{name}.embed.{}", ATTRIBUTES[i]))
            }),
            mix: Maxout::read(weights, &format!("{name}.mix"), N * WIDTH),
        }
    }

    /// The vectors of words given by their attributes.
    pub fn vectors(&self, words: &[[u64; N]]) -> Vec<Row> {
        let mut columns = vec![[0.0; WIDTH]; N * words.len()];
        for (word, columns) in words.iter().zip(columns.chunks_exact_mut(N)) {
            self.look_up(word, columns);
        }
        let mut vectors = vec![[0.0; WIDTH]; words.len()];
        let rows = Rows { values: columns.as_flattened(), stride: N * WIDTH };
        self.mix.apply(rows, &mut vectors);
        vectors
    }

    fn look_up(&self, word: &[u64; N], columns: &mut [Row]) {
        let seeded = self.tables.iter().zip(FIRST_SEED..);
        for (((table, seed), &value), column) in seeded.zip(word).zip(columns) {
            for key in keys(value, seed) {
                table.add(key as usize % table.rows.max(1), column);
            }
        }
    }
}

/// Four keys of a value: MurmurHash3_x86_128 of its eight bytes (Austin Appleby, public domain) in the form that
/// `thinc` computes, whose tables these are.
fn keys(value: u64, seed: u32) -> [u32; 4] {
    const LENGTH: u64 = 8;
    let seed = u64::from(seed) ^ LENGTH;
    let mixed = value.wrapping_mul(0x87c3_7b91_1142_53d5).rotate_left(31).wrapping_mul(0x4cf5_ad43_2745_937f);
    let first = (mixed ^ seed).wrapping_add(seed);
    let (first, second) = (avalanche(first), avalanche(seed.wrapping_add(first)));
    let first = first.wrapping_add(second);
    let second = second.wrapping_add(first);
    [first as u32, (first >> 32) as u32, second as u32, (second >> 32) as u32]
}

/// MurmurHash3's finaliser of 64 bits.
fn avalanche(mut hash: u64) -> u64 {
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}
