//! The article stage: what is read as what, what is refused and how, and what holds for any bytes.

use claimdiff::article::{Article, Role, Source, read};
use proptest::prelude::*;

/// The line that parts an article from what is expected of it.
const RULE: &str = "\n===== reads as\n";

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/article");

/// What was read, one part a line: what it is, a tab, its text with line ends shown.
fn shown(article: &Article) -> String {
    let role = |role| if role == Role::Headline { "headline" } else { "body" };
    let paragraphs = article.paragraphs.iter().map(|p| (p.span, role(p.role)));
    let furniture = article.furniture.iter().map(|f| (f.span, f.reason));
    let mut parts: Vec<_> = paragraphs.chain(furniture).collect();
    parts.sort();
    let line = |(span, what): &(claimdiff::article::Span, &str)| {
        format!("{what:<16} {}\n", span.of(&article.text).replace('\n', "⏎"))
    };
    let metadata = &article.metadata;
    let mut facts = String::new();
    let mut fact = |name: &str, value: Option<String>| {
        facts.extend(value.map(|value| format!("{name}: {value}\n")));
    };
    fact("outlet", metadata.outlet.clone());
    fact("published", metadata.published.map(|day| day.to_string()));
    fact("title", metadata.title.clone());
    fact("url", metadata.url.clone());
    fact("language", metadata.language.clone());
    fact("inferred", (!metadata.inferred.is_empty()).then(|| format!("{:?}", metadata.inferred)));
    facts.extend(article.notices.iter().map(|notice| format!("notice: {notice}\n")));
    facts + &parts.iter().map(line).collect::<String>()
}

fn outcome(bytes: &[u8]) -> String {
    match read(&Source::new("story.txt", bytes)) {
        Ok(article) => shown(&article),
        Err(error) => format!("error: {error}\n"),
    }
}

/// Every file of the folder is an article and what it reads as. With `UPDATE_CASES` set the expectations are
/// written anew: read the diff before you commit it.
#[test]
fn cases_read_as_written() {
    let mut wrong = String::new();
    for path in crate::lexicon::walk(CASES.as_ref()) {
        let case = std::fs::read_to_string(&path).expect("readable case");
        let (input, expected) = case.split_once(RULE).unwrap_or((&case, ""));
        let got = outcome(input.as_bytes());
        if got != expected && std::env::var_os("UPDATE_CASES").is_some() {
            std::fs::write(&path, format!("{input}{RULE}{got}")).expect("writable case");
        } else if got != expected {
            wrong += &format!("{}\n--- expected\n{expected}--- got\n{got}\n", path.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

const STORY: &str = "The bridge at Lune Mills was closed on Tuesday — “for weeks”, the council said.";

#[test]
fn encodings_are_told_apart() {
    let utf16 = |bytes: fn(u16) -> [u8; 2]| STORY.encode_utf16().flat_map(bytes).collect::<Vec<_>>();
    let windows: Vec<u8> = encoding_rs::WINDOWS_1252.encode(STORY).0.into_owned();
    let files: [(&str, Vec<u8>, Option<&str>); 5] = [
        ("UTF-8", STORY.into(), None),
        ("UTF-8 with mark", ["\u{feff}", STORY].concat().into(), None),
        ("UTF-16LE", [b"\xff\xfe".to_vec(), utf16(u16::to_le_bytes)].concat(), Some("UTF-16LE")),
        ("UTF-16BE", [b"\xfe\xff".to_vec(), utf16(u16::to_be_bytes)].concat(), Some("UTF-16BE")),
        ("windows-1252", windows, Some("windows-1252")),
    ];
    for (name, bytes, notice) in files {
        let article = read(&Source::new(name, &bytes)).expect(name);
        assert_eq!(article.text, STORY, "{name}");
        let expected: Vec<_> =
            notice.iter().map(|e| format!("The file is not UTF-8; it was read as {e}.")).collect();
        assert_eq!(article.notices, expected, "{name}");
    }
}

#[test]
fn a_lone_pound_sign_is_no_polish_letter() {
    let article =
        read(&Source::new("story", b"The damage is estimated at \xa34.2 million.")).expect("an article");
    assert_eq!(article.text, "The damage is estimated at \u{a3}4.2 million.");
    let polish = read(&Source::new("story", b"The mayor of \xa3\xf3d\x9f spoke.")).expect("an article");
    assert_eq!(polish.notices, ["The file is not UTF-8; it was read as windows-1250."]);
}

#[test]
fn what_is_no_text_is_refused_by_name() {
    let utf16_unmarked: Vec<u8> = STORY.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let damaged = ["Zażółć gęślą jaźń.\nNa moście: ".as_bytes(), b"\xff", " było źle.".as_bytes()].concat();
    let lone_surrogate =
        [b"\xff\xfe".to_vec(), vec![0x41, 0, 0x0a, 0, 0x42, 0, 0x00, 0xd8, 0x41, 0]].concat();
    let files: &[(&[u8], &str)] = &[
        (b"", "story.txt: is empty: give a file that holds the article's text"),
        (b" \r\n\t\n", "story.txt: is empty: give a file that holds the article's text"),
        ("\u{a0}\u{2009}\n".as_bytes(), "story.txt: is empty: give a file that holds the article's text"),
        (b"%PDF-1.7\n%...", "story.txt: is a PDF, not text: save the article as text first"),
        (
            b"PK\x03\x04\x14",
            "story.txt: is a zip archive or Office document, not text: save the article as text first",
        ),
        (
            b"\xff\xd8\xff\xe0",
            "story.txt: is a JPEG image, not text: type the article's text into a file first",
        ),
        (b"\n<!DOCTYPE html><p>Hi", "story.txt: is an HTML page, not text: save the article's text first"),
        (b"Text\0with zeros\0\0\0", "story.txt: is a binary file: give the article's text instead"),
        (b"\x01\x02\x03\x04 x", "story.txt: is a binary file: give the article's text instead"),
        (&utf16_unmarked, "story.txt: looks like UTF-16 without a byte order mark: save it as UTF-8"),
        (&damaged, "story.txt:2:12: bytes that are no UTF-8 text: save the file again as UTF-8"),
        (&lone_surrogate, "story.txt:2:2: bytes that are no UTF-16 text: save the file again as UTF-8"),
    ];
    for (bytes, message) in files {
        assert_eq!(outcome(bytes), format!("error: {message}\n"));
    }
}

#[test]
fn flags_win_over_front_matter() {
    let bytes = b"---\noutlet: Courier\npublished: 2019-01-01\ninferred: [published, outlet]\n---\nIt rained on Monday.";
    let source =
        Source { outlet: Some("Herald"), published: Some("2019-03-01T08:15"), ..Source::new("a.txt", bytes) };
    let metadata = read(&source).expect("an article").metadata;
    assert_eq!(metadata.outlet.as_deref(), Some("Herald"));
    assert_eq!(metadata.published.map(|day| day.to_string()).as_deref(), Some("2019-03-01T08:15:00"));
    assert_eq!(metadata.inferred, []);
    let wrong = read(&Source { published: Some("last week"), ..source }).expect_err("no date");
    assert_eq!(
        wrong.to_string(),
        "a.txt: `last week` is no date: write it as 2019-03-01 or 2019-03-01T18:30"
    );
}

#[test]
fn seeds_are_read_whole() {
    for (name, title, day) in [
        ("pompeo-calls-singapore-2018.txt", None, "2018-06-12"),
        ("pompeo-calls-hanoi-2019.txt", Some("Pompeo Briefs Chinese"), "2019-03-01"),
    ] {
        let path = format!("{}/seeds/{name}", env!("CARGO_MANIFEST_DIR"));
        let article = read(&Source::new(name, &std::fs::read(&path).expect("a seed"))).expect(name);
        let metadata = &article.metadata;
        assert_eq!(metadata.published.map(|d| d.date().to_string()).as_deref(), Some(day));
        assert_eq!(metadata.inferred, [claimdiff::article::Field::Published]);
        assert_eq!(metadata.title.as_deref().map(|t| &t[..21]), title);
        assert_eq!(article.notices, [""; 0]);
    }
}

/// Everything that holds for an article whatever its text.
fn check_spans(article: &Article) {
    let text = &article.text;
    let mut spans: Vec<_> = article.paragraphs.iter().map(|p| p.span).collect();
    let furniture: Vec<_> = article.furniture.iter().map(|f| f.span).collect();
    for own in [&spans, &furniture] {
        assert!(own.windows(2).all(|pair| pair[0].end <= pair[1].start), "in order, apart");
    }
    spans.extend(&furniture);
    spans.sort();
    assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "paragraphs and furniture apart");
    for span in &spans {
        assert!(
            text.get(span.start..span.end).is_some_and(|part| !part.trim().is_empty()),
            "{span:?} quotes"
        );
    }
    let covered: usize =
        spans.iter().map(|s| s.of(text).chars().filter(|c| c.is_alphanumeric()).count()).sum();
    assert_eq!(covered, text.chars().filter(|c| c.is_alphanumeric()).count(), "every letter is in one part");
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(article) = read(&Source::new("any", &bytes)) {
            check_spans(&article);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(.|[\n\r\u{2028}\u{85} \"“”.:()/—-]|READ MORE: |By |LONDON|\\(AP\\)|— |the |---\n|outlet: |\u{a0}){0,60}") {
        if let Ok(article) = read(&Source::new("any", text.as_bytes())) {
            check_spans(&article);
        }
    }
}

/// Time grows with the text, not with its square: twice the text, at most four times the time (a square would
/// show as sixteen over two doublings; counted on the middle of three runs, against a busy machine).
#[test]
fn long_texts_take_linear_time() {
    let shapes: [(&str, &str); 6] = [
        ("one line", "The mayor said so. "),
        ("one word", "word"),
        ("lines", "The mayor said so on Tuesday.\n"),
        ("short lines", "a\n"),
        ("quotes", "“I said. \""),
        ("wrapped", "the mayor of the town said on Tuesday that the\nbridge was closed\n"),
    ];
    for (name, unit) in shapes {
        let time = |bytes: usize| {
            let text = unit.repeat(bytes / unit.len());
            let run = || {
                let start = std::time::Instant::now();
                let _ = read(&Source::new(name, text.as_bytes()));
                start.elapsed()
            };
            let mut runs = [run(), run(), run()];
            runs.sort();
            runs[1]
        };
        let (small, large) = (time(1 << 17), time(1 << 19));
        assert!(
            large < small * 12 + std::time::Duration::from_millis(50),
            "{name}: {small:?}, then {large:?}"
        );
    }
}
