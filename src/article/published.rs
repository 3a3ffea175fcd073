//! Publication dates as people write them into front matter and flags.

use jiff::civil::{DateTime, Time};
use jiff::fmt::temporal::Pieces;

/// The day, and the time of day if written: `2019-03-01`, `2019-03-01T18:30`, `2019-03-01 18:30:00+01:00`.
/// The clock is kept as written, since an article's "today" is the day of the place where it appeared;
/// midnight when only a day is given.
pub(super) fn published(written: &str) -> Option<DateTime> {
    let pieces = Pieces::parse(written.trim()).ok()?;
    Some(pieces.date().to_datetime(pieces.time().unwrap_or(Time::midnight())))
}
