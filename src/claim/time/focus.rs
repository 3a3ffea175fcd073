//! The times named before, from which "two days earlier", "that year" and "the quarter" are counted.

use super::grain::Grain;
use super::value::Value;

/// How many sentences back a time can be counted from. Past that, which time is meant is a guess.
const REACH: usize = 3;

/// The times named so far in an article.
#[derive(Debug, Clone, Default)]
pub(super) struct Focus {
    sentence: usize,
    /// The last time with a place in the calendar, and its sentence.
    time: Option<(Value, usize)>,
    /// The last business period: a quarter, or the year whose months are summed up.
    period: Option<(Value, usize)>,
}

impl Focus {
    /// Moves on to the next sentence.
    pub fn next_sentence(&mut self) {
        self.sentence += 1;
    }

    /// Remembers a time that the text names outright.
    pub fn remember(&mut self, value: &Value) {
        match value.grain() {
            Some(Grain::Quarter | Grain::Half) => self.period = Some((value.clone(), self.sentence)),
            None => return,
            _ => {}
        }
        self.time = Some((value.clone(), self.sentence));
    }

    /// Remembers that the months of `value` are summed up ("the first nine months").
    pub fn remember_period(&mut self, value: Value) {
        self.period = Some((value, self.sentence));
    }

    /// The last time named, near enough and at least as fine as `grain`.
    pub fn time(&self, grain: Grain) -> Option<&Value> {
        let (value, at) = self.time.as_ref()?;
        (self.sentence - at <= REACH && value.grain().is_some_and(|g| g <= grain)).then_some(value)
    }

    /// The last business period. Reports on business hold to one: it reaches over the whole article.
    pub fn period(&self) -> Option<&Value> {
        self.period.as_ref().map(|(value, _)| value)
    }
}
