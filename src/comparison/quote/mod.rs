//! Q1 to Q3: whether two articles quote the same words, and of the same speaker.

mod change;
mod speaker;
pub(super) mod utterance;
mod words;

use super::Rule;
use super::pair::{Judgement, Pair};
use change::{changed, reworded, together};
use speaker::{one_speaker, other_speaker};
use std::ops::Range;
use words::{Step, Word, is_reordered, quotations, steps};

/// Two quotations are the same one when at least this share of the shorter one's words is common to both, in order.
const SAME_QUOTATION: f64 = 0.6;

/// The same for two quotations of one speaker.
const SAME_SPEAKER: f64 = 0.5;

/// The same for two quotations of two speakers: people repeat each other's phrases.
const OTHER_SPEAKER: f64 = 0.7;

/// Two quotations that share this much are one, whoever is said to have spoken it.
const ONE_QUOTATION: f64 = 0.9;

/// Quotations with fewer words than this in common are too common to be known again.
const FEWEST_WORDS: usize = 6;

/// The same for two quotations of one speaker.
const FEWEST_OF_ONE_SPEAKER: usize = 4;

/// A quotation may begin or end with as many words that differ: with more, it is cut elsewhere.
const MOST_AT_ENDS: usize = 3;

/// Compares the quotations of the two sentences.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let [left, right] = pair.both().map(quotations);
    let pairs = left.iter().flat_map(|x| right.iter().map(move |y| (x, y)));
    let mut found: Vec<Judgement> = pairs.flat_map(|(x, y)| compare(pair, x, y)).collect();
    if found.is_empty() {
        found
            .extend(utterance::told_otherwise(pair).and_then(|spans| reworded(pair, Rule::Q1, spans, spans)));
    }
    found
}

fn compare(pair: &Pair, left: &[Word], right: &[Word]) -> Vec<Judgement> {
    let steps = steps([left, right]);
    let common: usize = steps.iter().filter(|step| step.equal).map(|step| step.ranges[0].len()).sum();
    let (share, fewest) = match one_speaker(pair) {
        Some(true) if left.len().min(right.len()) < FEWEST_WORDS + 2 => {
            (SAME_QUOTATION, FEWEST_OF_ONE_SPEAKER)
        }
        Some(true) => (SAME_SPEAKER, FEWEST_WORDS),
        None => (SAME_QUOTATION, FEWEST_WORDS),
        Some(false) => (OTHER_SPEAKER, FEWEST_WORDS),
    };
    let shorter = left.len().min(right.len()) as f64;
    if common < fewest || (common as f64) < share * shorter {
        return Vec::new();
    }
    if is_reordered(&steps, [left, right]) {
        return Vec::new();
    }
    let last = steps.len().saturating_sub(1);
    let inside = |n: usize, step: &Step| {
        let short = |range: &Range<usize>| (1..=MOST_AT_ENDS).contains(&range.len());
        0 < n && n < last || step.ranges.iter().all(short)
    };
    let inner = steps.iter().enumerate().filter(|(n, step)| inside(*n, step)).map(|(_, step)| step);
    let changed = together(inner.filter_map(|step| changed([left, right], step)).collect());
    let changed: Vec<_> = changed.iter().filter_map(|change| change.told(pair)).collect();
    let one = common as f64 >= ONE_QUOTATION * shorter;
    changed.into_iter().chain(one.then(|| other_speaker(pair, [left, right])).flatten()).collect()
}
