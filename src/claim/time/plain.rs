//! Times as a reader writes them.

use super::calendar::plus_days;
use super::grain::{Part, Season};
use super::value::Value;

impl Value {
    /// The value in words where its TIMEX3 writing is a code: "the night of 2024-03-12", "spring 2021"; else as in TIMEX3.
    pub fn in_words(&self) -> String {
        match self {
            Self::Half(year, half) => {
                format!("the {} half of {year}", if *half == 1 { "first" } else { "second" })
            }
            Self::Quarter(year, quarter) => format!("quarter {quarter} of {year}"),
            Self::Season(year, season) => format!("{} {year}", season.name()),
            Self::Week(monday) => format!("the week of {monday}"),
            Self::Weekend(monday) => match plus_days(*monday, SATURDAY) {
                Some(day) => format!("the weekend of {day}"),
                None => self.to_string(),
            },
            Self::Part(day, part) => format!("the {} of {day}", part.name()),
            Self::Minute(at) => format!("{:02}:{:02} on {}", at.hour(), at.minute(), at.date()),
            Self::Decade(decade) => format!("the {decade}0s"),
            Self::Century(century) => format!("the years from {century}00 on"),
            other => other.to_string(),
        }
    }
}

/// How many days a Saturday comes after the Monday of its week.
const SATURDAY: i64 = 5;

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
            Self::Night => "night",
        }
    }
}

impl Season {
    fn name(self) -> &'static str {
        match self {
            Self::Spring => "spring",
            Self::Summer => "summer",
            Self::Autumn => "autumn",
            Self::Winter => "winter",
        }
    }
}
