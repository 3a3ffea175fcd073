//! What words mean: a vector for every frequent word, and how WordNet relates two words.
//!
//! All are data that the binary embeds and reads where it lies: `models/meaning`, made by `training/meaning.py`,
//! `training/kinship.py` and `training/callings.py`. A word that the list does not hold has no meaning here; its letters still tell something.

mod kinship;
mod people;
mod vector;
mod word;

pub use kinship::{Kinship, kin, kinship, opposed};
pub use people::names_people;
pub use vector::{Direction, alike, similarity};
pub use word::{Word, word};
