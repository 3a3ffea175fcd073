//! What speaks for or against two sentences stating the same fact, as named numbers; a file a family of evidence.

mod letters;
mod meaning;
mod participants;
mod place;
mod quotation;
mod structure;
mod values;
mod words;

use super::profile::Profile;
use super::vocabulary::{Term, Vocabulary};

/// How a feature of two sentences is computed.
pub(super) type Measure = fn(&Profile, &Profile, &Vocabulary) -> f64;

/// The families of features that look at two sentences alone, in the order of the model's inputs.
const FAMILIES: &[&[(&str, Measure)]] = &[
    words::MEASURES,
    letters::MEASURES,
    structure::MEASURES,
    participants::MEASURES,
    values::MEASURES,
    quotation::MEASURES,
    meaning::MEASURES,
    place::MEASURES,
];

/// The features that look at two sentences alone.
pub(super) fn measures() -> impl Iterator<Item = &'static (&'static str, Measure)> {
    FAMILIES.iter().copied().flatten()
}

/// The values that two ordered lists share.
fn shared<'a, T: Ord + Copy>(x: &'a [T], y: &'a [T]) -> impl Iterator<Item = T> + 'a {
    x.iter().copied().filter(|value| y.binary_search(value).is_ok())
}

/// Cosine of two sets under a weight, 0 to 1.
pub(super) fn cosine<T: Ord + Copy>(x: &[T], y: &[T], weight: impl Fn(&T) -> f64) -> f64 {
    let square = |set: &[T]| set.iter().map(|v| weight(v).powi(2)).sum::<f64>();
    let norm = (square(x) * square(y)).sqrt();
    if norm > 0.0 { shared(x, y).map(|v| weight(&v).powi(2)).sum::<f64>() / norm } else { 0.0 }
}

/// The length of the longest run of words that both have.
fn longest_run(x: &[Term], y: &[Term]) -> usize {
    let mut best = 0;
    let mut row = vec![0; y.len() + 1];
    for a in x {
        for j in (0..y.len()).rev() {
            row[j + 1] = if *a == y[j] { row[j] + 1 } else { 0 };
            best = best.max(row[j + 1]);
        }
    }
    best
}

/// 1 for true.
fn flag(value: bool) -> f64 {
    f64::from(value)
}
