//! Whom and what claims name: the words of the article, the fullest name, and how the claim then reads.

use claimdiff::article::Source;
use claimdiff::claim::Claim;
use snapbox::{assert_data_eq, file};

const NAMES: &str = include_str!("names.txt");

/// A claim on a line with the names in it, those that are written otherwise with their words in the article before "=".
fn line(claim: &Claim) -> String {
    let names = claim.names.iter().map(|n| match n.text == n.name {
        true => n.text.clone(),
        false => format!("{} = {}", n.text, n.name),
    });
    format!("> {} | {}", claim.text, names.collect::<Vec<_>>().join("; ")).trim_end().to_owned()
}

/// A case with its claims as they are read: the reason, the article and the lines after ">".
fn read(case: &str) -> String {
    let (title, body) = case.split_once('\n').unwrap_or((case, ""));
    let text: Vec<&str> = body.lines().take_while(|l| !l.starts_with("> ")).collect();
    let text = text.join("\n");
    let reading = claimdiff::extract(&Source::new("case", text.as_bytes())).expect("a case is an article");
    let lines: Vec<String> = reading.claims.iter().map(line).collect();
    format!("== {title}\n{}\n\n{}\n", text.trim_end(), lines.join("\n"))
}

#[test]
fn names_are_whole_and_nobody_elses() {
    let mut cases = NAMES.split("\n== ");
    let intro = cases.next().unwrap_or_default();
    let now: Vec<String> = cases.map(read).collect();
    let all = format!("{}\n\n{}", intro.trim_end(), now.join("\n"));
    assert_data_eq!(all, file!["names.txt"].raw());
}
