//! How the parts of a time become a value: one rule a row of `time_patterns.tsv` may name.

use super::focus::Focus;
use super::tense::Tense;
use super::value::Value;
use super::words::Parts;
use super::{absolute, clock, recurring, relative};
use jiff::civil::Date;

/// What is known where a time stands.
#[derive(Debug)]
pub(super) struct Context<'a> {
    /// The day of publication.
    pub published: Option<Date>,
    /// Whether the act is past or to come.
    pub tense: Tense,
    /// The times named before.
    pub focus: &'a Focus,
}

impl Context<'_> {
    /// The day of publication, or why there is no value.
    pub fn today(&self) -> Result<Date, Reason> {
        self.published.ok_or(Reason::NoPublicationDate)
    }
}

/// Why a time has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// It counts from a publication date that is not known.
    NoPublicationDate,
    /// It counts from a time named before, and which one is not sure.
    NoAnchor,
    /// It is no day or time of the calendar ("31 June").
    NotInCalendar,
}

impl Reason {
    /// The code that reports count it by.
    pub fn label(self) -> &'static str {
        match self {
            Self::NoPublicationDate => "date-without-publication-date",
            Self::NoAnchor => "time-without-anchor",
            Self::NotInCalendar => "date-not-in-calendar",
        }
    }
}

/// A value, or why there is none.
pub(super) type Resolved = Result<Value, Reason>;

macro_rules! rules {
    ($($variant:ident = $name:literal),* $(,)?) => {
        /// The rules that patterns name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Rule { $($variant),* }

        impl Rule {
            /// The rule of a name in the table.
            pub fn of(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

rules! {
    Ago = "ago", BeforeLast = "beforelast", Century = "century", Clock = "clock", Coming = "coming", Date = "date",
    Decade = "decade", Deictic = "deictic", FromNow = "fromnow", FutureRef = "future_ref", Half = "half",
    Holiday = "holiday",
    HolidayWeekend = "holidayweekend", Month = "month", Next = "next", Nothing = "none", Often = "often", Overnight = "overnight", Own = "own",
    Part = "part", Past = "past", PastRef = "past_ref", PastUnits = "pastunits", PresentRef = "present_ref",
    Quarter = "quarter", QuarterAgo = "quarterago", Reference = "reference", Same = "same", Season = "season",
    Set = "set", Shift = "shift", Tonight = "tonight", Weekday = "weekday", Weekend = "weekend", Window = "window",
    Year = "year", YearQuarter = "yearquarter",
}

impl Rule {
    /// Whether it names a day that a clock time beside it may belong to.
    pub fn names_day(self) -> bool {
        matches!(
            self,
            Self::Date
                | Self::Weekday
                | Self::Deictic
                | Self::Holiday
                | Self::Past
                | Self::Coming
                | Self::BeforeLast
        )
    }

    /// Whether it is counted back from the times around it, so that nothing is counted from it in turn.
    pub fn is_comparison(self) -> bool {
        matches!(self, Self::Ago | Self::QuarterAgo | Self::YearQuarter | Self::FromNow | Self::PastUnits)
    }

    /// The value of the parts; none when they name no time at all.
    pub fn resolve(self, parts: &Parts, context: &Context) -> Option<Resolved> {
        Some(match self {
            Self::Nothing => return None,
            Self::Date => absolute::date(parts, context),
            Self::Month => absolute::month(parts, context),
            Self::Year => absolute::year(parts),
            Self::Decade => absolute::decade(parts)?,
            Self::Century => absolute::century(parts)?,
            Self::Half => absolute::half(parts, context)?,
            Self::Quarter => absolute::quarter(parts, context)?,
            Self::QuarterAgo => relative::year_back(absolute::quarter(parts, context)?),
            Self::YearQuarter => relative::quarter_of_year(parts, context),
            Self::Season => absolute::season(parts, context),
            Self::Holiday => absolute::holiday(parts, context),
            Self::HolidayWeekend => absolute::holiday_weekend(parts, context),
            Self::Weekday => relative::weekday(parts, context),
            Self::Past => relative::nearby(parts, context, -1),
            Self::Coming => relative::nearby(parts, context, 1),
            Self::Weekend => relative::weekend(context),
            Self::Shift => relative::shift(parts, context)?,
            Self::Next => relative::next(parts, context)?,
            Self::Same => relative::same(parts, context),
            Self::Own => relative::own(parts, context),
            Self::Ago => relative::ago(parts, context)?,
            Self::FromNow => relative::from_now(parts, context)?,
            _ => self.near_publication(parts, context)?,
        })
    }

    /// The rules that need little more than the day of publication, or not even that.
    fn near_publication(self, parts: &Parts, context: &Context) -> Option<Resolved> {
        Some(match self {
            Self::Deictic => relative::days_on(context, parts.days.unwrap_or_default()),
            Self::BeforeLast => relative::days_on(context, -2),
            Self::Tonight => relative::tonight(context),
            Self::Overnight => relative::overnight(context),
            Self::Part => relative::part(parts, context),
            Self::Clock => clock::alone(parts, context),
            Self::PastUnits | Self::PastRef => Ok(Value::Past),
            Self::PresentRef => Ok(Value::Present),
            Self::FutureRef => Ok(Value::Future),
            Self::Reference => Ok(match parts.reference {
                Some("PAST_REF") => Value::Past,
                Some("FUTURE_REF") => Value::Future,
                _ => Value::Present,
            }),
            Self::Window => Ok(Value::Stretch(parts.count.unwrap_or(Some(1.into())), parts.unit?)),
            Self::Set => Ok(Value::Every(recurring::every(parts)?)),
            Self::Often => Ok(Value::Every(recurring::often(parts)?)),
            _ => return None,
        })
    }
}
