//! What README shows is what happens: its console blocks are run and their output compared.

use snapbox::assert_data_eq;
use std::process::Command;

/// How README starts the program; the tests start the one they were built with.
const PREFIX: &str = "cargo run --release -- ";

#[test]
fn console_blocks_show_what_the_program_prints() {
    let readme = include_str!("../../README.md");
    let blocks = readme.split("```console\n").skip(1).filter_map(|rest| rest.split("```").next());
    let mut count = 0;
    for case in blocks.flat_map(|block| block.trim_start_matches("$ ").split("\n$ ")) {
        let (command, expected) = case.split_once('\n').expect("a command and its output");
        assert_data_eq!(output(command).trim_end().to_owned(), expected.trim_end().to_owned());
        count += 1;
    }
    assert!(count > 0, "README shows no command");
}

/// What a command prints on standard output, colour off.
fn output(command: &str) -> String {
    let arguments = command.strip_prefix(PREFIX).or(command.strip_prefix("claimdiff ")).expect(command);
    let run = Command::new(env!("CARGO_BIN_EXE_claimdiff"))
        .args(arguments.split_whitespace())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("CLICOLOR_FORCE")
        .output()
        .expect("the program");
    String::from_utf8(run.stdout).expect("UTF-8")
}
