//! Who acts, whom the parser takes for a part of the participle that opens the sentence: "Speaking in Lund, [Ana Lee], head of the union, said".

use crate::language::{Relation, Sentence};

/// Gives the main verb its subject back.
pub fn mend(sentence: &mut Sentence) {
    let Some((opening, person, verb)) = find(sentence) else { return };
    sentence.tokens[opening].relation = Relation::Advcl;
    sentence.tokens[person].head = verb;
    sentence.tokens[person].relation = Relation::Nsubj;
}

/// The participle at the start, the person behind its comma, and the main verb, which lacks a subject or has the participle for one.
fn find(sentence: &Sentence) -> Option<(usize, usize, usize)> {
    use Relation::{Advcl, Appos, Csubj, Npadvmod, Nsubj, Nsubjpass};
    let tokens = &sentence.tokens;
    let verb = sentence.root();
    let opens = tokens.first().is_some_and(|t| t.tag == "VBG" && t.head == verb && verb > 0);
    let (opening, hangs) = (0, tokens.first()?.relation);
    let taken =
        sentence.children(verb).any(|t| t != opening && matches!(tokens[t].relation, Nsubj | Nsubjpass));
    let person = |&t: &usize| {
        let named = sentence.entity_at(t).is_some_and(|e| e.label == "PERSON");
        let first = sentence.subtree(t).first().copied().unwrap_or(t);
        let comma = first.checked_sub(1).is_some_and(|b| &*tokens[b].text == ",");
        named && comma && t < verb && matches!(tokens[t].relation, Npadvmod | Appos)
    };
    let person = sentence.subtree(opening).into_iter().find(person)?;
    (opens && !taken && matches!(hangs, Nsubj | Advcl | Csubj)).then_some((opening, person, verb))
}
