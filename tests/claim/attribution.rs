//! Who says what: source, cue, content and speaker of every attribution in short articles.

use super::agree;
use claimdiff::article::{self, Article, Source, Span};
use claimdiff::claim::{Attribution, attributions};
use claimdiff::language::{self, Sentence};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// An article, analysed.
fn read(text: &str) -> (Article, Vec<Sentence>) {
    let article = article::read(&Source::new("article", text.as_bytes())).expect("an article");
    let paragraphs: Vec<Span> = article.paragraphs.iter().map(|p| p.span).collect();
    let sentences = language::parse(&article.text, &paragraphs);
    (article, sentences)
}

/// An attribution as the cases write it: "Ann Lee | said | the bridge is safe | indirect assert".
fn written(attribution: &Attribution, text: &str) -> String {
    let speaker = attribution.speaker.as_deref().unwrap_or("-");
    let cue = attribution.cue.as_ref().map_or("-", |c| c.text.as_str());
    let content = attribution.content.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let how = format!("{:?} {:?}", attribution.manner, attribution.stance).to_lowercase();
    let anonymous = if attribution.anonymous { " anonymous" } else { "" };
    format!("{speaker} | {cue} | {content} | {how}{anonymous}")
}

/// The attributions of a text, in text order of their contents.
fn all(text: &str) -> Vec<String> {
    let (article, sentences) = read(text);
    let mut found = attributions(&article, &sentences);
    found.sort_by_key(|a| (a.content.start, std::cmp::Reverse(a.content.end)));
    found.iter().map(|a| written(a, &article.text)).collect()
}

/// The cases of a file: why, the text, and the expected lines, which begin with ">".
fn blocks(file: &str) -> Vec<(&str, String, Vec<&str>)> {
    let block = |block| {
        let (why, rest) = str::split_once(block, '\n')?;
        let (expected, text): (Vec<&str>, Vec<&str>) = rest.lines().partition(|l| l.starts_with('>'));
        let expected = expected.into_iter().map(|l| l.trim_start_matches('>').trim()).collect();
        Some((why.trim(), text.join("\n").trim().to_owned(), expected))
    };
    file.split("\n== ").skip(1).filter_map(block).collect()
}

#[test]
fn texts_attribute_this() {
    let differ = |(why, text, expected): (&str, String, Vec<&str>)| {
        let found = all(&text);
        let shown = |lines: &[String]| lines.iter().map(|l| format!("\n    {l}")).collect::<String>();
        let wanted: Vec<String> = expected.iter().map(|l| (*l).to_owned()).collect();
        (found != wanted).then(|| format!("{why}\n  expected{}\n  found   {}", shown(&wanted), shown(&found)))
    };
    let cases = blocks(include_str!("attributions.txt"));
    assert!(cases.len() > 30, "the file of cases was not read");
    agree(&cases.into_iter().filter_map(differ).collect::<Vec<_>>());
}

/// Words and marks that attributions are made of, in any order.
fn speech() -> impl Strategy<Value = String> {
    let words = [
        "Ann Lee",
        "Lee",
        "Mr. Lee",
        "police",
        "he",
        "she",
        "they",
        "said",
        "says",
        "denied",
        "told",
        "that",
        "according to",
        "the bridge",
        "fell",
        "is safe",
        "\"",
        "“",
        "”",
        "''",
        "``",
        "‘",
        "’",
        "'",
        ",",
        ".",
        ":",
        "—",
        " - ",
        "\n\n",
        "who",
        "statement",
        "in a",
        "reportedly",
        "the company",
        "both leaders",
        "and",
        "to resign",
        "was",
        "expected",
        "?",
        "MAIB",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 1..40).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_is_read_without_panic_and_every_span_is_exact(text in prop_oneof![speech(), "[\\PC\n]{0,80}"]) {
        let Ok(article) = article::read(&Source::new("article", text.as_bytes())) else { return Ok(()) };
        let paragraphs: Vec<Span> = article.paragraphs.iter().map(|p| p.span).collect();
        let sentences = language::parse(&article.text, &paragraphs);
        for attribution in attributions(&article, &sentences) {
            prop_assert!(!attribution.content.of(&article.text).is_empty());
            for part in attribution.source.iter().map(|s| (&s.text, s.span)).chain(attribution.cue.iter().map(|c| (&c.text, c.span))) {
                prop_assert_eq!(part.0.as_str(), part.1.of(&article.text));
            }
        }
    }
}

/// How long the attributions of `copies` of a paragraph take, parsing left out; the best of three.
fn time(copies: usize) -> Duration {
    let paragraph = "“We will rebuild it,” Mayor Iris Quill said. She denied that the council, which owns the bridge, had been warned.\n\n";
    let (article, sentences) = read(&paragraph.repeat(copies));
    let once = || {
        let start = Instant::now();
        assert!(attributions(&article, &sentences).len() >= copies);
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

#[test]
fn time_grows_with_the_text_and_not_with_its_square() {
    let (short, long) = (time(100), time(800));
    assert!(long < short * 8 * 4, "800 paragraphs took {long:?}, 100 took {short:?}");
}

/// A claim and whether it tells of the saying alone: then the outlet, and not the speaker, is who says it.
const ACTS: &[(&str, bool)] = &[
    ("Mara Quill praised the crew.", true),
    ("“We lost the vote,” Mara Quill tweeted, referring to the council.", false),
];

#[test]
fn words_told_are_the_speakers_own() {
    for (text, act) in ACTS {
        let reading = claimdiff::extract(&Source::new("act", text.as_bytes())).expect("an article");
        let credited =
            reading.claims.first().and_then(|claim| claim.attribution.as_ref()).expect("a speaker");
        assert_eq!((credited.speaker.as_deref(), credited.act), (Some("Mara Quill"), *act), "{text}");
    }
}
