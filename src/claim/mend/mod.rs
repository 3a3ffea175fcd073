//! Trees mended where a parser of news goes wrong.

mod based;
mod closed;
mod content;
mod contrast;
mod described;
mod fronted;
mod how_long;
mod joined;
mod label;
mod listed;
mod mistagged;
mod named;
mod nor;
mod opening;
mod perfect;
mod prefixed;
mod reduced;
mod saying;
mod set_in;
mod speaker;
mod subject;
mod that;
mod to_say;
mod told;
mod when;

use crate::language::Sentence;

/// Sentences as they are read, each file of this module mending one mistake: subjects hang on verbs; what a speaker did beside saying
/// something is the speaker's; who speaks is found under what describes them, and under an office; what is said hangs on the word of saying,
/// whatever stands between, and is not part of what another one said. A "that" is understood once its clause is in its place.
#[must_use]
pub fn mended(mut sentences: Vec<Sentence>) -> Vec<Sentence> {
    for sentence in &mut sentences {
        nor::mend(sentence);
        prefixed::mend(sentence);
        label::mend(sentence);
        mistagged::mend(sentence);
        based::mend(sentence);
        opening::mend(sentence);
        set_in::mend(sentence);
        how_long::mend(sentence);
        listed::mend(sentence);
        speaker::mend(sentence);
        told::mend(sentence);
        fronted::mend(sentence);
        perfect::mend(sentence);
        subject::mend(sentence);
        when::mend(sentence);
        to_say::mend(sentence);
        reduced::mend(sentence);
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
