mod breaks;
mod models;
mod parse;
mod recorded;
mod tokenizer;
mod words;
