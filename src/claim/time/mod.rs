//! Times in sentences, read against the day of publication: TIMEX3 values with their grain and interval.
//!
//! Patterns of words (`time_patterns.tsv`) say what is a time, rules turn the parts into a value. A relative time
//! counts from the day of publication or from a time named before; without either it has no value but a reason.

mod absolute;
mod calendar;
mod clock;
mod focus;
mod grain;
mod guard;
mod pattern;
mod plain;
mod recurring;
mod relative;
mod rule;
mod scan;
mod tense;
mod value;
mod words;

pub use grain::{Grain, Part, Season, Unit};
pub use rule::Reason;
pub use value::{Recurrence, Value};
pub(crate) use words::zone;

use crate::article::Span;
use crate::language::Sentence;
use focus::Focus;
use jiff::civil::{Date, DateTime};
use rule::{Context, Resolved, Rule};
use scan::Expression;

/// A time that a sentence names.
#[derive(Debug, Clone, PartialEq)]
pub struct Time {
    /// Where it is named.
    pub span: Span,
    /// Whether it is a point of the calendar, a stretch, or recurring.
    pub kind: Kind,
    /// What it means; none when that is not known.
    pub value: Option<Value>,
    /// Why it has no value.
    pub reason: Option<Reason>,
    /// Which part of the value is meant, for "early 2019".
    pub portion: Option<Portion>,
    /// Whether the value opens or closes the time, for "since April".
    pub bound: Option<Bound>,
}

/// The kinds of TIMEX3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A day or something coarser, or a reference such as "now".
    Date,
    /// A part of a day or a clock time.
    Time,
    /// A stretch such as "the past two years". Other durations are quantities.
    Duration,
    /// A recurring time such as "every Monday" and "twice a week".
    Set,
}

/// Which part of a time is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the TIMEX3 modifier it is named for")]
pub enum Portion {
    Start,
    Mid,
    End,
}

/// How a time limits what happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// It starts then: "since April".
    From,
    /// It goes on up to then: "until Friday".
    Until,
    /// It happens then at the latest: "by Friday".
    By,
    /// It happens earlier: "before 2010".
    Before,
    /// It happens later: "after 2010".
    After,
}

impl Time {
    /// How exact it is, where it has a place in the calendar.
    pub fn grain(&self) -> Option<Grain> {
        self.value.as_ref().and_then(Value::grain)
    }

    /// From its first moment up to, not including, the first moment after it, where it has a place in the calendar.
    pub fn interval(&self) -> Option<(DateTime, DateTime)> {
        self.value.as_ref().and_then(Value::interval)
    }

    /// Whether both have a place in the calendar and share no moment, at the coarser of their grains.
    pub fn is_disjoint(&self, other: &Time) -> bool {
        match (self.interval(), other.interval()) {
            (Some((start, end)), Some((other_start, other_end))) => end <= other_start || other_end <= start,
            _ => false,
        }
    }
}

/// The times of each sentence, in text order. `sentences` are those of one article, `published` is its publication.
pub fn find(sentences: &[Sentence], published: Option<DateTime>) -> Vec<Vec<Time>> {
    let mut focus = Focus::default();
    let published = published.map(DateTime::date);
    sentences.iter().map(|sentence| in_sentence(sentence, published, &mut focus)).collect()
}

fn in_sentence(sentence: &Sentence, published: Option<Date>, focus: &mut Focus) -> Vec<Time> {
    focus.next_sentence();
    let mut times = Vec::new();
    for expression in scan::expressions(sentence) {
        let tense = tense::tense(sentence, expression.token);
        let context = Context { published, tense, focus };
        let Some(resolved) = expression.rule.resolve(&expression.parts, &context) else { continue };
        let resolved = resolved.map(|value| clock::on_day(value, &expression.parts));
        remember(focus, &expression, &resolved, published);
        times.push(time(&expression, resolved));
    }
    times
}

/// Keeps the value for what is counted from it; comparisons ("a year ago") are not counted from in turn.
fn remember(focus: &mut Focus, expression: &Expression, resolved: &Resolved, published: Option<Date>) {
    match (resolved, published) {
        (Ok(Value::Stretch(Some(_), Unit::Month)), Some(today)) => {
            focus.remember_period(Value::Year(today.year()))
        }
        (Ok(value), _) if !expression.rule.is_comparison() => focus.remember(value),
        _ => {}
    }
}

fn time(expression: &Expression, resolved: Resolved) -> Time {
    let kind = match (expression.rule, &resolved) {
        (Rule::Window, _) => Kind::Duration,
        (Rule::Set | Rule::Often, _) => Kind::Set,
        (_, Ok(Value::Part(..) | Value::Minute(_))) => Kind::Time,
        _ => Kind::Date,
    };
    let reason = resolved.as_ref().err().copied();
    let (portion, bound) = (expression.portion, expression.bound);
    Time { span: expression.span, kind, value: resolved.ok(), reason, portion, bound }
}
