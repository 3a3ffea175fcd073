//! Bytes to code points.

use super::schema;
use crate::article::Span;

/// Bytes between two marks: few to count, and a mark for each costs little.
const STRIDE: usize = 64;

/// Counts code points of a text: one pass to build, then at most one stride a question.
pub struct Offsets<'a> {
    text: &'a str,
    /// The code points before byte 0, 64, 128 …
    marks: Vec<usize>,
}

impl<'a> Offsets<'a> {
    /// An index of `text`.
    pub fn new(text: &'a str) -> Self {
        let mut total = 0;
        let marks = text.as_bytes().chunks(STRIDE).map(|chunk| {
            let before = total;
            total += code_points(chunk);
            before
        });
        Self { text, marks: marks.collect() }
    }

    /// The span in code points.
    pub fn span(&self, span: Span) -> schema::Span {
        schema::Span { start: self.at(span.start), end: self.at(span.end) }
    }

    /// The words that a span covers.
    pub fn words(&self, span: Span) -> &'a str {
        span.of(self.text)
    }

    fn at(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let Some(mark) = byte.checked_sub(1).map(|last| last / STRIDE) else { return 0 };
        let chunk = self.text.as_bytes().get(mark * STRIDE..byte).unwrap_or_default();
        self.marks.get(mark).copied().unwrap_or(0) + code_points(chunk)
    }
}

fn code_points(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_those_of_a_plain_count() {
        let text = "Zoë said “no” to 東京 🎌 twice. ".repeat(20);
        let offsets = Offsets::new(&text);
        for (count, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(offsets.at(byte), count);
        }
        assert_eq!(offsets.at(text.len()), text.chars().count());
    }
}
