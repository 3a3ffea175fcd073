//! C1: why the same event happened.

use super::Rule;
use super::pair::{Judgement, Pair, Side};
use super::phrase::Phrases;
use crate::article::Span;
use crate::language::{Relation, Sentence};
use crate::lexicon::{self, Table};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Two sentences share at least this many content words beside the reasons they give.
const FEWEST: usize = 2;

static REASONS: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::REASONS);
    let rows: Vec<_> = table.rows().iter().map(|r| (r.cell(0), r.cell(1))).collect();
    Phrases::new(rows.into_iter())
});

/// A reason that a sentence gives.
struct Reason {
    /// The word that the reason hangs by.
    top: usize,
    tokens: Vec<usize>,
    span: Span,
    /// What something is done for, not what brought it about.
    purpose: bool,
}

/// Compares the reasons that the two sentences give.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let [a, b] = pair.both();
    let (left, right) = (reasons(a), reasons(b));
    let [[x], [y]] = [left.as_slice(), right.as_slice()] else { return Vec::new() };
    let apart = |x: &Reason, y: &Reason| {
        let said = [words(a, x), words(b, y)];
        !said[0].is_empty() && !said[1].is_empty() && said[0].is_disjoint(&said[1])
    };
    // Two purposes, or a purpose and a cause told as a purpose, are seldom rivals.
    let explained = !(x.purpose && y.purpose) && pair.shared([&x.tokens, &y.tokens]) >= FEWEST && same_event(pair, [x, y]);
    let found = (explained && apart(x, y)).then(|| {
        let why = format!("the reason is “{}” here and “{}” there", a.words(x.span), b.words(y.span));
        pair.difference(Rule::C1, [x.span, y.span], why)
    });
    found.flatten().into_iter().collect()
}

/// Whether both reasons are given for the same act.
fn same_event(pair: &Pair, reasons: [&Reason; 2]) -> bool {
    let [a, b] = pair.both();
    let event = |side: &Side, reason: &Reason| side.event_above(reason.top).cloned();
    event(a, reasons[0]).zip(event(b, reasons[1])).is_some_and(|(x, y)| x.is_like(&y))
}

fn words(side: &Side, reason: &Reason) -> BTreeSet<String> {
    side.content_of(reason.tokens.iter().copied())
}

fn reasons(side: &Side) -> Vec<Reason> {
    let sentence = side.sentence;
    (0..sentence.tokens.len()).filter_map(|token| reason(sentence, token)).collect()
}

fn reason(sentence: &Sentence, token: usize) -> Option<Reason> {
    let word = &sentence.tokens[token];
    let purpose = || {
        let to = sentence.children(token).any(|c| sentence.tokens[c].tag == "TO");
        let above = sentence.tokens.get(word.head)?;
        let free = matches!(word.relation, Relation::Advcl) && to && above.tag.starts_with("VB");
        free.then(|| made(sentence, token, true))
    };
    let Some(found) = REASONS.at(sentence, token) else { return purpose() };
    match found.value {
        "mark" if word.relation == Relation::Mark => {
            Some(made(sentence, word.head, false))
        }
        "prep" | "passive" if word.relation == Relation::Prep => Some(made(sentence, token, false)),
        _ => None,
    }
}

fn made(sentence: &Sentence, top: usize, purpose: bool) -> Reason {
    let tokens = sentence.subtree(top);
    let spans = tokens.iter().filter_map(|&t| sentence.tokens.get(t)).map(|t| t.span);
    let span = spans.reduce(|a, b| a.join(b)).unwrap_or(sentence.span);
    Reason { top, tokens, span, purpose }
}
