//! What keeps two values of like things apart though their words are alike: one is foretold and the other came about, they are two
//! people's guesses, told against two other times, of two kinds of a thing, or of two places.

use super::pair::{Pair, Side};
use super::statement::may_be_one;
use crate::article::Span;
use crate::claim::place::contains;
use crate::claim::{Realis, has_use};
use crate::language::{PartOfSpeech, Relation};
use std::collections::BTreeSet;

/// Whether two values are told on two bases.
pub(super) fn are_two(pair: &Pair, spans: [Span; 2]) -> bool {
    is_foretold_alone(pair, spans)
        || are_guesses_of_two(pair, spans)
        || are_against_two(pair, spans)
        || are_of_two_kinds(pair, spans)
        || are_of_two_places(pair, spans)
        || (0..2).any(|n| is_start(&pair.sides[n], spans[n]) && !is_start(&pair.sides[1 - n], spans[1 - n]))
}

/// Whether a value is the one from which something moved: "rose to $184 million from $161 million".
pub(super) fn is_start(side: &Side, value: Span) -> bool {
    let tokens = &side.sentence.tokens;
    side.top(value).is_some_and(|top| {
        let before = &tokens[tokens[top].head];
        tokens[top].relation == Relation::Pobj && before.lemma == "from"
    })
}

/// Whether one value was expected and the other came about: "had expected sales of $3.8bn", "sales were $3.9bn".
fn is_foretold_alone(pair: &Pair, spans: [Span; 2]) -> bool {
    let foretold = [0, 1].map(|n| foretold(&pair.sides[n], spans[n]).is_some());
    let done = |n: usize| pair.sides[n].claims_at(spans[n]).all(|c| c.realis == Realis::Done);
    (0..2).any(|n| foretold[n] && !foretold[1 - n] && done(1 - n))
}

/// Whether two people each give their own guess: what two analysts expect is no contradiction.
fn are_guesses_of_two(pair: &Pair, spans: [Span; 2]) -> bool {
    let [a, b] = pair.both();
    let who = |n: usize| {
        let side = &pair.sides[n];
        side.sentence.child(foretold(side, spans[n])?, &[Relation::Nsubj]).map(|t| side.party(t))
    };
    let expect = who(0).zip(who(1)).is_some_and(|(x, y)| x.is_same(&y) != Some(true));
    let guess = |side: &Side, span: Span| {
        let told = side.claims_at(span).find_map(|c| c.attribution.as_ref())?;
        let role = told.role.as_deref()?.to_lowercase();
        role.split_whitespace().any(|word| has_use(word, "guesses")).then(|| told.speaker.clone())?
    };
    let guesses = guess(a, spans[0]).zip(guess(b, spans[1]));
    expect || guesses.is_some_and(|(x, y)| !x.eq_ignore_ascii_case(&y))
}

/// The word by which a value is only expected: "expects growth of 2 percent", "above the forecast of $5m".
fn foretold(side: &Side, value: Span) -> Option<usize> {
    let tokens = &side.sentence.tokens;
    let top = side.top(value)?;
    let closed = |t: usize| {
        let verb = matches!(tokens[t].pos, PartOfSpeech::Verb | PartOfSpeech::Aux);
        matches!(tokens[t].relation, Relation::Advcl | Relation::Relcl)
            || verb && tokens[t].relation == Relation::Conj
    };
    let mut above = std::iter::once(top).chain(side.sentence.ancestors(top)).collect::<Vec<_>>();
    let end = above.iter().position(|&t| closed(t)).map_or(above.len(), |at| at + 1);
    above.truncate(end);
    above.into_iter().find(|&t| has_use(&side.lemma(t), "foretells"))
}

/// Whether two values are changes since two other times: "up 16 percent from a year earlier", "up 4 percent from the quarter before".
fn are_against_two(pair: &Pair, spans: [Span; 2]) -> bool {
    let bases = |n: usize| -> BTreeSet<String> {
        let side = &pair.sides[n];
        let words = side.claims_at(spans[n]).flat_map(|c| c.tokens.iter().copied());
        let since = words.filter(|&t| has_use(&side.lemma(t), "compares-with"));
        let behind = since.flat_map(|t| side.sentence.subtree(t)).map(|t| side.lemma(t));
        behind.filter(|word| has_use(word, "measures-time")).collect()
    };
    let [x, y] = [bases(0), bases(1)];
    !x.is_empty() && !y.is_empty() && x.is_disjoint(&y)
}

/// Whether two values are said of two kinds of one thing: "the main rate", "the deposit rate". Of two adjectives nothing is known:
/// an average family may be a typical one.
fn are_of_two_kinds(pair: &Pair, spans: [Span; 2]) -> bool {
    let [left, right] = [0, 1].map(|n| measured(&pair.sides[n], spans[n]));
    let apart = |x: &Measured, y: &Measured| {
        let one = |a: &String| y.kinds.iter().any(|b| may_be_one(a, b));
        let told = x.by_noun || y.by_noun;
        told && !x.kinds.is_empty() && !y.kinds.is_empty() && !x.kinds.iter().any(one)
    };
    left.iter().any(|x| right.iter().any(|y| x.noun == y.noun && apart(x, y)))
}

/// A noun of which a value is said.
struct Measured {
    /// Its dictionary form.
    noun: String,
    /// The words that say which kind is meant.
    kinds: BTreeSet<String>,
    /// Whether one of these is a noun or a number.
    by_noun: bool,
}

/// The nouns of which a value is said, by its verb.
fn measured(side: &Side, value: Span) -> Vec<Measured> {
    use Relation::{Amod, Dobj, Nsubj, Nsubjpass};
    let tokens = &side.sentence.tokens;
    let Some(top) = side.top(value) else { return Vec::new() };
    let verb = |t: &usize| matches!(tokens[*t].pos, PartOfSpeech::Verb | PartOfSpeech::Aux);
    let said = side.sentence.ancestors(top).find(verb).into_iter().flat_map(|v| side.sentence.children(v));
    let which = |noun: usize| {
        let own = side.modifiers(noun).into_iter();
        own.filter(|&t| !value.touches(tokens[t].span)).collect::<Vec<_>>()
    };
    let measured = |noun: usize| Measured {
        noun: side.lemma(noun),
        kinds: which(noun).into_iter().map(|t| side.lemma(t)).collect(),
        by_noun: which(noun).into_iter().any(|t| tokens[t].relation != Amod),
    };
    said.filter(|&c| matches!(tokens[c].relation, Dobj | Nsubj | Nsubjpass))
        .filter(|&c| !value.touches(tokens[c].span))
        .map(measured)
        .collect()
}

/// Whether two values are of two places, neither of which holds the other, or of one place and all of them.
fn are_of_two_places(pair: &Pair, spans: [Span; 2]) -> bool {
    let [left, right] = [0, 1].map(|n| {
        let all = pair.sides[n].claims_at(spans[n]).flat_map(|c| &c.places);
        all.map(|p| p.name.as_str()).collect::<Vec<_>>()
    });
    let everywhere = |n: usize| {
        let mut words = pair.sides[n].claims_at(spans[n]).flat_map(|c| c.tokens.iter().copied());
        words.any(|t| has_use(&pair.sides[n].lemma(t), "everywhere"))
    };
    let meet =
        |x: &str, y: &str| x.eq_ignore_ascii_case(y) || [contains(x, y), contains(y, x)] != [Some(false); 2];
    let apart =
        !left.is_empty() && !right.is_empty() && !left.iter().any(|x| right.iter().any(|y| meet(x, y)));
    apart
        || everywhere(0) && left.is_empty() && !right.is_empty()
        || everywhere(1) && right.is_empty() && !left.is_empty()
}
