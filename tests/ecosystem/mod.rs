//! The files that bring claimdiff into other systems: what they run is what there is.

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// A YAML file of the project.
fn yaml(path: &str) -> Value {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path);
    serde_yaml::from_str(&text).expect(path)
}

/// The steps of the action.
fn steps() -> Vec<Value> {
    yaml("action.yml")["runs"]["steps"].as_array().expect("steps").clone()
}

/// A folder with the two articles of a story, a claim file that holds, and the program where the action puts it.
#[cfg(unix)]
fn newsroom() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |path: &str| folder.path().join(path);
    let program = env!("CARGO_BIN_EXE_claimdiff");
    for inside in ["articles", "claims", "claimdiff/bin"] {
        fs::create_dir_all(at(inside)).expect("a folder");
    }
    std::os::unix::fs::symlink(program, at("claimdiff/bin/claimdiff")).expect("a link");
    fs::write(
        at("articles/courier.txt"),
        "Bridge falls\n\nA footbridge fell on Tuesday, injuring 12 people.\n",
    )
    .expect("written");
    fs::write(
        at("articles/herald.txt"),
        "Bridge down\n\nFourteen people were hurt when a footbridge fell.\n",
    )
    .expect("written");
    let new = ["new", "articles/courier.txt", "articles/herald.txt", "-o", "claims/story.yaml"];
    let made = Command::new(program).args(new).current_dir(folder.path()).output().expect("the program");
    assert!(made.status.success(), "{made:?}");
    folder
}

/// Runs the script of the action's last step as GitHub does, with these inputs.
#[cfg(unix)]
fn act(folder: &Path, inputs: [(&str, &str); 4]) -> Output {
    let steps = steps();
    let script = steps.last().and_then(|step| step["run"].as_str()).expect("a script");
    Command::new("bash")
        .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
        .current_dir(folder)
        .env("RUNNER_TEMP", folder)
        .env("GITHUB_STEP_SUMMARY", folder.join("summary.md"))
        .envs(inputs)
        .output()
        .expect("bash")
}

#[test]
fn inputs_reach_scripts_as_variables_only() {
    for step in steps() {
        let script = step["run"].as_str().expect("a script");
        assert!(!script.contains("${{"), "{script}");
    }
}

#[cfg(unix)]
#[test]
fn the_action_checks_claims_and_writes_the_summary() {
    let folder = newsroom();
    let inputs = [("PATHS", "claims\n"), ("STRICT", "false"), ("BASELINE", ""), ("SARIF", "claims.sarif")];
    let done = act(folder.path(), inputs);
    assert_eq!(done.status.code(), Some(0), "{done:?}");
    let summary = fs::read_to_string(folder.path().join("summary.md")).expect("a summary");
    assert!(summary.starts_with("# ✓ Claims hold\n"), "{summary}");
    fs::write(folder.path().join("articles/courier.txt"), "Bridge falls\n\nA footbridge fell on Tuesday.\n")
        .expect("written");
    let done = act(folder.path(), inputs);
    let log = String::from_utf8(done.stdout).expect("UTF-8");
    assert_eq!(done.status.code(), Some(1), "{log}");
    assert!(log.starts_with("::error file=claims/story.yaml,line="), "{log}");
    let summary = fs::read_to_string(folder.path().join("summary.md")).expect("a summary");
    assert!(summary.contains("# ✗ Claims do not hold\n"), "it is added to what is there: {summary}");
    assert!(folder.path().join("claims.sarif").is_file());
}

#[cfg(unix)]
#[test]
fn no_input_is_run() {
    let folder = newsroom();
    let evil = "$(touch pwned); `touch pwned`; \"; touch pwned; --help";
    let done = act(folder.path(), [("PATHS", evil), ("STRICT", evil), ("BASELINE", evil), ("SARIF", "")]);
    assert_eq!(done.status.code(), Some(2), "{done:?}");
    assert!(!folder.path().join("pwned").exists());
}

#[test]
fn hooks_and_jobs_run_commands_that_there_are() {
    let hooks = yaml(".pre-commit-hooks.yaml");
    let entry = hooks[0]["entry"].as_str().expect("a command").to_owned();
    let script = yaml("docs/gitlab-ci.yml")["claimdiff"]["script"].clone();
    let line = script[1].as_str().expect("a command").replace("$CLAIMDIFF_PATHS", "claims");
    for command in [entry, line.trim_start_matches(".cargo/bin/").to_owned()] {
        let arguments = command.strip_prefix("claimdiff ").expect(&command).split_whitespace();
        let folder = tempfile::tempdir().expect("a folder");
        let mut program = Command::new(env!("CARGO_BIN_EXE_claimdiff"));
        let run = program.args(arguments).current_dir(folder.path()).output().expect("the program");
        let said = String::from_utf8(run.stderr).expect("UTF-8");
        assert!(said.contains("claim file") || said.contains("no such file"), "{command}: {said}");
        assert_eq!(run.status.code(), Some(2), "nothing checked is never green");
    }
}
