//! Text from outside made fit for a terminal.

use std::borrow::Cow;

/// The text with every character that could steer a terminal, or turn the direction of writing, written as `\u{1b}`.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().fold(String::new(), |mut shown, c| {
        if steers(c) {
            shown.extend(c.escape_unicode())
        } else {
            shown.push(c)
        }
        shown
    }))
}

/// Control characters, and the marks that override the direction of writing (Unicode Standard Annex 9).
fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn nothing_steers_the_terminal() {
        for (text, shown) in [
            ("ferry — £3", "ferry — £3"),
            ("\u{1b}[31mred", "\\u{1b}[31mred"),
            ("a\u{9b}b\u{7f}", "a\\u{9b}b\\u{7f}"),
            ("\u{202e}evil", "\\u{202e}evil"),
        ] {
            assert_eq!(visible(text), shown);
        }
    }
}
