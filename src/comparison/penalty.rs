//! T3 of sentences: life on one side, years on the other.

use super::Rule;
use super::gate;
use super::pair::{Judgement, Pair, Side};
use super::thing::{PENALTY, Thing};
use crate::article::Span;
use crate::claim::has_use;
use crate::claim::quantity::{Kind, Quantity};
use crate::language::Relation;

/// Compares a sentence for life with one for years; none where a side tells of both, "life, with a minimum of 20 years".
pub(super) fn judge(pair: &Pair) -> Option<Judgement> {
    let [a, b] = pair.both();
    let spans = match [(for_life(a), for_years(b)), (for_life(b), for_years(a))] {
        [(Some(life), Some(years)), _] => [life, years],
        [_, (Some(life), Some(years))] => [years, life],
        _ => return None,
    };
    let one = pair.events().any(|events| gate::same_event(pair, events));
    (pair.is_link() && one).then_some(())?;
    let [p, q] = [a.words(spans[0]), b.words(spans[1])];
    pair.difference(Rule::T3, spans, format!("“{p}” and “{q}” are not as long"))
}

/// Where a sentence says that somebody is to be behind bars for life.
fn for_life(side: &Side) -> Option<Span> {
    let tokens = &side.sentence.tokens;
    if !durations(side).is_empty() {
        return None;
    }
    let life = (0..tokens.len()).find(|&t| has_use(&side.lemma(t), "without-end"))?;
    let above = tokens[life].head;
    let penal = |t: usize| Thing::is_penal(&side.lemma(t));
    let told = match tokens[life].relation {
        Relation::Pobj => penal(tokens[above].head),
        Relation::Compound => penal(above),
        _ => false,
    };
    told.then(|| tokens[life].span)
}

/// The one number of years, or of months, for which a sentence says that somebody is to be behind bars.
fn for_years(side: &Side) -> Option<Span> {
    let all = durations(side);
    let life = (0..side.sentence.tokens.len()).any(|t| has_use(&side.lemma(t), "without-end"));
    let [years] = all.as_slice() else { return None };
    let penal = Thing::of(side, years).is_some_and(|thing| thing.what == PENALTY);
    (penal && !life && years.interval.value().is_some()).then_some(years.span)
}

fn durations<'a>(side: &Side<'a>) -> Vec<&'a Quantity> {
    side.quantities().into_iter().filter(|q| q.kind == Kind::Duration).collect()
}
