//! Units of time, parts of the day, seasons, and how exact a time is.

use rust_decimal::Decimal;

/// How exact a time is, finest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum Grain {
    Minute,
    Part,
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// The named parts of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum Part {
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// The seasons of the northern year, as English-language news names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// Units of time, finest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

impl Grain {
    /// The grain as reports write it: "day".
    pub fn label(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::Part => "part of day",
            Self::Day => "day",
            Self::Weekend => "weekend",
            Self::Week => "week",
            Self::Month => "month",
            Self::Season => "season",
            Self::Quarter => "quarter",
            Self::Half => "half",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
        }
    }
}

impl Part {
    const ALL: [Self; 4] = [Self::Morning, Self::Afternoon, Self::Evening, Self::Night];

    /// The part of a TIMEX3 code.
    pub(super) fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.code() == code)
    }

    /// Its TIMEX3 code.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Morning => "MO",
            Self::Afternoon => "AF",
            Self::Evening => "EV",
            Self::Night => "NI",
        }
    }

    /// First hour and the number of hours. Night runs into the next morning, as in news ("Tuesday night").
    pub(super) fn hours(self) -> (i8, i64) {
        match self {
            Self::Morning => (0, 12),
            Self::Afternoon => (12, 7),
            Self::Evening => (17, 7),
            Self::Night => (18, 12),
        }
    }
}

impl Season {
    const ALL: [Self; 4] = [Self::Spring, Self::Summer, Self::Autumn, Self::Winter];

    /// The season of a TIMEX3 code.
    pub(super) fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// Its TIMEX3 code.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }

    /// The first month, as meteorologists count: spring is March to May.
    pub(super) fn first_month(self) -> i8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

impl Unit {
    const NAMES: [(&'static str, Self); 12] = [
        ("second", Self::Second),
        ("minute", Self::Minute),
        ("hour", Self::Hour),
        ("day", Self::Day),
        ("weekend", Self::Weekend),
        ("week", Self::Week),
        ("fortnight", Self::Fortnight),
        ("month", Self::Month),
        ("quarter", Self::Quarter),
        ("year", Self::Year),
        ("decade", Self::Decade),
        ("century", Self::Century),
    ];

    /// The unit of that name in the singular.
    pub(super) fn of(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(n, _)| *n == name).map(|(_, unit)| *unit)
    }

    /// How many of them make a year, by the calendar; none for those that are too fine or too long to be counted so.
    pub(super) fn a_year(self) -> Option<Decimal> {
        Some(Decimal::from(match self {
            Self::Hour => 8760,
            Self::Day => 365,
            Self::Weekend | Self::Week => 52,
            Self::Fortnight => 26,
            Self::Month => 12,
            Self::Quarter => 4,
            Self::Year => 1,
            Self::Second | Self::Minute | Self::Decade | Self::Century => return None,
        }))
    }

    /// The TIMEX3 period of `count` such units: "P3D", "PT16H", "PXW" for an unknown count.
    pub(super) fn period(self, count: Option<Decimal>) -> String {
        let (prefix, letter, factor) = match self {
            Self::Second => ("PT", "S", 1),
            Self::Minute => ("PT", "M", 1),
            Self::Hour => ("PT", "H", 1),
            Self::Day => ("P", "D", 1),
            Self::Weekend => ("P", "WE", 1),
            Self::Week => ("P", "W", 1),
            Self::Fortnight => ("P", "W", 2),
            Self::Month => ("P", "M", 1),
            Self::Quarter => ("P", "M", 3),
            Self::Year => ("P", "Y", 1),
            Self::Decade => ("P", "Y", 10),
            Self::Century => ("P", "Y", 100),
        };
        let times = |c: Decimal| c.checked_mul(Decimal::from(factor)).map(|n| n.normalize().to_string());
        let count = count.and_then(times).unwrap_or_else(|| "X".to_owned());
        format!("{prefix}{count}{letter}")
    }
}
