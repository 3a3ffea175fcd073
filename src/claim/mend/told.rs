//! What is said, over which the parser hung the word of saying: "Lee [joked] with a guest they would need to move".

use super::saying;
use crate::language::{Relation, Sentence};

/// Puts every such word of saying over what is said.
pub fn mend(sentence: &mut Sentence) {
    for cue in 0..sentence.tokens.len() {
        if !is_under_content(sentence, cue) {
            continue;
        }
        let content = sentence.tokens[cue].head;
        let (above, relation) = (sentence.tokens[content].head, sentence.tokens[content].relation);
        sentence.tokens[cue].head = if above == content { cue } else { above };
        sentence.tokens[cue].relation = relation;
        sentence.tokens[content].head = cue;
        sentence.tokens[content].relation = Relation::Ccomp;
    }
}

/// Whether a word of saying has a tense and a subject and hangs, with nothing that would make it an aside, on a clause that begins
/// behind it.
fn is_under_content(sentence: &Sentence, cue: usize) -> bool {
    use Relation::{Advcl, Advmod, Ccomp, Mark, Nsubj, Nsubjpass};
    let tokens = &sentence.tokens;
    let word = &tokens[cue];
    let tensed = matches!(word.tag, "VBD" | "VBZ" | "VBP") && word.relation == Advcl && word.head > cue;
    if !tensed || !saying::is_cue(sentence, cue) {
        return false;
    }
    let own = sentence.child(cue, &[Nsubj]).is_some_and(|s| s < cue);
    let bare = sentence.children(cue).all(|t| {
        let opens = tokens[t].relation == Mark || tokens[t].relation == Advmod && tokens[t].tag == "WRB";
        !opens && tokens[t].relation != Ccomp
    });
    let subject = sentence.child(word.head, &[Nsubj, Nsubjpass]).filter(|&s| s > cue);
    let start = subject.and_then(|s| sentence.subtree(s).first().copied());
    let joined = start
        .is_some_and(|s| tokens[cue..s].iter().all(|t| !t.text.chars().all(|c| c.is_ascii_punctuation())));
    own && bare && joined
}
