//! The house rules that a compiler does not check: imports point upstream, and the library is pure.

use crate::lexicon::walk;
use std::path::{Path, PathBuf};

/// The stages in the order in which data flows; a stage imports itself and what stands before it. Stages of one
/// row stand side by side and do not import each other.
const ORDER: &[&[&str]] = &[
    &["lexicon"],
    &["article"],
    &["language"],
    &["claim", "Reading"], // Reading, in lib.rs, is an article with its sentences and claims
    &["alignment"],
    &["comparison"],
    &["check"],
    &["report"],
    &["cli"],
];

/// What library code must not mention, and why.
const IMPURE: &[(&str, &str)] = &[
    ("std::fs", "only cli reads and writes files"),
    ("std::env", "the environment must not change a result"),
    ("std::time", "the clock must not change a result"),
    ("std::io::std", "only cli talks to the terminal"),
    ("SystemTime", "the clock must not change a result"),
    ("Instant::now", "the clock must not change a result"),
    ("println!", "only cli prints"),
    ("print!(", "only cli prints"),
    ("dbg!(", "only cli prints"),
    ("panic!", "no input may end the program"),
    ("unreachable!", "no input may end the program"),
    ("todo!", "half a thought"),
    ("unimplemented!", "half a thought"),
    (".unwrap()", "no input may end the program"),
    (".expect(", "no input may end the program"),
];

fn rank(stage: &str) -> Option<usize> {
    ORDER.iter().position(|row| row.contains(&stage))
}

/// The code of a file line by line from 1: comments, and unit tests at its end, left out.
fn code(path: &Path) -> Vec<(usize, String)> {
    let text = std::fs::read_to_string(path).expect("readable source");
    let lines = text.lines().take_while(|line| line.trim() != "#[cfg(test)]");
    let bare = |line: &str| if line.trim_start().starts_with("//") { String::new() } else { line.to_owned() };
    lines.enumerate().map(|(at, line)| (at + 1, bare(line))).collect()
}

/// The source files, each with the stage it belongs to.
fn sources() -> Vec<(String, PathBuf)> {
    let src = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    let rust = walk(src).into_iter().filter(|path| path.extension().is_some_and(|e| e == "rs"));
    let stage = |path: &Path| -> String {
        let first = path.strip_prefix(src).expect("inside").components().next().expect("a file");
        first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
    };
    rust.map(|path| (stage(path.as_path()), path)).collect()
}

/// The stages that code names: `crate::a`, `crate::{a, b::c}`, also over several lines.
fn imports(code: &str) -> Vec<String> {
    let mut stages = Vec::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(list) => stages.extend(names(list)),
            None => stages.extend(word(rest)),
        }
    }
    stages
}

/// The first name of every entry of a braced list.
fn names(list: &str) -> Vec<String> {
    let (mut depth, mut entry, mut entries) = (0, String::new(), Vec::new());
    for c in list.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => entries.push(std::mem::take(&mut entry)),
            c => entry.push(c),
        }
    }
    entries.push(entry);
    entries.iter().filter_map(|entry| word(entry.trim())).collect()
}

fn word(text: &str) -> Option<String> {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    (end > 0).then(|| text[..end].to_owned())
}

#[test]
fn imports_are_read() {
    let code = "use crate::article::{Span, Article};\nuse crate::{\n  claim::{Claim, Kind},\n  lexicon,\n};\nfn f() { crate::report::x() }";
    assert_eq!(imports(code), ["article", "claim", "lexicon", "report"]);
}

#[test]
fn imports_point_upstream() {
    for (stage, path) in sources() {
        let Some(own) = rank(&stage) else {
            assert!(["lib", "main"].contains(&stage.as_str()), "{stage} has no place in the order of stages");
            continue;
        };
        let code = code(&path).into_iter().map(|(_, line)| line + "\n").collect::<String>();
        for import in imports(&code).iter().filter(|import| **import != stage) {
            let up = rank(import).is_some_and(|other| other < own);
            assert!(up, "{}: {stage} imports {import}, which is not upstream of it", path.display());
        }
    }
}

#[test]
fn library_is_pure() {
    for (_, path) in sources().into_iter().filter(|(stage, _)| stage != "cli" && stage != "main") {
        for (line, code) in code(&path) {
            for (word, why) in IMPURE {
                assert!(!code.contains(word), "{}:{line}: {word}: {why}", path.display());
            }
        }
    }
}
