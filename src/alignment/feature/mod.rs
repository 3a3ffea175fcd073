//! What speaks for or against two sentences stating the same fact, as named numbers; a file a family of evidence.

mod meaning;
mod people;
mod place;
mod quotation;
mod structure;
mod values;
mod words;

use super::profile::Profile;
use super::vocabulary::{Term, Vocabulary};

/// Two sentences held against each other, with what several measures ask of them.
pub(super) struct Pair<'a> {
    x: &'a Profile,
    y: &'a Profile,
    /// The words of all compared articles.
    v: &'a Vocabulary,
    /// The content words that both have.
    shared: Vec<Term>,
    /// What these weigh together.
    weight: f64,
    /// The weights of the rarest three of them; 0 where there are fewer.
    rarest: [f64; 3],
    /// The cosine of their content words.
    pub cosine: f64,
    /// The share of the weight of each that the other has too, in the same or in like words.
    pub covered: [f64; 2],
}

impl<'a> Pair<'a> {
    /// Two sentences and the words of all.
    pub fn new(x: &'a Profile, y: &'a Profile, v: &'a Vocabulary) -> Self {
        let shared: Vec<Term> = shared(&x.terms, &y.terms).collect();
        let mut weights: Vec<f64> = shared.iter().map(|&t| v.weight(t)).collect();
        let weight = weights.iter().sum();
        weights.sort_by(|a, b| b.total_cmp(a));
        let rarest = [0, 1, 2].map(|n| weights.get(n).copied().unwrap_or(0.0));
        Self {
            x,
            y,
            v,
            shared,
            weight,
            rarest,
            cosine: cosine(&x.terms, &y.terms, |&t| v.weight(t)),
            covered: [v.covered(&x.terms, &y.terms), v.covered(&y.terms, &x.terms)],
        }
    }

    /// All features that look at the two alone.
    pub fn features(&self) -> impl Iterator<Item = f64> + '_ {
        measures().map(|(_, measure)| measure(self))
    }
}

/// How a feature of two sentences is computed.
pub(super) type Measure = fn(&Pair) -> f64;

/// The families of features that look at two sentences alone, each under the name a reader sees, in the order of the
/// model's inputs.
const FAMILIES: &[(&str, &[(&str, Measure)])] = &[
    ("words", words::MEASURES),
    ("who did what", structure::MEASURES),
    ("subjects and speakers", people::MEASURES),
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
    if x.is_empty() || y.is_empty() {
        return best;
    }
    let mut row = vec![0; y.len() + 1];
    for a in x {
        // Most words of a sentence are not in another: a glance at all of that costs less than a row.
        if !y.contains(a) {
            row.fill(0);
            continue;
        }
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
