//! Amounts that are so near one another that they are seldom of two things: of one size in one unit, or of like figures. Asked of
//! the only two of a sure link that the other side does not have.

use super::number::{Amount, are_of_like, is_like_size};
use crate::claim::quantity::{Kind, Quantity};
use crate::language::meaning::opposed;
use rust_decimal::Decimal;

/// Figures that two amounts have in common have to be so many, or they meet by chance: 54 and 45 may be anything.
const FIGURES: usize = 3;

/// From here on two sentences seldom count so many of a kind by chance.
const MANY: Decimal = Decimal::ONE_THOUSAND;

/// Whether two amounts are of one thing by their unit and size ("$210 a year", "$310 a year"), their figures ("1,340 samples", "1,430
/// samples") or by how many of a kind they are ("31 million users", "34 million users").
pub(super) fn are_near([x, y]: [&Amount; 2]) -> bool {
    let both = [x.0, y.0];
    let deeds = x.1.deed.as_ref().zip(y.1.deed.as_ref()).is_none_or(|(a, b)| !opposed(a, b));
    let fates = x.1.fate.zip(y.1.fate).is_none_or(|(a, b)| a == b);
    let unit = !matches!(x.0.kind, Kind::Count | Kind::Percent | Kind::Points);
    let alike = || unit || have_like_figures(both) || are_many(both) || are_measured(both);
    let things = || are_of_like(x, y) || share_word(both) || are_measured(both);
    deeds && fates && (are_transposed(both) || is_like_size(both) && alike() && things())
}

/// The figures of an amount, first to last; none where they are few or the amount is no single one.
fn figures(quantity: &Quantity) -> Option<Vec<char>> {
    let value = quantity.interval.value()?.normalize().to_string();
    let figures: Vec<char> = value.chars().filter(char::is_ascii_digit).collect();
    (figures.len() >= FIGURES).then_some(figures)
}

/// Whether two exact amounts are written with the same figures but for one.
fn have_like_figures(both: [&Quantity; 2]) -> bool {
    let telling = |f: &Vec<char>| f.iter().filter(|c| **c != '0').count() >= FIGURES;
    let [x, y] = both.map(|q| figures(q).filter(|f| telling(f) && !q.approximate));
    x.zip(y).is_some_and(|(a, b)| a.len() == b.len() && a.iter().zip(&b).filter(|(p, q)| p != q).count() == 1)
}

/// Whether two amounts of a kind have the same figures in another order: "62,000" and "26,000", a slip of one outlet.
pub(super) fn are_transposed(both: [&Quantity; 2]) -> bool {
    let sorted = both.map(|q| {
        figures(q).map(|mut figures| {
            figures.sort_unstable();
            figures
        })
    });
    // A number that counts nothing may be anybody's: a phone number, a score.
    let counts = both[0].kind != Kind::Count || both.into_iter().all(|q| q.of.is_some());
    counts && both[0].kind == both[1].kind && sorted[0].is_some() && sorted[0] == sorted[1]
}

/// Whether both count many of one kind.
fn are_many(both: [&Quantity; 2]) -> bool {
    let kinds = both.map(|q| q.of.as_ref().map(|c| &c.lemma));
    let many = |q: &Quantity| q.interval.value().is_some_and(|n| n >= MANY);
    both.into_iter().all(many) && kinds[0].is_some() && kinds[0] == kinds[1]
}

/// Whether both are numbers with a fraction and no unit, as only a scale has them: a magnitude of 7.4.
fn are_measured(both: [&Quantity; 2]) -> bool {
    let scaled = |q: &Quantity| q.of.is_none() && q.interval.value().is_some_and(|n| !n.fract().is_zero());
    both[0].kind == Kind::Count && both.into_iter().all(scaled)
}

/// Whether what two amounts count has a word in common: "credit line", "credit facility".
fn share_word([x, y]: [&Quantity; 2]) -> bool {
    let words = |q: &Quantity| q.of.as_ref().map(|c| c.text.to_lowercase()).unwrap_or_default();
    let [a, b] = [words(x), words(y)];
    a.split_whitespace().any(|word| b.split_whitespace().any(|other| other == word))
}
