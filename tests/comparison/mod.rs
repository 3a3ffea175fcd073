//! The rules of difference on pairs of sentences, each pair both ways round.
//!
//! A case is a paragraph of `tests/cases/differences/*.txt`: the two sentences; `=` the rules that find a difference; `!` rules
//! that the case tempts and that must find nothing; `~` rules that make a note; `#` the reason. `at:` is the probability that the
//! two share a fact, 0.5 where it is not given.

use claimdiff::alignment::{Alignment, ClaimRef, Group};
use claimdiff::article::Source;
use claimdiff::comparison::{Comparison, Rule, Verdict, compare, within};
use claimdiff::{Reading, extract};
use std::collections::BTreeSet;

/// Two sentences, what is expected of them, and why.
struct Case<'a> {
    sentences: [&'a str; 2],
    published: [&'a str; 2],
    probability: f64,
    expected: BTreeSet<&'a str>,
    absent: BTreeSet<&'a str>,
    noted: BTreeSet<&'a str>,
    reason: &'a str,
}

/// The day on which both articles appear unless the case says otherwise: a Saturday.
const TODAY: &str = "2018-03-10";

fn cases(text: &str) -> Vec<Case<'_>> {
    let paragraphs = text.split("\n\n").filter(|p| p.lines().any(|l| l.starts_with("A: ")));
    paragraphs
        .map(|paragraph| {
            let field = |name: &str| {
                let mut found = paragraph.lines().filter_map(|l| l.strip_prefix(name)).map(str::trim);
                found.next()
            };
            let days = field("on:").map_or([TODAY, TODAY], |d| {
                let (a, b) = d.split_once(' ').expect("two days");
                [a, b]
            });
            let rules = |name: &str| -> BTreeSet<&str> {
                field(name).unwrap_or_default().split_whitespace().filter(|rule| *rule != "-").collect()
            };
            assert!(field("=").is_some(), "{paragraph}\nexpects nothing, not even -");
            Case {
                sentences: [field("A:").expect("A"), field("B:").or(field("H:")).unwrap_or_default()],
                published: days,
                probability: field("at:").map_or(0.5, |p| p.parse().expect("a probability")),
                expected: rules("="),
                absent: rules("!"),
                noted: rules("~"),
                reason: field("#").unwrap_or_default(),
            }
        })
        .collect()
}

fn read(sentence: &str, published: &str) -> Reading {
    let published = Some(published).filter(|d| *d != "-");
    extract(&Source { published, ..Source::new("case", sentence.as_bytes()) }).expect("an article")
}

/// Compares as if all that the two say stood side by side.
fn compared(readings: &[Reading], probability: f64) -> Comparison {
    let claims = readings.iter().enumerate().flat_map(|(article, reading)| {
        (0..reading.claims.len()).map(move |claim| ClaimRef { article, claim })
    });
    let group = Group { claims: claims.collect(), probability, grounds: Vec::new() };
    compare(readings, &Alignment { groups: vec![group], ..Alignment::default() })
}

/// The rules that find a difference, and those that make a note.
fn found(case: &Case, swapped: bool) -> [BTreeSet<&'static str>; 2] {
    let mut readings: Vec<Reading> =
        case.sentences.iter().zip(case.published).map(|(s, d)| read(s, d)).collect();
    if swapped {
        readings.reverse();
    }
    rules(&compared(&readings, case.probability))
}

fn rules(comparison: &Comparison) -> [BTreeSet<&'static str>; 2] {
    let differing = comparison.findings.iter().filter(|f| f.verdict == Verdict::Difference);
    let notes = comparison.findings.iter().flat_map(|f| &f.notes).map(|n| n.rule.code()).collect();
    [differing.flat_map(|f| &f.differences).map(|d| d.rule.code()).collect(), notes]
}

fn check(text: &str) {
    let wrong: Vec<String> = cases(text)
        .iter()
        .flat_map(|case| [false, true].map(|swapped| (case, swapped)))
        .filter_map(|(case, swapped)| {
            let [found, noted] = found(case, swapped);
            let as_expected = found == case.expected
                && noted.is_superset(&case.noted)
                && case.absent.iter().all(|rule| !found.contains(rule) && !noted.contains(rule));
            (!as_expected).then(|| {
                let side = if swapped { "swapped" } else { "as written" };
                let [a, b] = case.sentences;
                let instead = format!("{:?}, notes {:?}", case.expected, case.noted);
                format!(
                    "{a}\n  {b}\n  {side}: {found:?}, notes {noted:?}; expected {instead} ({})",
                    case.reason
                )
            })
        })
        .collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

macro_rules! kinds {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            check(include_str!(concat!("../cases/differences/", stringify!($name), ".txt")));
        })*
    };
}

kinds! { number time place actor action polarity certainty attribution quote cause name traps }

/// What one article says against itself: the second sentence of a case is its headline.
#[test]
fn articles_are_held_against_themselves() {
    for case in cases(include_str!("../cases/differences/within.txt")) {
        let [text, headline] = case.sentences;
        let whole = if headline.is_empty() { text.to_owned() } else { format!("{headline}\n\n{text}\n") };
        let [found, _] = rules(&within(&[read(&whole, case.published[0])]));
        assert_eq!(found, case.expected, "{whole} ({})", case.reason);
    }
}

/// All files of cases.
const CASES: &[&str] = &[
    include_str!("../cases/differences/action.txt"),
    include_str!("../cases/differences/actor.txt"),
    include_str!("../cases/differences/attribution.txt"),
    include_str!("../cases/differences/cause.txt"),
    include_str!("../cases/differences/certainty.txt"),
    include_str!("../cases/differences/name.txt"),
    include_str!("../cases/differences/number.txt"),
    include_str!("../cases/differences/place.txt"),
    include_str!("../cases/differences/polarity.txt"),
    include_str!("../cases/differences/quote.txt"),
    include_str!("../cases/differences/time.txt"),
    include_str!("../cases/differences/traps.txt"),
    include_str!("../cases/differences/within.txt"),
];

/// N4 says nothing by itself: its cases are those in which it keeps N1 from speaking.
const SILENT: &[&str] = &["N4"];

#[test]
fn every_rule_has_three_cases_for_it_and_three_against() {
    let all: Vec<Case> = CASES.iter().flat_map(|text| cases(text)).collect();
    for rule in Rule::ALL.iter().map(|rule| rule.code()) {
        let finds = all.iter().filter(|c| c.expected.contains(rule) || c.noted.contains(rule)).count();
        let silent = all.iter().filter(|c| c.absent.contains(rule)).count();
        assert!(finds >= 3 || SILENT.contains(&rule), "{rule} finds something in {finds} cases");
        assert!(silent >= 3, "{rule} is silent on purpose in {silent} cases");
    }
}

/// What `explain` and the documentation show is what the rule does.
#[test]
fn every_rule_finds_its_own_example() {
    let finds = |rule: &&Rule| {
        let published = if rule.code() == "T4" { [TODAY, "2018-03-11"] } else { [TODAY, TODAY] };
        let readings: Vec<Reading> =
            rule.example().into_iter().zip(published).map(|(text, day)| read(text, day)).collect();
        let [own, _] = rules(&within(&readings));
        let [differences, notes] = rules(&compared(&readings, 0.5));
        [own, differences, notes].into_iter().any(|codes| codes.contains(rule.code()))
    };
    let loud = Rule::ALL.iter().filter(|rule| !SILENT.contains(&rule.code()));
    let dumb: Vec<&Rule> = loud.filter(|rule| !finds(rule)).collect();
    assert!(dumb.is_empty(), "these do not find their own example: {dumb:?}");
}
