//! What speaks for or against two sentences stating the same fact, as named numbers.

use super::profile::Profile;
use super::vocabulary::{Term, Vocabulary};

/// How a feature of two sentences is computed.
type Measure = fn(&Profile, &Profile, &Vocabulary) -> f64;

/// The features that look at two sentences alone, in the order of the model's inputs.
pub(super) const MEASURES: &[(&str, Measure)] = &[
    ("local cosine", |x, y, v| cosine(&x.terms, &y.terms, |&t| v.local(t))),
    ("cosine", |x, y, v| cosine(&x.terms, &y.terms, |&t| v.weight(t))),
    ("smaller covered", |x, y, v| covered(x, y, v).0),
    ("larger covered", |x, y, v| covered(x, y, v).1),
    ("shared weight", |x, y, v| shared(&x.terms, &y.terms).map(|t| v.weight(t)).sum()),
    ("rarest shared", |x, y, v| nth_shared(x, y, v, 0)),
    ("second rarest shared", |x, y, v| nth_shared(x, y, v, 1)),
    ("third rarest shared", |x, y, v| nth_shared(x, y, v, 2)),
    ("shared words", |x, y, _| shared(&x.terms, &y.terms).count() as f64),
    ("neighbours", |x, y, v| cosine(&x.neighbours, &y.neighbours, |p| v.weight(p.0) + v.weight(p.1))),
    ("same roles", |x, y, v| cosine(&x.roles, &y.roles, |r| v.weight(r.0) + v.weight(r.2))),
    ("predicates", |x, y, v| cosine(&x.predicates, &y.predicates, |&t| v.weight(t))),
    ("names", |x, y, v| cosine(&x.names, &y.names, |&t| v.local(t))),
    ("names shared", |x, y, v| shared(&x.names, &y.names).map(|t| v.local(t)).sum()),
    ("passages", |x, y, v| cosine(&x.passage, &y.passage, |&t| v.weight(t))),
    ("passages, local", |x, y, v| cosine(&x.passage, &y.passage, |&t| v.local(t))),
    ("verbs shared", |x, y, v| {
        shared(&x.verbs, &y.terms).chain(shared(&y.verbs, &x.terms)).map(|t| v.weight(t)).sum()
    }),
    ("smaller covered in meaning", |x, y, v| reworded(x, y, v).max(reworded(y, x, v))),
    ("larger covered in meaning", |x, y, v| reworded(x, y, v).min(reworded(y, x, v))),
    ("directions", |x, y, _| f64::from(x.direction.cosine(&y.direction))),
    ("numbers shared", |x, y, _| shared(&x.numbers, &y.numbers).count() as f64),
    ("numbers apart", |x, y, _| numbers_apart(x, y)),
    ("longest run", |x, y, _| longest_run(&x.running, &y.running) as f64),
    ("quoted run", |x, y, _| longest_run(&x.quoted, &y.quoted) as f64),
    ("quoted here, said there", |x, y, _| {
        longest_run(&x.quoted, &y.running).max(longest_run(&y.quoted, &x.running)) as f64
    }),
    ("both quote", |x, y, _| f64::from(!x.quoted.is_empty() && !y.quoted.is_empty())),
    ("one quotes", |x, y, _| f64::from(x.quoted.is_empty() != y.quoted.is_empty())),
    ("places apart", |x, y, _| (x.place - y.place).abs()),
    ("both lead", |x, y, _| f64::from(x.lead && y.lead)),
    ("one leads", |x, y, _| f64::from(x.lead != y.lead)),
    ("shorter", |x, y, _| x.terms.len().min(y.terms.len()) as f64),
    ("longer", |x, y, _| x.terms.len().max(y.terms.len()) as f64),
];

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

/// The share of the weight of the smaller and of the larger sentence that the other one has too.
fn covered(x: &Profile, y: &Profile, v: &Vocabulary) -> (f64, f64) {
    let sum = |terms: &[Term]| terms.iter().map(|&t| v.weight(t)).sum::<f64>();
    let both: f64 = shared(&x.terms, &y.terms).map(|t| v.weight(t)).sum();
    let (a, b) = (sum(&x.terms), sum(&y.terms));
    (both / a.min(b).max(1e-9), both / a.max(b).max(1e-9))
}

/// The share of the weight of one sentence that the other one has too, in the same or in like words.
fn reworded(of: &Profile, by: &Profile, v: &Vocabulary) -> f64 {
    let (mut both, mut all) = (0.0, 1e-9);
    for &term in &of.terms {
        both += v.weight(term) * v.best(term, &by.terms);
        all += v.weight(term);
    }
    both / all
}

fn nth_shared(x: &Profile, y: &Profile, v: &Vocabulary, n: usize) -> f64 {
    let mut weights: Vec<f64> = shared(&x.terms, &y.terms).map(|t| v.weight(t)).collect();
    weights.sort_by(|a, b| b.total_cmp(a));
    weights.get(n).copied().unwrap_or(0.0)
}

fn numbers_apart(x: &Profile, y: &Profile) -> f64 {
    let known = !x.numbers.is_empty() && !y.numbers.is_empty();
    f64::from(known && shared(&x.numbers, &y.numbers).next().is_none())
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
