//! A hundred claim files with a thousand claims, in under two seconds on two idle cores:
//! `cargo test --release --test main check::speed -- --ignored --nocapture`

use super::claimdiff;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

const FILES: usize = 100;
const SOON: Duration = Duration::from_secs(2);

/// Statements of an article with what each quotes of it.
fn statements(hurt: usize) -> [(String, String); 5] {
    let pair = |text: &str, quote: &str| (text.to_owned(), quote.to_owned());
    [
        (
            format!("A footbridge fell into the Lune on Tuesday, injuring {hurt} people."),
            format!("injuring {hurt} people"),
        ),
        pair("No one was killed, police said.", "No one was killed, police said"),
        pair("The council had planned repairs for June.", "The council had planned repairs for June"),
        pair("\"We will rebuild it within a year,\" the mayor said.", "We will rebuild it within a year"),
        pair("The bridge was opened to walkers in 1984.", "opened to walkers in 1984"),
    ]
}

fn write(folder: &Path, number: usize) {
    let mut claims = String::new();
    for (source, hurt) in [("courier", 2 * number + 12), ("herald", 2 * number + 15)] {
        let statements = statements(hurt);
        let body: Vec<&str> = statements.iter().map(|(text, _)| text.as_str()).collect();
        let article = format!("Bridge falls in town {number}\n\n{}\n", body.join("\n\n"));
        fs::write(folder.join(format!("{source}-{number}.txt")), article).expect("written");
        for (nth, (_, quote)) in statements.iter().enumerate() {
            claims += &format!(
                "  - {{id: {source}.{nth}, source: {source}, text: It is so., quote: {{exact: \"{quote}\"}}}}\n"
            );
        }
    }
    let expect: String = (1..5).map(|n| format!("  - {{agree: [courier.{n}, herald.{n}]}}\n")).collect();
    let file = format!(
        "claimdiff: 1\nsources:\n  courier: {{path: ../courier-{number}.txt}}\n  herald: {{path: ../herald-{number}.txt}}\nclaims:\n{claims}expect:\n  - {{differ: [courier.0, herald.0], on: [number]}}\n{expect}"
    );
    fs::write(folder.join(format!("claims/{number:03}.yaml")), file).expect("written");
}

#[test]
#[ignore = "it measures: for a release build on an idle machine"]
fn a_thousand_claims_are_checked_in_two_seconds() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("claims")).expect("a folder");
    (0..FILES).for_each(|number| write(folder.path(), number));
    let start = Instant::now();
    let output = claimdiff(folder.path()).arg("check").output().expect("it ran");
    let took = start.elapsed();
    let text = String::from_utf8_lossy(&output.stdout);
    println!("{}: {took:?}", text.lines().rev().take(2).collect::<Vec<_>>().join(" "));
    assert!(text.contains("100 files, 1000 claims"), "{text}");
    assert!(cfg!(debug_assertions) || took < SOON, "{took:?}");
}
