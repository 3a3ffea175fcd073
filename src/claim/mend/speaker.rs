//! Who speaks, where the parser takes them for a description of a name before: "subpoenas will go to Lee, the adviser, the committee's
//! senior Democrat said on Friday".

use super::saying;
use crate::claim::coreference::noun_kind;
use crate::language::meaning::names_people;
use crate::language::{Relation, Sentence};

/// Gives every word of saying that only seems to be joined its speaker, and sets it beside what is said.
pub fn mend(sentence: &mut Sentence) {
    for cue in 0..sentence.tokens.len() {
        if let Some(speaker) = taken_for_description(sentence, cue) {
            sentence.tokens[cue].relation = Relation::Parataxis;
            sentence.tokens[speaker].head = cue;
            sentence.tokens[speaker].relation = Relation::Nsubj;
        }
    }
}

/// The description right before a word of saying that nothing joins and that has no subject.
fn taken_for_description(sentence: &Sentence, cue: usize) -> Option<usize> {
    use Relation::{Appos, Cc, Conj, Nsubj, Nsubjpass};
    let tokens = &sentence.tokens;
    let word = &tokens[cue];
    let joined = word.relation == Conj && word.head < cue && matches!(word.tag, "VBD" | "VBZ");
    let speaker = cue.checked_sub(1).filter(|_| joined && saying::is_cue(sentence, cue))?;
    let first = sentence.subtree(speaker).first().copied()?;
    let comma = first.checked_sub(1).is_some_and(|t| &*tokens[t].text == ",");
    let joint = |t: usize| tokens[t].relation == Cc && t > word.head && t < cue;
    let bare = sentence.child(cue, &[Nsubj, Nsubjpass]).is_none() && !sentence.children(word.head).any(joint);
    let noun = tokens[speaker].lemma.to_lowercase();
    let able = names_people(&noun) || noun_kind(&noun).is_some() || sentence.entity_at(speaker).is_some();
    let apart = !sentence.is_below(cue, speaker);
    (tokens[speaker].relation == Appos && comma && bare && able && apart).then_some(speaker)
}
