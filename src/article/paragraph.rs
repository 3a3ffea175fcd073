//! Lines to blocks: one a line, or many lines where a text is wrapped at a fixed width.

use super::Span;
use super::line::{ends_sentence, lines, starts_lower};

/// Lines longer than this are not wrapped by hand: typewriters, mail and terminals stop at 60 to 100.
const WIDEST_WRAP: usize = 120;

/// The blocks of text that blank lines or line ends set apart, in order, without surrounding white space.
pub(super) fn blocks(text: &str) -> Vec<Span> {
    let lines = lines(text);
    let width = wrap_width(text, &lines);
    let mut blocks: Vec<Span> = Vec::new();
    let mut open = false;
    for line in &lines {
        let goes_on =
            open && width.is_some_and(|w| blocks.last().is_some_and(|b| goes_on(text, *b, *line, w)));
        open = !line.is_empty();
        match blocks.last_mut() {
            Some(last) if goes_on => *last = last.join(*line),
            _ if open => blocks.push(*line),
            _ => {}
        }
    }
    blocks
}

/// Whether `line` continues a wrapped block: its first word had no room on the line before, or it starts in
/// the middle of a sentence.
fn goes_on(text: &str, block: Span, line: Span, width: usize) -> bool {
    if line.is_empty() {
        return false;
    }
    let last = last_line(block.of(text));
    starts_lower(line.of(text)) || is_full(last, line.of(text), width) || {
        !ends_sentence(last) && columns(last) * 4 > width * 3
    }
}

/// The width at which a text is wrapped, if it is: most line ends inside its blocks come where the next word
/// had no room, and most of those go on in lower case.
fn wrap_width(text: &str, lines: &[Span]) -> Option<usize> {
    let inner = || {
        lines.windows(2).filter_map(|pair| match pair {
            [first, second] if !first.is_empty() && !second.is_empty() => {
                Some((first.of(text), second.of(text)))
            }
            _ => None,
        })
    };
    let width = inner().map(|(first, second)| columns(first).max(columns(second))).max()?;
    let full = inner().filter(|(first, second)| is_full(first, second, width));
    let (ends, full, lower) = full.fold((inner().count(), 0, 0), |(ends, full, lower), (_, second)| {
        (ends, full + 1, lower + usize::from(starts_lower(second)))
    });
    (width <= WIDEST_WRAP && full * 2 >= ends && lower * 2 >= full && lower > 0).then_some(width)
}

/// Whether the first word of `next` had no room on `line`.
fn is_full(line: &str, next: &str, width: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default();
    columns(line) + 1 + columns(word) > width
}

fn last_line(block: &str) -> &str {
    block.rsplit(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']).next().unwrap_or(block)
}

fn columns(text: &str) -> usize {
    text.chars().count()
}
