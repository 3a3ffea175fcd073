//! The HTML report: what can be said of the page without a browser. `browser.rs` opens it in one.

use super::hostile::{assert_inert, everywhere, strings};
use super::sample::{Sample, article, claim, difference, find, finding, footbridge, scripts};
use base64::Engine;
use claimdiff::Reading;
use claimdiff::comparison::{Comparison, Finding, Grade, Rule, Verdict};
use claimdiff::report::html::comparison;
use regex::Regex;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

fn drawn(sample: &Sample) -> String {
    sample.drawn(comparison)
}

fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern")
}

/// All that a pattern's first group finds.
fn all(page: &str, of: &str) -> Vec<String> {
    pattern(of).captures_iter(page).map(|found| found[1].to_owned()).collect()
}

/// The page without its style, its script and the line that says what it is.
fn markup(page: &str) -> String {
    let bare = pattern("(?s)<style>.*?</style>|<script>.*?</script>").replace_all(page, "");
    bare.replace("<!DOCTYPE html>", "")
}

/// The words that a reader sees, links from claims to findings left out.
fn words(page: &str) -> String {
    let bare = pattern(r#"(?s)<a class="tag.*?</a>|<[^>]*>"#).replace_all(page, "").into_owned();
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ];
    entities.iter().fold(bare, |text, (entity, c)| text.replace(entity, c))
}

#[test]
fn the_policy_allows_this_style_and_this_script_alone() {
    let page = drawn(&footbridge());
    let policy = &all(&page, r#"Content-Security-Policy" content="([^"]*)""#)[0].replace("&#39;", "'");
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    for (directive, tag) in [("style-src", "style"), ("script-src", "script")] {
        let inside = &all(&page, &format!("(?s)<{tag}>(.*?)</{tag}>"))[0];
        let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(inside));
        assert!(policy.contains(&format!("{directive} 'sha256-{hash}';")), "{directive} in {policy}");
    }
}

#[test]
fn every_link_leads_somewhere_and_every_name_is_given_once() {
    for sample in [footbridge(), scripts()] {
        let page = drawn(&sample);
        let ids = all(&page, r#" id="([^"]*)""#);
        let once: BTreeSet<_> = ids.iter().collect();
        assert_eq!(once.len(), ids.len());
        let labels = all(&page, r#" (?:for|aria-labelledby)="([^"]*)""#);
        for target in all(&page, r##"href="#([^"]*)""##).iter().chain(&labels) {
            assert!(once.contains(target), "#{target}");
        }
    }
}

#[test]
fn both_articles_stand_in_full_without_scripts() {
    for sample in [footbridge(), scripts()] {
        let page = words(&markup(&drawn(&sample)));
        for reading in &sample.readings {
            for paragraph in reading.article.text.split("\n\n") {
                assert!(page.contains(paragraph), "{paragraph} in {page}");
            }
        }
    }
}

#[test]
fn a_claim_is_marked_in_place_and_linked_to_its_finding() {
    let page = drawn(&footbridge());
    let marked = r##"injuring </span><span class="claim differ" data-findings="f1"><mark>12</mark></span><span class="claim differ" data-findings="f1"> people.</span><a class="tag differ" href="#f1">"##;
    assert!(page.contains(marked), "{page}");
    assert!(page.contains(r#"<span class="anchor" id="a3-2"></span>"#), "said again");
}

#[test]
fn where_findings_lie_is_told_in_words_too() {
    let page = words(&drawn(&footbridge()));
    for told in [
        "≠ differences, top row: ¶1–3.",
        "= agreements, second row: ¶1.",
        "○ only in one article, bottom row: ¶3.",
    ] {
        assert!(page.contains(told), "{told}");
    }
}

/// Elements and attributes of the templates; nothing that runs, loads or sends.
const ELEMENTS: &str = "a|article|b|bdi|blockquote|body|dd|div|dl|dt|fieldset|figcaption|figure|h[1-4]|head|header|html|input|kbd|label|legend|main|mark|meta|option|p|rect|section|select|span|strong|svg|title";
const ATTRIBUTES: &str = "aria-[a-z]+|autocomplete|charset|checked|class|content|data-[a-z]+|dir|focusable|for|height|hidden|href|http-equiv|id|lang|name|preserveAspectRatio|rel|role|spellcheck|tabindex|type|value|viewBox|width|x|y";

#[test]
fn no_string_becomes_markup() {
    let tag = pattern(&format!(r#"</?(?:{ELEMENTS})(?:\s+(?:{ATTRIBUTES})(?:="[^"<>]*")?)*\s*/?>"#));
    for hostile in strings() {
        let page = drawn(&everywhere(&hostile));
        assert_inert(&page, &hostile);
        let text = tag.replace_all(&markup(&page), "").into_owned();
        assert!(!text.contains(['<', '>']), "{text} from {hostile:?}");
        for link in all(&page, r#"href="([^"]*)""#) {
            assert!(
                link.starts_with('#') || link.starts_with("https://example.org/"),
                "{link} from {hostile:?}"
            );
        }
    }
}

/// Two articles of a thousand sentences each, every sentence a claim: some differ, some agree, half stand alone.
fn thousands() -> Sample {
    let sentence =
        |n: usize| format!("Witness number {n} said that the bridge over the river had moved that night.");
    let sentences: Vec<String> = (0..1000).map(sentence).collect();
    let text = sentences.chunks(4).map(|four| four.join(" ")).collect::<Vec<_>>().join("\n\n");
    let readings = [(); 2].map(|()| {
        let article = article(&text, Some("Courier"), None);
        let claims = sentences.iter().map(|said| claim(&article, said, said)).collect();
        Reading { article, sentences: Vec::new(), claims, abstentions: Vec::new() }
    });
    let differing = (0..250).map(|n| {
        let spans = [(); 2].map(|()| find(&readings[0].article, &format!("number {n} ")));
        let difference = difference(Rule::N1, Grade::Conflict, spans, "one number is not the other");
        Finding { differences: vec![difference], ..finding(Verdict::Difference, &[(0, n), (1, n)]) }
    });
    let agreed = (250..500).map(|n| finding(Verdict::Agreement, &[(0, n), (1, n)]));
    let alone = (500..1000).flat_map(|n| [(0, n), (1, n)]).map(|one| finding(Verdict::Unique, &[one]));
    let comparison = Comparison { findings: differing.chain(agreed).chain(alone).collect() };
    Sample { readings: readings.into(), paths: vec!["a.txt".into(), "b.txt".into()], comparison }
}

#[test]
fn a_thousand_claims_each_are_drawn_within_a_second_and_five_megabytes() {
    let sample = thousands();
    let start = std::time::Instant::now();
    let page = drawn(&sample);
    let seconds = start.elapsed().as_secs_f64();
    assert!(page.len() < 5_000_000, "{} bytes", page.len());
    assert!(seconds < 1.0, "{seconds} s");
}
