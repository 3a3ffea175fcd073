//! A time as a value: its TIMEX3 writing, its grain, and the stretch of the calendar it covers.

use super::calendar::{plus_days, plus_months};
use super::grain::{Grain, Part, Season, Unit};
use jiff::civil::{Date, DateTime};
use rust_decimal::Decimal;
use std::fmt;

/// What an expression of time means.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// The hundred years whose numbers start so: 19 is 1900 to 1999.
    Century(i16),
    /// The ten years whose numbers start so: 197 is 1970 to 1979.
    Decade(i16),
    /// A year; a business year too, by the year it is named for.
    Year(i16),
    /// A half of a year, 1 or 2.
    Half(i16, i8),
    /// A quarter of a year, 1 to 4.
    Quarter(i16, i8),
    /// A season; the winter of a year may be at either end of it.
    Season(i16, Season),
    /// A month, 1 to 12.
    Month(i16, i8),
    /// An ISO week, by its Monday.
    Week(Date),
    /// The weekend of an ISO week, by the week's Monday.
    Weekend(Date),
    /// A day.
    Day(Date),
    /// A part of a day.
    Part(Date, Part),
    /// A clock time on a day, local to the story.
    Minute(DateTime),
    /// Some time before ("recently").
    Past,
    /// The time of writing ("now").
    Present,
    /// Some time to come ("soon").
    Future,
    /// A stretch of time that is not tied to the calendar; no count for "the past few weeks".
    Stretch(Option<Decimal>, Unit),
    /// A recurring time ("every Thursday", "twice a week").
    Every(Recurrence),
}

/// A time that comes again and again.
#[derive(Debug, Clone, PartialEq)]
pub struct Recurrence {
    /// In TIMEX3: "XXXX-WXX-4" for every Thursday; of "twice a week" the week ("P1W").
    pub timex: String,
    /// How many times in a year; none where that is not said ("several times a week").
    pub a_year: Option<Decimal>,
}

impl Value {
    /// How exact it is; none for references, stretches and recurring times.
    pub fn grain(&self) -> Option<Grain> {
        Some(match self {
            Self::Century(_) => Grain::Century,
            Self::Decade(_) => Grain::Decade,
            Self::Year(_) => Grain::Year,
            Self::Half(..) => Grain::Half,
            Self::Quarter(..) => Grain::Quarter,
            Self::Season(..) => Grain::Season,
            Self::Month(..) => Grain::Month,
            Self::Week(_) => Grain::Week,
            Self::Weekend(_) => Grain::Weekend,
            Self::Day(_) => Grain::Day,
            Self::Part(..) => Grain::Part,
            Self::Minute(_) => Grain::Minute,
            _ => return None,
        })
    }

    /// Its first day, where it has a place in the calendar.
    pub fn day(&self) -> Option<Date> {
        self.interval().map(|(start, _)| start.date())
    }

    /// From its first moment up to, not including, the first moment after it.
    pub fn interval(&self) -> Option<(DateTime, DateTime)> {
        let midnight = |(start, end): (Date, Date)| (start.at(0, 0, 0, 0), end.at(0, 0, 0, 0));
        match *self {
            Self::Part(day, part) => {
                let (first, hours) = part.hours();
                let start = day.at(first, 0, 0, 0);
                Some((start, start.checked_add(jiff::Span::new().hours(hours)).ok()?))
            }
            Self::Minute(at) => Some((at, at.checked_add(jiff::Span::new().minutes(1)).ok()?)),
            _ => self.days().map(midnight),
        }
    }

    /// The first day and the first day after it, for values of a day or coarser.
    fn days(&self) -> Option<(Date, Date)> {
        match *self {
            Self::Century(c) => years(c.checked_mul(100)?, 100),
            Self::Decade(d) => years(d.checked_mul(10)?, 10),
            Self::Year(y) => years(y, 1),
            Self::Half(y, h) => months(y, h.checked_mul(6)?.checked_sub(5)?, 6),
            Self::Quarter(y, q) => months(y, q.checked_mul(3)?.checked_sub(2)?, 3),
            Self::Season(y, Season::Winter) => months(y.checked_sub(1)?, 12, 15),
            Self::Season(y, season) => months(y, season.first_month(), 3),
            Self::Month(y, m) => months(y, m, 1),
            Self::Week(monday) => Some((monday, plus_days(monday, 7)?)),
            Self::Weekend(monday) => Some((plus_days(monday, 5)?, plus_days(monday, 7)?)),
            Self::Day(day) => Some((day, plus_days(day, 1)?)),
            _ => None,
        }
    }
}

fn years(first: i16, count: i16) -> Option<(Date, Date)> {
    Some((Date::new(first, 1, 1).ok()?, Date::new(first.checked_add(count)?, 1, 1).ok()?))
}

fn months(year: i16, month: i8, count: i32) -> Option<(Date, Date)> {
    let start = Date::new(year, month, 1).ok()?;
    Some((start, plus_months(start, count)?))
}

impl fmt::Display for Value {
    /// Writes the TIMEX3 value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Century(c) => write!(f, "{c:02}"),
            Self::Decade(d) => write!(f, "{d:03}"),
            Self::Year(y) => write!(f, "{y:04}"),
            Self::Half(y, h) => write!(f, "{y:04}-H{h}"),
            Self::Quarter(y, q) => write!(f, "{y:04}-Q{q}"),
            Self::Season(y, s) => write!(f, "{y:04}-{}", s.code()),
            Self::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Self::Week(monday) => week(f, *monday),
            Self::Weekend(monday) => week(f, *monday).and_then(|()| f.write_str("-WE")),
            Self::Day(day) => write!(f, "{day}"),
            Self::Part(day, part) => write!(f, "{day}T{}", part.code()),
            Self::Minute(at) => write!(f, "{}T{:02}:{:02}", at.date(), at.hour(), at.minute()),
            Self::Past => f.write_str("PAST_REF"),
            Self::Present => f.write_str("PRESENT_REF"),
            Self::Future => f.write_str("FUTURE_REF"),
            Self::Stretch(count, unit) => f.write_str(&unit.period(*count)),
            Self::Every(recurrence) => f.write_str(&recurrence.timex),
        }
    }
}

fn week(f: &mut fmt::Formatter<'_>, monday: Date) -> fmt::Result {
    let iso = monday.iso_week_date();
    write!(f, "{:04}-W{:02}", iso.year(), iso.week())
}
