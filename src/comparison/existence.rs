//! P1 by what there is: "there were no injuries", "there were minor injuries".

use super::Rule;
use super::gate;
use super::pair::{Judgement, Pair, Side};
use super::polarity::meet;
use super::standing::is_none;
use crate::claim::{Certainty, Claim, Realis, negates};
use crate::language::{Relation, Sentence};

/// What a clause says that there is, or is not.
struct There {
    verb: usize,
    noun: usize,
    denied: bool,
}

/// P1: one side says that there is none of what the other says that there is.
pub(super) fn judge(pair: &Pair) -> Option<Judgement> {
    let [a, b] = pair.both();
    let (left, right) = (all(a), all(b));
    let mut both = left.iter().flat_map(|x| right.iter().map(move |y| [x, y]));
    let [x, y] = both.find(|[x, y]| x.denied != y.denied && a.lemma(x.noun) == b.lemma(y.noun))?;
    let [denying, telling] = if x.denied { [(a, x), (b, y)] } else { [(b, y), (a, x)] };
    let one_time = is_past(a.sentence, x.verb) == is_past(b.sentence, y.verb) && meet(pair);
    let one = one_time && gate::same_context(pair, [&[], &[]]);
    (one && covers(denying, telling)).then_some(())?;
    let spans = [a.noun_span(x.noun), b.noun_span(y.noun)];
    let why =
        format!("“{}” and “{}”: one denies what the other affirms", a.words(spans[0]), b.words(spans[1]));
    pair.difference(Rule::P1, spans, why)
}

/// What the clauses of a sentence say that there is for sure.
fn all(side: &Side) -> Vec<There> {
    use Relation::{Attr, Aux, Expl, Neg};
    let sentence = side.sentence;
    let read = |verb: usize| {
        sentence.child(verb, &[Expl]).filter(|_| &*sentence.tokens[verb].lemma == "be")?;
        let noun = sentence.child(verb, &[Attr]).filter(|&t| t > verb)?;
        let told = |c: &Claim| {
            matches!(c.realis, Realis::Done | Realis::Ongoing) && c.certainty == Certainty::Certain
        };
        let sure = side.claims_at(side.token_span(verb)).all(told) && sentence.child(verb, &[Aux]).is_none();
        // "Barely any warning" is none.
        let hedged =
            sentence.subtree(noun).into_iter().filter(|&t| t < noun).any(|t| negates(&side.lemma(t)));
        let denied = hedged || is_none(sentence, noun) || sentence.child(verb, &[Neg]).is_some();
        sure.then_some(There { verb, noun, denied })
    };
    (0..sentence.tokens.len()).filter_map(read).collect()
}

/// Whether all that is denied is told of on the other side: who says that there were no serious injuries does not deny minor ones.
fn covers((side, there): (&Side, &There), (other, _): (&Side, &There)) -> bool {
    let sentence = side.sentence;
    let denied = side.content_of(sentence.subtree(there.noun).into_iter().filter(|&t| t != there.noun));
    denied.is_subset(&other.content_of(0..other.sentence.tokens.len()))
}

/// Whether a verb tells of the past.
fn is_past(sentence: &Sentence, verb: usize) -> bool {
    sentence.tokens[verb].tag == "VBD"
}
