//! From a comparison to a claim file, a broken quotation and its acceptance, as a reader of the docs would go.

use super::{HERE, claimdiff};
use std::fs;
#[cfg(target_os = "linux")]
use std::io::Write;
use std::path::Path;
#[cfg(target_os = "linux")]
use std::process::{Command, Stdio};

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

/// What a command prints.
fn said(folder: &Path, arguments: &[&str]) -> String {
    let output = claimdiff(folder).args(arguments).output().expect("it ran");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A folder with one article and one claim file about it.
fn desk(article: &str, claims: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("claims")).expect("a folder");
    fs::write(folder.path().join("a.txt"), article).expect("written");
    fs::write(folder.path().join(STORY), claims).expect("written");
    folder
}

const CLAIMS: &str = r#"claimdiff: 1
sources:
  a: {path: ../a.txt}
claims:
  - id: repairs
    source: a
    text: The repairs of 12 bridges begin next month.
    quote: {exact: repairs of 12 bridges begin next month}
  - id: cost
    source: a
    text: They cost the council nothing.
    quote: {exact: They cost the council nothing}
expect:
  - {id: said, states: {source: a, claim: repairs}}
  - {id: both, agree: [repairs, cost]}
"#;

#[test]
fn accepting_shows_old_and_new_words_and_what_to_mind() {
    let article = "Bridges\n\nIt is false that repairs of 13 bridges begin next week, and they would not say more. They cost the council nothing.\n";
    let folder = desk(article, &CLAIMS.replace("agree: [repairs, cost]", "states: {source: a, claim: cost}"));
    assert_eq!(
        said(folder.path(), &["review", "--accept", "repairs", "--width", "100"]),
        "claims/story.yaml: `repairs` quotes what its article says now
  was:     repairs of 12 bridges begin next month
  now:     repairs of 13 bridges begin next week
  warning: “It is false that” stands right before these words
  warning: the text of the claim still says “12”, “month”
  text:    The repairs of 12 bridges begin next month.
claimdiff check finds besides, now:

warning[CL108]: the text of `repairs` says more than is quoted: `12`
 --> claims/story.yaml:7:11
  |
7 |     text: The repairs of 12 bridges begin next month.
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: quote the words that say it (a claim may have up to 8 quotations), or change the text to what is quoted now

"
    );
}

#[test]
fn rejecting_tells_what_falls_with_it_and_what_fails_then() {
    let article = "Bridges\n\nThe repairs of 12 bridges begin next month. They cost the council nothing.\n";
    let folder = desk(article, CLAIMS);
    let told = said(folder.path(), &["review", "--reject", "repairs"]);
    assert!(
        told.starts_with(
            "claims/story.yaml: `repairs` is taken out, with 2 expectations that rest on it: said, both\n"
        ),
        "{told}"
    );
    assert!(told.contains("[CL301]: no expectation refers to `cost`") && told.contains("[CL006]"), "{told}");
}

#[test]
fn what_cannot_be_looked_up_is_no_good_news() {
    let folder = desk("Bridges\n\nThey cost the council nothing.\n", CLAIMS);
    let json = said(folder.path(), &["review", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!((&json["claims"], &json["status"]), (&2.into(), &"red".into()));
    fs::remove_file(folder.path().join("a.txt")).expect("removed");
    let told = said(folder.path(), &["review"]);
    assert!(told.contains("[CL101]") && !told.contains("No quotation has drifted"), "{told}");
    fs::write(folder.path().join(STORY), "claimdiff: [").expect("written");
    assert_eq!(status(folder.path(), &["review"]), Some(2));
    fs::remove_file(folder.path().join(STORY)).expect("removed");
    assert_eq!(status(folder.path(), &["review"]), Some(2), "there is no claim file");
}

#[test]
fn the_project_is_found_from_inside_its_folder_of_claims() {
    let folder = newsroom();
    let claims = folder.path().join("claims");
    assert_eq!(status(&claims, &["check", "--strict"]), Some(0));
    assert_eq!(status(&claims, &["check", "--strict", "story.yaml"]), Some(0));
    let deep = folder.path().join("desk/today");
    fs::create_dir_all(&deep).expect("folders");
    assert_eq!(status(&deep, &["check"]), Some(2), "without a .git nobody knows that it is one project");
    fs::create_dir(folder.path().join(".git")).expect("a folder");
    assert_eq!(status(&deep, &["check", "--strict"]), Some(0));
    fs::write(claims.join("out.yaml"), CLAIMS.replace("../a.txt", "../../a.txt")).expect("written");
    assert!(said(&claims, &["check", "out.yaml"]).contains("[CL102]"), "paths stay inside the root");
}

/// What the program prints at a terminal, and its exit status, when somebody types `keys`; nothing where no `script`
/// (util-linux) can make a terminal.
#[cfg(target_os = "linux")]
fn typed(folder: &Path, arguments: &str, keys: &str) -> Option<(String, Option<i32>)> {
    let line = format!("{} {arguments}", env!("CARGO_BIN_EXE_claimdiff"));
    let mut script = Command::new("script");
    script
        .args(["-qec", &line, "/dev/null"])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut running = script.spawn().ok()?;
    running.stdin.take().expect("a keyboard").write_all(keys.as_bytes()).expect("typed");
    let ended = running.wait_with_output().expect("an end");
    Some((String::from_utf8_lossy(&ended.stdout).into_owned(), ended.status.code()))
}

#[test]
#[cfg(target_os = "linux")]
fn at_a_terminal_each_drifted_quotation_is_asked_about() {
    let folder = newsroom();
    break_a_quotation(folder.path());
    let Some((asked, status)) = typed(folder.path(), "review claims", "x\ns\n") else {
        return eprintln!("NOT TESTED: no program `script` makes a terminal here");
    };
    assert_eq!(asked.matches("[q]uit? ").count(), 2, "an answer that is none is asked again\n{asked}");
    assert_eq!(status, Some(1), "what is skipped is left\n{asked}");
    let (asked, status) = typed(folder.path(), "review claims", "a\n").expect("as before");
    assert_eq!(status, Some(0), "{asked}");
    assert_eq!(self::status(folder.path(), &["check", "claims"]), Some(0), "{asked}");
}
