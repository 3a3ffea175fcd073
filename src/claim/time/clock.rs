//! Clock times, and the parts of a day, put on their day.

use super::grain::Part;
use super::relative::day_spoken_of;
use super::rule::{Context, Resolved};
use super::value::Value;
use super::words::Parts;
use rust_decimal::prelude::ToPrimitive;

/// The parts with the clock turned to the 24-hour one; none when the figures are no clock time.
pub(super) fn read(mut parts: Parts) -> Option<Parts> {
    let (hour, minute) = parts.clock.or_else(|| from_figures(figures(&parts)?))?;
    let late = parts.afternoon.or(parts.part.map(|p| p != Part::Morning));
    parts.clock = Some(match late {
        Some(true) if hour < 12 => (hour + 12, minute),
        Some(false) if hour == 12 => (0, minute),
        Some(false) if hour > 12 => return None,
        _ => (hour, minute),
    });
    parts.numbers.clear();
    parts.count = None;
    parts.part = None;
    Some(parts)
}

/// The number in digits or words: "7", "1930", "seven".
fn figures(parts: &Parts) -> Option<i64> {
    parts.numbers.first().copied().or_else(|| parts.count.flatten()?.to_i64())
}

/// "7" and "1930" as hour and minute.
fn from_figures(figures: i64) -> Option<(i8, i8)> {
    let (hour, minute) = if figures > 24 { (figures / 100, figures % 100) } else { (figures, 0) };
    let fits = (0..=24).contains(&hour) && (0..60).contains(&minute);
    fits.then_some((i8::try_from(hour).ok()?, i8::try_from(minute).ok()?))
}

/// A clock time without a day beside it: on the day spoken of.
pub(super) fn alone(parts: &Parts, context: &Context) -> Resolved {
    day_spoken_of(context).map(|day| on_day(Value::Day(day), parts))
}

/// The hour on the 24-hour clock, by the part of the day that stands beside it: "9.30 this evening". A night has hours of both.
fn in_part(hour: i8, part: Option<Part>) -> i8 {
    let late = matches!(part, Some(Part::Afternoon | Part::Evening));
    if late && hour < 12 { hour + 12 } else { hour }
}

/// The day with the clock time or the part of the day that stands beside it.
pub(super) fn on_day(value: Value, parts: &Parts) -> Value {
    let Value::Day(day) = value else {
        return value;
    };
    match (parts.clock, parts.part) {
        // Midnight at the end of the day that the text names.
        (Some((24, _)), _) => Value::Part(day, Part::Night),
        (Some((hour, minute)), part) => Value::Minute(day.at(in_part(hour, part), minute, 0, 0)),
        (None, Some(part)) => Value::Part(day, part),
        (None, None) => Value::Day(day),
    }
}
