//! N1: how the same people voted, or how the same game ended: "57-42", "56 to 43".

use super::pair::{Judgement, Pair, Side};
use super::{Rule, statement};
use crate::article::Span;
use crate::claim::has_use;
use crate::language::Sentence;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Votes of so many are told as a tally; below, two goals to one, any two tell of as many.
const FEWEST: u32 = 7;

/// Two tallies of one vote differ on either side by one vote, or by this part of all.
const STRAY: u32 = 20;

/// How many were for and against: the larger number first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Tally {
    span: Span,
    votes: (u32, u32),
}

/// Compares the only tally of each side, where neither article knows that of the other.
pub(super) fn judge(pair: &Pair) -> Option<Judgement> {
    (pair.probability >= statement::SURE).then_some(())?;
    let [left, right] = pair.both().map(|side| tallies(side.sentence, |token| value(side, token)));
    let ([x], [y]) = (left.as_slice(), right.as_slice()) else { return None };
    let all = |t: &Tally| t.votes.0 + t.votes.1;
    let stray = (all(x) / STRAY).max(1);
    let near = all(x).min(all(y)) >= FEWEST
        && x.votes.0.abs_diff(y.votes.0) <= stray
        && x.votes.1.abs_diff(y.votes.1) <= stray;
    let settled = knows(&pair.sides[1], x) || knows(&pair.sides[0], y);
    (x.votes != y.votes && near && !settled).then_some(())?;
    let [p, q] = [pair.sides[0].words(x.span), pair.sides[1].words(y.span)];
    pair.difference(Rule::N1, [x.span, y.span], format!("“{p}” and “{q}” cannot both be right"))
}

/// Whether an article has this tally anywhere.
fn knows(side: &Side, tally: &Tally) -> bool {
    let all =
        side.reading.sentences.iter().flat_map(|s| tallies(s, |token| digits(&s.tokens.get(token)?.text)));
    all.into_iter().any(|other| other.votes == tally.votes)
}

/// The tallies in a sentence: two numbers with "to" or a dash between, the first the larger, so that it is no range.
fn tallies(sentence: &Sentence, value: impl Fn(usize) -> Option<u32>) -> Vec<Tally> {
    let tokens = &sentence.tokens;
    let joint = |t: usize| tokens.get(t).is_some_and(|t| has_use(&t.text, "joins-tally"));
    let goes_on = |t: usize| joint(t) && value(t + 1).is_some();
    let at = |first: usize| {
        let for_ = value(first)?;
        // "by nine votes to five"
        let joint = [first + 1, first + 2].into_iter().find(|&t| joint(t))?;
        let against = value(joint + 1)?;
        let span = tokens[first].span.join(tokens[joint + 1].span);
        // "7-6-2" is something else.
        (!goes_on(joint + 2) && for_ > against).then_some(Tally { span, votes: (for_, against) })
    };
    (0..tokens.len()).filter_map(at).collect()
}

/// The number that a token is: in figures, or in words that the sentence counts by.
fn value(side: &Side, token: usize) -> Option<u32> {
    let word = side.sentence.tokens.get(token)?;
    let counted = || {
        let all = side.quantities().into_iter();
        let number =
            all.filter(|q| !q.approximate && q.span.covers(word.span)).find_map(|q| q.interval.value())?;
        Some(number).filter(|n: &Decimal| n.fract().is_zero())?.to_u32()
    };
    digits(&word.text).or_else(|| counted().filter(|_| word.tag == "CD"))
}

fn digits(text: &str) -> Option<u32> {
    let short = text.len() <= 3 && text.chars().all(|c| c.is_ascii_digit());
    text.parse().ok().filter(|_| short)
}
