//! Times with a name of their own: dates, months, quarters, seasons, holidays; the year is found where it is not said.

use super::calendar::{holiday_in, monday, plus_days, plus_months};
use super::grain::{Season, Unit};
use super::rule::{Context, Reason, Resolved};
use super::tense::Tense;
use super::value::Value;
use super::words::{Anchor, Parts};
use jiff::civil::{Date, Weekday};

/// A day of a month, in the year said or the nearest that fits.
pub(super) fn date(parts: &Parts, context: &Context) -> Resolved {
    let iso = |i: usize| parts.numbers.get(i).and_then(|n| i8::try_from(*n).ok());
    let month = parts.month.or(iso(0)).ok_or(Reason::NotInCalendar)?;
    let ordinal = parts.ordinal.and_then(|o| i8::try_from(o).ok());
    let day = parts.day.or(ordinal).or(iso(1)).ok_or(Reason::NotInCalendar)?;
    let in_year = |year| Date::new(year, month, day).ok().map(Value::Day);
    match (said_year(parts, context)?, parts.weekday) {
        (Some(year), _) => in_year(year).ok_or(Reason::NotInCalendar),
        (None, Some(weekday)) => {
            let on_weekday = |year| in_year(year).filter(|v| v.day().is_some_and(|d| d.weekday() == weekday));
            nearest(on_weekday, context).or_else(|_| by_tense(in_year, context))
        }
        (None, None) => by_tense(in_year, context),
    }
}

/// A month, in the year said or the nearest that fits.
pub(super) fn month(parts: &Parts, context: &Context) -> Resolved {
    let month = parts.month.ok_or(Reason::NotInCalendar)?;
    let in_year = |year| Some(Value::Month(year, month));
    match (said_year(parts, context)?, steps(parts)) {
        (Some(year), _) => Ok(Value::Month(year, month)),
        (None, Some(steps)) => shifted_month(in_year, context, steps),
        (None, None) => by_tense(in_year, context),
    }
}

/// "last March", which is never the month just over: that one is "last month".
fn shifted_month(in_year: impl Fn(i16) -> Option<Value>, context: &Context, steps: i64) -> Resolved {
    let today = context.today()?;
    let month_back = plus_months(today.first_of_month(), -1).filter(|_| steps < 0);
    beyond(in_year, &Context { published: month_back.or(Some(today)), ..*context }, steps)
}

/// A year.
pub(super) fn year(parts: &Parts) -> Resolved {
    parts.year.map(Value::Year).ok_or(Reason::NotInCalendar)
}

/// "the 1970s", "the '70s", "the seventies"; the 1800s are a century.
pub(super) fn decade(parts: &Parts) -> Option<Resolved> {
    let spelled = parts.numbers.first().copied();
    let year = match (parts.year, spelled) {
        (Some(year), _) => year,
        (None, Some(short @ 0..=20)) => 2000 + i16::try_from(short).ok()?,
        (None, Some(short @ 21..=99)) => 1900 + i16::try_from(short).ok()?,
        (None, Some(long)) => i16::try_from(long).ok()?.checked_mul(10)?,
        (None, None) => return None,
    };
    match (year % 10, year % 100) {
        (0, 0) if year < 2000 => Some(Ok(Value::Century(year / 100))),
        (0, _) => Some(Ok(Value::Decade(year / 10))),
        _ => None,
    }
}

/// "the 19th century".
pub(super) fn century(parts: &Parts) -> Option<Resolved> {
    let rank = parts.ordinal.filter(|o| (1..=30).contains(o))?;
    Some(Ok(Value::Century(i16::try_from(rank - 1).ok()?)))
}

/// "the first half of 2018".
pub(super) fn half(parts: &Parts, context: &Context) -> Option<Resolved> {
    let rank = i8::try_from(parts.ordinal?).ok().filter(|r| (1..=2).contains(r))?;
    Some(said_year(parts, context).map(|year| Value::Half(year.unwrap_or_default(), rank)))
}

/// A quarter, in the year said or the last one that has begun; the next one of a future act.
pub(super) fn quarter(parts: &Parts, context: &Context) -> Option<Resolved> {
    let rank = parts.ordinal.or_else(|| parts.numbers.first().copied())?;
    let rank = i8::try_from(rank).ok().filter(|r| (1..=4).contains(r))?;
    let in_year = |year| Some(Value::Quarter(year, rank));
    Some(match said_year(parts, context) {
        Err(reason) => Err(reason),
        Ok(Some(year)) => Ok(Value::Quarter(year, rank)),
        // Forecasts are mostly of the quarter at hand, so the one whose end is nearest.
        Ok(None) if context.tense == Tense::Future => nearest(in_year, context),
        Ok(None) => by_tense(in_year, &Context { tense: Tense::Past, ..*context }),
    })
}

/// The year said, outright or as "last year".
fn said_year(parts: &Parts, context: &Context) -> Result<Option<i16>, Reason> {
    match (parts.year, steps(parts).filter(|_| parts.unit == Some(Unit::Year))) {
        (Some(year), _) => Ok(Some(year)),
        (None, Some(steps)) => Ok(context.today()?.year().checked_add(i16::try_from(steps).unwrap_or(0))),
        (None, None) => Ok(None),
    }
}

/// A season, in the year said or the nearest that fits.
pub(super) fn season(parts: &Parts, context: &Context) -> Resolved {
    let season = parts.season.ok_or(Reason::NotInCalendar)?;
    match (said_year(parts, context)?, steps(parts)) {
        (Some(year), _) => Ok(Value::Season(year, season)),
        (None, steps) => near_season(season, steps, context),
    }
}

/// The season before (-1), of (0) or after (1) publication, or the one that the tense asks for.
pub(super) fn near_season(season: Season, steps: Option<i64>, context: &Context) -> Resolved {
    // By its three months: as a value, a winter covers both winters of its year.
    let months = |year| Some(Value::Month(year, season.first_month()));
    let chosen = match steps {
        Some(-1) => beyond(months, context, -1)?,
        Some(1) => beyond(months, context, 1)?,
        Some(_) => Value::Year(context.today()?.year()),
        None => by_tense(months, context)?,
    };
    let year = chosen.day().ok_or(Reason::NotInCalendar)?.year();
    Ok(Value::Season(year, season))
}

/// A holiday, in the year said or the nearest that fits.
pub(super) fn holiday(parts: &Parts, context: &Context) -> Resolved {
    let rule = parts.holiday.ok_or(Reason::NotInCalendar)?;
    let in_year = |year| holiday_in(year, rule).map(Value::Day);
    match (parts.year, steps(parts)) {
        (Some(year), _) => in_year(year).ok_or(Reason::NotInCalendar),
        (None, Some(steps)) if steps != 0 => beyond(in_year, context, steps),
        (None, _) => by_tense(in_year, context),
    }
}

/// The weekend that a holiday is in or beside: "Labor Day weekend" ends with a Monday.
pub(super) fn holiday_weekend(parts: &Parts, context: &Context) -> Resolved {
    let day = holiday(parts, context)?.day().ok_or(Reason::NotInCalendar)?;
    let early = day.weekday().since(Weekday::Monday) < 2;
    let within = plus_days(day, if early { -7 } else { 0 });
    within.and_then(monday).map(Value::Weekend).ok_or(Reason::NotInCalendar)
}

/// The steps of "last", "this" and "next".
fn steps(parts: &Parts) -> Option<i64> {
    parts.shift.filter(|s| s.from == Anchor::Publication).map(|s| s.steps)
}

/// The value of the year that the tense asks for: the last one begun, the next one not over, else the nearest.
fn by_tense(in_year: impl Fn(i16) -> Option<Value>, context: &Context) -> Resolved {
    let today = context.today()?;
    let candidates = around(&in_year, today);
    let past = candidates.iter().rev().find(|(_, start, _)| *start <= today);
    let next = candidates.iter().find(|(_, _, end)| *end > today);
    let chosen = match (context.tense, past, next) {
        (Tense::Past, Some(past), Some(next)) if is_far_nearer(today, past, next) => Some(next),
        (Tense::Past, past, _) => past,
        (Tense::Future, Some(past), Some(_)) if is_just_over(today, past) => Some(past),
        (Tense::Future, _, next) => next,
        _ => return nearest(in_year, context),
    };
    chosen.map(|(value, _, _)| value.clone()).ok_or(Reason::NotInCalendar)
}

/// Whether a date that lies ahead is meant after all ("a dividend was declared, payable Dec. 1"): news gives the year
/// of a day more than nine months back, and of a month more than ten.
fn is_far_nearer(today: Date, past: &Candidate, next: &Candidate) -> bool {
    let is_day = matches!(past.0, Value::Day(_));
    let (back, ahead) = if is_day { (270, 95) } else { (300, 65) };
    days(past.2, today) > back && days(today, next.1) < ahead
}

/// Whether a day told as one to come was in the last month ("to answer by Jan. 14"): the same day of the next year has
/// its year named.
fn is_just_over(today: Date, past: &Candidate) -> bool {
    matches!(past.0, Value::Day(_)) && days(past.2, today) < 30
}

/// The value of the year that puts its end nearest to publication.
fn nearest(in_year: impl Fn(i16) -> Option<Value>, context: &Context) -> Resolved {
    let today = context.today()?;
    let chosen = around(&in_year, today).into_iter().min_by_key(|(_, _, end)| days(today, *end).abs());
    chosen.map(|(value, _, _)| value).ok_or(Reason::NotInCalendar)
}

fn days(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

/// A value, its first day, and the day after its last.
type Candidate = (Value, Date, Date);

/// The last one over before publication (-1), this year's (0), or the first one that begins after it (1).
fn beyond(in_year: impl Fn(i16) -> Option<Value>, context: &Context, steps: i64) -> Resolved {
    let today = context.today()?;
    let candidates = around(&in_year, today);
    let chosen = match steps {
        0 => candidates.into_iter().find(|(_, start, _)| start.year() == today.year()),
        1.. => candidates.into_iter().find(|(_, start, _)| *start > today),
        _ => candidates.into_iter().rev().find(|(_, _, end)| *end <= today),
    };
    chosen.map(|(value, _, _)| value).ok_or(Reason::NotInCalendar)
}

/// The values of the years around publication (leap days are up to eight years apart), with first day and the day after.
fn around(in_year: impl Fn(i16) -> Option<Value>, today: Date) -> Vec<Candidate> {
    let bounds = |value: Value| {
        let (start, end) = value.interval()?;
        Some((value, start.date(), end.date()))
    };
    (-8..=8).filter_map(|n| in_year(today.year().checked_add(n)?)).filter_map(bounds).collect()
}
