//! Who speaks behind what is said, with a clause that describes them: "The firm will close, the company that makes the pumps said." There
//! the parser takes what stands before the word of saying for its subject.

use super::saying;
use crate::claim::coreference::noun_kind;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// The tokens of such an end of a sentence.
struct Described {
    /// The noun for who speaks.
    speaker: usize,
    /// The verb of the clause that describes them.
    clause: usize,
    /// What that verb has as its object, taken for the subject of the word of saying.
    object: usize,
    cue: usize,
}

/// Hangs the word of saying on the main verb, and who speaks on it.
pub fn mend(sentence: &mut Sentence) {
    let Some(found) = Described::find(sentence) else { return };
    let root = sentence.root();
    let is_main = root == found.cue;
    let mut hang = |token: usize, head: usize, relation: Relation| {
        sentence.tokens[token].head = head;
        sentence.tokens[token].relation = relation;
    };
    if !is_main {
        hang(found.cue, root, Relation::Parataxis);
    }
    // From the top down, so that nothing hangs on what hangs on it.
    hang(found.speaker, found.cue, Relation::Nsubj);
    hang(found.clause, found.speaker, Relation::Relcl);
    hang(found.object, found.clause, Relation::Dobj);
}

impl Described {
    fn find(sentence: &Sentence) -> Option<Self> {
        let tokens = &sentence.tokens;
        let is = |t: usize, pos: PartOfSpeech| sentence.is(t, pos);
        let cue = saying::last(sentence)?;
        let comma = (0..cue).rev().find(|&t| &*tokens[t].text == ",")?;
        let root = sentence.root();
        ((root < comma || root == cue) && is(comma + 1, PartOfSpeech::Det)).then_some(())?;
        let opens = |&t: &usize| matches!(tokens[t].tag, "WDT" | "WP" | "VBG");
        let start = (comma + 2..cue).find(opens)?;
        let speaker = start - 1;
        let able = noun_kind(&tokens[speaker].lemma).is_some() && is(speaker, PartOfSpeech::Noun);
        let verbs: Vec<usize> = (start..cue).filter(|&t| is(t, PartOfSpeech::Verb)).collect();
        let [clause] = *verbs.as_slice() else { return None };
        let subject = |t: &usize| tokens[*t].relation == Relation::Nsubj && *t > clause;
        let object = sentence.children(cue).find(subject).filter(|_| able)?;
        Some(Self { speaker, clause, object, cue })
    }
}
