//! What holds for every quotation, tried on many made-up articles. CLAIMDIFF_CASES=10000 is the nightly size.

use claimdiff::Reading;
use claimdiff::article::{Article, Metadata, Paragraph, Role, Span};
use claimdiff::check::{Finding, Limits, Rule, Snapshot, Supply, judge, open};
use proptest::prelude::*;
use std::collections::HashMap;

const CASES: u32 = 500;

/// Sentences of which no two share a run of words that is quoted below.
const SENTENCES: &[&str] = &[
    "A footbridge over the Lune collapsed on Tuesday, injuring twelve people.",
    "“We will rebuild it within a year,” Mayor Iris Naughton-Bell told reporters.",
    "The council’s chief engineer denied that any warning had been ignored.",
    "Zoë Þórsdóttir 🎌 took the seat of a councillor who left the board.",
    "Repairs would have cost £1.2 million — twice the yearly budget…",
    "In Kendal, a ferry carried three hundred passengers across the lake.",
    "Divers are to examine the eastern wall before the road opens again.",
    "No deaths were reported, and the last patient left hospital at noon.",
];

fn cases() -> u32 {
    std::env::var("CLAIMDIFF_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(CASES)
}

/// Some of the sentences in any order.
fn paragraphs() -> impl Strategy<Value = Vec<String>> {
    let all: Vec<String> = SENTENCES.iter().map(|s| (*s).to_owned()).collect();
    Just(all).prop_shuffle().prop_flat_map(|all| (3..=all.len()).prop_map(move |n| all[..n].to_vec()))
}

/// Which paragraph is quoted, and from which word, how many words.
fn quoted() -> impl Strategy<Value = (prop::sample::Index, prop::sample::Index, usize)> {
    (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 4..9usize)
}

/// Some words of a paragraph.
fn words(text: &str, from: prop::sample::Index, count: usize) -> String {
    let all: Vec<&str> = text.split(' ').collect();
    let start = from.index(all.len().saturating_sub(count) + 1);
    all[start..(start + count).min(all.len())].join(" ")
}

/// What is found wrong with a quotation of an article.
fn findings(article: &str, quote: &str) -> Vec<Finding> {
    let quote = serde_json::to_string(quote).expect("JSON");
    let text = format!(
        "claimdiff: 1\nsources: {{a: {{path: a.txt}}}}\nclaims:\n  - {{id: c, source: a, text: something, quote: {{exact: {quote}}}}}\nexpect:\n  - {{omits: {{source: a, claim: c}}}}\n"
    );
    let opened = open("claims.yaml", text, Limits::default());
    assert!(opened.file.is_some(), "{:?}", opened.findings);
    let span = Span::new(0, article.len());
    let article = Article {
        text: article.to_owned(),
        metadata: Metadata::default(),
        paragraphs: vec![Paragraph { span, role: Role::Body }],
        ..Article::default()
    };
    let bytes = article.text.clone().into_bytes();
    // Anchoring needs no claims: leaving the language out makes a case a thousand times as fast.
    let reading = Reading { article, sentences: Vec::new(), claims: Vec::new(), abstentions: Vec::new() };
    let snapshot = Snapshot::new("a.txt", &bytes, reading);
    let checked = judge(&opened, &HashMap::from([("a", Supply::Article(&snapshot))]), None);
    checked.findings.into_iter().filter(|f| !matches!(f.rule, Rule::CL202 | Rule::CL204)).collect()
}

fn rules(article: &str, quote: &str) -> Vec<Rule> {
    findings(article, quote).iter().map(|f| f.rule).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_edit_inside_a_quotation_is_drift(parts in paragraphs(), (which, from, count) in quoted(), at in any::<prop::sample::Index>()) {
        let quote = words(&parts[which.index(parts.len())], from, count);
        let all: Vec<&str> = quote.split(' ').collect();
        let edited = at.index(all.len());
        let changed: Vec<&str> = all.iter().enumerate().map(|(n, word)| if n == edited { "otherwise" } else { word }).collect();
        let article = parts.join("\n\n").replacen(&quote, &changed.join(" "), 1);
        let found = findings(&article, &quote);
        prop_assert_eq!(found.iter().map(|f| f.rule).collect::<Vec<_>>(), [Rule::CL105]);
        let near = &found[0].articles.first().expect("the nearest text").lines;
        prop_assert!(near.contains("otherwise"), "{near}");
    }

    #[test]
    fn edits_outside_and_moved_paragraphs_change_nothing(
        parts in paragraphs(), (which, from, count) in quoted(), order in any::<prop::sample::Index>(), more in "[a-z]{3,9} [a-z]{3,9}\\.",
    ) {
        let which = which.index(parts.len());
        let quote = words(&parts[which], from, count);
        prop_assert_eq!(rules(&parts.join("\n\n"), &quote), []);
        let mut moved = parts.clone();
        moved.rotate_left(order.index(parts.len()));
        moved.insert(0, more);
        prop_assert_eq!(rules(&moved.join("\r\n\r\n"), &quote), []);
        let wrapped = parts.join("\n\n").replace(' ', "\n");
        prop_assert_eq!(rules(&wrapped, &quote), [], "white space is no edit");
    }

    #[test]
    fn a_sentence_said_twice_is_ambiguous(parts in paragraphs(), (which, from, count) in quoted(), to in any::<prop::sample::Index>()) {
        let which = which.index(parts.len());
        let quote = words(&parts[which], from, count);
        let mut twice = parts.clone();
        twice.insert(to.index(parts.len() + 1), parts[which].clone());
        prop_assert_eq!(rules(&twice.join("\n\n"), &quote), [Rule::CL106]);
    }

    #[test]
    fn typography_is_noted_and_can_be_mended(parts in paragraphs(), (which, from, count) in quoted()) {
        let quote = words(&parts[which.index(parts.len())], from, count);
        let plain = quote.replace(['“', '”'], "\"").replace('’', "'").replace('—', "-").replace('…', "...");
        let found = findings(&parts.join("\n\n"), &plain);
        if plain == quote {
            prop_assert!(found.is_empty());
        } else {
            prop_assert_eq!(found.iter().map(|f| f.rule).collect::<Vec<_>>(), [Rule::CL104]);
            let fix = found[0].fix.as_ref().expect("a fix");
            prop_assert_eq!(&fix.text, &serde_json::to_string(&quote).expect("JSON"));
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in "[a-z:\\-\\[\\]{}&*!|>'\"%@`#,?\n \t0-9é\u{202e}]{0,200}") {
        let opened = open("claims.yaml", text.clone(), Limits::default());
        prop_assert!(opened.file.is_some() || !opened.findings.is_empty());
        for finding in &opened.findings {
            prop_assert!(text.is_char_boundary(finding.at.span.start) && finding.at.span.end <= text.len());
        }
    }
}
