//! T3: how long the same thing lasted, or is to last.

use super::Rule;
use super::amounts;
use super::event::{self, Event};
use super::gate;
use super::number::share_amount;
use super::pair::{Judgement, Pair, Side};
use super::penalty;
use super::standing::Degree;
use super::statement::{self, Meeting};
use crate::claim::has_use;
use crate::claim::quantity::{self, Quantity};
use crate::language::Relation;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// Compares how long what both sentences tell of lasts.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let mut found = of_events(pair);
    if found.is_empty() {
        found.extend(odd(pair));
    }
    if found.is_empty() {
        found.extend(of_things(pair));
    }
    if found.is_empty() {
        let counterparts = amounts::differing(pair, amounts::are_lengths).into_iter();
        found.extend(counterparts.filter_map(|[x, y]| told(pair, [x.0, y.0])));
    }
    if found.is_empty() {
        found.extend(penalty::judge(pair));
    }
    found
}

fn told(pair: &Pair, [x, y]: [&Quantity; 2]) -> Option<Judgement> {
    let [a, b] = pair.both();
    let [p, q] = [x, y].map(Quantity::in_figures);
    let why = format!("“{}” ({p}) and “{}” ({q}) are not as long", a.words(x.span), b.words(y.span));
    pair.difference(Rule::T3, [x.span, y.span], why)
}

/// How long the same event lasted.
fn of_events(pair: &Pair) -> Vec<Judgement> {
    let [a, b] = pair.both();
    let (left, right) = (lasting(a), lasting(b));
    let both = left.iter().flat_map(|x| right.iter().map(move |y| (x, y)));
    let apart = both.filter(|(x, y)| x.0.is_apart(y.0) && gate::same_event(pair, [x.1, y.1]));
    apart.filter_map(|(x, y)| told(pair, [x.0, y.0])).take(1).collect()
}

/// The one duration of each side that the other does not have, of one statement.
fn odd(pair: &Pair) -> Option<Judgement> {
    let [left, right] = pair.both().map(|side| {
        let long = |q: &&Quantity| q.kind == quantity::Kind::Duration && q.of.is_none();
        side.quantities().into_iter().filter(long).collect::<Vec<_>>()
    });
    let [x, y] =
        statement::odd([&left, &right], |x, y| if x.is_apart(y) { Meeting::Apart } else { Meeting::Meet })?;
    are_comparable([x, y]).then_some(())?;
    let spans = [x.span, y.span];
    let alone = left.len() == 1 && right.len() == 1 && share_amount(pair);
    let spent = alone && is_spent(&pair.sides[0], x) && is_spent(&pair.sides[1], y);
    (statement::are_of_one(pair, spans) || spent).then_some(())?;
    told(pair, [x, y])
}

/// A stretch of time is seldom the same as one that is so many times as long: three weeks are no meeting's hour.
const FAR: Decimal = Decimal::from_parts(24, 0, 0, false, 0);

/// Whether neither of two durations is [`FAR`] times as long as the other.
fn are_comparable([x, y]: [&Quantity; 2]) -> bool {
    let long = |q: &Quantity| q.reach().high.or(q.reach().low).filter(|n| !n.is_zero());
    let below = |a: Decimal, b: Decimal| b.checked_mul(FAR).is_some_and(|most| a <= most);
    long(x).zip(long(y)).is_some_and(|(a, b)| below(a, b) && below(b, a))
}

/// Whether a duration is one that somebody spends somewhere: "after three hours in the lift", "had spent three hours".
fn is_spent(side: &Side, duration: &Quantity) -> bool {
    let Some(top) = side.top(duration.span) else { return false };
    let word = &side.sentence.tokens[top];
    let above = side.lemma(word.head);
    match word.relation {
        Relation::Dobj | Relation::Nsubjpass => has_use(&above, "spends-time"),
        Relation::Pobj => has_use(&above, "before-time-spent"),
        Relation::Npadvmod => true,
        _ => false,
    }
}

/// The durations of a side that say how long an event lasted: "for three hours", "lasted three hours".
fn lasting<'s, 'a>(side: &'s Side<'a>) -> Vec<(&'a Quantity, &'s Event)> {
    let all = side.quantities().into_iter().filter(|q| q.kind == quantity::Kind::Duration && q.of.is_none());
    all.filter_map(|q| {
        let token = side.token_at(q.span)?;
        let event = side.event_above(token)?;
        let mut above = side.sentence.ancestors(token).take(2);
        above.any(|t| has_use(&side.lemma(t), "before-length")).then_some((q, event))
    })
    .collect()
}

/// Something that lasts so long.
struct Lasting<'a> {
    quantity: &'a Quantity,
    /// The head of the phrase for it.
    thing: usize,
    /// Whether that is still to come.
    ahead: bool,
}

/// How long the same thing lasts, in whatever words: "will last six weeks", "six weeks have been set aside for it".
fn of_things(pair: &Pair) -> Option<Judgement> {
    let [left, right] = pair.both().map(things);
    let ([x], [y]) = (left.as_slice(), right.as_slice()) else { return None };
    let found =
        x.quantity.is_apart(y.quantity) && x.ahead == y.ahead && is_one_thing(pair, [x.thing, y.thing]);
    found.then(|| told(pair, [x.quantity, y.quantity])).flatten()
}

/// Whether two phrases stand for one thing, and nothing tells them apart: the first trial is not the second.
fn is_one_thing(pair: &Pair, [x, y]: [usize; 2]) -> bool {
    let [a, b] = pair.both();
    let narrow = |side: &Side, token: usize| -> BTreeSet<String> {
        let own = side.sentence.children(token);
        let narrow =
            own.filter(|&c| matches!(side.sentence.tokens[c].relation, Relation::Amod | Relation::Nummod));
        narrow.map(|c| side.lemma(c)).collect()
    };
    a.party(x).may_be(&b.party(y)) && narrow(a, x) == narrow(b, y)
}

/// What lasts, with how long.
fn things<'a>(side: &Side<'a>) -> Vec<Lasting<'a>> {
    let all = side.quantities().into_iter().filter(|q| q.kind == quantity::Kind::Duration && q.of.is_none());
    all.filter_map(|quantity| thing(side, quantity)).collect()
}

fn thing<'a>(side: &Side<'a>, quantity: &'a Quantity) -> Option<Lasting<'a>> {
    use Relation::{Dobj, Npadvmod, Nsubjpass, Pobj};
    let sentence = side.sentence;
    let tokens = &sentence.tokens;
    let top = side.top(quantity.span)?;
    let above = tokens[top].head;
    let verb = match tokens[top].relation {
        Npadvmod | Dobj | Nsubjpass => above,
        Pobj if &*tokens[above].lemma == "for" => tokens[above].head,
        _ => return None,
    };
    if let Some(thing) = set_aside(side, verb).filter(|_| matches!(tokens[top].relation, Dobj | Nsubjpass)) {
        return Some(Lasting { quantity, thing, ahead: true });
    }
    let event = side.events.iter().find(|e| e.head() == verb)?;
    let sure = matches!(event.standing.degree, Degree::Done | Degree::Planned) && !event.standing.negated;
    let lasts = sure && tokens[top].relation != Nsubjpass && has_use(&side.lemma(verb), "lasts");
    let thing = event::agent(sentence, verb).filter(|_| lasts)?;
    Some(Lasting { quantity, thing, ahead: tokens[verb].tag == "VB" })
}

/// What time is set aside for.
fn set_aside(side: &Side, verb: usize) -> Option<usize> {
    let sentence = side.sentence;
    let prep = sentence.children(verb).find(|&c| side.lemma(c) == "for")?;
    side.verb_has_use(verb, "sets-aside").then_some(())?;
    sentence.child(prep, &[Relation::Pobj])
}
