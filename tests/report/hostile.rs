//! Nothing in an article acts on whoever reads a report on it.

use super::sample::{Sample, article, claim, difference, finding, said_by};
use claimdiff::Reading;
use claimdiff::article::{Article, Span};
use claimdiff::claim::Claim;
use claimdiff::comparison::{Comparison, Grade, Note, Rule, Verdict};
use claimdiff::report::terminal::{Layout, Look, comparison, extraction};
use claimdiff::report::{csv, escape, json, markdown};

/// The corpus, its notation undone.
pub fn strings() -> Vec<String> {
    let lines = include_str!("../cases/hostile.txt").lines();
    lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(unescaped).collect()
}

/// `\u{1B}` and its like, as in Rust.
fn unescaped(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line.chars();
    while let Some(c) = rest.next() {
        let escaped = if c == '\\' { rest.next() } else { None };
        out.push(match escaped {
            None => c,
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('0') => '\0',
            Some('u') => {
                let code: String = rest.by_ref().skip(1).take_while(|c| *c != '}').collect();
                u32::from_str_radix(&code, 16).ok().and_then(char::from_u32).expect(line)
            }
            Some(other) => other,
        });
    }
    out
}

/// A comparison with the string in every place that an article, a path or a remark can bring it to.
pub fn everywhere(hostile: &str) -> Sample {
    let text = format!("{hostile}\n\nIt is said: {hostile} and {hostile}.\n\n{hostile}");
    let mut articles = [(); 2].map(|()| article(&text, Some(hostile), None));
    articles[0].metadata.url = Some(format!("https://example.org/{hostile}"));
    articles[1].metadata.outlet = None;
    let whole = Span::new(0, text.len());
    let differing = finding(Verdict::Difference, &[(0, 0), (1, 0)]);
    let comparison = Comparison {
        findings: vec![
            claimdiff::comparison::Finding {
                differences: vec![difference(
                    Rule::N1,
                    Grade::Conflict,
                    [whole, Span::new(0, hostile.len())],
                    hostile,
                )],
                notes: vec![Note { rule: Rule::N3, why: hostile.to_owned() }],
                ..differing
            },
            finding(Verdict::Agreement, &[(0, 1), (1, 1)]),
            finding(Verdict::Unique, &[(0, 2)]),
            finding(Verdict::Unique, &[(1, 2)]),
        ],
    };
    let readings = articles.map(|article| reading(article, hostile));
    Sample { readings: readings.into(), paths: vec![hostile.to_owned(), "b.txt".into()], comparison }
}

fn reading(article: Article, hostile: &str) -> Reading {
    let whole = claim(&article, &article.text, hostile);
    let attributed = Claim { attribution: said_by(hostile, whole.span), ..claim(&article, hostile, hostile) };
    let claims = vec![whole, attributed.clone(), attributed];
    Reading { article, sentences: Vec::new(), claims, abstentions: Vec::new() }
}

/// The looks that draw every part of a report.
fn looks() -> Vec<Look> {
    let wide = Look {
        width: Some(90),
        ascii: false,
        colour: false,
        links: false,
        layout: Layout::Auto,
        verbose: true,
    };
    let narrow = Look { width: Some(40), ascii: true, layout: Layout::Stacked, ..wide };
    vec![wide, narrow, Look::plain(false)]
}

/// Fails if a line holds a control, a hidden character that is not our own isolate, or a command to a log.
pub fn assert_inert(report: &str, from: &str) {
    for line in report.lines() {
        let opened = line.matches('\u{2068}').count();
        assert_eq!(opened, line.matches('\u{2069}').count(), "isolates in {line:?} from {from:?}");
        let live = line.chars().find(|c| escape::is_hidden(*c) && !"\u{2068}\u{2069}".contains(*c));
        assert_eq!(live, None, "in {line:?} from {from:?}");
        assert!(!line.trim_start().starts_with("::"), "{line:?} from {from:?}");
        assert!(!line.contains("##[") && !line.contains("##vso["), "{line:?} from {from:?}");
    }
    let breaks = report.chars().filter(|c| c.is_whitespace() && !" \n".contains(*c)).count();
    assert_eq!(breaks, 0, "white space in {report:?} from {from:?}");
}

#[test]
fn the_corpus_is_large() {
    assert!(strings().len() >= 200);
}

#[test]
fn no_string_is_live_on_a_terminal() {
    for hostile in strings() {
        let sample = everywhere(&hostile);
        for look in looks() {
            assert_inert(&sample.drawn(|report| comparison(report, &look)), &hostile);
            assert_inert(&extraction(&sample.subjects(), &look), &hostile);
        }
    }
}

#[test]
fn colour_and_links_add_only_our_own_codes() {
    colored::control::set_override(true);
    let ours = regex::Regex::new("\x1b\\[[0-9;]+m|\x1b\\]8;;[!-~]*\x1b\\\\").expect("a pattern");
    for hostile in strings() {
        let look = Look { colour: true, links: true, ..looks()[0] };
        let report = everywhere(&hostile).drawn(|report| comparison(report, &look));
        assert_inert(&ours.replace_all(&report, ""), &hostile);
    }
}

#[test]
fn no_string_is_live_in_json_and_every_one_reads_back() {
    for hostile in strings() {
        let sample = everywhere(&hostile);
        for report in [sample.drawn(json::comparison), json::extraction(&sample.subjects())] {
            let live = report.chars().find(|c| escape::is_hidden(*c) && *c != '\n');
            assert_eq!(live, None, "from {hostile:?}");
            assert!(!report.contains("##["), "from {hostile:?}");
            let value: serde_json::Value = serde_json::from_str(&report).expect("JSON");
            assert_eq!(value["articles"][0]["path"], hostile);
            assert_eq!(value["articles"][0]["claims"][0]["text"], hostile);
        }
    }
}

/// What Markdown has a meaning for and the report itself does not write inside a line.
const MARKDOWN: &[char] = &['[', ']', '<', '`', '_', '{', '}', '~', '$'];

/// The references that hosts look for once the page is drawn.
const REFERENCES: &str = r"@[^\u{200B}]|[#!~%^][A-Za-z0-9]|[A-Za-z]{2}-[0-9]|\b[0-9a-f]{7,40}\b|https?:/|\bwww\.[a-z]{2}|[a-z]\.[a-z]{2}|:[a-z]+:";

#[test]
fn no_string_is_live_in_markdown() {
    let escapes = regex::Regex::new(r"\\[!-/:-@\[-`{-~]|&(lt|gt|amp);").expect("a pattern");
    let references = regex::Regex::new(REFERENCES).expect("a pattern");
    let backslashes = regex::Regex::new(r"\\([!-/:-@\[-`{-~])").expect("a pattern");
    let empty = everywhere("x").drawn(markdown::comparison);
    let rows = empty.lines().count();
    for hostile in strings() {
        let report = everywhere(&hostile).drawn(markdown::comparison);
        assert_inert(&report, &hostile);
        assert_eq!(report.lines().count(), rows, "from {hostile:?}");
        let report = report.replace("`claimdiff explain`", "");
        // Left are the report's own marks and what was not escaped.
        let bare = escapes.replace_all(&report, " ");
        assert!(!bare.contains(MARKDOWN), "{bare} from {hostile:?}");
        // As the host sees it: escapes undone, breaks in place.
        let drawn = backslashes.replace_all(&report, "$1");
        let body = drawn.replace("&#8203;", "\u{200B}");
        let live = references.find(&body).map(|found| found.as_str());
        assert_eq!(live, None, "{body} from {hostile:?}");
    }
}

#[test]
fn no_string_is_a_formula_or_breaks_a_row_of_csv() {
    for hostile in strings() {
        let report = everywhere(&hostile).drawn(csv::comparison);
        let mut rows = ::csv::Reader::from_reader(report.as_bytes());
        let rows = rows.records().collect::<Result<Vec<_>, _>>().expect("rows of one length");
        assert_eq!(rows.len(), 6, "from {hostile:?}");
        for cell in rows.iter().flatten() {
            assert!(!cell.trim().starts_with(['=', '+', '-', '@']), "{cell:?} from {hostile:?}");
            let live = cell.chars().find(|c| escape::is_hidden(*c) || c.is_whitespace() && *c != ' ');
            assert_eq!(live, None, "{cell:?} from {hostile:?}");
            assert!(!cell.contains("##["), "{cell:?} from {hostile:?}");
        }
    }
}

#[test]
fn no_string_is_live_in_json_lines() {
    for hostile in strings() {
        let report = everywhere(&hostile).drawn(json::finding_lines);
        assert_eq!(report.lines().count(), 4, "from {hostile:?}");
        assert!(!report.chars().any(|c| escape::is_hidden(c) && c != '\n'), "from {hostile:?}");
        for line in report.lines() {
            let value: serde_json::Value = serde_json::from_str(line).expect("JSON");
            assert!(value["sides"][0]["claim"]["text"].is_string());
        }
    }
}

#[test]
fn text_that_runs_right_to_left_is_isolated() {
    let report = everywhere("קרא").drawn(|report| comparison(report, &looks()[0]));
    assert!(report.contains("\u{2068}קרא"), "{report}");
}

/// Unicode's own word on what is not drawn: every such character is in the escaper's table, but for the two
/// selectors that say whether a sign is drawn as a picture.
#[test]
fn the_table_of_hidden_characters_is_complete() {
    let classes = r"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]";
    let hidden = regex::Regex::new(classes).expect("a pattern");
    for c in (0..=0x10FFFF).filter_map(char::from_u32) {
        let is_selector = "\u{FE0E}\u{FE0F}".contains(c);
        let by_unicode = hidden.is_match(c.encode_utf8(&mut [0; 4])) && !is_selector;
        assert!(!by_unicode || escape::is_hidden(c), "U+{:04X}", u32::from(c));
    }
}
