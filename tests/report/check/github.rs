//! Workflow commands: what GitHub's runner makes of them is what was meant.

use super::sample::{all, bridge, everywhere};
use crate::report::hostile::{assert_inert, strings};
use claimdiff::report::check::github;
use claimdiff::report::escape::visible;
use snapbox::{assert_data_eq, file};

/// A command as the runner reads it (ActionCommand.TryParseV2 and TryParse in actions/runner).
#[derive(Debug, PartialEq, Eq)]
struct Command {
    name: String,
    properties: Vec<(String, String)>,
    data: String,
}

fn command(line: &str) -> Option<Command> {
    assert!(!line.contains("##["), "a command of the older form in {line}");
    let (head, data) = line.trim_start().strip_prefix("::")?.split_once("::")?;
    let (name, properties) = head.split_once(' ').unwrap_or((head, ""));
    let properties = properties.split(',').filter_map(|pair| pair.split_once('='));
    let properties = properties.map(|(key, value)| (key.trim().to_owned(), unescaped(value, PROPERTY)));
    Some(Command { name: name.to_owned(), properties: properties.collect(), data: unescaped(data, DATA) })
}

const DATA: &[(&str, &str)] = &[("%0D", "\r"), ("%0A", "\n"), ("%25", "%")];
const PROPERTY: &[(&str, &str)] = &[("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")];

fn unescaped(text: &str, escapes: &[(&str, &str)]) -> String {
    escapes.iter().fold(text.to_owned(), |text, (escape, c)| text.replace(escape, c))
}

#[test]
fn the_log_is_as_expected() {
    assert_data_eq!(github::check(&bridge()), file!["expected/bridge.log": Text].raw());
}

#[test]
fn the_worst_ten_come_first_and_the_account_last() {
    let outcome = everywhere("x");
    let log = github::check(&outcome);
    let commands: Vec<Command> = log.lines().filter_map(command).collect();
    assert_eq!(commands.len(), 10);
    assert!(commands.iter().all(|command| command.name == "error"));
    assert_eq!(log.lines().nth(10), Some("20 more in the summary of this step"));
    for outcome in all() {
        assert_eq!(github::check(&outcome).lines().last(), Some(outcome.account().line().as_str()));
    }
}

#[test]
fn a_runner_reads_what_was_meant_whatever_the_text() {
    for hostile in strings() {
        let log = github::check(&everywhere(&hostile));
        let lines: Vec<&str> = log.lines().collect();
        assert_eq!(lines.len(), 12, "{log}");
        for line in &lines[..10] {
            let command = command(line).expect("a command");
            let shown = visible(&hostile, false);
            assert_eq!(command.name, "error");
            assert_eq!(command.properties[0], ("file".to_owned(), shown.clone()));
            let keys: Vec<&str> = command.properties.iter().map(|(key, _)| key.as_str()).collect();
            assert_eq!(keys, ["file", "line", "endLine", "title"]);
            assert!(command.data.starts_with(&shown), "{command:?}");
        }
        assert!(lines[10..].iter().all(|line| command(line).is_none()));
        let ours = log.replace("::error ", "");
        assert_inert(&ours, &hostile);
    }
}
