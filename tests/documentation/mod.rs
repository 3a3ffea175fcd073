//! What the documentation says of the rules is what the program says.

use claimdiff::check;
use claimdiff::comparison::Rule;
use claimdiff::report::word;

#[test]
fn every_rule_is_told_as_the_program_tells_it() {
    let page = include_str!("../../docs/differences.md");
    for rule in Rule::ALL {
        let [left, right] = rule.example();
        let heading = format!("## {} {}\n", rule.code(), rule.name());
        let grade = rule.grade().map_or("note", |grade| word::Grade::from(grade).word());
        let effect = format!("\n{} · {grade}\n", word::Kind::from(rule.kind()).word());
        for part in [heading.as_str(), &effect, rule.what(), rule.why(), left, right] {
            assert!(page.contains(part), "docs/differences.md lacks of {}: {part}", rule.code());
        }
    }
    assert_eq!(
        page.matches("\n## ").count(),
        Rule::ALL.len(),
        "docs/differences.md tells of other rules too"
    );
}

/// The YAML blocks of the page on claim files.
fn examples() -> Vec<&'static str> {
    let page = include_str!("../../docs/claims-format.md");
    page.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

#[test]
fn every_rule_of_claim_files_is_told_as_the_program_tells_it() {
    let page = include_str!("../../docs/claims-format.md");
    for rule in check::Rule::ALL {
        let heading = format!("### {} {}\n", rule.code(), rule.name());
        for part in [heading.as_str(), rule.what(), rule.why(), rule.example(), rule.fix()] {
            assert!(page.contains(part), "docs/claims-format.md lacks of {}: {part}", rule.code());
        }
    }
    assert_eq!(page.matches("\n### ").count(), check::Rule::ALL.len());
}

#[test]
fn the_examples_of_claim_files_pass() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["articles", "claims"] {
        std::fs::create_dir(folder.path().join(name)).expect("a folder");
    }
    for (name, text) in [
        ("articles/courier.txt", include_str!("../check/articles/courier.txt")),
        ("articles/herald.txt", include_str!("../check/articles/herald.txt")),
    ] {
        std::fs::write(folder.path().join(name), text).expect("written");
    }
    assert_eq!(examples().len(), 2);
    for (number, example) in examples().iter().enumerate() {
        std::fs::write(folder.path().join(format!("claims/{number}.yaml")), example).expect("written");
    }
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_claimdiff"));
    let run = command.current_dir(folder.path()).args(["check", "--strict"]).output().expect("it ran");
    let text = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(
        text.ends_with(
            "4 passed + 0 failed + 0 unsure + 0 not evaluated + 0 baselined + 0 ignored = 4 expectations\n"
        ),
        "{text}"
    );
    assert_eq!(run.status.code(), Some(0), "{text}");
}

#[test]
fn the_claims_of_the_seeds_hold() {
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_claimdiff"));
    let run =
        command.current_dir(env!("CARGO_MANIFEST_DIR")).args(["check", "--strict"]).output().expect("it ran");
    assert_eq!(run.status.code(), Some(0), "{}", String::from_utf8_lossy(&run.stdout));
}

#[test]
fn the_claims_of_the_seeds_are_of_every_kind() {
    use check::{Limits, open};
    let opened =
        open("claims.yaml", include_str!("../../claims/pompeo-calls.yaml").to_owned(), Limits::default());
    let file = opened.file.expect("a claim file");
    for (source, _) in &file.sources.value.0 {
        let own = file.claims.value.0.iter().filter(|claim| claim.value.source.value == source.value);
        assert!(own.count() >= 15, "{} has few claims", source.value.0);
    }
    let has =
        |kind: fn(&check::schema::Expectation) -> bool| file.expect.value.0.iter().any(|e| kind(&e.value));
    assert!(has(|e| e.agree.is_some()) && has(|e| e.differ.is_some()) && has(|e| e.omits.is_some()));
    assert!(has(|e| e.states.is_some()) && has(|e| e.attributed.is_some()));
}
