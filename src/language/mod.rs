//! Paragraphs to [`Sentence`]s: tokens with lemma, part of speech, head and relation, and named entities.

mod labels;
pub mod network;
mod sentence;
mod token;

pub use labels::{PartOfSpeech, Relation};
pub use sentence::{Entity, Sentence};
pub use token::Token;
