//! Claim files made to exhaust a machine: refused at once, whatever they hold.

use super::claimdiff;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// Twice what a release build may take on a slow machine; tests run less optimised.
const SOON: Duration = Duration::from_millis(if cfg!(debug_assertions) { 1000 } else { 100 });

/// Aliases of aliases: 1 MiB that would be written out to more values than there are atoms.
fn alias_bomb() -> String {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for n in 1.. {
        let list = vec![format!("*a{}", n - 1); 10].join(", ");
        let line = format!("a{n}: &a{n} [{list}]\n");
        if text.len() + line.len() > 1 << 20 {
            return text;
        }
        text.push_str(&line);
    }
    text
}

fn assert_refused(folder: &Path, name: &str, code: &str) {
    let start = Instant::now();
    let output = claimdiff(folder).args(["check", name]).output().expect("it ran");
    let took = start.elapsed();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.contains(code), "{name}: {text}");
    assert_eq!(output.status.code(), Some(2), "{name}");
    assert!(took < SOON, "{name} took {took:?}");
}

#[test]
fn what_would_exhaust_a_machine_is_refused_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("written");
    write("bomb.yaml", &alias_bomb());
    write("flow.yaml", &format!("a: {}", "[".repeat(10_000)));
    let block: String = (0..10_000).map(|n| format!("{}a:\n", " ".repeat(n % 2_000))).take(1_000).collect();
    write("block.yaml", &block);
    write("steps.yaml", &(0..1_400).map(|n| format!("{}a:\n", " ".repeat(n))).collect::<String>());
    let large = fs::File::create(folder.path().join("large.yaml")).expect("created");
    large.set_len(50_000_000).expect("50 MB");
    for (name, code) in
        [("bomb", "CL403"), ("flow", "CL403"), ("block", "CL403"), ("steps", "CL403"), ("large", "CL403")]
    {
        assert_refused(folder.path(), &format!("{name}.yaml"), code);
    }
}

#[test]
fn nothing_checked_is_never_green() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    let status = |arguments: &[&str]| {
        claimdiff(path).arg("check").args(arguments).output().expect("it ran").status.code()
    };
    assert_eq!(status(&[]), Some(2), "no folder of claims");
    fs::create_dir(path.join("claims")).expect("a folder");
    assert_eq!(status(&[]), Some(2), "an empty folder");
    assert_eq!(status(&["--allow-empty"]), Some(0), "an empty folder, allowed");
    fs::write(path.join("claims/notes.txt"), "not YAML").expect("written");
    assert_eq!(status(&["--exit-zero"]), Some(2), "no claim file");
    fs::write(path.join("claims/a.yaml"), b"\xFF\xFE\x00").expect("written");
    assert_eq!(status(&["--exit-zero"]), Some(2), "only an unreadable file");
    fs::write(path.join("claims/a.yaml"), "claimdiff: 1\nsources: {a: {path: a.txt}}\nclaims: []\n")
        .expect("written");
    assert_eq!(status(&["--exit-zero"]), Some(2), "no expectation");
    fs::write(path.join("claims/a.txt"), "Rain\n\nIt was raining hard.\n").expect("written");
    assert_eq!(status(&["--allow-empty"]), Some(0), "no expectation, allowed");
}
