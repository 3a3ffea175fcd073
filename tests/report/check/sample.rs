//! Outcomes made by hand, so that reports can be tested without a check.

use claimdiff::article::Span;
use claimdiff::check::{Excerpt, Finding, Fix, Hidden, Judged, Level, Outcome, Rule, State};

const CLAIMS: &str = "\
claimdiff: 1
claims:
  - id: c.injured
    quote: {exact: injuring 12 people}
expect:
  - {id: injured, differ: [c.injured, h.injured], because: \"they count differently\"}
  - {id: no-repairs, omits: {source: herald, claim: c.repairs}}
  - {id: mood, agree: [c.mood, h.mood]}
";

const ARTICLE: &str = "Footbridge gives way\n\nIt collapsed on Tuesday, injuring 13 people.\n";

const FILE: &str = "claims/bridge.yaml";

/// Where words first stand in the claim file.
fn at(words: &str) -> Excerpt {
    Excerpt::new(FILE, (CLAIMS, 1), find(CLAIMS, words))
}

fn find(text: &str, words: &str) -> Span {
    let start = text.find(words).expect(words);
    Span::new(start, start + words.len())
}

fn judged(id: &str, state: State, findings: &[usize]) -> Judged {
    Judged {
        id: id.to_owned(),
        expected: format!("{id} is as expected"),
        because: (id == "injured").then(|| "they count differently".to_owned()),
        state,
        reason: format!("{id} was looked at"),
        at: at(&format!("id: {id}")),
        findings: findings.to_vec(),
    }
}

/// One finding of each level, one hidden, and an expectation in each state that goes with them.
pub fn bridge() -> Outcome {
    let nearest = Excerpt::new("articles/courier.txt", (ARTICLE, 1), find(ARTICLE, "injuring 13 people"));
    let drifted =
        Finding::new(Rule::CL105, at("injuring 12 people"), "the quotation is not in courier any more")
            .about("c.injured", "injuring 12 people")
            .in_article(nearest.labelled("the nearest text, not used"))
            .help("if the claim still holds: claimdiff review --accept c.injured");
    let unsure = Finding::new(Rule::CL202, at("id: mood"), "it cannot be told whether [they](agree)")
        .about("mood", "");
    let mut typography =
        Finding::new(Rule::CL104, at("they count differently"), "found with other quotation marks");
    typography.fix = Some(Fix { span: typography.at.span, text: "they’d count".to_owned() });
    let ignored = Finding {
        hidden: Some(Hidden::Ignored),
        ..Finding::new(Rule::CL204, at("omits"), "herald does say it").about("no-repairs", "")
    };
    Outcome {
        files: vec![FILE.to_owned()],
        findings: vec![typography, unsure, drifted, ignored],
        expectations: vec![
            judged("injured", State::NotEvaluated, &[2]),
            judged("no-repairs", State::Ignored, &[3]),
            judged("mood", State::Unsure, &[1]),
        ],
        claims: 1,
        ..Outcome::default()
    }
}

/// The same with everything as expected.
pub fn sound() -> Outcome {
    let expectations = vec![judged("injured", State::Passed, &[])];
    Outcome { findings: Vec::new(), expectations, ..bridge() }
}

/// What a run on no expectation gives.
pub fn nothing() -> Outcome {
    Outcome { findings: Vec::new(), expectations: Vec::new(), ..bridge() }
}

/// A string wherever a claim file or an article can bring one, in a finding of every rule and an expectation in every
/// state.
pub fn everywhere(hostile: &str) -> Outcome {
    let text = format!("{hostile}\nand {hostile}\n");
    let place = Excerpt::new(hostile, (&text, 1), Span::new(0, text.len())).labelled(hostile);
    let finding = |rule: &Rule| {
        let mut finding = Finding::new(*rule, place.clone(), hostile).about(hostile, hostile).help(hostile);
        finding.fix = Some(Fix { span: Span::new(0, 1), text: hostile.to_owned() });
        finding.in_article(place.clone())
    };
    let judged = |(at, state): (usize, &State)| Judged {
        id: hostile.to_owned(),
        expected: hostile.to_owned(),
        because: Some(hostile.to_owned()),
        state: *state,
        reason: hostile.to_owned(),
        at: place.clone(),
        findings: vec![at],
    };
    Outcome {
        files: vec![hostile.to_owned()],
        findings: Rule::ALL.iter().map(finding).collect(),
        expectations: State::ALL.iter().enumerate().map(judged).collect(),
        claims: 1,
        ..Outcome::default()
    }
}

/// Every outcome that tells formats apart: all of the above, strict and lenient, each finding alone, warnings alone.
pub fn all() -> Vec<Outcome> {
    let failed = |level| Outcome {
        findings: vec![
            Finding::new(Rule::CL201, at("id: mood"), "they differ").about("mood", "").at_level(level),
        ],
        expectations: vec![judged("mood", State::Failed, &[0])],
        ..bridge()
    };
    let unread = Outcome {
        findings: vec![Finding::new(Rule::CL001, Excerpt::whole(FILE), "not YAML")],
        expectations: Vec::new(),
        ..bridge()
    };
    let stale = Outcome {
        findings: vec![Finding::new(Rule::CL304, Excerpt::whole("baseline.json"), "no longer occurs")],
        ..sound()
    };
    let expired = Outcome {
        findings: vec![Finding::new(Rule::CL205, at("id: injured"), "past").about("injured", "")],
        expectations: vec![judged("injured", State::Passed, &[0])],
        ..bridge()
    };
    let empty = Outcome { allow_empty: true, ..nothing() };
    let each = vec![
        bridge(),
        sound(),
        nothing(),
        empty,
        unread,
        stale,
        expired,
        failed(Level::Error),
        failed(Level::Warning),
    ];
    let strict = each.clone().into_iter().map(|outcome| Outcome { strict: true, ..outcome });
    each.into_iter().chain(strict.collect::<Vec<_>>()).collect()
}
