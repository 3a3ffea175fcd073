//! What is said before a short ", the team found." that the parser takes for a string of nouns: "Children who walk to school sleep better".

use super::saying;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// How many words what is said has at least.
const SHORTEST: usize = 4;

/// Hangs what stands before the last comma on the word of saying, as what is said.
pub fn mend(sentence: &mut Sentence) {
    let Some((cue, said)) = find(sentence) else { return };
    let Some((&first, others)) = said.split_first() else { return };
    for &token in others {
        sentence.tokens[token].head = first;
        sentence.tokens[token].relation = Relation::Dep;
    }
    sentence.tokens[first].head = cue;
    sentence.tokens[first].relation = Relation::Ccomp;
}

/// The word of saying, and what hangs on it before the comma, the head of what is said first.
fn find(sentence: &Sentence) -> Option<(usize, Vec<usize>)> {
    use PartOfSpeech::{Adp, Noun, Pron, Propn, Punct, Sconj, Verb};
    let tokens = &sentence.tokens;
    let cue = saying::last(sentence).filter(|&t| sentence.root() == t)?;
    let comma = (0..cue).rev().find(|&t| &*tokens[t].text == ",")?;
    let source = comma + 1..cue;
    let speaks = |&t: &usize| tokens[t].relation == Relation::Nsubj && source.contains(&t);
    sentence.children(cue).find(speaks)?;
    let verbal = |t: usize| sentence.is(t, Verb) || tokens[t].tag.starts_with('W');
    // What is quoted needs no verb: "“No deal before June,” he said".
    let quoted = tokens[0].tag == "``";
    let states = (0..comma).any(|t| tokens[t].has_tense())
        && !matches!(tokens[0].pos, Adp | Sconj | Punct)
        && comma >= SHORTEST;
    ((states || quoted) && !source.clone().any(verbal)).then_some(())?;
    let on_cue: Vec<usize> =
        sentence.children(cue).filter(|&t| t < comma && !sentence.is(t, Punct)).collect();
    let named = |&t: &usize| matches!(tokens[t].pos, Noun | Propn | Pron);
    let nouns = on_cue.iter().all(named) && on_cue.iter().all(|&t| is_stray(tokens[t].relation));
    nouns.then_some((cue, on_cue))
}

/// What a noun never is to a word of saying behind it.
fn is_stray(relation: Relation) -> bool {
    use Relation::{Dep, Dobj, Npadvmod, Nsubj};
    matches!(relation, Dep | Dobj | Npadvmod | Nsubj)
}
