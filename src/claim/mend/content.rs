//! What somebody says that the parser takes for a clause about the noun before it: "Lee told a gathering of governors that he hardly knew
//! the man", "insisted throughout the five days of debate that nobody would be stopped".

use super::{saying, that};
use crate::claim::attribution::Cues;
use crate::claim::has_use;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// Hangs every such clause on the word of saying.
pub fn mend(sentence: &mut Sentence) {
    for that in 0..sentence.tokens.len() {
        if let Some((clause, cue)) = misplaced(sentence, that) {
            sentence.tokens[clause].head = cue;
            sentence.tokens[clause].relation = Relation::Ccomp;
        }
    }
}

/// The head of the clause that this "that" opens, and the word of saying that lacks it.
fn misplaced(sentence: &Sentence, that: usize) -> Option<(usize, usize)> {
    use Relation::{Acl, Ccomp, Nsubj, Relcl, Xcomp};
    let tokens = &sentence.tokens;
    let clause = that::opened(sentence, that).filter(|_| &*tokens[that].lemma == "that")?;
    let noun = tokens[clause].head;
    let cue = sentence.ancestors(noun).find(|&t| sentence.is(t, PartOfSpeech::Verb))?;
    let speaks = saying::is_cue(sentence, cue) && sentence.child(cue, &[Nsubj]).is_some_and(|s| s < cue);
    let lacks =
        cue < noun && sentence.child(cue, &[Ccomp, Xcomp]).is_none() && !follows_content(sentence, cue);
    let on_noun = matches!(tokens[clause].relation, Acl | Relcl);
    (on_noun && speaks && lacks && may_stand_between(sentence, noun, cue)).then_some((clause, cue))
}

/// Whether what stands between the word of saying and what is said can be no part of that: who is told, where, when.
fn may_stand_between(sentence: &Sentence, noun: usize, cue: usize) -> bool {
    let tokens = &sentence.tokens;
    let above = std::iter::once(noun).chain(sentence.ancestors(noun)).take_while(|&t| t != cue);
    let Some(top) = above.last() else { return false };
    let addresses = has_use(&tokens[cue].lemma, "addresses");
    match tokens[top].relation {
        Relation::Dobj => addresses,
        Relation::Prep => {
            // "said in a statement that …", but "ruled on claims that …"
            let content = Cues::table().has(&tokens[noun].lemma, PartOfSpeech::Noun);
            let set = has_use(&tokens[top].lemma, if content { "holds-saying" } else { "sets-saying" });
            set && (addresses || sentence.child(cue, &[Relation::Dobj]).is_none())
        }
        _ => false,
    }
}

/// Whether a quotation before the word of saying is what is said.
fn follows_content(sentence: &Sentence, cue: usize) -> bool {
    let mark = |t: usize| matches!(sentence.tokens[t].tag, "``" | "''");
    (0..cue).any(mark)
}
