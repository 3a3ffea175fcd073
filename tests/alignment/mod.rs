//! The evidence for two sentences being about one fact.

use claimdiff::alignment::{align, feature_names, features};
use claimdiff::article::Source;

const LETTERS: &str = include_str!("letters.txt");

/// How much the first sentences below the headlines of two articles share to the letter.
fn letters(sentences: [&str; 2]) -> f64 {
    let readings = sentences.map(|sentence| {
        let text = format!("Report on the port\n\n{sentence}\n\nNobody else knew of it at the time.");
        claimdiff::extract(&Source::new("case", text.as_bytes())).expect("a case is an article")
    });
    let at = feature_names().iter().position(|name| name == "letters").expect("there is such a feature");
    let [left, right] = &readings;
    let all = features([left, right]);
    all.iter().find(|(i, j, _)| (*i, *j) == (1, 1)).map_or(f64::NAN, |(_, _, values)| values[at])
}

#[test]
fn sentences_share_letters() {
    for line in LETTERS.lines().skip(1) {
        let [left, right, far] = line.split(" | ").collect::<Vec<_>>()[..] else {
            panic!("three cells: {line}")
        };
        let shared = letters([left, right]);
        let mirrored = letters([right, left]);
        let told = match shared {
            s if s > 1.0 - 1e-9 => "all",
            s if s > 0.15 => "near",
            _ => "far",
        };
        assert!((shared - mirrored).abs() < 1e-12, "{line}: {shared} and {mirrored}");
        assert_eq!(told, far, "{line}: {shared}");
    }
}

#[test]
fn another_article_changes_nothing_between_two() {
    let read = |text: &str| claimdiff::extract(&Source::new("case", text.as_bytes())).expect("an article");
    let stranger = "Storks return to the marsh\n\nForty pairs of storks nested in the marsh of Lune this spring, the \
        warden said. They came three weeks early.";
    let seeds = [
        include_str!("../../seeds/pompeo-calls-singapore-2018.txt"),
        include_str!("../../seeds/pompeo-calls-hanoi-2019.txt"),
    ];
    let two = align(&seeds.map(read));
    let three = align(&[seeds[0], seeds[1], stranger].map(read));
    let told = |groups: &[claimdiff::alignment::Group]| {
        groups.iter().map(|g| (g.claims.clone(), g.probability)).collect::<Vec<_>>()
    };
    assert!(!two.groups.is_empty());
    assert_eq!(told(&two.groups), told(&three.groups));
}
