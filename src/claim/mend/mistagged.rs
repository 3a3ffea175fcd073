//! A word of saying that the tagger took for a noun: "The EPA [projects] that costs will fall".

use crate::claim::attribution::{Cues, Frame};
use crate::language::{PartOfSpeech, Relation, Sentence};

/// Makes the noun that stands for the verb of a whole sentence the verb that it is.
pub fn mend(sentence: &mut Sentence) {
    let Some((verb, subject, that, clause)) = find(sentence) else { return };
    for token in (0..verb).filter(|&t| t != subject) {
        if sentence.tokens[token].head == verb {
            sentence.tokens[token].head = subject;
        }
    }
    sentence.tokens[subject].relation = Relation::Nsubj;
    let mut tag = |token: usize, tag: &'static str, pos: PartOfSpeech| {
        (sentence.tokens[token].tag, sentence.tokens[token].pos) = (tag, pos);
    };
    tag(verb, "VBZ", PartOfSpeech::Verb);
    tag(that, "IN", PartOfSpeech::Sconj);
    sentence.tokens[that].relation = Relation::Mark;
    sentence.tokens[clause].relation = Relation::Ccomp;
}

/// The noun with a clause behind it that is all there is of a sentence, the noun before it, the "that" and the verb of the clause.
fn find(sentence: &Sentence) -> Option<(usize, usize, usize, usize)> {
    use Relation::{Acl, Compound, Nsubj, Nsubjpass, Relcl};
    let tokens = &sentence.tokens;
    let verb = sentence.root();
    let lemma = tokens[verb].lemma.to_lowercase();
    let says =
        tokens[verb].tag == "NNS" && Cues::table().attributes(&lemma, PartOfSpeech::Verb, Frame::Clause);
    let subject = verb.checked_sub(1).filter(|&t| says && tokens[t].relation == Compound)?;
    let that = Some(verb + 1).filter(|&t| tokens.get(t).is_some_and(|t| &*t.lemma == "that"))?;
    let clause = tokens[that].head;
    let about = matches!(tokens[clause].relation, Acl | Relcl) && tokens[clause].head == verb;
    let own = |t: usize| matches!(tokens[t].relation, Nsubj | Nsubjpass) && t > that && t < clause;
    (about && sentence.children(clause).any(own)).then_some((verb, subject, that, clause))
}
