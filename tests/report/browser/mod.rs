//! The HTML report in a browser: what a reader sees of it and can do with it, and what it must not do.

mod accessibility;
mod chromium;
mod pictures;

use super::hostile::{everywhere, strings};
use super::sample::{Sample, footbridge, scripts, seeds};
use chromium::{Chromium, View, WIDE};
use claimdiff::report::html::comparison;
use serde_json::{Value, json};

/// The narrowest window that has to do (WCAG 2.2, 1.4.10 Reflow).
const NARROW: View = View { width: 320, height: 640, ..WIDE };

fn page(sample: &Sample) -> String {
    sample.drawn(comparison)
}

/// Articles and paths full of whatever could harm.
fn hostile() -> Sample {
    everywhere(&strings().join(" "))
}

#[test]
fn it_opens_from_disk_asks_for_nothing_and_complains_of_nothing() {
    let Some(mut browser) = Chromium::start() else { return };
    for sample in [footbridge(), scripts(), hostile(), seeds()] {
        browser.open(&page(&sample), WIDE);
        let requests = browser.requests();
        assert!(requests.len() == 1 && requests[0].starts_with("file://"), "{requests:?}");
        assert_eq!(browser.complaints(), Vec::<&Value>::new());
    }
}

#[test]
fn what_a_page_does_wrong_is_noticed() {
    let Some(mut browser) = Chromium::start() else { return };
    let wrong = "<!DOCTYPE html><title>x</title><img src='file:///nothing.png'><script>console.log(1)</script>\
        <p style='width: 999px'>wide";
    browser.open(wrong, NARROW);
    assert_eq!(browser.requests().len(), 2);
    assert!(!browser.complaints().is_empty());
    assert!(width_needed(&mut browser) > 320, "{}", width_needed(&mut browser));
    browser.evaluate(FOREIGN);
    assert_ne!(browser.evaluate(&format!("foreign({})", json!(wrong))), json!([]));
}

#[test]
fn the_script_runs_and_shows_its_tools() {
    let Some(mut browser) = Chromium::start() else { return };
    browser.open(&page(&footbridge()), WIDE);
    assert_eq!(browser.text("document.getElementById('shown').textContent"), "7 of 7 findings");
    assert_eq!(browser.evaluate("document.getElementById('tools').hidden"), false);
}

#[test]
fn everything_can_be_read_without_scripts() {
    let Some(mut browser) = Chromium::start() else { return };
    browser.open(&page(&footbridge()), View { scripts: false, ..WIDE });
    assert_eq!(browser.evaluate("document.getElementById('tools').hidden"), true, "tools that do nothing");
    let seen = browser.text("document.body.innerText.replace(/\\s+/g, ' ')");
    let sample = footbridge();
    for difference in sample.comparison.findings.iter().flat_map(|f| &f.differences) {
        assert!(seen.contains(&difference.why), "{} in {seen}", difference.why);
    }
    // Signs that lead from claims to findings stand between the words of an article.
    let articles = "[...document.querySelectorAll('.article')].map(article => { const copy = \
        article.cloneNode(true); copy.querySelectorAll('.tag').forEach(tag => tag.remove()); \
        return copy.textContent; }).join(' ').replace(/\\s+/g, ' ')";
    let articles = browser.text(articles);
    for paragraph in sample.readings.iter().flat_map(|reading| reading.article.text.split("\n\n")) {
        assert!(articles.contains(paragraph), "{paragraph} in {articles}");
    }
    assert_eq!(
        browser
            .evaluate("[...document.querySelectorAll('.article, .finding')].every(e => e.checkVisibility())"),
        true
    );
}

#[test]
fn nothing_hostile_becomes_an_element() {
    let Some(mut browser) = Chromium::start() else { return };
    browser.open(&page(&footbridge()), WIDE);
    browser.evaluate(FOREIGN);
    for string in strings() {
        let found = browser.evaluate(&format!("foreign({})", json!(page(&everywhere(&string)))));
        assert_eq!(found, json!([]), "from {string:?}");
    }
}

/// What the browser's own parser finds in a page that no template of ours wrote.
const FOREIGN: &str = r##"
var foreign = (html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const strange = "img, iframe, object, embed, form, link, base, video, audio, template, math, foreignObject, script ~ script";
  const found = [...page.querySelectorAll(strange)].map((element) => element.outerHTML);
  for (const element of page.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      const bad = name.startsWith("on") || name === "style" || name === "src" || name === "srcdoc"
        || name === "href" && !/^(#|https:\/\/example\.org\/)/.test(value);
      if (bad) { found.push(`${name}=${value}`); }
    }
  }
  if (page.scripts.length !== 1) { found.push(`${page.scripts.length} scripts`); }
  return found;
}"##;

/// The id of what is in focus, or else its class.
const FOCUS: &str = "document.activeElement.id || document.activeElement.className";
/// The ids of the findings that are marked, and the claims that are.
const HERE: &str = "[...document.querySelectorAll('.finding.here')].map(e => e.id).join(' ')";
const PASSAGES: &str = "[...document.querySelectorAll('.claim.here')].map(e => e.dataset.findings).join(' ')";

#[test]
fn a_keyboard_leads_everywhere() {
    let Some(mut browser) = Chromium::start() else { return };
    browser.open(&page(&footbridge()), WIDE);
    browser.press("Tab");
    assert_eq!(browser.text(FOCUS), "skip");
    browser.press("Enter");
    assert_eq!(browser.text(FOCUS), "findings");
    for (key, finding) in [("n", "f1"), ("n", "f2"), ("p", "f1")] {
        browser.press(key);
        assert_eq!((browser.text(FOCUS), browser.text(HERE)), (finding.into(), finding.into()), "{key}");
    }
    assert_eq!(browser.text(PASSAGES), "f1 f1 f1 f1 f1", "the passages of both articles are marked");
    browser.press("Tab");
    assert_eq!(browser.text("document.activeElement.closest('.finding').id"), "f1", "its links follow");
    browser.evaluate("document.getElementById('keys').checked = false");
    browser.press("n");
    assert_eq!(browser.text(HERE), "f1", "keys can be switched off");
}

#[test]
fn tab_reaches_every_link_and_field() {
    let Some(mut browser) = Chromium::start() else { return };
    browser.open(&page(&footbridge()), WIDE);
    let all = "[...document.querySelectorAll('a, input, select')]";
    let count = browser.evaluate(&format!("{all}.length")).as_u64().expect("a number");
    for _ in 0..count + 4 {
        browser.press("Tab");
        browser.evaluate("document.activeElement.reached = true");
    }
    assert_eq!(browser.text(&format!("{all}.filter(e => !e.reached).map(e => e.outerHTML).join()")), "");
}

#[test]
fn findings_can_be_searched_and_filtered() {
    let Some(mut browser) = Chromium::start() else { return };
    browser.open(&page(&footbridge()), WIDE);
    let shown = "document.getElementById('shown').textContent";
    browser.evaluate("document.getElementById('words').focus()");
    ["f", "e", "r", "r", "y"].iter().for_each(|key| browser.press(key));
    assert_eq!(browser.text(shown), "1 of 7 findings");
    let set = |field: &str, value: &str| {
        format!(
            "(e => {{ e.value = '{value}'; e.dispatchEvent(new Event('input', {{bubbles: true}})) }})(document.getElementById('{field}'))"
        )
    };
    browser.evaluate(&set("words", ""));
    browser.evaluate(&set("grade", "conflict"));
    assert_eq!(browser.text(shown), "1 of 7 findings");
    browser.evaluate(&set("grade", ""));
    browser.evaluate(&set("kind", "name"));
    assert_eq!(browser.text(shown), "1 of 7 findings");
    browser.evaluate(&set("kind", ""));
    browser.evaluate("document.querySelector('[data-kind=only]').click()");
    assert_eq!(browser.text(shown), "4 of 7 findings");
    browser.evaluate("location.hash = 'f7'");
    assert_eq!(browser.text(HERE), "f7", "a link to what is filtered out shows it");
}

#[test]
fn a_click_on_a_passage_goes_to_its_finding() {
    let Some(mut browser) = Chromium::start() else { return };
    browser.open(&page(&footbridge()), WIDE);
    browser.evaluate("document.querySelector('.others .claim.agree').click()");
    assert_eq!(browser.text(HERE), "f4");
}

/// How far the page can be scrolled sideways, the window included.
fn width_needed(browser: &mut Chromium) -> u32 {
    let needed = browser.evaluate("document.documentElement.scrollWidth").as_u64();
    needed.and_then(|pixels| pixels.try_into().ok()).expect("a number")
}

#[test]
fn no_window_is_too_narrow() {
    let Some(mut browser) = Chromium::start() else { return };
    for sample in [footbridge(), scripts(), hostile(), seeds()] {
        browser.open(&page(&sample), NARROW);
        for width in [320, 480, 768, 1088, 1280, 1920] {
            browser.view(View { width, ..NARROW });
            let needed = width_needed(&mut browser);
            assert!(needed <= width, "{needed} pixels of {width}");
        }
    }
}
