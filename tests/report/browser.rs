//! The HTML report in a browser, where there is one: Debian's package chromium, or what `CHROMIUM` names.

use super::hostile::{everywhere, strings};
use super::sample::{Sample, footbridge};
use claimdiff::report::html::comparison;
use std::process::Command;

/// What the browser makes of the page, once its script has run, and what it complains of.
fn opened(sample: &Sample) -> Option<(String, String)> {
    let folder = tempfile::tempdir().expect("a folder");
    let page = folder.path().join("report.html");
    std::fs::write(&page, sample.drawn(comparison)).expect("written");
    let browser = std::env::var("CHROMIUM").unwrap_or("chromium".to_owned());
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        .args(["--enable-logging=stderr", "--virtual-time-budget=2000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
        .arg(format!("file://{}", page.display()))
        .output();
    match output {
        Ok(output) => Some((
            String::from_utf8_lossy(&output.stdout).into_owned(),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )),
        Err(_) => {
            eprintln!("NOT TESTED: no chromium is installed, so the HTML report was not opened in a browser");
            None
        }
    }
}

/// Complaints of the page: scripts that failed, what the policy refused.
fn complaints(stderr: &str) -> Vec<&str> {
    stderr.lines().filter(|line| line.contains("CONSOLE")).collect()
}

#[test]
fn the_script_runs_under_the_policy() {
    let Some((page, stderr)) = opened(&footbridge()) else { return };
    assert_eq!(complaints(&stderr), Vec::<&str>::new());
    assert!(page.contains("7 of 7 findings"), "{page}");
    assert!(page.contains(r#"<div id="tools" role="search" aria-label="Findings">"#), "the tools are shown");
}

#[test]
fn nothing_hostile_runs() {
    let all = strings().join(" ");
    let Some((page, stderr)) = opened(&everywhere(&all)) else { return };
    assert_eq!(complaints(&stderr), Vec::<&str>::new());
    assert_eq!(page.matches("<script>").count(), 1);
    assert!(!page.contains("<img") && !page.contains("<iframe"), "{page}");
}
