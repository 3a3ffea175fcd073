//! Words that leave out of whom they speak are shown with it; nothing is put before words that name their subject.

use claimdiff::article::Source;
use claimdiff::report::terminal::{self, Look};
use claimdiff::report::{Report, Subject};

/// What an article says, and the lines of the list of what only it says.
const CASES: &[(&str, &[&str])] = &[
    (
        "Inspectors travelled to the port and have removed the recorder.",
        &["- Inspectors travelled to the port", "- (Inspectors) have removed the recorder"],
    ),
    (
        "Callum Reid, who had spent the weekend climbing, watched the crash.",
        &["- (Callum Reid) who had spent the weekend climbing", "- Callum Reid, who had spent"],
    ),
    (
        "Callum Reid watched the crash. He had spent the weekend climbing.",
        &["- Callum Reid watched the crash", "- He had spent the weekend climbing"],
    ),
];

#[test]
fn words_without_their_subject_tell_of_whom_they_speak() {
    for (text, expected) in CASES {
        let drawn = alone(text);
        for line in *expected {
            assert!(drawn.contains(line), "{line} in\n{drawn}");
        }
    }
}

/// The report on an article and another that shares nothing with it.
fn alone(text: &str) -> String {
    let read = |text: &str| {
        let source = Source { name: "a.txt", bytes: text.as_bytes(), outlet: None, published: None };
        claimdiff::extract(&source).expect("an article")
    };
    let readings = [read(text), read("Rain is expected in Lisbon all week.")];
    let comparison = claimdiff::compare(&readings);
    let subjects = readings.each_ref().map(|reading| Subject { reading, path: "a.txt", sha256: "" });
    let report = Report { subjects: &subjects, comparison: &comparison, only: super::sample::ALL };
    terminal::comparison(&report, &Look::plain(false))
}
