//! T3 of what recurs: "every two weeks" and "once a month".

use super::Rule;
use super::gate;
use super::occasion;
use super::pair::{Judgement, Pair, Side};
use super::statement;
use crate::article::Span;
use crate::claim::{count, has_use};
use crate::language::{Relation, Sentence};
use crate::lexicon::{self, Table};
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word says of how often something is.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Word {
    /// So many times.
    Times(Decimal),
    /// A unit of time, so many of which make a year.
    Unit(Decimal),
    /// So often a year, by itself: "weekly".
    Rate(Decimal),
    /// "every", "each".
    Each,
    /// "times", behind how many.
    Counted,
    /// "other", for every second one.
    Other,
}

static WORDS: LazyLock<HashMap<&'static str, Word>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::HOW_OFTEN);
    let word = |row: &lexicon::Row| {
        let value = || row.cell(2).parse().ok();
        let word = match row.cell(1) {
            "times" => Word::Times(value()?),
            "unit" => Word::Unit(value()?),
            "rate" => Word::Rate(value()?),
            "counted" => Word::Counted,
            "other" => Word::Other,
            _ => Word::Each,
        };
        Some((row.cell(0), word))
    };
    table.rows().iter().filter_map(word).collect()
});

/// How often something is, and where that is told.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Frequency {
    span: Span,
    /// Times a year.
    rate: Decimal,
}

/// Frequencies that are so near one another are one: every four weeks is once a month.
const NEAR: Decimal = Decimal::from_parts(12, 0, 0, false, 1);

/// Compares the one frequency of each side that the other article does not have.
pub(super) fn judge(pair: &Pair) -> Option<Judgement> {
    let [left, right] = pair.both().map(|side| frequencies(side.sentence));
    let ([x], [y]) = (left.as_slice(), right.as_slice()) else { return None };
    let spans = [x.span, y.span];
    let settled = tells(&pair.sides[1], x) || tells(&pair.sides[0], y);
    (pair.is_link() && !are_near(x, y) && !settled).then_some(())?;
    let one = statement::may_be_of_one(pair, spans) && gate::same_context(pair, [&[], &[]]);
    (one && !occasion::is_of_another(pair, spans)).then_some(())?;
    let [p, q] = [pair.sides[0].words(x.span), pair.sides[1].words(y.span)];
    pair.difference(Rule::T3, spans, format!("“{p}” and “{q}” are not as often"))
}

fn are_near(x: &Frequency, y: &Frequency) -> bool {
    let below = |a: Decimal, b: Decimal| b.checked_mul(NEAR).is_some_and(|most| a <= most);
    below(x.rate, y.rate) && below(y.rate, x.rate)
}

/// Whether an article tells a frequency anywhere.
fn tells(side: &Side, known: &Frequency) -> bool {
    side.reading.sentences.iter().flat_map(frequencies).any(|own| are_near(&own, known))
}

/// The frequencies in a sentence, in text order.
fn frequencies(sentence: &Sentence) -> Vec<Frequency> {
    let mut all: Vec<Frequency> = Vec::new();
    for at in 0..sentence.tokens.len() {
        let taken = all.last().is_some_and(|f| f.span.touches(sentence.tokens[at].span));
        all.extend(frequency(sentence, at).filter(|_| !taken));
    }
    all
}

fn frequency(sentence: &Sentence, at: usize) -> Option<Frequency> {
    let tokens = &sentence.tokens;
    let word = |n: usize| WORDS.get(&*tokens.get(n)?.lemma.to_lowercase()).copied();
    let text = |n: usize| tokens.get(n).map(|t| t.text.to_lowercase());
    let number = |n: usize| count(&text(n)?);
    let unit = |n: usize| match word(n)? {
        Word::Unit(year) => Some(year),
        _ => None,
    };
    let told = |last: usize, rate: Option<Decimal>| {
        Some(Frequency { span: tokens[at].span.join(tokens.get(last)?.span), rate: rate? })
    };
    // "a week", "per week", "every week" behind how many times
    let per = |n: usize| text(n).is_some_and(|w| has_use(&w, "joins-rate")) && unit(n + 1).is_some();
    let each = match word(at) {
        Some(Word::Rate(rate)) => return told(at, Some(rate)).filter(|_| recurs(sentence, at)),
        Some(Word::Times(times)) => {
            return told(at + 2, times.checked_mul(unit(at + 2)?)).filter(|_| per(at + 1));
        }
        Some(Word::Each) => true,
        _ => false,
    };
    if !each {
        let times = number(at).filter(|_| word(at + 1) == Some(Word::Counted) && per(at + 2))?;
        return told(at + 3, times.checked_mul(unit(at + 3)?));
    }
    if word(at + 1) == Some(Word::Other) {
        return told(at + 2, unit(at + 2)?.checked_div(Decimal::TWO));
    }
    match unit(at + 1) {
        Some(year) => told(at + 1, Some(year)),
        None => told(at + 2, unit(at + 2)?.checked_div(number(at + 1)?)),
    }
}

/// Whether a word such as "weekly" says how often something happens: "met weekly", "weekly meetings"; annual profit is a sum.
fn recurs(sentence: &Sentence, at: usize) -> bool {
    let word = &sentence.tokens[at];
    let happening = || has_use(&sentence.tokens[word.head].lemma.to_lowercase(), "happens-once");
    word.relation == Relation::Advmod || word.relation == Relation::Amod && happening()
}
