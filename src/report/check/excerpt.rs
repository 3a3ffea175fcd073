//! Lines of a file as they may be printed, and where in them the marked words are then.

use crate::article::Span;
use crate::check::Excerpt;
use crate::report::escape::visible;
use std::ops::Range;

/// The lines with nothing hidden in them, and the marked words as bytes of that.
pub fn shown(excerpt: &Excerpt, ascii: bool) -> (String, Range<usize>) {
    let (lines, marked) = (excerpt.lines.as_str(), excerpt.marked);
    let part = |span: Span| {
        let each = span.of(lines).split('\n').map(|line| visible(line.trim_end_matches('\r'), ascii));
        each.collect::<Vec<_>>().join("\n")
    };
    let before = part(Span::new(0, marked.start));
    let inside = part(marked);
    let after = part(Span::new(marked.end, lines.len()));
    let (start, end) = (before.len(), before.len() + inside.len());
    (before + &inside + &after, start..end)
}
