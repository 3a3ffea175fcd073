//! What an unquoted word is to YAML, and how to quote one.

use crate::article::is_hidden;

/// What a scalar is, for a message. YAML 1.1, which many editors and tools still read by, has more words for true and
/// false than 1.2; none of them is taken for text.
pub(super) fn described(text: &str, plain: bool) -> &'static str {
    match text {
        _ if !plain => "text",
        "" | "~" => "nothing",
        _ if is_any(text, &["null"]) => "nothing",
        _ if is_any(text, &["true", "false", "yes", "no", "on", "off", "y", "n"]) => "true or false",
        _ if is_date(text) => "a date",
        _ if is_number(text) => "a number",
        _ => "text",
    }
}

/// The text in double quotation marks, so that every reader of YAML reads the same.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if u32::from(c) > 0xFFFF && is_hidden(c) => {
                out.push_str(&format!("\\U{:08X}", u32::from(c)));
            }
            c if is_hidden(c) => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out + "\""
}

fn is_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// "2026-11-17", also with a time behind it.
fn is_date(text: &str) -> bool {
    let day = text.get(..10).is_some_and(|day| {
        day.bytes()
            .enumerate()
            .all(|(at, b)| if matches!(at, 4 | 7) { b == b'-' } else { b.is_ascii_digit() })
    });
    day && text.get(10..).is_some_and(|rest| rest.is_empty() || rest.starts_with(['T', 't', ' ']))
}

/// "12", "1.10", "1e3", "0x1F", "1_000", ".inf", "12:30" (sixty times twelve and thirty, to YAML 1.1).
fn is_number(text: &str) -> bool {
    let bare = text.trim_start_matches(['-', '+']);
    let digits = |t: &str, more: &str| {
        t.starts_with(|c: char| c.is_ascii_digit())
            && t.chars().all(|c| c.is_ascii_digit() || more.contains(c))
    };
    let based = ["0x", "0o", "0b"].iter().any(|base| {
        bare.strip_prefix(base)
            .is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_hexdigit()))
    });
    let float = bare.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && bare.replace('_', "").parse::<f64>().is_ok();
    based || digits(bare, "_:") || float || is_any(bare, &[".inf", ".nan"])
}
