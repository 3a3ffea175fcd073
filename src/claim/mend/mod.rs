//! Trees mended where a parser of news goes wrong.

mod closed;
mod content;
mod contrast;
mod described;
mod joined;
mod named;
mod saying;
mod subject;
mod that;

use crate::language::Sentence;

/// Sentences as they are read: verbs that tell what a speaker did beside saying something hang on the word of saying, those that go on
/// with what is said are said as well, who speaks behind what is said is found under what describes them, and under an office; what is said
/// before a short ", the team found" is said even where it looks like a string of nouns,
/// and what another one says in contrast is not part of what the first one said.
#[must_use]
pub fn mended(mut sentences: Vec<Sentence>) -> Vec<Sentence> {
    for sentence in &mut sentences {
        subject::mend(sentence);
        joined::mend(sentence);
        described::mend(sentence);
        named::mend(sentence);
        closed::mend(sentence);
        content::mend(sentence);
        that::mend(sentence);
        contrast::mend(sentence);
    }
    sentences
}
