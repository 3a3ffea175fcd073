//! What speaks for or against two sentences stating the same fact, as named numbers; a file a family of evidence.

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

/// The families of features that look at two sentences alone, each under the name a reader sees, in the order of the
/// model's inputs.
const FAMILIES: &[(&str, &[(&str, Measure)])] = &[
    ("words", words::MEASURES),
    ("who did what", structure::MEASURES),
    ("participants", participants::MEASURES),
    ("numbers and dates", values::MEASURES),
    ("quotations", quotation::MEASURES),
    ("meaning", meaning::MEASURES),
    ("place in the articles", place::MEASURES),
];

/// The features that look at two sentences alone.
pub(super) fn measures() -> impl Iterator<Item = &'static (&'static str, Measure)> {
    FAMILIES.iter().flat_map(|(_, measures)| *measures)
}

/// The family of each of [`measures`].
pub(super) fn families() -> impl Iterator<Item = &'static str> {
    FAMILIES.iter().flat_map(|(family, measures)| measures.iter().map(move |_| *family))
}

/// The values that two ordered lists share.
fn shared<'a, T: Ord + Copy>(x: &'a [T], y: &'a [T]) -> impl Iterator<Item = T> + 'a {
    let mut rest = y;
    x.iter().copied().filter(move |value| {
        while rest.first().is_some_and(|other| other < value) {
            rest = &rest[1..];
        }
        rest.first() == Some(value)
    })
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
