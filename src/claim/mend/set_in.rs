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
    use Relation::{Acl, Appos, Nsubj, Relcl};
    let tokens = &sentence.tokens;
    let comma = |t: Option<usize>| t.is_some_and(|t| &*tokens[t].text == ",");
    let (participle, verb) = joined(sentence).or_else(|| said(sentence))?;
    let regular = tokens[participle].text.ends_with("ed") && matches!(tokens[participle].tag, "VBD" | "VBN");
    let subject = sentence.child(participle, &[Nsubj]).filter(|_| regular)?;
    // "Lee, who is ill, stepped down": there the commas close another aside.
    sentence.child(subject, &[Relcl, Appos, Acl]).is_none().then_some(())?;
    let set_in = comma(participle.checked_sub(1)) && comma(opens(sentence, verb).checked_sub(1));
    let beside = sentence.subtree(subject).last().is_some_and(|&end| end + 2 >= participle);
    (set_in && beside && sentence.child(verb, &[Nsubj, Relation::Nsubjpass]).is_none())
        .then_some((participle, subject, verb))
}

/// Where a verb begins: at its first auxiliary.
fn opens(sentence: &Sentence, verb: usize) -> usize {
    let aux =
        |&t: &usize| matches!(sentence.tokens[t].relation, Relation::Aux | Relation::Auxpass) && t < verb;
    sentence.children(verb).find(aux).unwrap_or(verb)
}

/// The main verb, and a verb with a tense that is joined to it by nothing.
fn joined(sentence: &Sentence) -> Option<(usize, usize)> {
    let (main, tokens) = (sentence.root(), &sentence.tokens);
    let tensed = |t: usize| matches!(tokens[t].tag, "VBZ" | "VBP" | "VBD" | "MD");
    let verb = |&t: &usize| t > main && tokens[t].relation == Relation::Conj && tensed(opens(sentence, t));
    let verb = sentence.children(main).find(verb)?;
    let joint = |t: usize| tokens[t].relation == Relation::Cc && t > main && t < verb;
    (!sentence.children(main).any(joint)).then_some((main, verb))
}

/// What the parser takes for what the main verb says, before it.
fn said(sentence: &Sentence) -> Option<(usize, usize)> {
    let (main, tokens) = (sentence.root(), &sentence.tokens);
    let told = |&t: &usize| t < main && tokens[t].relation == Relation::Ccomp;
    let quoted = || tokens[..main].iter().any(|t| matches!(t.tag, "``" | "''"));
    sentence.children(main).find(told).filter(|_| tokens[main].tag == "VBD" && !quoted()).map(|t| (t, main))
}
