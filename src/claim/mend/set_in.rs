//! A participle between commas that the parser takes for the main verb: "Qeshm, [located] south of Tehran, has a port".

use crate::language::{Relation, Sentence};

/// Makes the verb behind the commas the main one.
pub fn mend(sentence: &mut Sentence) {
    let Some((participle, subject, verb)) = find(sentence) else { return };
    sentence.tokens[participle].tag = "VBN";
    for (token, head, relation) in
        [(verb, verb, Relation::Root), (subject, verb, Relation::Nsubj), (participle, subject, Relation::Acl)]
    {
        sentence.tokens[token].head = head;
        sentence.tokens[token].relation = relation;
    }
    for token in verb + 1..sentence.tokens.len() {
        if sentence.tokens[token].head == participle {
            sentence.tokens[token].head = verb;
        }
    }
}

/// The participle right behind a comma and its subject, and the verb behind the comma that closes the aside.
fn find(sentence: &Sentence) -> Option<(usize, usize, usize)> {
    use Relation::{Cc, Conj, Nsubj};
    let tokens = &sentence.tokens;
    let participle = sentence.root();
    let comma = |t: usize| tokens.get(t).is_some_and(|t| &*t.text == ",");
    let regular = tokens[participle].text.ends_with("ed") && matches!(tokens[participle].tag, "VBD" | "VBN");
    let behind_comma = participle.checked_sub(1).is_some_and(comma);
    let subject = sentence.child(participle, &[Nsubj]).filter(|_| regular && behind_comma)?;
    // "Lee, who is ill, stepped down": there the commas close another aside.
    sentence.child(subject, &[Relation::Relcl, Relation::Appos, Relation::Acl]).is_none().then_some(())?;
    let close = sentence.subtree(subject).last().is_some_and(|&end| end + 1 >= participle - 1);
    let verb = |&t: &usize| {
        let first = sentence.subtree(t).first().copied().unwrap_or(t);
        let tensed = matches!(tokens[first].tag, "VBZ" | "VBP" | "VBD" | "MD");
        tokens[t].relation == Conj
            && tensed
            && comma(first - 1)
            && sentence.child(t, &[Nsubj, Relation::Nsubjpass]).is_none()
    };
    let verb = sentence.children(participle).filter(|&t| t > participle).find(verb)?;
    let joint = |t: usize| tokens[t].relation == Cc && t > participle && t < verb;
    (close && !sentence.children(participle).any(joint)).then_some((participle, subject, verb))
}
