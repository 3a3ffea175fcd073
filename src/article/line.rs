//! The lines of a text: where they stand, and how they begin and end.

use super::Span;

/// Characters that show nothing and so do not make a line one with text in it.
fn is_invisible(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// The lines of `text` without surrounding white space, a blank line as an empty span. A line ends at every
/// mark that Unicode says must end one (CR LF, LF, CR, form feed, NEL, U+2028, U+2029).
pub(super) fn lines(text: &str) -> Vec<Span> {
    let mut lines = Vec::new();
    let (mut start, mut after_return) = (0, false);
    for (at, c) in text.char_indices() {
        let ends = matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
        if ends && !(c == '\n' && after_return) {
            lines.push(visible(text, Span::new(start, at)));
        }
        if ends {
            start = at + c.len_utf8();
        }
        after_return = c == '\r';
    }
    lines.push(visible(text, Span::new(start, text.len())));
    lines
}

/// The span without white space and invisible characters at either end.
pub(super) fn visible(text: &str, span: Span) -> Span {
    let inside = span.of(text);
    let start = span.start + (inside.len() - inside.trim_start_matches(is_invisible).len());
    Span::new(start, start + inside.trim_matches(is_invisible).len())
}

/// Whether a text ends as a sentence ends: with a full stop, question or exclamation mark or an ellipsis,
/// also before closing quotation marks and brackets.
pub(super) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(is_closer).ends_with(['.', '!', '?', '…', '。'])
}

/// Whether a character closes a quotation or bracket (or is the space that some texts put before it).
pub(super) fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '”' | '’' | '»' | ')' | ']') || c.is_whitespace()
}

/// Whether a text starts in the middle of a sentence.
pub(super) fn starts_lower(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}
