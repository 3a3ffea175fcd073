//! The pictures in the documentation, drawn anew: `cargo test pictures -- --ignored`.

use super::chromium::{Chromium, View, WIDE};
use assert_cmd::Command;
use std::path::Path;

#[test]
#[ignore = "draws the pictures of docs/images anew"]
fn pictures_of_the_seeds() {
    let Some(mut browser) = Chromium::start() else { return };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let seeds = ["seeds/pompeo-calls-singapore-2018.txt", "seeds/pompeo-calls-hanoi-2019.txt"];
    let run = Command::new(env!("CARGO_BIN_EXE_claimdiff"))
        .args(["compare", "--format", "html"])
        .args(seeds)
        .current_dir(root)
        .assert()
        .success();
    let page = String::from_utf8(run.get_output().stdout.clone()).expect("UTF-8");
    for (name, dark) in [("light", false), ("dark", true)] {
        browser.open(&page, View { dark, ..WIDE });
        browser.press("n");
        std::fs::write(root.join(format!("docs/images/report-{name}.png")), browser.picture())
            .expect("written");
    }
}
