//! From a comparison to a claim file, a broken quotation and its acceptance, as a reader of the docs would go.

use super::{HERE, claimdiff};
use std::fs;
use std::path::Path;

const STORY: &str = "claims/story.yaml";

/// A folder with two articles and a claim file made from them.
fn newsroom() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["courier.txt", "herald.txt"] {
        fs::copy(Path::new(HERE).join("articles").join(name), folder.path().join(name)).expect("copied");
    }
    claimdiff(folder.path()).args(["new", "courier.txt", "herald.txt", "-o", STORY]).assert().success();
    folder
}

fn status(folder: &Path, arguments: &[&str]) -> Option<i32> {
    claimdiff(folder).args(arguments).output().expect("it ran").status.code()
}

/// Changes a word that a quotation has.
fn break_a_quotation(folder: &Path) {
    let path = folder.join("courier.txt");
    let text = fs::read_to_string(&path).expect("an article");
    fs::write(&path, text.replace("begin next month", "begin next week")).expect("written");
}

/// The claim that is quoted with these words.
fn claim_with(story: &str, words: &str) -> String {
    let before = story.split(words).next().expect("the words");
    let id = before.rsplit("- id: ").next().expect("an id");
    id.lines().next().expect("an id").to_owned()
}

#[test]
fn a_first_claim_file_is_green_and_is_not_written_over() {
    let folder = newsroom();
    assert_eq!(status(folder.path(), &["check", "--strict"]), Some(0));
    let again = ["new", "courier.txt", "herald.txt", "-o", STORY];
    assert_eq!(status(folder.path(), &again), Some(2));
    assert_eq!(status(folder.path(), &[&again[..], &["--force"]].concat()), Some(0));
}

#[test]
fn a_drifted_quotation_is_accepted_or_taken_out() {
    let folder = newsroom();
    let path = folder.path().join(STORY);
    let story = fs::read_to_string(&path).expect("a claim file");
    let commented = story.replace("claims:\n", "claims:   # mine\n");
    fs::write(&path, &commented).expect("written");
    let id = claim_with(&story, "begin next month");
    break_a_quotation(folder.path());
    assert_eq!(status(folder.path(), &["check"]), Some(1));
    assert_eq!(status(folder.path(), &["review"]), Some(1));
    assert_eq!(fs::read_to_string(&path).expect("a claim file"), commented, "nothing changes unasked");
    assert_eq!(status(folder.path(), &["review", "--accept", &id]), Some(0));
    assert_eq!(status(folder.path(), &["check"]), Some(0));
    let accepted = fs::read_to_string(&path).expect("a claim file");
    let quote = |month: &str| format!("quote: {{exact: \"repairs were due to begin next {month}\"}}");
    assert_eq!(accepted, commented.replace(&quote("month"), &quote("week")), "only the quotation changes");
    fs::write(&path, &commented).expect("written");
    assert_eq!(status(folder.path(), &["review", STORY, "--reject", &id]), Some(0));
    assert_eq!(status(folder.path(), &["check"]), Some(0));
    assert!(!fs::read_to_string(&path).expect("a claim file").contains(&id));
    assert_eq!(status(folder.path(), &["review", "--accept", "nobody"]), Some(2));
}
