//! The prefix of a verb, which the parser takes for a verb or a noun of its own: "the mayor was re-elected".

use crate::claim::{has_use, is_dash};
use crate::language::{Relation, Sentence};

/// Hangs every such prefix on its verb, which takes its place in the tree.
pub fn mend(sentence: &mut Sentence) {
    for prefix in 0..sentence.tokens.len() {
        if let Some(verb) = prefixed(sentence, prefix) {
            hang(sentence, prefix, verb, Relation::Compound);
            hang(sentence, prefix + 1, verb, Relation::Punct);
        }
    }
}

/// The verb that a token is the prefix of, with a hyphen between.
fn prefixed(sentence: &Sentence, prefix: usize) -> Option<usize> {
    let [first, dash, verb] = sentence.tokens.get(prefix..prefix + 3)? else { return None };
    let joined = first.span.end == dash.span.start && dash.span.end == verb.span.start;
    let is_prefix = joined && is_dash(&dash.text) && has_use(&first.text.to_lowercase(), "prefixes-verb");
    (is_prefix && verb.tag.starts_with("VB")).then_some(prefix + 2)
}

/// Puts a verb in the place of what stands before it in the word.
fn hang(sentence: &mut Sentence, prefix: usize, verb: usize, own: Relation) {
    let (above, relation) = (sentence.tokens[prefix].head, sentence.tokens[prefix].relation);
    if sentence.ancestors(verb).any(|t| t == prefix) {
        sentence.tokens[verb].head = if above == prefix { verb } else { above };
        sentence.tokens[verb].relation = relation;
    }
    // "Ms. Reed co" for the subject of "Ms. Reed co-sponsored the bill"
    let named = sentence
        .children(prefix)
        .filter(|&t| t < prefix && sentence.tokens[t].relation == Relation::Compound);
    let acts = match relation {
        Relation::Nsubj | Relation::Nsubjpass => Some(relation),
        Relation::Root => Some(Relation::Nsubj),
        _ => None,
    };
    if let Some((subject, acts)) = named.last().zip(acts) {
        for token in (0..prefix).filter(|&t| t != subject) {
            if sentence.tokens[token].head == prefix {
                sentence.tokens[token].head = subject;
            }
        }
        sentence.tokens[subject].relation = acts;
    }
    for token in 0..sentence.tokens.len() {
        if sentence.tokens[token].head == prefix && token != verb {
            sentence.tokens[token].head = verb;
        }
    }
    sentence.tokens[prefix].head = verb;
    sentence.tokens[prefix].relation = own;
}
