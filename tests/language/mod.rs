mod breaks;
mod meaning;
mod models;
mod parse;
mod recorded;
mod tokenizer;
mod words;
