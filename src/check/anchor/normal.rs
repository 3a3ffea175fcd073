//! A text in which the same words are the same characters, and the way back to where they stand.
//!
//! White space becomes one space, letters and their accents one character (NFC). Case stays. The folded form takes
//! typographic characters for plain ones besides.

use crate::article::Span;
use crate::lexicon::{self, Table};
use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A text in a normal form.
#[derive(Debug, Clone, Default)]
pub struct Normal {
    /// The text.
    pub text: String,
    runs: Vec<Run>,
}

/// Bytes of the normal form and the bytes of the original that they stand for. An even run goes byte by byte, any other
/// one as a whole.
#[derive(Debug, Clone, Copy)]
struct Run {
    at: usize,
    original: Span,
    even: bool,
}

static TYPOGRAPHY: LazyLock<HashMap<char, &'static str>> = LazyLock::new(|| {
    let rows = Table::parse(lexicon::TYPOGRAPHY);
    let code =
        |cell: &str| u32::from_str_radix(cell.trim_start_matches("U+"), 16).ok().and_then(char::from_u32);
    let becomes = |cell: &'static str| if cell == "(nothing)" { "" } else { cell };
    rows.rows().iter().filter_map(|row| Some((code(row.cell(0))?, becomes(row.cell(1))))).collect()
});

impl Normal {
    /// The normal form in which quotations are looked up.
    pub fn exact(text: &str) -> Self {
        Self::new(text, false)
    }

    /// The form in which typographic characters are plain ones.
    pub fn folded(text: &str) -> Self {
        Self::new(text, true)
    }

    fn new(text: &str, fold: bool) -> Self {
        let mut normal = Self::default();
        for piece in pieces(text) {
            let words = piece.of(text);
            if words.starts_with(char::is_whitespace) {
                normal.push(" ", piece, words == " ");
            } else if words.is_ascii() {
                normal.push(words, piece, true);
            } else {
                let composed: String = words.nfc().collect();
                match TYPOGRAPHY.get(&composed.chars().next().unwrap_or_default()).filter(|_| fold) {
                    Some(plain) => normal.push(plain, piece, false),
                    None => normal.push(&composed, piece, composed == words),
                }
            }
        }
        normal
    }

    fn push(&mut self, words: &str, original: Span, even: bool) {
        let at = self.text.len();
        self.text.push_str(words);
        match self.runs.last_mut() {
            Some(last) if even && last.even && last.original.end == original.start => {
                last.original.end = original.end
            }
            _ => self.runs.push(Run { at, original, even }),
        }
    }

    /// Where the bytes of `span` stand in the original.
    pub fn original(&self, span: Span) -> Span {
        let run = |at: usize| {
            self.runs.partition_point(|run| run.at <= at).checked_sub(1).and_then(|i| self.runs.get(i))
        };
        let start = run(span.start).map_or(0, |run| match run.even {
            true => run.original.start + (span.start - run.at),
            false => run.original.start,
        });
        let end = run(span.end.saturating_sub(1)).map_or(start, |run| match run.even {
            true => run.original.start + (span.end - run.at),
            false => run.original.end,
        });
        Span::new(start, end.max(start))
    }

    /// Every place where the words stand, overlapping ones too.
    pub fn find(&self, words: &str) -> Vec<Span> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) =
            self.text.get(from..).filter(|_| !words.is_empty()).and_then(|rest| rest.find(words))
        {
            let start = from + at;
            found.push(Span::new(start, start + words.len()));
            from =
                start + self.text.get(start..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        }
        found
    }
}

/// The text cut into stretches that are normalised as one: white space, plain ASCII, or a letter with what belongs to it.
fn pieces(text: &str) -> Vec<Span> {
    let mut pieces: Vec<Span> = Vec::new();
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let joins = match pieces.last() {
            None => false,
            Some(_) if c.is_whitespace() => last.is_whitespace(),
            Some(_) if last.is_whitespace() => false,
            Some(_) => composes(c),
        };
        match pieces.last_mut().filter(|_| joins) {
            Some(piece) => piece.end = end,
            None => pieces.push(Span::new(at, end)),
        }
        last = c;
    }
    pieces
}

/// Whether a character may become one with the character before it.
fn composes(c: char) -> bool {
    !c.is_ascii()
        && (canonical_combining_class(c) != 0 || is_nfc_quick(std::iter::once(c)) != IsNormalized::Yes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_leads_to_the_same_words() {
        let text = "A  bridge\r\n\r\nin Zo\u{65}\u{308}’s “town” – e\u{301}t\u{e9} …";
        for normal in [Normal::exact(text), Normal::folded(text)] {
            assert_eq!(normal.original(Span::new(0, normal.text.len())), Span::new(0, text.len()));
        }
        let normal = Normal::exact(text);
        let found = normal.find("bridge in Zoë’s");
        assert_eq!(found.len(), 1);
        assert_eq!(normal.original(found[0]).of(text), "bridge\r\n\r\nin Zo\u{65}\u{308}’s");
        let folded = Normal::folded(text);
        let found = folded.find("\"town\" - été ...");
        assert_eq!(folded.original(found[0]).of(text), "“town” – e\u{301}t\u{e9} …");
    }
}
