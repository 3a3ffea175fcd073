mod recorded;
mod tokenizer;
mod words;
