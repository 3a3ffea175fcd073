//! Trees mended where a parser of news goes wrong.

mod described;
mod joined;
mod named;

use crate::language::Sentence;

/// Sentences as they are read: verbs that tell what a speaker did beside saying something hang on the word of saying, those that go on
/// with what is said are said as well, who speaks behind what is said is found under what describes them, and under an office.
#[must_use]
pub fn mended(mut sentences: Vec<Sentence>) -> Vec<Sentence> {
    for sentence in &mut sentences {
        joined::mend(sentence);
        described::mend(sentence);
        named::mend(sentence);
    }
    sentences
}
