//! The program as it is run. Cases that a line of text can tell are in `tests/cmd`; here is what needs a pipe, a
//! standard input, an environment or a look at the file system.

use assert_cmd::Command;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const COURIER: &str =
    "Bridge falls\n\nA footbridge fell into the river on Tuesday. Nobody was hurt, police said.\n";
const HERALD: &str =
    "Bridge collapse\n\nA footbridge gave way on Tuesday. Two people were hurt, police said.\n";

/// A folder with two articles.
fn newsroom() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("courier.txt"), COURIER).expect("written");
    fs::write(folder.path().join("herald.txt"), HERALD).expect("written");
    folder
}

/// The program in a folder, in an environment that decides nothing.
pub fn claimdiff(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_claimdiff"));
    command.current_dir(folder);
    for variable in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS"] {
        command.env_remove(variable);
    }
    command
}

fn compare(folder: &Path) -> Command {
    let mut command = claimdiff(folder);
    command.args(["compare", "courier.txt", "herald.txt"]);
    command
}

fn stdout(command: &mut Command) -> String {
    String::from_utf8(command.assert().success().get_output().stdout.clone()).expect("UTF-8")
}

#[test]
fn cases() {
    trycmd::TestCases::new().case("tests/cmd/*.trycmd");
}

#[test]
fn a_dash_is_standard_input() {
    let folder = newsroom();
    let mut command = claimdiff(folder.path());
    let command = command.args(["compare", "-", "herald.txt", "--outlet", "Courier"]).write_stdin(COURIER);
    assert!(stdout(command).contains("Bridge falls"));
    let twice = claimdiff(folder.path()).args(["compare", "-", "-"]).write_stdin(COURIER).assert();
    twice.code(2).stderr("claimdiff: -: given twice; name each article once\n");
}

#[test]
fn flags_win_over_front_matter_and_a_dash_skips() {
    let folder = newsroom();
    fs::write(folder.path().join("herald.txt"), format!("---\noutlet: Herald\n---\n{HERALD}"))
        .expect("written");
    let named = stdout(compare(folder.path()).args(["--outlet", "Courier", "--outlet", "The Herald"]));
    assert!(named.contains("Courier") && named.contains("The Herald"), "{named}");
    let skipped = stdout(compare(folder.path()).args([
        "--outlet",
        "-",
        "--published",
        "-",
        "--published",
        "2024-05-07",
    ]));
    assert!(skipped.contains("date unknown") && skipped.contains("2024-05-07"), "{skipped}");
}

#[test]
fn output_files_are_whole_and_the_report_is_printed_too() {
    let folder = newsroom();
    let text = stdout(compare(folder.path()).args(["-o", "json=report.json", "-o", "plain=report.txt"]));
    assert_eq!(text, stdout(&mut compare(folder.path())));
    let written = fs::read_to_string(folder.path().join("report.json")).expect("a report");
    assert_eq!(written, stdout(compare(folder.path()).args(["--format", "json"])));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 4, "no temporary file is left");
}

#[test]
fn every_format_goes_to_a_file_as_it_is_printed() {
    let folder = newsroom();
    let formats = ["plain", "json", "jsonl", "markdown", "csv", "html"];
    let mut command = compare(folder.path());
    for format in formats {
        command.args(["-o", &format!("{format}=report.{format}")]);
    }
    stdout(&mut command);
    for format in formats {
        let written = fs::read_to_string(folder.path().join(format!("report.{format}"))).expect("a report");
        // A file of CSV is for a spreadsheet, which has to be told that it is UTF-8.
        let written = written.strip_prefix('\u{FEFF}').filter(|_| format == "csv").unwrap_or(&written);
        assert_eq!(written, stdout(compare(folder.path()).args(["--format", format])), "{format}");
    }
}

#[test]
fn a_csv_file_says_that_it_is_utf_8() {
    let folder = newsroom();
    let printed = stdout(compare(folder.path()).args(["--format", "csv", "-o", "csv=report.csv"]));
    let written = fs::read_to_string(folder.path().join("report.csv")).expect("a report");
    assert_eq!(written, format!("\u{FEFF}{printed}"));
}

#[test]
fn no_file_is_written_when_one_cannot_be() {
    let folder = newsroom();
    let report = folder.path().join("report.json");
    fs::write(&report, "old").expect("written");
    let failed =
        compare(folder.path()).args(["-o", "json=report.json", "-o", "text=nowhere/report.txt"]).assert();
    failed.code(2).stdout("");
    assert_eq!(fs::read_to_string(report).expect("a report"), "old");
}

#[cfg(unix)]
#[test]
fn a_link_to_a_report_is_followed_and_a_new_report_is_readable_by_others() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = newsroom();
    fs::create_dir(folder.path().join("real")).expect("a folder");
    fs::write(folder.path().join("real/report.json"), "old").expect("written");
    symlink("real/report.json", folder.path().join("link.json")).expect("a link");
    compare(folder.path()).args(["-o", "json=link.json"]).assert().success();
    assert!(folder.path().join("link.json").is_symlink());
    let written = folder.path().join("real/report.json");
    assert!(fs::read_to_string(&written).expect("a report").starts_with('{'));
    assert_ne!(fs::metadata(&written).expect("a file").permissions().mode() & 0o444, 0o400);
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    use std::process::{Command, Stdio};
    let folder = newsroom();
    let mut child = Command::new(env!("CARGO_BIN_EXE_claimdiff"))
        .args(["compare", "courier.txt", "herald.txt", "--format", "json"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("an end");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn a_name_with_a_control_character_is_shown_not_sent() {
    let folder = newsroom();
    let failed = claimdiff(folder.path()).args(["compare", "courier.txt", "\u{1b}[8mhidden.txt"]).assert();
    failed.code(2).stderr("claimdiff: ‹U+001B›[8mhidden.txt: no such file; check the path\n");
}

#[test]
fn colour_is_for_terminals_or_on_demand() {
    let folder = newsroom();
    let coloured = |command: &mut Command| stdout(command).contains('\u{1b}');
    assert!(!coloured(&mut compare(folder.path())));
    assert!(coloured(compare(folder.path()).args(["--color", "always"])));
    assert!(coloured(compare(folder.path()).env("CLICOLOR_FORCE", "1")));
    assert!(!coloured(compare(folder.path()).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1")));
}

#[test]
fn timings_go_to_standard_error() {
    let folder = newsroom();
    let timed = compare(folder.path()).arg("--timings").assert().success();
    let output = timed.get_output();
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("claimdiff: time: extract "));
    assert_eq!(output.stdout, compare(folder.path()).assert().get_output().stdout);
}

#[test]
fn the_exit_status_tells_of_differences_only_when_asked() {
    let folder = newsroom();
    let json: serde_json::Value =
        serde_json::from_str(&stdout(compare(folder.path()).args(["-f", "json"]))).expect("JSON");
    let differ = i32::from(json["summary"]["differences"] != 0);
    compare(folder.path()).arg("--exit-code").assert().code(differ);
    compare(folder.path()).args(["--fail-on", "wording"]).assert().code(differ);
}

#[test]
fn shells_and_manuals_are_told_of_every_command() {
    let folder = newsroom();
    let commands = ["compare", "extract", "explain", "parse", "schema", "completions", "man"];
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = stdout(claimdiff(folder.path()).args(["completions", shell]));
        for command in commands {
            assert!(script.contains(command), "{command} in {shell}");
        }
        assert!(!script.contains("features"), "what is hidden stays so in {shell}");
    }
    claimdiff(folder.path()).args(["man", "--into", "."]).assert().success().stdout("");
    for command in commands {
        let written =
            fs::read_to_string(folder.path().join(format!("claimdiff-{command}.1"))).expect("a page");
        assert!(written.contains(&format!(".TH claimdiff-{command} 1")), "{written}");
        assert_eq!(written, stdout(claimdiff(folder.path()).args(["man", command])));
    }
    let whole = fs::read_to_string(folder.path().join("claimdiff.1")).expect("a page");
    assert_eq!(whole, stdout(claimdiff(folder.path()).arg("man")));
}

#[test]
fn extracted_claims_are_those_of_a_claim_file() {
    let folder = newsroom();
    let yaml =
        stdout(claimdiff(folder.path()).args(["extract", "courier.txt", "herald.txt", "--format", "yaml"]));
    assert!(yaml.contains("id: courier.") && yaml.contains("id: herald."), "{yaml}");
    fs::write(folder.path().join("story.yaml"), yaml).expect("written");
    claimdiff(folder.path()).args(["check", "--allow-empty", "story.yaml"]).assert().success();
}
