//! The pictures in the documentation, drawn anew: `cargo test pictures -- --ignored`. Those that are kept were then
//! reduced to 32 colours, a quarter of the bytes.

use super::chromium::{Chromium, View, WIDE};
use super::page;
use crate::report::sample::{footbridge, seeds};
use std::path::Path;

/// Tall enough for the head of the page and its first finding.
const PICTURE: View = View { height: 1180, ..WIDE };

#[test]
#[ignore = "draws the pictures of docs/images anew"]
fn pictures_of_the_page() {
    let Some(mut browser) = Chromium::start() else { return };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/images");
    let pictures = [
        ("seeds-light", seeds(), false),
        ("seeds-dark", seeds(), true),
        ("differences", footbridge(), false),
    ];
    for (name, sample, dark) in pictures {
        browser.open(&page(&sample), View { dark, ..PICTURE });
        browser.press("n");
        std::fs::write(folder.join(format!("{name}.png")), browser.picture()).expect("written");
    }
}
