//! The evidence for two sentences being about one fact.

use claimdiff::alignment::{feature_names, features};
use claimdiff::article::Source;

const LETTERS: &str = include_str!("letters.txt");

/// How much the first sentences below the headlines of two articles share to the letter.
fn letters(sentences: [&str; 2]) -> f64 {
    let readings = sentences.map(|sentence| {
        let text = format!("Report on the port\n\n{sentence}\n\nNobody else knew of it at the time.");
        claimdiff::extract(&Source::new("case", text.as_bytes())).expect("a case is an article")
    });
    let at = feature_names().iter().position(|name| name == "letters").expect("there is such a feature");
    let all = features(&readings);
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
