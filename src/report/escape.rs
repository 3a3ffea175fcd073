//! The one writer of text that is not ours: no character of an article, a name or a path acts on a terminal,
//! a log or a reader's eye without being seen.
//!
//! The attacks are those of "Trojan Source" (Boucher & Anderson 2021), of terminal control sequences in
//! printed data (CWE-150), and of workflow commands that continuous-integration logs obey.

use unicode_width::UnicodeWidthChar;

/// Characters that are not drawn or that change how others are drawn, in order, each with its reason.
/// A test holds the list against Unicode's own classes.
const HIDDEN: &[(u32, u32, &str)] = &[
    (0x0000, 0x001F, "control"),
    (0x007F, 0x009F, "delete and C1 control"),
    (0x00AD, 0x00AD, "soft hyphen"),
    (0x034F, 0x034F, "combining grapheme joiner"),
    (0x0600, 0x0605, "Arabic number signs: format"),
    (0x061C, 0x061C, "Arabic letter mark: direction"),
    (0x06DD, 0x06DD, "Arabic end of ayah: format"),
    (0x070F, 0x070F, "Syriac abbreviation mark: format"),
    (0x0890, 0x0891, "Arabic currency marks: format"),
    (0x08E2, 0x08E2, "Arabic disputed end of ayah: format"),
    (0x115F, 0x1160, "Hangul fillers: blank"),
    (0x17B4, 0x17B5, "Khmer inherent vowels: blank"),
    (0x180B, 0x180F, "Mongolian selectors: blank"),
    (0x200B, 0x200F, "zero width and direction"),
    (0x2028, 0x202E, "separators and direction"),
    (0x2060, 0x206F, "invisible operators and direction"),
    (0x2800, 0x2800, "Braille blank"),
    (0x3164, 0x3164, "Hangul filler: blank"),
    (0xFE00, 0xFE0D, "variation selectors without a use in news"),
    (0xFEFF, 0xFEFF, "byte order mark: zero width"),
    (0xFFA0, 0xFFA0, "half-width Hangul filler: blank"),
    (0xFFF0, 0xFFFB, "unassigned and interlinear: blank or format"),
    (0x110BD, 0x110BD, "Kaithi number sign: format"),
    (0x110CD, 0x110CD, "Kaithi number sign above: format"),
    (0x13430, 0x1343F, "Egyptian hieroglyph format"),
    (0x1BCA0, 0x1BCA3, "shorthand format"),
    (0x1D173, 0x1D17A, "musical format"),
    (0xE0000, 0xE0FFF, "tags and variation selectors: hidden text"),
];

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

/// Whether a character is not drawn or changes how others are drawn.
pub fn is_hidden(c: char) -> bool {
    let code = u32::from(c);
    let after = HIDDEN.partition_point(|(first, _, _)| *first <= code);
    after.checked_sub(1).and_then(|i| HIDDEN.get(i)).is_some_and(|(_, last, _)| code <= *last)
}

fn starts_log_command(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    rest.starts_with("##") && LOG_COMMANDS.iter().any(|command| rest.starts_with(command))
}

fn push_code(out: &mut String, c: char, ascii: bool) {
    let (open, close) = if ascii { ('<', '>') } else { ('‹', '›') };
    out.extend([open.to_string(), format!("U+{:04X}", u32::from(c)), close.to_string()]);
}
