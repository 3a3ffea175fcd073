//! The words of `time_words.tsv`, and what a pattern took from the text.

use super::grain::{Part, Season, Unit};
use crate::lexicon::{self, Table};
use jiff::civil::Weekday;
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A row of `time_words.tsv`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// What patterns call it.
    pub class: &'static str,
    /// Its number or code.
    pub value: &'static str,
}

static WORDS: LazyLock<HashMap<&'static str, Word>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::TIME_WORDS);
    table.rows().iter().map(|r| (r.cell(0), Word { class: r.cell(1), value: r.cell(2) })).collect()
});

/// The row of a word.
pub(super) fn word(text: &str) -> Option<Word> {
    WORDS.get(text).copied()
}

/// The zone by whose clock a time is told, where its words name one: "2045 GMT", "8 p.m. local time".
pub(crate) fn zone(words: &str) -> Option<&'static str> {
    let mut words = words.split(|c: char| !c.is_alphabetic());
    words.find_map(|w| word(&w.to_lowercase()).filter(|w| w.class == "ZONE")).map(|w| w.value)
}

/// What a time is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// The day of publication.
    Publication,
    /// The time named before.
    Before,
}

/// A count of steps from an anchor: "last" is one back from publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shift {
    pub from: Anchor,
    pub steps: i64,
}

/// The parts of a time, as a pattern took them from the text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Parts {
    pub year: Option<i16>,
    pub month: Option<i8>,
    pub day: Option<i8>,
    pub weekday: Option<Weekday>,
    pub part: Option<Part>,
    pub season: Option<Season>,
    pub unit: Option<Unit>,
    pub shift: Option<Shift>,
    /// A number of units; the inner none is a vague one ("several").
    pub count: Option<Option<Decimal>>,
    pub ordinal: Option<i64>,
    /// Days from publication ("yesterday").
    pub days: Option<i64>,
    /// Hour and minute.
    pub clock: Option<(i8, i8)>,
    /// Whether the clock's half of the day is the second.
    pub afternoon: Option<bool>,
    /// A rule of `holidays.tsv`.
    pub holiday: Option<&'static str>,
    /// A TIMEX3 reference.
    pub reference: Option<&'static str>,
    /// Small numbers in digits, in text order.
    pub numbers: Vec<i64>,
}

impl Parts {
    /// Takes in a word by its class; none when the value does not fit the class, which the tests of the tables find.
    pub fn take(&mut self, word: Word) -> Option<()> {
        let value = word.value;
        match word.class {
            "MONTH" => self.month = Some(value.parse().ok()?),
            "WEEKDAY" => self.weekday = Some(Weekday::from_monday_one_offset(value.parse().ok()?).ok()?),
            "PART" => self.part = Some(Part::of(value)?),
            "HOUR" => self.clock = Some(hour_and_minute(value)?),
            "SEASON" => self.season = Some(Season::of(value)?),
            "UNIT" | "UNITS" | "RATE" => self.unit = Some(Unit::of(value)?),
            "SHIFT" => self.shift = Some(shift(value)?),
            "BACK" => self.shift = Some(back(value)?),
            "DEICTIC" => self.days = Some(value.parse().ok()?),
            "TIMES" | "OTHER" => self.count = Some(Some(value.parse().ok()?)),
            "REF" => self.reference = Some(value),
            "DECADE" => self.numbers.push(value.parse().ok()?),
            "AMPM" => self.afternoon = Some(value == "pm"),
            _ => {}
        }
        Some(())
    }
}

fn shift(value: &str) -> Option<Shift> {
    let before = |steps| Some(Shift { from: Anchor::Before, steps });
    match value {
        "same" => before(0),
        "before" => before(-1),
        "after" => before(1),
        steps => Some(Shift { from: Anchor::Publication, steps: steps.parse().ok()? }),
    }
}

fn back(value: &str) -> Option<Shift> {
    let (from, sign) = match value {
        "now-" => (Anchor::Publication, -1),
        "now+" => (Anchor::Publication, 1),
        "then-" => (Anchor::Before, -1),
        "then+" => (Anchor::Before, 1),
        _ => return None,
    };
    Some(Shift { from, steps: sign })
}

/// "7:20", "6.40" or "9:30:15" as hour and minute.
pub(super) fn hour_and_minute(text: &str) -> Option<(i8, i8)> {
    let (hour, minute) = text.split_once([':', '.'])?;
    let minute = minute.split(':').next()?;
    let (hour, minute_number): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
    (minute.len() == 2 && hour <= 24 && minute_number < 60).then_some((hour, minute_number))
}
