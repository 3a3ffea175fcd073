//! Steps through the calendar, and the days of holidays.

use crate::lexicon::{self, Table};
use jiff::civil::{Date, Weekday};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The day `days` on; none beyond the calendar.
pub(super) fn plus_days(day: Date, days: i64) -> Option<Date> {
    day.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// The same day of the month `months` on, or that month's last.
pub(super) fn plus_months(day: Date, months: i32) -> Option<Date> {
    day.checked_add(jiff::Span::new().try_months(months).ok()?).ok()
}

/// The Monday of the ISO week of `day`.
pub(super) fn monday(day: Date) -> Option<Date> {
    plus_days(day, -i64::from(day.weekday().since(Weekday::Monday)))
}

static HOLIDAYS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::HOLIDAYS);
    table.rows().iter().map(|r| (r.cell(0), r.cell(1))).collect()
});

/// How many pieces the longest holiday name has ("martin luther king jr. day").
pub(super) const LONGEST_HOLIDAY: usize = 6;

/// How `holidays.tsv` says to find the day of a holiday.
pub(super) fn holiday(name: &str) -> Option<&'static str> {
    HOLIDAYS.get(name).copied()
}

/// The day of a holiday in a year, by its rule.
pub(super) fn holiday_in(year: i16, rule: &str) -> Option<Date> {
    if let Some(offset) = rule.strip_prefix("easter") {
        return plus_days(easter(year)?, offset.parse().ok()?);
    }
    let (rule, extra) = rule.split_once('+').unwrap_or((rule, "0"));
    let mut parts = rule.split('-');
    let month: i8 = parts.next()?.parse().ok()?;
    let day = parts.next()?;
    let date = match parts.next() {
        None => Date::new(year, month, day.parse().ok()?).ok()?,
        Some(weekday) => ranked(Date::new(year, month, 1).ok()?, day, weekday)?,
    };
    plus_days(date, extra.parse().ok()?)
}

/// In the month of `first`, the "4th" (or "last") weekday of ISO number "4".
fn ranked(first: Date, rank: &str, weekday: &str) -> Option<Date> {
    let weekday = Weekday::from_monday_one_offset(weekday.parse().ok()?).ok()?;
    let rank = if rank == "last" { -1 } else { rank.get(..1)?.parse().ok()? };
    first.nth_weekday_of_month(rank, weekday).ok()
}

/// Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_fall_where_the_calendar_says() {
        let cases = [
            ("thanksgiving", 1999, "1999-11-25"),
            ("easter", 2000, "2000-04-23"),
            ("easter", 2018, "2018-04-01"),
            ("easter", 2019, "2019-04-21"),
            ("good friday", 1998, "1998-04-10"),
            ("election day", 1998, "1998-11-03"),
            ("election day", 2016, "2016-11-08"),
            ("memorial day", 2018, "2018-05-28"),
            ("black friday", 2018, "2018-11-23"),
        ];
        for (name, year, day) in cases {
            let found = holiday(name).and_then(|rule| holiday_in(year, rule)).map(|d| d.to_string());
            assert_eq!(found.as_deref(), Some(day), "{name} {year}");
        }
    }
}
