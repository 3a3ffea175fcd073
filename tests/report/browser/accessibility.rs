//! What axe-core (Deque's checker of WCAG, MPL-2.0) says of the page. `.ci/run` fetches it from npm; it is no part
//! of the project.

use super::chromium::{Chromium, View, WIDE, fetched};
use super::{NARROW, page};
use crate::not_tested;
use crate::report::sample::{footbridge, scripts, seeds};

/// Every rule of WCAG 2.0 to 2.2, levels A and AA; what is said of each violation.
const RUN: &str = "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
    .then(found => found.violations.map(v => v.id + ': ' + v.help + ': ' + v.nodes.map(n => n.html).join(' ')))
    .then(found => found.join('\\n'))";

/// A browser and axe-core; says so where one is missing.
fn started() -> Option<(Chromium, String)> {
    let browser = Chromium::start()?;
    let axe = fetched("axe-core/axe.min.js");
    if axe.is_none() {
        not_tested("axe-core is not in target/fetched, so the HTML report was not checked against WCAG");
    }
    Some((browser, axe?))
}

#[test]
fn nobody_is_shut_out() {
    let Some((mut browser, axe)) = started() else { return };
    for sample in [footbridge(), scripts(), seeds()] {
        for view in [WIDE, NARROW, View { dark: true, ..WIDE }] {
            browser.open(&page(&sample), view);
            browser.evaluate(&axe);
            assert_eq!(browser.text(RUN), "", "{view:?}");
            browser.press("n");
            assert_eq!(browser.text(RUN), "", "with a finding marked in {view:?}");
        }
    }
}

#[test]
fn a_barrier_is_noticed() {
    let Some((mut browser, axe)) = started() else { return };
    browser
        .open("<!DOCTYPE html><html lang=en><title>x</title><p style='color: #bbb'>faint</p><input>", WIDE);
    browser.evaluate(&axe);
    let found = browser.text(RUN);
    assert!(found.contains("color-contrast: ") && found.contains("label: "), "{found}");
}
