//! C1: why the same event happened.

use super::Rule;
use super::event::{self, Event};
use super::pair::{Judgement, Pair, Side};
use super::phrase::Phrases;
use crate::article::Span;
use crate::language::{PartOfSpeech, Relation, Sentence};
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
    way: Way,
}

/// In what way a reason is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// "because", "due to": beside what it explains.
    Reason,
    /// "to examine the wall": what it is done for.
    Purpose,
    /// "blamed it on a valve": the sentence is about the cause.
    Cause,
}

/// Compares the reasons that the two sentences give.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let [a, b] = pair.both();
    let (left, right) = (reasons(a), reasons(b));
    let [[x], [y]] = [left.as_slice(), right.as_slice()] else { return Vec::new() };
    let said = [words(a, x), words(b, y)];
    let apart = said.iter().all(|words| !words.is_empty()) && said[0].is_disjoint(&said[1]);
    let found = (apart && is_of_one_event(pair, [x, y])).then(|| {
        let why =
            format!("the reason is “{}” on one side and “{}” on the other", a.words(x.span), b.words(y.span));
        pair.difference(Rule::C1, [x.span, y.span], why)
    });
    found.flatten().into_iter().collect()
}

/// Whether both reasons are given for the same. Two purposes are seldom rivals; a sentence that is about the cause and
/// another one that is so too need to say less of the same.
fn is_of_one_event(pair: &Pair, [x, y]: [&Reason; 2]) -> bool {
    let [a, b] = pair.both();
    let shared = pair.shared([&x.tokens, &y.tokens]);
    if x.way == Way::Cause && y.way == Way::Cause {
        return shared > 0;
    }
    // "did not resign because of the scandal": the cause is what is denied.
    let denied = |side: &Side, event: &Event| side.sentence.child(event.head(), &[Relation::Neg]).is_some();
    let event =
        |side: &Side, reason: &Reason| side.event_above(reason.top).filter(|e| !denied(side, e)).cloned();
    let like = || event(a, x).zip(event(b, y)).is_some_and(|(x, y)| x.is_like(&y));
    let rivals = x.way == Way::Reason || y.way == Way::Reason;
    rivals && x.way != Way::Cause && y.way != Way::Cause && shared >= FEWEST && like()
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
        free.then(|| made(sentence, token, Way::Purpose))
    };
    let Some(found) = REASONS.at(sentence, token) else { return purpose() };
    let last = found.tokens.last().copied()?;
    match found.value {
        "mark" if word.relation == Relation::Mark => Some(made(sentence, word.head, Way::Reason)),
        "prep" if word.relation == Relation::Prep => Some(made(sentence, token, Way::Reason)),
        "behind" if sentence.is(last, PartOfSpeech::Adp) => {
            Some(made(sentence, sentence.child(last, &[Relation::Pobj])?, Way::Cause))
        }
        "subject" => Some(made(sentence, event::agent(sentence, token)?, Way::Cause)),
        _ => purpose(),
    }
}

fn made(sentence: &Sentence, top: usize, way: Way) -> Reason {
    let tokens = sentence.subtree(top);
    let spans = tokens.iter().filter_map(|&t| sentence.tokens.get(t)).map(|t| t.span);
    let span = spans.reduce(|a, b| a.join(b)).unwrap_or(sentence.span);
    Reason { top, tokens, span, way }
}
