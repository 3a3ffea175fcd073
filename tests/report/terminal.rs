//! The terminal report, as a reader sees it. `SNAPSHOTS=overwrite cargo test` writes the expectations anew.

use super::sample::{Sample, footbridge, scripts};
use claimdiff::report::terminal::{Layout, Look, comparison, extraction};
use snapbox::{assert_data_eq, file};

/// An 80-column terminal without colour.
const EIGHTY: Look =
    Look { width: Some(80), ascii: false, colour: false, links: false, layout: Layout::Auto, verbose: false };

fn drawn(sample: &Sample, look: Look) -> String {
    sample.drawn(|report| comparison(report, &look))
}

#[test]
fn two_articles_stand_side_by_side() {
    assert_data_eq!(drawn(&footbridge(), EIGHTY), file!["expected/side.txt"]);
}

#[test]
fn a_narrow_terminal_stacks_them() {
    let narrow = Look { width: Some(50), ..EIGHTY };
    assert_data_eq!(drawn(&footbridge(), narrow), file!["expected/stacked.txt"]);
}

#[test]
fn ascii_draws_the_same_in_ascii() {
    let ascii = Look { ascii: true, verbose: true, ..EIGHTY };
    assert_data_eq!(drawn(&footbridge(), ascii), file!["expected/ascii-verbose.txt"]);
}

#[test]
fn plain_puts_each_paragraph_on_a_line() {
    assert_data_eq!(drawn(&footbridge(), Look::plain(false)), file!["expected/plain.txt"]);
}

#[test]
fn claims_stand_on_index_cards() {
    let sample = footbridge();
    assert_data_eq!(extraction(&sample.subjects(), &EIGHTY), file!["expected/cards.txt"]);
}

#[test]
fn colour_marks_words_and_never_stands_alone() {
    colored::control::set_override(true);
    let coloured = Look { colour: true, width: Some(100), ..EIGHTY };
    let report = drawn(&footbridge(), coloured).replace('\u{1b}', "␛");
    assert_data_eq!(report, file!["expected/coloured.txt"]);
}

#[test]
fn columns_stand_straight_in_every_script() {
    for width in [90, 120, 140] {
        let look = Look { width: Some(width), ..EIGHTY };
        let report = drawn(&scripts(), look);
        let column = |line: &str| line.split('│').next().map(textwrap::core::display_width);
        let mut columns: Vec<_> = report.lines().filter(|line| line.contains('│')).map(column).collect();
        columns.dedup();
        assert_eq!(columns.len(), 1, "{report}");
    }
}

#[test]
fn three_articles_are_three_columns() {
    let look = Look { width: Some(120), ..EIGHTY };
    assert_data_eq!(drawn(&scripts(), look), file!["expected/three.txt"]);
}

#[test]
fn no_line_is_wider_than_asked() {
    for width in 20..140 {
        for layout in [Layout::Auto, Layout::Stacked] {
            let look = Look { width: Some(width), layout, ..EIGHTY };
            let report = drawn(&footbridge(), look);
            for line in report.lines() {
                assert!(textwrap::core::display_width(line) <= width, "{width}: {line}");
            }
        }
    }
}

#[test]
fn nothing_is_left_out_however_narrow() {
    let words = |report: String| {
        let ours = |c: char| c.is_whitespace() || "│─[]".contains(c);
        let mut letters: Vec<char> = report.chars().filter(|c| !ours(*c)).collect();
        letters.sort();
        letters
    };
    let stacked =
        |width| words(drawn(&footbridge(), Look { width: Some(width), layout: Layout::Stacked, ..EIGHTY }));
    let side = words(drawn(&footbridge(), EIGHTY));
    assert_eq!(stacked(120), side);
    assert_eq!(stacked(30), side);
}
