use super::recorded;
use claimdiff::language::tokenizer::{Piece, tokenize};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// The pieces with `_` for the spaces between them.
fn shown(text: &str) -> String {
    let shown = |p: &Piece| format!("{}{}", p.of(text), if p.spaced { "_" } else { "" });
    tokenize(text).iter().map(shown).collect::<Vec<_>>().join(" ")
}

#[test]
fn pieces_are_those_of_spacy() {
    for recorded in recorded::all() {
        let expected: Vec<_> = recorded.tokens.iter().map(|t| (t.form.as_str(), t.spaced)).collect();
        let pieces = tokenize(&recorded.text);
        let found: Vec<_> = pieces.iter().map(|p| (p.of(&recorded.text), p.spaced)).collect();
        assert_eq!(found, expected, "{:?}", recorded.text);
    }
}

#[test]
fn each_rule_splits_as_it_says() {
    for (text, expected) in [
        // exceptions, whole and among affixes
        ("can't", "ca n't"),
        ("(don't)", "( do n't )"),
        ("9pm", "9 pm"),
        ("hello:)", "hello :)"),
        (": )", ":_ )"),
        ("°C.", "° C ."),
        // prefixes
        ("US$5", "US$ 5"),
        ("+x", "+ x"),
        ("+5", "+5"),
        ("...and", "... and"),
        // suffixes
        ("5km", "5 km"),
        ("5km²", "5 km²"),
        ("km", "km"),
        ("20%", "20 %"),
        ("BBC.", "BBC ."),
        ("B.", "B."),
        ("dogs'", "dogs '"),
        ("it’s", "it ’s"),
        // infixes
        ("end.Start", "end . Start"),
        ("end.start", "end.start"),
        ("1,000", "1,000"),
        ("a,b", "a , b"),
        ("well--known", "well -- known"),
        ("5-6", "5 - 6"),
        ("-x", "-x"),
        ("I❤you", "I ❤ you"),
        // URLs
        ("(see http://a-b.org/x_(y))", "( see_ http://a-b.org/x_(y ) )"),
        ("me.too@mail.example.com,", "me.too@mail.example.com ,"),
        ("223.255.255.254/a-b", "223.255.255.254/a-b"),
        ("10.0.0.1/a-b", "10.0.0.1 / a - b"),
        ("x.yz:80/a-b", "x.yz:80/a-b"),
        // white space
        (" a  b \n", "  a_   b_ \n"),
        ("", ""),
    ] {
        assert_eq!(shown(text), expected, "{text:?}");
    }
}

/// What a token's text may be made of: anything, and often what the rules look for.
pub fn hostile_text() -> impl Strategy<Value = String> {
    let parts = prop_oneof![
        4 => "[ \n.,:;!?'\"()\\[\\]<>/@#$%&*+=_~^|—–…“”‘’-]{1,3}",
        3 => "[a-cA-C0-9]{1,4}",
        2 => "\\PC{1,3}",
        1 => any::<String>(),
        1 => prop::sample::select(vec!["can't", "U.S.", ":)", "US$", "km²", "°C.", "://", "a.b.co", "\u{a0}", "\u{1c}"])
            .prop_map(str::to_owned),
    ];
    prop::collection::vec(parts, 0..12).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn pieces_cover_the_text(text in hostile_text()) {
        let pieces = tokenize(&text);
        let mut at = 0;
        for piece in &pieces {
            prop_assert_eq!(piece.start, at);
            prop_assert!(piece.end > piece.start && text.get(piece.start..piece.end).is_some());
            at = piece.end + usize::from(piece.spaced);
            prop_assert!(!piece.spaced || text[piece.end..].starts_with(' '));
        }
        prop_assert_eq!(at, text.len());
    }
}

fn fastest(text: &str) -> Duration {
    let timed = |_| {
        let start = Instant::now();
        std::hint::black_box(tokenize(text));
        start.elapsed()
    };
    (0..12).map(timed).min().unwrap_or_default()
}

/// Whether sixteen times the text takes nearer to 16 than to 256 times as long, as it would if the time grew with the
/// square. Tried again when it seems not to: other programs also take time.
fn is_linear(small: &str) -> bool {
    let large = small.repeat(16);
    (0..5).any(|_| fastest(&large) < fastest(small) * 64)
}

#[test]
fn time_grows_with_the_text() {
    for unit in [
        "(", ")", "a.b.c.", "a", ".", "(.", "a@", "a-", ":)", "'s", "5km", "://.", " ", "\n ", "9.", "a.)",
        "1.1.",
    ] {
        assert!(is_linear(&unit.repeat((1 << 14) / unit.len())), "{unit:?}");
    }
}
