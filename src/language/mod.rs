//! Paragraphs to [`Sentence`]s: tokens with lemma, part of speech, head and relation, and named entities.

pub mod attribute_ruler;
mod char_class;
mod hash;
mod labels;
pub mod lemmatizer;
pub mod lexeme;
pub mod network;
mod sentence;
mod tables;
mod token;
pub mod tokenizer;

pub use labels::{PartOfSpeech, Relation};
pub use sentence::{Entity, Sentence};
pub use token::Token;
