//! Paragraphs to [`Sentence`]s: tokens with lemma, part of speech, head and relation, and named entities.

mod assemble;
pub mod attribute_ruler;
mod char_class;
mod hash;
mod join;
mod labels;
pub mod lemmatizer;
pub mod lexeme;
pub mod meaning;
pub mod network;
mod parse;
mod sentence;
mod stop;
mod tables;
mod token;
pub mod tokenizer;

pub use labels::{PartOfSpeech, Relation};
pub use parse::parse;
pub use sentence::{Entity, Sentence};
pub use token::Token;
