//! Two amounts that cannot both hold, and what tells whether they are of one thing.

use super::counterpart::{Counterpart, Regression};
use super::near;
use super::number::{self, Amount, any_amounts};
use super::occasion;
use super::pair::{Pair, Side};
use super::statement;
use super::thing::{OFFSPRING, PENALTY, PEOPLE};
use crate::article::Span;
use crate::claim::has_use;
use crate::claim::quantity::{Kind, Quantity, Relation};
use crate::language::meaning::names_people;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::sync::LazyLock;

/// Beyond e to this power one amount is as little like another as can be.
const FAR: f64 = 8.0;

/// The name of the regression in its table.
pub(super) const KIND: &str = "amount";

/// What the regression sees of two amounts.
pub(super) const NAMES: &[&str] = &[
    "ratio",        // natural logarithm of the larger by the smaller, at most FAR
    "percent",      // both are shares of a hundred
    "days apart",   // their claims tell times that do not meet
    "same figures", // the figures of one in another order
    "same fate",    // the same befell those counted
    "rivals",       // other amounts that either could be the counterpart of
    "words",        // content words of the shorter claim
];

static REGRESSION: LazyLock<Regression> = LazyLock::new(|| Regression::of(KIND, NAMES));

/// The amounts in two sentences of a link that are of one thing and differ; of those that are wanted.
pub(super) fn differing<'a>(pair: &Pair<'a>, wanted: impl Fn(&[Amount; 2]) -> bool) -> Vec<[Amount<'a>; 2]> {
    let chosen = if pair.is_link() { REGRESSION.chosen(pair.amounts()) } else { Vec::new() };
    let amount =
        |side: usize, span: Span| any_amounts(&pair.sides[side]).into_iter().find(|a| a.0.span == span);
    let both = chosen.into_iter().filter_map(|spans| Some([amount(0, spans[0])?, amount(1, spans[1])?]));
    both.filter(wanted).collect()
}

/// Whether two amounts are of two things by their values and by the words around them, though they are of like ones.
pub(super) fn are_of_others(pair: &Pair, spans: [Span; 2]) -> bool {
    pair.amounts().iter().any(|c| c.spans == spans && REGRESSION.is_unlikely(c))
}

/// Whether two amounts say how long something lasts; a sentence of imprisonment is counted as others are.
pub(super) fn are_lengths(both: &[Amount; 2]) -> bool {
    both.iter().all(|(quantity, thing)| quantity.kind == Kind::Duration && thing.what != PENALTY)
}

/// The amounts of two sentences that cannot both hold, of like things; those left out that the other article states too.
pub(super) fn candidates(pair: &Pair) -> Vec<Counterpart> {
    let [left, right] = pair.both().map(any_amounts);
    let both = left.iter().flat_map(|x| right.iter().map(move |y| [x, y]));
    let apart: Vec<[&Amount; 2]> = both.filter(|both| are_apart(pair, *both)).collect();
    let rivals =
        |n: usize, own: &Amount| apart.iter().filter(|other| std::ptr::eq(other[n], own)).count() - 1;
    let counterpart = |both: &[&Amount; 2]| Counterpart {
        spans: both.map(|amount| amount.0.span),
        features: features(pair, *both, rivals(0, both[0]).max(rivals(1, both[1]))),
    };
    apart.iter().map(counterpart).collect()
}

/// Whether two amounts cannot both hold and may be of one thing, and neither is told on the other side too.
fn are_apart(pair: &Pair, both: [&Amount; 2]) -> bool {
    let [x, y] = both.map(|amount| amount.0);
    number::are_apart([x, y])
        && are_alike(both)
        && is_free(&pair.sides[1], x)
        && is_free(&pair.sides[0], y)
        && !number::is_settled(pair, [x, y])
        && !make_sum(pair, [x, y])
        && !name_others(pair, [x, y])
        && !occasion::is_of_another(pair, [x.span, y.span])
        && !statement::are_of_contrary_acts(pair, [x.span, y.span])
}

/// Whether two amounts may be of one thing by what is counted and what befell it.
fn are_alike([(p, x), (q, y)]: [&Amount; 2]) -> bool {
    let fates = x.fate.zip(y.fate);
    let one_fate = fates.is_some_and(|(a, b)| a == b);
    let counted = p.of.as_ref().zip(q.of.as_ref());
    let things = counted.map(|(a, b)| {
        let people = || {
            [&x.what, &y.what].iter().any(|what| what == &PEOPLE)
                && names_people(&a.lemma)
                && names_people(&b.lemma)
        };
        x.what == y.what || statement::may_be_one(&a.lemma, &b.lemma) || people()
    });
    let told = || x.is_told() && y.is_told() || are_exact([p, q]);
    let measured = || x.is_measure_of(y) && (p.kind != Kind::Count || told());
    let alike = one_fate || things.unwrap_or_else(measured);
    // "paid $210 million", "borrowed $230 million"
    let deeds = x.deed.as_ref().zip(y.deed.as_ref());
    let one_deed = p.kind != Kind::Money || deeds.is_none_or(|(a, b)| statement::may_be_one(a, b));
    let families = [x, y].map(|thing| thing.what == OFFSPRING);
    let one_kind = p.lacking == q.lacking && families[0] == families[1];
    one_deed && fates.is_none_or(|(a, b)| a == b) && one_kind && alike
}

/// Whether both are told so exactly that they are known by their figures: magnitudes of 7.4 and 7.1, 1,340 and 1,430.
fn are_exact(both: [&Quantity; 2]) -> bool {
    let fraction = |q: &Quantity| q.interval.value().is_some_and(|n| !n.fract().is_zero());
    both.into_iter().all(fraction) || near::are_transposed(both)
}

/// Whether the other sentence has no amount of this value or with this limit, whatever it counts.
fn is_free(other: &Side, own: &Quantity) -> bool {
    let ends = |q: &Quantity| [q.interval.low, q.interval.high];
    let meets = |q: &&Quantity| {
        let stated = ends(q).into_iter().flatten().any(|end| ends(own).contains(&Some(end)));
        stated || matches!(q.relation(own), Relation::Same | Relation::Within)
    };
    !other.quantities().iter().any(meets)
}

/// Whether the claim of each amount names somebody or something that the other article does not know.
fn name_others(pair: &Pair, [x, y]: [&Quantity; 2]) -> bool {
    let claims = statement::claims(pair, [x.span, y.span]);
    statement::names_others(pair, [&claims[0], &claims[1]])
}

/// Whether one amount is the other with a third one, or with the one who is spoken of: "212 aboard", "198 passengers and a crew
/// of 14"; "eight candidates", "the seven others".
pub(super) fn make_sum(pair: &Pair, both: [&Quantity; 2]) -> bool {
    let values = both[0].interval.value().zip(both[1].interval.value());
    let Some((x, y)) = values.filter(|_| both[0].unit == both[1].unit) else { return false };
    let Some(gap) = x.checked_sub(y).map(|gap| gap.abs()) else { return false };
    let lesser = usize::from(y < x);
    let words = pair.sides[lesser].words(both[lesser].span).to_lowercase();
    let others = words.split_whitespace().any(|word| has_use(word, "leaves-one-out"));
    let is_gap = |q: &Quantity| q.unit == both[0].unit && q.interval.value() == Some(gap);
    let third = (0..2).any(|n| {
        let all = pair.sides[n].quantities();
        all.into_iter()
            .any(|q| q.span != both[n].span && (is_gap(q) || is_share(q, x, y) || is_share(q, y, x)))
    });
    third || gap == Decimal::ONE && others
}

/// Whether one amount is so large a part of the other as a share says: "800 jobs, half of them in Leeds", "400 jobs in Leeds".
fn is_share(share: &Quantity, part: Decimal, whole: Decimal) -> bool {
    let percent = (share.kind == Kind::Percent).then(|| share.interval.value()).flatten();
    let of = percent.and_then(|p| p.checked_mul(whole)?.checked_div(Decimal::ONE_HUNDRED));
    of.is_some_and(|of| of == part)
}

fn features(pair: &Pair, both: [&Amount; 2], rivals: usize) -> Vec<f64> {
    let [x, y] = both.map(|amount| amount.0);
    let spans = [x.span, y.span];
    let claims = statement::claims(pair, spans);
    let flag = |is: bool| f64::from(u8::from(is));
    let percent = matches!(x.kind, Kind::Percent | Kind::Points);
    let fates = both[0].1.fate.is_some() && both[0].1.fate == both[1].1.fate;
    vec![
        ratio([x, y]),
        flag(percent),
        flag(occasion::have_days_apart(pair, spans)),
        flag(near::are_transposed([x, y])),
        flag(fates),
        rivals as f64,
        claims[0].len().min(claims[1].len()) as f64,
    ]
}

/// The natural logarithm of the larger amount by the smaller.
fn ratio(both: [&Quantity; 2]) -> f64 {
    let [x, y] =
        both.map(|q| q.reach().low.or(q.reach().high).and_then(|n| n.abs().to_f64()).unwrap_or_default());
    if x > 0.0 && y > 0.0 { (x.max(y) / x.min(y)).ln().min(FAR) } else { FAR }
}
