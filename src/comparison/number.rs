//! N1 to N4, T4: the numbers of the same counted thing.

use super::amounts;
use super::basis;
use super::gate;
use super::near;
use super::occasion;
use super::pair::{Judgement, Pair, Side};
use super::rank;
use super::score;
use super::statement::{self, Meeting};
use super::tally;
use super::thing::{Thing, is_fate};
use super::{Grade, Rule};
use crate::alignment;
use crate::claim::has_use;
use crate::claim::quantity::{Kind, Quantity, Relation};
use crate::language::meaning::names_people;
use rust_decimal::Decimal;

/// Of the amounts from here on two sentences seldom have the same one by chance.
const TELLING: Decimal = Decimal::TEN;

/// Two amounts are of one size where neither is so many times the other.
const LIKE_SIZE: Decimal = Decimal::TWO;

/// Compares every two amounts of the same thing.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let [a, b] = pair.both();
    let (left, right) = (amounts(a), amounts(b));
    let both = left.iter().flat_map(|x| right.iter().map(move |y| (x, y)));
    let same = both.filter(|(x, y)| x.1.is_same(&y.1)).filter_map(|(x, y)| compare(pair, x, y));
    let mut found: Vec<Judgement> = same.collect();
    if found.is_empty() {
        found.extend(odd_amounts(pair).or_else(|| near_amounts(pair)));
    }
    if found.is_empty() {
        let counted = amounts::differing(pair, |both| !amounts::are_lengths(both));
        found.extend(counted.into_iter().filter_map(|[x, y]| apart(pair, [x.0, y.0], x.1.runs || y.1.runs)));
    }
    if found.is_empty() {
        found.extend(tally::judge(pair));
    }
    found.extend(score::judge(pair));
    found.extend(rank::judge(pair));
    found
}

/// The amounts of both sides that may be odd ones: with what they are amounts of, where that is told.
fn counted<'a>(pair: &Pair<'a>) -> [Vec<Amount<'a>>; 2] {
    let counts = |amount: &Amount| amount.0.kind != Kind::Duration;
    pair.both().map(|side| any_amounts(side).into_iter().filter(counts).collect())
}

/// The amounts of a side, also those of which it is not told what they are amounts of; ages are for `person`.
pub(super) fn any_amounts<'a>(side: &Side<'a>) -> Vec<Amount<'a>> {
    let all = side.quantities().into_iter().filter(|q| q.kind != Kind::Age);
    all.map(|q| (q, Thing::of(side, q).unwrap_or_default())).collect()
}

/// N1, N2: the one amount of each side that the other does not have, of one statement.
fn odd_amounts(pair: &Pair) -> Option<Judgement> {
    let [left, right] = counted(pair);
    let comparable =
        |x: &Amount, y: &Amount| relation([x.0, y.0]) != Relation::Incomparable && are_of_like(x, y);
    let [a, b] = pair.both();
    let starts = |x: &Amount, y: &Amount| [basis::is_start(a, x.0.span), basis::is_start(b, y.0.span)];
    let moved = |x: &Amount, y: &Amount| matches!(starts(x, y), [true, false] | [false, true]);
    let meeting =
        |x: &Amount, y: &Amount| match () {
            () if !comparable(x, y) => Meeting::Strangers,
            () if matches!(relation([x.0, y.0]), Relation::Disjoint | Relation::OtherScale) => {
                if moved(x, y) { Meeting::Strangers } else { Meeting::Apart }
            }
            () => Meeting::Meet,
        };
    let [x, y] = statement::odd([&left, &right], meeting)?;
    let spans = [x.0.span, y.0.span];
    let money = [x, y].iter().all(|amount| amount.0.kind == Kind::Money);
    let measured = || x.0.kind != Kind::Count && statement::is_said_of_one(pair, spans);
    (statement::are_of_one(pair, spans) || money && statement::is_one(pair, spans) || measured())
        .then_some(())?;
    compare(pair, x, y)
}

/// N1, N2: the only two amounts of a sure link that are near one another and that the other side does not have.
fn near_amounts(pair: &Pair) -> Option<Judgement> {
    let [left, right] = counted(pair);
    let meeting = |x: &Amount, y: &Amount| match relation([x.0, y.0]) {
        Relation::Same | Relation::Within => Meeting::Meet,
        Relation::Disjoint | Relation::OtherScale if near::are_near([x, y]) => Meeting::Apart,
        _ => Meeting::Strangers,
    };
    let [x, y] = statement::odd([&left, &right], meeting)?;
    let slip = pair.probability >= statement::SURE && near::are_transposed([x.0, y.0]);
    (slip || statement::are_near(pair, [x.0.span, y.0.span])).then_some(())?;
    compare(pair, x, y)
}

/// Whether neither amount is more than [`LIKE_SIZE`] times the other.
pub(super) fn is_like_size([x, y]: [&Quantity; 2]) -> bool {
    let size = |q: &Quantity| q.reach().low.filter(|low| !low.is_zero()).or(q.reach().high);
    let below = |a: Decimal, b: Decimal| b.checked_mul(LIKE_SIZE).is_some_and(|most| a < most);
    size(x).zip(size(y)).is_some_and(|(a, b)| below(a, b) && below(b, a))
}

/// Whether two sentences of a link state the same exact amount of the same: what else they tell then is of one matter.
pub(super) fn share_amount(pair: &Pair) -> bool {
    let [left, right] = pair.both().map(|side| {
        let exact = |q: &&Quantity| {
            let counts = !matches!(q.kind, Kind::Age | Kind::Duration) && !q.approximate;
            counts && q.interval.value().is_some_and(|n| n >= TELLING)
        };
        side.quantities().into_iter().filter(exact).collect::<Vec<_>>()
    });
    let like = |x: &Quantity, y: &Quantity| {
        x.of.as_ref().zip(y.of.as_ref()).is_none_or(|(a, b)| {
            statement::may_be_one(&a.lemma, &b.lemma) || names_people(&a.lemma) && names_people(&b.lemma)
        })
    };
    let same = |x: &&Quantity| right.iter().any(|y| x.relation(y) == Relation::Same && like(x, y));
    pair.probability >= alignment::threshold() && left.iter().any(same)
}

/// Whether two amounts may be of the same: of things with like names, that the same befell.
pub(super) fn are_of_like((p, x): &Amount, (q, y): &Amount) -> bool {
    let fates = x.fate.zip(y.fate).is_none_or(|(a, b)| a == b);
    let counted = p.of.as_ref().zip(q.of.as_ref());
    let things = counted.is_none_or(|(a, b)| x.what == y.what || statement::may_be_one(&a.lemma, &b.lemma));
    // "revenue of $5m" and "profit of $2m"
    let measured = counted.is_some() || x.is_measure_of(y);
    fates && things && measured && p.lacking == q.lacking && (counted.is_some() || p.kind != Kind::Count)
}

/// An amount with what it is an amount of.
pub(super) type Amount<'a> = (&'a Quantity, Thing);

/// The amounts of a side of which it is told what they are amounts of; ages are for `person`.
fn amounts<'a>(side: &Side<'a>) -> Vec<Amount<'a>> {
    let all = side.quantities().into_iter().filter(|q| q.kind != Kind::Age);
    all.filter_map(|q| Some((q, Thing::of(side, q)?))).collect()
}

fn compare(pair: &Pair, (x, thing): &Amount, (y, other): &Amount) -> Option<Judgement> {
    let [a, b] = [pair.sides[0].words(x.span), pair.sides[1].words(y.span)];
    let spans = [x.span, y.span];
    match relation([x, y]) {
        Relation::Same | Relation::Incomparable => None,
        Relation::Within => Some(pair.note(Rule::N3, spans, format!("“{a}” and “{b}” can both hold"))),
        Relation::Disjoint if is_rounded([x, y]) => {
            Some(pair.note(Rule::N3, spans, format!("“{a}” and “{b}”: one is rounded")))
        }
        _ if is_settled(pair, [x, y]) || amounts::make_sum(pair, [x, y]) => None,
        _ if statement::are_of_opposites(pair, spans) || statement::are_of_contrary_acts(pair, spans) => None,
        _ if occasion::is_of_another(pair, spans) || occasion::have_years_apart(pair, spans) => None,
        _ if !(is_surely_one(pair, [x, y], [thing, other]) || is_supported(pair, [x, y])) => None,
        _ if !statement::is_one(pair, spans) && amounts::are_of_others(pair, spans) => None,
        _ => apart(pair, [x, y], thing.runs || other.runs),
    }
}

/// What is told of two amounts of one thing that cannot both hold; of one that `runs` the later may be the higher.
fn apart(pair: &Pair, [x, y]: [&Quantity; 2], runs: bool) -> Option<Judgement> {
    let [a, b] = [pair.sides[0].words(x.span), pair.sides[1].words(y.span)];
    let spans = [x.span, y.span];
    match relation([x, y]) {
        _ if basis::are_two(pair, spans) => None,
        Relation::OtherScale => pair.difference(
            Rule::N2,
            spans,
            format!("“{a}” and “{b}” have the same digits but not the same unit or scale"),
        ),
        Relation::Disjoint if runs && is_later_and_more(pair, [x, y]) => Some(pair.graded(
            (Rule::T4, Grade::Update),
            spans,
            format!("“{a}” and “{b}”: the later report has the higher count"),
        )),
        Relation::Disjoint => {
            let why =
                format!("“{a}” ({}) and “{b}” ({}) cannot both be right", x.in_figures(), y.in_figures());
            pair.difference(Rule::N1, spans, why)
        }
        _ => None,
    }
}

/// Whether two amounts cannot both hold; durations as coarsely as they are told.
pub(super) fn are_apart(both: [&Quantity; 2]) -> bool {
    if both.iter().all(|q| q.kind == Kind::Duration) {
        return both[0].is_apart(both[1]);
    }
    matches!(relation(both), Relation::Disjoint | Relation::OtherScale) && !is_rounded(both)
}

/// How two amounts stand to each other; a price that does not say by what it is counted is by the same as the other one, where
/// it is of its size: "settled at $46 a barrel", "closed at $47".
fn relation([x, y]: [&Quantity; 2]) -> Relation {
    let plain = |q: &Quantity| {
        let mut plain = q.clone();
        plain.per = None;
        plain
    };
    // "The 5.52" counts nobody: what has decimals is a measure, and the other one a count.
    let whole = |q: &Quantity| q.interval.value().is_none_or(|n| n.fract().is_zero());
    if x.kind == Kind::Count && y.kind == Kind::Count && whole(x) != whole(y) {
        return Relation::Incomparable;
    }
    let silent = x.kind == Kind::Money && x.per.is_none() != y.per.is_none();
    if silent && is_like_size([x, y]) { plain(x).relation(&plain(y)) } else { x.relation(y) }
}

/// Whether either number is the other with nothing but noughts behind its first one or two figures: 600 and 612.
fn is_rounded([x, y]: [&Quantity; 2]) -> bool {
    rounds(x, y) || rounds(y, x)
}

fn rounds(round: &Quantity, exact: &Quantity) -> bool {
    let (Some(round), Some(exact)) = (round.interval.value(), exact.interval.value()) else { return false };
    let noughts = |n: Decimal| n.normalize().to_string().chars().rev().take_while(|c| *c == '0').count();
    let figures = |n: Decimal| n.normalize().to_string().chars().filter(char::is_ascii_digit).count();
    let kept = figures(round).saturating_sub(noughts(round));
    let short = noughts(round) >= 2 && kept <= 2;
    short && exact.round_sf(kept as u32).is_some_and(|n| n.normalize() == round.normalize())
}

/// Whether two amounts need nothing in common beside them: in sentences that surely share a fact the dead are those of one event,
/// and litres of acetone are of one tank.
fn is_surely_one(pair: &Pair, [x, y]: [&Quantity; 2], things: [&Thing; 2]) -> bool {
    let counted = x.of.as_ref().zip(y.of.as_ref()).is_some_and(|(x, y)| x.lemma == y.lemma);
    let fates = things[0].fate.is_some() && things[0].fate == things[1].fate;
    pair.probability >= statement::SURE && (fates || counted && x.kind != Kind::Count)
}

/// Whether the rest of the two sentences is about the same.
fn is_supported(pair: &Pair, amounts: [&Quantity; 2]) -> bool {
    let inside = |n: usize| -> Vec<usize> {
        let tokens = pair.sides[n].sentence.tokens.iter().enumerate();
        tokens.filter(|(_, t)| amounts[n].span.touches(t.span)).map(|(i, _)| i).collect()
    };
    gate::same_context(pair, [&inside(0), &inside(1)])
}

/// Whether one side states anywhere what the other states here: then it is not what differs.
pub(super) fn is_settled(pair: &Pair, [x, y]: [&Quantity; 2]) -> bool {
    let states = |side: &Side, value: &Quantity| {
        let all = side.reading.claims.iter().flat_map(|c| &c.quantities);
        all.into_iter().any(|q| {
            let counted = |q: &Quantity| q.of.as_ref().map(|c| c.lemma.clone()).filter(|c| !is_fate(c));
            let same = counted(q).is_none() || counted(value).is_none() || counted(q) == counted(value);
            let bare = is_bare(q) && !is_of_those(side, q);
            let same = same && !(bare && value.of.is_some() && is_small(value));
            // "Hundreds" in a headline settles nothing between 400 and 600.
            same && match relation([q, value]) {
                Relation::Same => true,
                // Neither does "up to a billion" of another sentence, of anything that is less.
                Relation::Within => {
                    !q.approximate && (is_narrow([q, value]) || side.sentence.span.covers(q.span))
                }
                _ => false,
            }
        })
    };
    states(&pair.sides[1], x) || states(&pair.sides[0], y)
}

/// Whether a number counts some of those told of before: "five arrests, two of them for throwing flares".
fn is_of_those(side: &Side, q: &Quantity) -> bool {
    let behind = side.reading.article.text.get(q.span.end..).unwrap_or_default();
    let mut words = behind.split_whitespace();
    let those = |word: &str| has_use(&word.to_lowercase(), "those-told-of");
    words.next() == Some("of") && words.next().is_some_and(those)
}

/// Whether it is not told what a number counts: "the mother of four".
fn is_bare(q: &Quantity) -> bool {
    q.kind == Kind::Count && q.of.is_none()
}

fn is_small(q: &Quantity) -> bool {
    q.interval.value().is_some_and(|n| n < TELLING)
}

/// Whether a range without an end is near the other amount, and says something of it: "at least 40" of 45.
fn is_narrow(both: [&Quantity; 2]) -> bool {
    let open = |q: &Quantity| q.interval.low.is_none() || q.interval.high.is_none();
    !both.into_iter().any(open) || is_like_size(both)
}

/// Whether the article of a later day has the higher count.
fn is_later_and_more(pair: &Pair, [x, y]: [&Quantity; 2]) -> bool {
    let [a, b] = pair.both().map(|s| s.reading.article.metadata.published);
    let (Some(a), Some(b)) = (a, b) else { return false };
    let more = |x: &Quantity, y: &Quantity| x.reach().low > y.reach().low;
    (a > b && more(x, y)) || (b > a && more(y, x))
}
