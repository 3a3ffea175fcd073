//! What holds for every comparison, tried on many made-up pairs of articles.

use claimdiff::article::{Source, Span};
use claimdiff::comparison::{Comparison, Evidence, Finding, Verdict};
use claimdiff::report::{Report, Subject, json, terminal};
use claimdiff::{Reading, compare, extract};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Statements that go together in one story, some of them at odds with one another.
const STATEMENTS: &[&str] = &[
    "A footbridge over the Lune collapsed on Tuesday, injuring 12 people.",
    "Fourteen people were hurt when a footbridge over the River Lune gave way on Tuesday morning.",
    "No one was killed, police said.",
    "Police said one man had died.",
    "Halton Town Council had planned repairs for June.",
    "\"We will rebuild it within a year,\" Mayor Iris Naughton-Bell told reporters.",
    "\"We will rebuild it,\" said Mayor Iris Naughton-Ball. She did not say when.",
    "According to two officials, the bridge had not been inspected since 2019.",
    "The bridge was inspected in May, the council's chief engineer, Tom Adair, said.",
    "Adair denied that the council had ignored warnings.",
    "The repairs would have cost £1.2 million.",
    "Repairs may cost more than £2 million, Adair warned.",
    "In Kendal, a ferry carried 300 passengers across the lake on Monday.",
    "It was raining.",
    "The council’s report — “a disgrace”, Quill called it — ran to 40 pages…",
    "Mara Quill, a councillor, left the board; Zoë Þórsdóttir 🎌 took her seat.",
    "READ MORE: What we know about the bridge",
];

/// An article of some of the statements, in any order.
fn article() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(STATEMENTS), 1..9).prop_map(|statements| {
        format!(
            "Bridge gives way in Halton\n\nA bridge in Halton has given way.\n\n{}\n",
            statements.join("\n\n")
        )
    })
}

/// Any text at all, with much of what makes trouble.
fn anything() -> impl Strategy<Value = String> {
    prop::collection::vec("[a-zA-Z0-9 .,;:'\"“”‘’«»…—()\\[\\]\n\t$%&-]{0,40}|\\PC{0,20}|[\\s\\S]{0,8}", 1..12)
        .prop_map(|parts| parts.concat())
}

/// A run of the words of a statement, as captions, tables and careless copying leave them.
fn cut() -> impl Strategy<Value = String> {
    (prop::sample::select(STATEMENTS), 0..12_usize, 1..12_usize).prop_map(|(statement, skip, take)| {
        let words = statement.split(' ').skip(skip).take(take).collect::<Vec<_>>().join(" ");
        words.trim_end_matches(['.', ',']).to_owned()
    })
}

fn read(text: &str) -> Reading {
    extract(&Source { published: Some("2024-05-07"), ..Source::new("article", text.as_bytes()) })
        .expect("an article")
}

/// A finding without what may be worded differently when sides change.
type Gist = (Verdict, BTreeSet<(usize, usize)>, Vec<String>);

/// The findings as a set, `side` telling which article stands where.
fn gist(comparison: &Comparison, side: impl Fn(usize) -> usize) -> Vec<Gist> {
    let spot = |e: &Evidence| (side(e.article), e.span);
    let of = |f: &Finding| {
        let claims = f.claims.iter().map(|c| (side(c.article), c.claim)).collect();
        let mut differences: Vec<_> = f
            .differences
            .iter()
            .map(|d| {
                let evidence: BTreeSet<_> = d.evidence.iter().map(spot).collect();
                format!("{:?} {:?} {evidence:?}", d.rule, d.grade)
            })
            .collect();
        differences.extend(f.notes.iter().map(|n| format!("{:?}", n.rule)));
        differences.sort();
        (f.verdict, claims, differences)
    };
    let mut gists: Vec<_> = comparison.findings.iter().map(of).collect();
    gists.sort();
    gists
}

/// Every report there is on two articles, in one text.
fn reports(texts: [&str; 2], threads: usize) -> String {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    pool.install(|| {
        let readings = texts.map(read);
        let comparison = compare(&readings);
        let subjects = [0, 1].map(|i| Subject { reading: &readings[i], path: "article", sha256: "" });
        let only = &[Verdict::Difference, Verdict::Agreement, Verdict::Unique];
        let report = Report { subjects: &subjects, comparison: &comparison, only };
        json::comparison(&report) + &terminal::comparison(&report, &terminal::Look::plain(true))
    })
}

fn assert_anchored(reading: &Reading) {
    let text = &reading.article.text;
    let quotes = |span: Span| !span.of(text).is_empty();
    for claim in &reading.claims {
        let values = claim.names.iter().map(|name| (name.span, &name.text));
        let source = claim.attribution.iter().flat_map(|a| &a.source).map(|s| (s.span, &s.text));
        let cue = claim.attribution.iter().flat_map(|a| &a.cue).map(|c| (c.span, &c.text));
        for (span, words) in values.chain(source).chain(cue) {
            assert_eq!(span.of(text), words);
        }
        assert!(quotes(claim.span) && claim.also.iter().all(|span| quotes(*span)), "{claim:?}");
        assert!(!claim.text.trim().is_empty(), "{claim:?}");
    }
}

fn assert_sound(readings: &[Reading], comparison: &Comparison) {
    let mut claims: Vec<_> =
        comparison.findings.iter().flat_map(|f| &f.claims).map(|c| (c.article, c.claim)).collect();
    claims.sort();
    let all = readings.iter().enumerate().flat_map(|(a, r)| (0..r.claims.len()).map(move |c| (a, c)));
    assert_eq!(claims, all.collect::<Vec<_>>(), "every claim is in exactly one finding");
    for finding in &comparison.findings {
        let articles: BTreeSet<_> = finding.claims.iter().map(|c| c.article).collect();
        assert_eq!(articles.len() == 1, finding.verdict == Verdict::Unique, "{finding:?}");
        assert_eq!(finding.differences.is_empty(), finding.verdict != Verdict::Difference, "{finding:?}");
        assert!((0.0..=1.0).contains(&finding.similarity), "{finding:?}");
        for evidence in finding.differences.iter().flat_map(|d| &d.evidence) {
            assert!(!evidence.span.of(&readings[evidence.article].article.text).is_empty(), "{finding:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_article_agrees_with_itself(text in article()) {
        let readings = [read(&text), read(&text)];
        let comparison = compare(&readings);
        let claims: usize = comparison.findings.iter().map(|f| f.claims.len()).sum();
        prop_assert_eq!(claims, readings[0].claims.len() * 2);
        for finding in &comparison.findings {
            prop_assert_eq!(finding.verdict, Verdict::Agreement, "{:?}", finding);
        }
    }

    #[test]
    fn swapping_articles_mirrors_the_findings(a in article(), b in article()) {
        let [a, b] = [a, b].map(|text| read(&text));
        let there = compare(&[a.clone(), b.clone()]);
        let back = compare(&[b, a]);
        prop_assert_eq!(gist(&there, |side| side), gist(&back, |side| 1 - side));
    }

    #[test]
    fn every_claim_is_in_one_finding_and_quotes_its_article(a in article(), b in article(), c in article()) {
        let readings = [a, b, c].map(|text| read(&text));
        readings.iter().for_each(assert_anchored);
        assert_sound(&readings, &compare(&readings));
    }

    #[test]
    fn equal_input_gives_equal_bytes_on_any_number_of_threads(a in article(), b in article()) {
        let once = reports([&a, &b], 1);
        prop_assert_eq!(&once, &reports([&a, &b], 1));
        prop_assert_eq!(&once, &reports([&a, &b], 2));
    }

    #[test]
    fn no_text_breaks_it(a in anything(), b in anything()) {
        let readings: Vec<_> = [a, b].iter().filter_map(|t| extract(&Source::new("any", t.as_bytes())).ok()).collect();
        readings.iter().for_each(assert_anchored);
        assert_sound(&readings, &compare(&readings));
    }

    #[test]
    fn no_text_cut_short_breaks_it(a in prop::collection::vec(cut(), 1..6), b in prop::collection::vec(cut(), 1..6)) {
        let texts = [a, b].map(|parts| parts.join("\n\n"));
        let read = |text: &String| extract(&Source::new("any", text.as_bytes())).ok();
        let readings: Vec<_> = texts.iter().filter_map(read).collect();
        readings.iter().for_each(assert_anchored);
        assert_sound(&readings, &compare(&readings));
    }
}

/// Sentences that end where the parser does not expect it.
#[test]
fn a_sentence_may_end_in_any_word() {
    let ends = [
        "A laughing man is dyeing a shirt black on the table which you cannot sit at",
        "This is the deal that the minister called for",
        "Whom the police were looking for",
        "The mayor said that",
        "What it was about, he would not say, but",
    ];
    for text in ends {
        assert_anchored(&read(text));
    }
}

/// Real prose has what made-up articles lack: words met in another order when sides change.
#[test]
fn the_seeds_mirror_to_the_last_digit() {
    let [a, b] = [
        include_str!("../../seeds/pompeo-calls-singapore-2018.txt"),
        include_str!("../../seeds/pompeo-calls-hanoi-2019.txt"),
    ]
    .map(read);
    let (there, back) = (compare(&[a.clone(), b.clone()]), compare(&[b, a]));
    assert_eq!(gist(&there, |side| side), gist(&back, |side| 1 - side));
    let similarities = |c: &Comparison| {
        let mut all: Vec<u64> = c.findings.iter().map(|f| f.similarity.to_bits()).collect();
        all.sort_unstable();
        all
    };
    assert_eq!(similarities(&there), similarities(&back));
}
