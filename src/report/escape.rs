//! The one writer of text that is not ours: no character of an article, a name or a path acts on a terminal,
//! a log or a reader's eye without being seen.
//!
//! The attacks are those of "Trojan Source" (Boucher & Anderson 2021), of terminal control sequences in
//! printed data (CWE-150), and of workflow commands that continuous-integration logs obey.

pub use crate::article::is_hidden;

use unicode_width::UnicodeWidthChar;

/// How many marks without width may follow one another on one letter. No living script needs more; longer
/// piles are drawn over the lines around them.
const MARKS_ON_ONE_LETTER: usize = 4;

/// What starts a workflow command wherever it stands in a line of a log.
const LOG_COMMANDS: &[&str] = &["##[", "##vso[", "##teamcity["];

/// The text as it may be printed on one line: white space as plain spaces, what is hidden as `‹U+202E›`
/// (or `<U+202E>` where only ASCII may be drawn).
pub fn visible(text: &str, ascii: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut marks = 0;
    for (at, c) in text.char_indices() {
        marks = if c.width() == Some(0) { marks + 1 } else { 0 };
        if c.is_whitespace() {
            out.push(' ');
        } else if is_hidden(c) || marks > MARKS_ON_ONE_LETTER || starts_log_command(text, at) {
            push_code(&mut out, c, ascii);
        } else {
            out.push(c);
        }
    }
    out
}

/// The line as it may stand in a log, if its leading `::` would start a workflow command there.
pub fn disarmed(line: &str, ascii: bool) -> Option<String> {
    let content = line.trim_start();
    let rest = content.strip_prefix("::")?;
    let mut out = line.get(..line.len() - content.len()).unwrap_or_default().to_owned();
    push_code(&mut out, ':', ascii);
    Some(out + ":" + rest)
}

/// JSON that reads back as it was, with every hidden character written as `\uXXXX`.
pub fn json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for (at, c) in json.char_indices() {
        if c != '\n' && is_hidden(c) || starts_log_command(json, at) {
            let mut units = [0; 2];
            out.extend(c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            out.push(c);
        }
    }
    out
}

/// A web address as a terminal link may carry it: `http` or `https`, printable ASCII only.
pub fn link(url: &str) -> Option<&str> {
    let web = url.starts_with("https://") || url.starts_with("http://");
    (web && url.bytes().all(|b| b.is_ascii_graphic())).then_some(url)
}

fn starts_log_command(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    rest.starts_with("##") && LOG_COMMANDS.iter().any(|command| rest.starts_with(command))
}

fn push_code(out: &mut String, c: char, ascii: bool) {
    let (open, close) = if ascii { ('<', '>') } else { ('‹', '›') };
    out.extend([open.to_string(), format!("U+{:04X}", u32::from(c)), close.to_string()]);
}
