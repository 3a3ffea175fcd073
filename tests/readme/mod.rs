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

#[test]
fn the_five_commands_for_a_claim_file_do_what_readme_says() {
    let readme = include_str!("../../README.md");
    let part = readme.split("## Keep it checked").nth(1).expect("a part on claim files");
    let block = part.split("```sh\n").nth(1).and_then(|rest| rest.split("```").next()).expect("commands");
    assert_eq!(block.lines().count(), 5);
    let folder = tempfile::tempdir().expect("a folder");
    let seeds = folder.path().join("seeds");
    std::fs::create_dir(&seeds).expect("a folder");
    for seed in ["pompeo-calls-singapore-2018.txt", "pompeo-calls-hanoi-2019.txt"] {
        let from = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(seed);
        std::fs::copy(from, seeds.join(seed)).expect("copied");
    }
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_claimdiff")).parent().expect("a folder");
    let path = std::env::join_paths(
        std::iter::once(program.to_path_buf())
            .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())),
    );
    let path = path.expect("a path");
    let run = |line: &str| {
        let mut command = Command::new("sh");
        command.args(["-c", line]).current_dir(folder.path()).env("PATH", &path);
        command.output().expect("a shell").status.code()
    };
    let statuses: Vec<Option<i32>> = block.lines().map(run).collect();
    assert_eq!(statuses, [0, 0, 0, 1, 0].map(Some));
    assert_eq!(run("claimdiff check claims/mine.yaml --strict"), Some(0));
}
