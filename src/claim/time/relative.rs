//! Times that count from another: from the day of publication, or from the time named before.

use super::absolute::near_season;
use super::calendar::{monday, plus_days, plus_months};
use super::clock;
use super::grain::{Grain, Part, Unit};
use super::rule::{Context, Reason, Resolved};
use super::tense::Tense;
use super::value::Value;
use super::words::{Anchor, Parts, Shift};
use jiff::civil::{Date, Weekday};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The day `days` from publication.
pub(super) fn days_on(context: &Context, days: i64) -> Resolved {
    plus_days(context.today()?, days).map(Value::Day).ok_or(Reason::NotInCalendar)
}

/// The evening of publication; news calls all of it night.
pub(super) fn tonight(context: &Context) -> Resolved {
    Ok(Value::Part(context.today()?, Part::Night))
}

/// The night before publication; of a future act, the night after.
pub(super) fn overnight(context: &Context) -> Resolved {
    let back = if context.tense == Tense::Future { 0 } else { -1 };
    plus_days(context.today()?, back).map(|d| Value::Part(d, Part::Night)).ok_or(Reason::NotInCalendar)
}

/// A weekday: in news the last one, the day of publication included, unless the act lies ahead.
pub(super) fn weekday(parts: &Parts, context: &Context) -> Resolved {
    let wanted = parts.weekday.ok_or(Reason::NotInCalendar)?;
    let shift = parts.shift;
    if let (Some(Unit::Week) | None, Some(shift)) = (parts.unit, shift.filter(|s| s.from == Anchor::Before)) {
        return before_or_after(context, wanted, shift.steps);
    }
    let today = context.today()?;
    let steps = shift.map(|s| s.steps);
    let day = match (parts.unit, steps, context.tense) {
        (Some(_), Some(steps), _) => day_of_week(today, wanted, steps),
        (None, Some(-1), _) => previous(today, wanted, 1),
        (None, Some(1), _) => following(today, wanted, 1),
        (None, Some(_), Tense::Past) => previous(today, wanted, 0),
        (None, None, Tense::Either) => nearest(today, wanted),
        (None, Some(_), _) | (_, None, Tense::Future | Tense::Present) => following(today, wanted, 0),
        _ => previous(today, wanted, 0),
    };
    day.map(Value::Day).ok_or(Reason::NotInCalendar)
}

/// The weekday of the week so many weeks on.
fn day_of_week(today: Date, wanted: Weekday, weeks: i64) -> Option<Date> {
    plus_days(monday(today)?, weeks * 7 + i64::from(wanted.since(Weekday::Monday)))
}

/// The last such weekday at least `gap` days before.
fn previous(day: Date, wanted: Weekday, gap: i64) -> Option<Date> {
    let latest = plus_days(day, -gap)?;
    plus_days(latest, -i64::from(latest.weekday().since(wanted)))
}

/// The first such weekday at least `gap` days on.
fn following(day: Date, wanted: Weekday, gap: i64) -> Option<Date> {
    let earliest = plus_days(day, gap)?;
    plus_days(earliest, i64::from(wanted.since(earliest.weekday())))
}

/// The weekday at most three days away.
fn nearest(day: Date, wanted: Weekday) -> Option<Date> {
    if wanted.since(day.weekday()) <= 3 { following(day, wanted, 0) } else { previous(day, wanted, 0) }
}

/// "the previous Friday", "the following Monday", "that Monday", from the day named before.
fn before_or_after(context: &Context, wanted: Weekday, steps: i64) -> Resolved {
    let anchor = context.focus.time(Grain::Day).and_then(Value::day);
    let day = match (anchor, context.published) {
        (Some(day), _) if steps > 0 => following(day, wanted, 1),
        (Some(day), _) if steps < 0 => previous(day, wanted, 1),
        (Some(day), _) => previous(day, wanted, 0),
        (None, Some(today)) if steps < 0 => previous(today, wanted, 1),
        _ => return Err(Reason::NoAnchor),
    };
    day.map(Value::Day).ok_or(Reason::NotInCalendar)
}

/// "this past spring", "this coming Sunday": the last or the next one.
pub(super) fn nearby(parts: &Parts, context: &Context, steps: i64) -> Resolved {
    let shift = Some(Shift { from: Anchor::Publication, steps });
    if let Some(season) = parts.season {
        let past = Context { tense: if steps < 0 { Tense::Past } else { Tense::Future }, ..*context };
        return near_season(season, None, &past);
    }
    match (parts.weekday, parts.unit) {
        (Some(_), _) => weekday(&Parts { shift, unit: None, ..parts.clone() }, context),
        (None, Some(unit)) => step(context.today()?, unit, steps),
        (None, None) => Err(Reason::NoAnchor),
    }
}

/// The weekend over, or the one to come of a future act.
pub(super) fn weekend(context: &Context) -> Resolved {
    let today = context.today()?;
    let week = monday(today).ok_or(Reason::NotInCalendar)?;
    let begun = today.weekday().since(Weekday::Monday) >= 5;
    let ahead = matches!(context.tense, Tense::Future);
    let start = if begun || ahead { Some(week) } else { plus_days(week, -7) };
    start.map(Value::Weekend).ok_or(Reason::NotInCalendar)
}

/// "last week", "this month", "the following year"; none for units too fine to name a time.
pub(super) fn shift(parts: &Parts, context: &Context) -> Option<Resolved> {
    let (unit, shift) = (parts.unit?, parts.shift?);
    match (shift.from, unit) {
        (Anchor::Publication, Unit::Second | Unit::Minute | Unit::Hour | Unit::Day) => None,
        (Anchor::Publication, _) => Some(context.today().and_then(|today| step(today, unit, shift.steps))),
        (Anchor::Before, Unit::Second | Unit::Minute | Unit::Hour) => None,
        (Anchor::Before, _) => Some(from_focus(context, unit, shift.steps)),
    }
}

/// So many units from the time named before.
fn from_focus(context: &Context, unit: Unit, steps: i64) -> Resolved {
    if unit == Unit::Quarter
        && let Some(period) = context.focus.period()
    {
        return step(period.day().ok_or(Reason::NotInCalendar)?, unit, steps);
    }
    let anchor = context.focus.time(needed(unit)).and_then(Value::day).ok_or(Reason::NoAnchor)?;
    step(anchor, unit, steps)
}

/// The coarsest grain from which such units can be counted.
fn needed(unit: Unit) -> Grain {
    match unit {
        Unit::Month => Grain::Month,
        Unit::Quarter => Grain::Quarter,
        Unit::Year | Unit::Decade | Unit::Century => Grain::Year,
        Unit::Week | Unit::Weekend | Unit::Fortnight => Grain::Week,
        Unit::Day | Unit::Hour | Unit::Minute | Unit::Second => Grain::Day,
    }
}

/// The unit of the calendar that holds `day`, or the one so many on.
fn step(day: Date, unit: Unit, steps: i64) -> Resolved {
    stepped(day, unit, steps).ok_or(Reason::NotInCalendar)
}

fn stepped(day: Date, unit: Unit, steps: i64) -> Option<Value> {
    let months =
        |factor: i64| plus_months(day.first_of_month(), i32::try_from(steps.checked_mul(factor)?).ok()?);
    let weeks = |factor: i64| plus_days(monday(day)?, steps.checked_mul(factor)?.checked_mul(7)?);
    Some(match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Value::Day(day),
        Unit::Day => Value::Day(plus_days(day, steps)?),
        Unit::Weekend => Value::Weekend(weeks(1)?),
        Unit::Week => Value::Week(weeks(1)?),
        Unit::Fortnight => Value::Week(weeks(2)?),
        Unit::Month => months(1).map(|d| Value::Month(d.year(), d.month()))?,
        Unit::Quarter => months(3).map(|d| Value::Quarter(d.year(), (d.month() + 2) / 3))?,
        Unit::Year => Value::Year(months(12)?.year()),
        Unit::Decade => Value::Decade(months(120)?.year().div_euclid(10)),
        Unit::Century => Value::Century(months(1200)?.year().div_euclid(100)),
    })
}

/// "the next day" follows the day named before; "the next year" follows publication.
pub(super) fn next(parts: &Parts, context: &Context) -> Option<Resolved> {
    match parts.unit? {
        Unit::Second | Unit::Minute | Unit::Hour => None,
        Unit::Day => Some(from_focus(context, Unit::Day, 1)),
        unit => Some(context.today().and_then(|today| step(today, unit, 1))),
    }
}

/// "that same day", "the quarter", "the latest period".
pub(super) fn same(parts: &Parts, context: &Context) -> Resolved {
    match parts.unit {
        None | Some(Unit::Quarter) => match (context.focus.period(), context.published) {
            (Some(period), _) => Ok(period.clone()),
            (None, Some(today)) => step(today, Unit::Quarter, -1),
            (None, None) => Err(Reason::NoPublicationDate),
        },
        Some(unit) => from_focus(context, unit, 0),
    }
}

/// "the end of the month", "year-end": part of the unit that holds the day of publication.
pub(super) fn own(parts: &Parts, context: &Context) -> Resolved {
    step(context.today()?, parts.unit.unwrap_or(Unit::Year), 0)
}

/// "two days ago", "a year earlier", "three weeks later".
pub(super) fn ago(parts: &Parts, context: &Context) -> Option<Resolved> {
    let shift = parts.shift.unwrap_or(Shift { from: Anchor::Before, steps: -1 });
    let unit = parts.unit.unwrap_or(Unit::Year);
    let Some(count) = parts.count.unwrap_or(Some(Decimal::ONE)) else {
        return Some(match shift.from {
            Anchor::Publication => Ok(if shift.steps < 0 { Value::Past } else { Value::Future }),
            Anchor::Before => Err(Reason::NoAnchor),
        });
    };
    let (count, unit) = whole(count, unit)?;
    let steps = count.checked_mul(shift.steps)?;
    if let (Unit::Year, Some(period)) = (unit, context.focus.period()) {
        return Some(years_on(period, steps).ok_or(Reason::NotInCalendar));
    }
    Some(match shift.from {
        Anchor::Publication => context.today().and_then(|today| step(today, unit, steps)),
        Anchor::Before => from_focus(context, unit, steps),
    })
}

/// "two weeks from now".
pub(super) fn from_now(parts: &Parts, context: &Context) -> Option<Resolved> {
    ago(&Parts { shift: Some(Shift { from: Anchor::Publication, steps: 1 }), ..parts.clone() }, context)
}

/// A whole number of units: half years are months, and anything else too fine is rounded down.
fn whole(count: Decimal, unit: Unit) -> Option<(i64, Unit)> {
    match unit {
        Unit::Year if count.fract() == Decimal::new(5, 1) => {
            Some((count.checked_mul(Decimal::from(12))?.to_i64()?, Unit::Month))
        }
        _ => Some((count.trunc().to_i64()?, unit)),
    }
}

/// The same quarter, half or year so many years on.
fn years_on(period: &Value, years: i64) -> Option<Value> {
    let on = |year: i16| year.checked_add(i16::try_from(years).ok()?);
    match *period {
        Value::Quarter(year, quarter) => Some(Value::Quarter(on(year)?, quarter)),
        Value::Half(year, half) => Some(Value::Half(on(year)?, half)),
        Value::Year(year) => Some(Value::Year(on(year)?)),
        _ => None,
    }
}

/// The same period a year before.
pub(super) fn year_back(period: Resolved) -> Resolved {
    years_on(&period?, -1).ok_or(Reason::NotInCalendar)
}

/// "the 1988 quarter": the quarter named before, in that year.
pub(super) fn quarter_of_year(parts: &Parts, context: &Context) -> Resolved {
    let year = parts.year.ok_or(Reason::NotInCalendar)?;
    Ok(match context.focus.period() {
        Some(Value::Quarter(_, quarter)) => Value::Quarter(year, *quarter),
        Some(Value::Half(_, half)) => Value::Half(year, *half),
        _ => Value::Year(year),
    })
}

/// "this morning", "last night", "in the afternoon".
pub(super) fn part(parts: &Parts, context: &Context) -> Resolved {
    parts.part.ok_or(Reason::NotInCalendar)?;
    let day = match parts.shift {
        Some(Shift { from: Anchor::Publication, steps }) => plus_days(context.today()?, steps),
        _ => Some(day_spoken_of(context)?),
    };
    day.map(|day| clock::on_day(Value::Day(day), parts)).ok_or(Reason::NotInCalendar)
}

/// The day named before, else the day of publication.
pub(super) fn day_spoken_of(context: &Context) -> Result<Date, Reason> {
    match context.focus.time(Grain::Day).and_then(Value::day) {
        Some(day) => Ok(day),
        None => context.today(),
    }
}
