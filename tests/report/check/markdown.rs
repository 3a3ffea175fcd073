//! The summary for people.

use super::sample::{bridge, everywhere, sound};
use crate::report::hostile::{assert_inert, strings};
use claimdiff::report::check::markdown;
use snapbox::{assert_data_eq, file};

#[test]
fn the_page_is_as_expected() {
    let page = [bridge(), sound()].map(|outcome| markdown::check(&outcome)).join("\n---\n\n");
    assert_data_eq!(page, file!["expected/bridge.md": Text].raw());
}

#[test]
fn no_string_is_live() {
    let escapes = regex::Regex::new(r"\\[!-/:-@\[-`{-~]|&(lt|gt|amp);|@&#8203;").expect("a pattern");
    let rows = markdown::check(&everywhere("x")).lines().count();
    for hostile in strings().iter().filter(|hostile| !hostile.trim().is_empty()) {
        let page = markdown::check(&everywhere(hostile));
        assert_inert(&page, hostile);
        assert_eq!(page.lines().count(), rows, "from {hostile:?}");
        // Left are our own marks and what was not escaped.
        let bare = escapes.replace_all(&page, " ");
        assert!(!bare.contains(['[', ']', '<', '`', '_', '{', '}', '~', '$', '@']), "from {hostile:?}");
    }
}
