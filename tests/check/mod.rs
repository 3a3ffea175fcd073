//! Claim files held against articles. A folder for each rule has claim files that break it (`fail*.yaml`) and claim files
//! that do not (`pass*.yaml`), each with the exact output and exit status beside it. `UPDATE=1 cargo test` writes them anew.

mod budget;
mod kill;
mod properties;
mod review;
mod schema;
mod speed;

use crate::cli::claimdiff;
use claimdiff::article::is_hidden;
use claimdiff::check::Rule;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/check");

/// The claim files of a rule's folder whose names begin so.
fn cases(rule: Rule, begin: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(Path::new(HERE).join(rule.code())).expect("a folder for each rule");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    let name = |path: &Path| path.file_name().expect("a name").to_string_lossy().into_owned();
    files.retain(|path| path.extension().is_some_and(|e| e == "yaml") && name(path).starts_with(begin));
    files.sort();
    files
}

/// What the program prints about a claim file, and its exit status. A first line `# args: …` gives it flags.
fn checked(file: &Path) -> String {
    let text = fs::read_to_string(file).expect("a claim file");
    let flags = text.lines().next().and_then(|line| line.strip_prefix("# args: ")).unwrap_or_default();
    let path = file.strip_prefix(HERE).expect("inside");
    let mut command = claimdiff(Path::new(HERE));
    command.args(["check", "--root", ".", "--today", "2026-11-17", "--width", "110"]);
    let output = command.arg(path).args(flags.split_whitespace()).output().expect("it ran");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    format!("{out}{err}exit status {}\n", output.status.code().expect("an end"))
}

/// The folders of rules in `tests/check`.
fn folders() -> BTreeSet<String> {
    let entries = fs::read_dir(HERE).expect("this folder").map(|entry| entry.expect("an entry"));
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with("CL")).collect()
}

#[test]
fn every_rule_has_a_failing_and_a_passing_fixture() {
    let codes: BTreeSet<String> = Rule::ALL.iter().map(|rule| rule.code().to_owned()).collect();
    assert_eq!(folders(), codes, "a folder for each rule, and for nothing else");
    let kinds = Rule::ALL.iter().flat_map(|rule| ["fail", "pass"].map(|kind| (*rule, kind)));
    let bare = kinds.filter(|(rule, kind)| {
        let files = cases(*rule, kind);
        files.is_empty() || files.iter().any(|file| !file.with_extension("txt").is_file())
    });
    let bare: Vec<String> = bare.map(|(rule, kind)| format!("{} {kind}", rule.code())).collect();
    assert!(bare.is_empty(), "rules without fixtures: {bare:?}");
}

#[test]
fn every_rule_finds_what_it_should_and_nothing_else() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    for rule in Rule::ALL.iter().copied() {
        for (begin, finds) in [("fail", true), ("pass", false)] {
            for file in cases(rule, begin) {
                let (found, beside) = (checked(&file), file.with_extension("txt"));
                if found.contains(&format!("[{}]", rule.code())) != finds {
                    wrong.push(format!("{} in place of {begin}:\n{found}", file.display()));
                }
                let live = found.chars().find(|c| *c != '\n' && is_hidden(*c));
                assert_eq!(live, None, "{}: hidden characters are shown, not sent", file.display());
                if update {
                    fs::write(&beside, &found).expect("written");
                }
                if fs::read_to_string(&beside).unwrap_or_default() != found {
                    wrong.push(format!("{}:\n{found}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "other output than expected:\n{}", wrong.join("\n"));
}
