//! N5: a total and the parts that it is said to be made of, in one sentence.

use super::pair::{Judgement, Side};
use super::thing::is_fate;
use super::{Difference, Evidence, Grade, Rule};
use crate::article::Span;
use crate::claim::Attribution;
use crate::claim::quantity::{Kind, Quantity};
use crate::language::PartOfSpeech;
use crate::language::meaning::{kinship, names_people, word};
use rust_decimal::Decimal;
use std::ops::Range;

/// What opens a list of all parts, with what closes it where that is not the end of the sentence.
const OPENINGS: &[(&str, &str)] =
    &[(":", ""), ("—", "—"), ("–", "–"), ("--", "--"), ("(", ")"), ("-LRB-", "-RRB-")];

/// What stands between two parts.
const BETWEEN: &[&str] = &[",", ";", "and", "&"];

/// Compares totals with the sums of their parts. Only a list that can hold nothing else counts as one of all parts:
/// amounts of the same kind of thing from its first word to its last, "four adults and five children".
pub(super) fn judge(side: &Side) -> Option<Judgement> {
    let openings = (0..side.sentence.tokens.len()).filter_map(|token| list(side, token));
    openings.into_iter().find_map(|list| compare(side, list))
}

/// The tokens of the list that a token opens; who says it is no part: "four adults and five children, police said".
fn list(side: &Side, opening: usize) -> Option<Range<usize>> {
    let text = |token: usize| side.sentence.tokens[token].text.as_str();
    let (_, closing) = OPENINGS.iter().find(|(open, _)| *open == text(opening))?;
    let told = said_by(side);
    let ends = |token: usize| {
        let span = side.token_span(token);
        text(token) == *closing || matches!(text(token), "." | "!") || told.iter().any(|t| t.touches(span))
    };
    let all = side.sentence.tokens.len();
    Some(opening + 1..(opening + 1..all).find(|&token| ends(token)).unwrap_or(all))
}

/// The words that name who says what the sentence tells.
fn said_by(side: &Side) -> Vec<Span> {
    let attributions = side.claims.iter().filter_map(|claim| claim.attribution.as_ref());
    let words = |a: &Attribution| [a.source.as_ref().map(|s| s.span), a.cue.as_ref().map(|c| c.span)];
    attributions.flat_map(words).flatten().collect()
}

fn compare(side: &Side, list: Range<usize>) -> Option<Judgement> {
    let total = total(side, list.start - 1)?;
    let tokens = list.clone().collect::<Vec<_>>();
    let is_between = |t: &usize| BETWEEN.contains(&side.sentence.tokens[*t].text.as_str());
    let segments = tokens.split(is_between).filter(|segment| !segment.is_empty());
    let parts: Vec<&Quantity> = segments.map(|segment| part(side, segment, total)).collect::<Option<_>>()?;
    let sum: Decimal = parts.iter().filter_map(|part| part.interval.value()).sum();
    (parts.len() > 1 && sum != total.interval.value()?).then_some(())?;
    let all = parts.iter().map(|part| part.span).reduce(|a, b| a.join(b))?;
    let why = format!(
        "“{}” is given as the total, “{}” make {}",
        side.words(total.span),
        side.words(all),
        sum.normalize()
    );
    let evidence = [total.span, all].map(|span| Evidence { article: side.article, span });
    Some(Judgement::Difference(Difference { rule: Rule::N5, grade: Grade::Conflict, evidence, why }))
}

/// The one exact amount before the list.
fn total<'a>(side: &Side<'a>, opening: usize) -> Option<&'a Quantity> {
    let before = side.token_span(opening).start;
    let mut amounts = side.quantities().into_iter().filter(|q| q.span.end <= before && q.kind != Kind::Age);
    let total = amounts.next()?;
    (amounts.next().is_none() && is_exact(total)).then_some(total)
}

/// The amount that a segment of the list is, if it is one and nothing else.
fn part<'a>(side: &Side<'a>, segment: &[usize], total: &Quantity) -> Option<&'a Quantity> {
    let span = side.token_span(*segment.first()?).join(side.token_span(*segment.last()?));
    let mut amounts = side.quantities().into_iter().filter(|q| span.touches(q.span) && q.kind != Kind::Age);
    let part = amounts.next()?;
    let alone = amounts.next().is_none() && side.token_at(part.span) == segment.first().copied();
    let plain = segment.iter().all(|&t| {
        use PartOfSpeech::{Aux, Pron, Sconj, Verb};
        !matches!(side.sentence.tokens[t].pos, Aux | Pron | Sconj | Verb)
    });
    (alone && plain && is_exact(part) && is_part(part, total)).then_some(part)
}

fn is_exact(amount: &Quantity) -> bool {
    amount.interval.value().is_some() && !amount.approximate
}

/// Whether an amount can be a part of another: the same unit, and for counts people of people, ferries of ships.
fn is_part(part: &Quantity, total: &Quantity) -> bool {
    let kind = |lemma: &str, of: &str| {
        lemma == of || word(lemma).zip(word(of)).is_some_and(|(a, b)| kinship(a, b).is_some())
    };
    let counted = match (&part.of, &total.of) {
        (Some(part), Some(total)) if is_fate(&total.lemma) => names_people(&part.lemma),
        (Some(part), Some(total)) => {
            kind(&part.lemma, &total.lemma) || names_people(&part.lemma) && names_people(&total.lemma)
        }
        (Some(part), None) => names_people(&part.lemma),
        (None, _) => part.kind != Kind::Count,
    };
    counted && (part.kind, part.unit) == (total.kind, total.unit)
}
