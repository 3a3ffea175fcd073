//! The rules of difference on pairs of sentences, for `training/rules.py`.
//!
//! Every line of standard input is two sentences with a tab between them; every line of standard output the codes of the
//! rules that find a difference, `-` for none, or `unreadable`.

use claimdiff::alignment::{Alignment, ClaimRef, Group};
use claimdiff::article::Source;
use claimdiff::comparison::compare;
use claimdiff::{Reading, extract};
use std::collections::BTreeSet;
use std::io::{BufRead, Write};

/// Both sentences are of one day.
const PUBLISHED: &str = "2018-03-10";

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let found = line.split_once('\t').and_then(|(a, b)| codes([a, b]));
        writeln!(out, "{}", found.unwrap_or_else(|| "unreadable".to_owned()))?;
    }
    Ok(())
}

/// The rules that find a difference when all that the two say stands side by side.
fn codes(sentences: [&str; 2]) -> Option<String> {
    let read = |text: &str| {
        extract(&Source { published: Some(PUBLISHED), ..Source::new("sentence", text.as_bytes()) }).ok()
    };
    let readings: Vec<Reading> = sentences.into_iter().map(read).collect::<Option<_>>()?;
    let claims = readings.iter().enumerate().flat_map(|(article, reading)| {
        (0..reading.claims.len()).map(move |claim| ClaimRef { article, claim })
    });
    let group = Group { claims: claims.collect(), probability: 0.5, grounds: Vec::new() };
    let comparison = compare(&readings, &Alignment { groups: vec![group], ..Alignment::default() });
    let differences = comparison.findings.iter().flat_map(|finding| &finding.differences);
    let codes: BTreeSet<&str> = differences.map(|difference| difference.rule.code()).collect();
    let listed = codes.into_iter().collect::<Vec<_>>().join(" ");
    Some(if listed.is_empty() { "-".to_owned() } else { listed })
}
