//! T3: in which order the same two events came about, "before the talks" and "after the talks".

use super::Rule;
use super::event::Event;
use super::gate;
use super::pair::{Judgement, Pair, Side};
use crate::claim::has_use;
use crate::language::Relation;

/// T3: the same two events in the other order.
pub(super) fn judge(pair: &Pair, [x, y]: [&Event; 2]) -> Option<Judgement> {
    let [a, b] = pair.both();
    let (p, q) = (order_word(a, x)?, order_word(b, y)?);
    let words = |side: &Side, n: usize| side.sentence.tokens[n].lemma.to_lowercase();
    let apart = words(a, p) != words(b, q);
    let behind = [(a, p), (b, q)].map(|(side, n)| {
        let mut tokens = side.sentence.subtree(n);
        if side.sentence.tokens[n].relation == Relation::Mark {
            tokens = side.sentence.subtree(side.sentence.tokens[n].head);
        }
        side.content_of(tokens)
    });
    let same = behind[0].intersection(&behind[1]).next().is_some();
    let phases = [phase(a, p), phase(b, q)];
    let one = phases[0].zip(phases[1]).is_none_or(|(x, y)| x == y);
    (apart && same && one && !are_turned(pair, [x, y]) && gate::same_event(pair, [x, y])).then_some(())?;
    let why = format!("“{}” on one side, “{}” on the other", words(a, p), words(b, q));
    pair.difference(Rule::T3, [a.token_span(p), b.token_span(q)], why)
}

/// Whether each side tells behind its word what the other tells before: "insured before she died", "died after it was insured".
fn are_turned(pair: &Pair, [x, y]: [&Event; 2]) -> bool {
    let below = |side: &Side, event: &Event, other: &Event| {
        let mut inside = side.events.iter().filter(|e| side.sentence.is_below(e.head(), event.head()));
        inside.any(|e| e.is_like(other))
    };
    let [a, b] = pair.both();
    below(a, x, y) || below(b, y, x)
}

/// Whether what stands behind "before" or "after" begins or ends: "before the talks were over".
fn phase(side: &Side, order: usize) -> Option<&'static str> {
    let sentence = side.sentence;
    let marks = sentence.tokens[order].relation == Relation::Mark;
    let verb = if marks { sentence.tokens[order].head } else { sentence.child(order, &[Relation::Pcomp])? };
    let near = || std::iter::once(verb).chain(sentence.children(verb));
    ["begins", "ends"]
        .into_iter()
        .find(|phase| near().any(|t| t != order && has_use(&sentence.tokens[t].lemma.to_lowercase(), phase)))
}

/// "before" or "after" that says when an event was.
fn order_word(side: &Side, event: &Event) -> Option<usize> {
    let sentence = side.sentence;
    let is_order = |t: &usize| matches!(&*sentence.tokens[*t].lemma.to_lowercase(), "before" | "after");
    // "before she died" says when something else was.
    let opens = |t: usize| sentence.tokens[t].relation == Relation::Mark;
    let own = sentence.children(event.head()).find(|t| is_order(t) && !opens(*t));
    own.or_else(|| {
        let clauses =
            sentence.children(event.head()).filter(|&c| sentence.tokens[c].relation == Relation::Advcl);
        clauses.flat_map(|c| sentence.children(c).collect::<Vec<_>>()).find(is_order)
    })
}
