//! A claim file that is being rewritten when the program is killed: the old one or the new one, never a mix.

use super::HERE;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Instant;

const KILLS: usize = 200;

/// A claim file with so many quotations to mend that writing it takes a while.
fn claim_file() -> String {
    let claim = |n: usize| {
        format!(
            "  # Comment {n} stays where it is.\n  - id: c{n}\n    source: courier\n    text: The bridge had been inspected in May.\n    quote: {{exact: \"The council's engineer, Tom Adair, said the bridge had been inspected in May\"}}\n"
        )
    };
    let claims: String = (0..60).map(claim).collect();
    format!(
        "claimdiff: 1\nsources:\n  courier: {{path: courier.txt}}\nclaims:\n{claims}expect:\n  - {{id: by, attributed: {{claim: c0, to: Tom Adair}}}}\n"
    )
}

fn fix(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_claimdiff"));
    command.current_dir(folder).args(["check", "--fix", "story.yaml"]);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

#[test]
fn killed_at_any_moment_it_leaves_the_old_or_the_new_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let story = folder.path().join("story.yaml");
    fs::copy(Path::new(HERE).join("articles/courier.txt"), folder.path().join("courier.txt"))
        .expect("copied");
    let old = claim_file();
    fs::write(&story, &old).expect("written");
    let start = Instant::now();
    assert!(fix(folder.path()).status().expect("it ran").success());
    let whole = start.elapsed();
    let new = fs::read_to_string(&story).expect("a claim file");
    assert_eq!(new, old.replace("council's", "council’s"), "only the quotations change");
    let (mut olds, mut news, mut delay) = (0, 0, whole);
    for kill in 0..KILLS {
        fs::write(&story, &old).expect("written");
        let mut running = fix(folder.path()).spawn().expect("it runs");
        sleep(delay);
        // It may have ended by itself.
        let _ = running.kill();
        running.wait().expect("an end");
        let left = fs::read_to_string(&story).expect("a claim file");
        assert!(left == old || left == new, "a mix after {kill} kills");
        olds += usize::from(left == old);
        news += usize::from(left == new);
        // Later after the old file, earlier after the new one: most kills come about while it is written.
        delay = delay.mul_f64(if left == old { 1.02 } else { 0.98 });
    }
    assert_eq!(olds + news, KILLS);
    println!("{KILLS} kills: {olds} left the old file, {news} the new one");
}

#[cfg(unix)]
#[test]
fn a_file_that_is_written_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let story = folder.path().join("story.yaml");
    fs::copy(Path::new(HERE).join("articles/courier.txt"), folder.path().join("courier.txt"))
        .expect("copied");
    fs::write(&story, claim_file()).expect("written");
    fs::set_permissions(&story, fs::Permissions::from_mode(0o640)).expect("set");
    assert!(fix(folder.path()).status().expect("it ran").success());
    assert_eq!(fs::metadata(&story).expect("a file").permissions().mode() & 0o777, 0o640);
}
