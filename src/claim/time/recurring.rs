//! Times that come again and again: "every other Thursday", "twice a week", "daily".

use super::grain::Unit;
use super::value::Recurrence;
use super::words::Parts;
use rust_decimal::Decimal;

/// "every Thursday", "every two weeks", "each March", "weekly".
pub(super) fn every(parts: &Parts) -> Option<Recurrence> {
    let part = parts.part.map(|p| format!("T{}", p.code())).unwrap_or_default();
    if let Some(weekday) = parts.weekday {
        let timex = format!("XXXX-WXX-{}{part}", weekday.to_monday_one_offset());
        return Some(Recurrence { timex, a_year: Unit::Week.a_year() });
    }
    let yearly = |timex| Some(Recurrence { timex, a_year: Unit::Year.a_year() });
    match (parts.month, parts.season, parts.unit) {
        (Some(month), _, _) => yearly(format!("XXXX-{month:02}")),
        (None, Some(season), _) => yearly(format!("XXXX-{}", season.code())),
        (None, None, Some(unit)) => Some(every_so_many(parts, unit)),
        (None, None, None) => {
            let timex = || format!("XXXX-XX-XX{part}");
            parts.part.map(|_| Recurrence { timex: timex(), a_year: Unit::Day.a_year() })
        }
    }
}

/// "every day", "every two weeks", "every third year".
fn every_so_many(parts: &Parts, unit: Unit) -> Recurrence {
    let ranked = parts.ordinal.map(|rank| Some(Decimal::from(rank)));
    let units = parts.count.or(ranked).unwrap_or(Some(Decimal::ONE));
    let a_year = units.and_then(|units| unit.a_year()?.checked_div(units));
    Recurrence { timex: unit.period(units), a_year }
}

/// "twice a week", "three times a day": its period, and as often as the number says.
pub(super) fn often(parts: &Parts) -> Option<Recurrence> {
    let (unit, times) = (parts.unit?, parts.count?);
    let a_year = times.and_then(|times| unit.a_year()?.checked_mul(times));
    Some(Recurrence { timex: unit.period(Some(Decimal::ONE)), a_year })
}
