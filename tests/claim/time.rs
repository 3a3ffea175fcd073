//! Times: what is read, against the day of publication.

use super::{agree, cases, parsed};
use claimdiff::claim::time::{self, Time};
use jiff::civil::Date;
use proptest::prelude::*;

fn times(text: &str, published: Option<Date>) -> Vec<Time> {
    time::find(&parsed(text), published.map(|day| day.at(0, 0, 0, 0))).into_iter().flatten().collect()
}

/// A time as the cases write it: "Tuesday = 2018-06-12".
fn written(time: &Time, text: &str) -> String {
    let value = time.value.as_ref().map(ToString::to_string);
    let reason = time.reason.map(|r| r.label().to_owned());
    format!("{} = {}", time.span.of(text), value.or(reason).unwrap_or_default())
}

#[test]
fn sentences_name_these_times() {
    let differ = |case: Vec<&str>| {
        let (published, text) = (case[0].parse().ok(), case[1]);
        let all: Vec<String> = times(text, published).iter().map(|t| written(t, text)).collect();
        let found = if all.is_empty() { "-".to_owned() } else { all.join("; ") };
        (found != case[2])
            .then(|| format!("{} ({})\n  expected {}\n  found    {found}", case[1], case[0], case[2]))
    };
    agree(&cases(include_str!("times.tsv")).into_iter().filter_map(differ).collect::<Vec<_>>());
}

/// Words that times are made of, in any order.
fn time_words() -> impl Strategy<Value = String> {
    let words = [
        "Monday",
        "Tuesday",
        "May",
        "June",
        "5",
        "31",
        "2018",
        "1998",
        "1970s",
        "next",
        "last",
        "the",
        "week",
        "month",
        "year",
        "quarter",
        "third",
        "ago",
        "earlier",
        "later",
        "two",
        "999999999999",
        "days",
        "centuries",
        "of",
        ",",
        "7:20",
        "p.m.",
        "noon",
        "morning",
        "at",
        "in",
        "end",
        "early",
        "Christmas",
        "now",
        "every",
        "fiscal",
        "9999",
        "decades",
        "will",
        "-",
        "summer",
        "0",
        "24:00",
        "13",
        "a",
        "half",
        "from",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 1..12).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_words_are_read_without_panic(text in time_words(), year in 1i16..9999, dated in any::<bool>()) {
        let published = Date::new(year, 2, 28).ok().filter(|_| dated);
        for time in times(&text, published) {
            prop_assert!(text.get(time.span.start..time.span.end).is_some_and(|quote| !quote.is_empty()));
            prop_assert!(time.value.is_some() != time.reason.is_some());
            if let Some((start, end)) = time.interval() {
                prop_assert!(start < end);
            }
            let _ = time.value.map(|v| v.to_string());
        }
    }
}
