//! A line too long for the page, folded between words: paragraphs of articles are lines of a thousand characters.

use std::ops::Range;
use unicode_width::UnicodeWidthStr;

/// How many columns of what stands before and after the marked words are shown, at most.
const AROUND: usize = 160;
/// Marked words of more bytes than this are cut rather than folded.
const MOST: usize = 2000;

/// A line in several, with what is marked on each.
#[derive(Debug, PartialEq, Eq)]
pub struct Folded {
    /// The lines.
    pub lines: String,
    /// The marked words, as bytes of the lines; one range for each line that has any.
    pub marked: Vec<Range<usize>>,
}

/// Whether every line of some text fits in so many columns.
pub fn fits(text: &str, columns: usize) -> bool {
    text.lines().all(|line| line.width() <= columns)
}

/// The line folded; none if it fits in so many columns, or is several lines already.
pub fn folded(line: &str, marked: &Range<usize>, columns: usize) -> Option<Folded> {
    if line.contains('\n') || marked.len() > MOST || fits(line, columns) {
        return None;
    }
    let (from, to) = (begin(line, marked.start), end(line, marked.end));
    let mut lines = if from > 0 { "… ".to_owned() } else { String::new() };
    let (mut width, mut ranges) = (lines.width(), Vec::<Range<usize>>::new());
    let mut at = from;
    for word in line.get(from..to)?.split_inclusive(' ') {
        if width > 0 && width + word.trim_end().width() > columns {
            lines.truncate(lines.trim_end().len());
            lines.push('\n');
            width = 0;
        }
        mark(&mut ranges, &lines, (at, word.trim_end()), marked);
        lines.push_str(word);
        (width, at) = (width + word.width(), at + word.len());
    }
    if to < line.len() {
        lines.truncate(lines.trim_end().len());
        lines.push_str(" …");
    }
    Some(Folded { lines, marked: ranges })
}

/// Marks what of a word is marked, once it is put at the end of `lines`.
fn mark(ranges: &mut Vec<Range<usize>>, lines: &str, (at, word): (usize, &str), marked: &Range<usize>) {
    let (start, end) = (at.max(marked.start), (at + word.len()).min(marked.end));
    if start >= end {
        return;
    }
    let place = lines.len() + (start - at)..lines.len() + (end - at);
    match ranges.last_mut().filter(|last| !lines.get(last.end..).unwrap_or_default().contains('\n')) {
        Some(last) => last.end = place.end,
        None => ranges.push(place),
    }
}

/// Where to begin: with the line if that is near, else with a sentence, else between words.
fn begin(line: &str, marked: usize) -> usize {
    let least = floor(line, marked.saturating_sub(AROUND));
    if least == 0 {
        return 0;
    }
    let near = line.get(least..marked).unwrap_or_default();
    let words = || near.match_indices(' ').map(|(at, _)| least + at + 1);
    words().find(|at| is_start(line, *at)).or(words().next()).unwrap_or(marked)
}

/// Where to end: with the line if that is near, else with a sentence, else between words.
fn end(line: &str, marked: usize) -> usize {
    let most = floor(line, marked + AROUND);
    if most == line.len() {
        return most;
    }
    let near = line.get(marked..most).unwrap_or_default();
    let words = || near.rmatch_indices(' ').map(|(at, _)| marked + at);
    words().find(|at| is_start(line, at + 1)).or(words().next()).unwrap_or(marked)
}

/// Whether a sentence starts here.
fn is_start(line: &str, at: usize) -> bool {
    let closing = |c: char| matches!(c, '”' | '"' | '’' | '\'' | ')' | ']');
    let before = line.get(..at).unwrap_or_default().trim_end().trim_end_matches(closing);
    let opening = |c: char| matches!(c, '“' | '"' | '‘' | '\'' | '(' | '[');
    let after = line.get(at..).unwrap_or_default().trim_start_matches(opening);
    before.ends_with(['.', '!', '?']) && after.starts_with(char::is_uppercase)
}

fn floor(line: &str, at: usize) -> usize {
    (0..=at.min(line.len())).rev().find(|at| line.is_char_boundary(*at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(line: &str, words: &str, columns: usize) -> String {
        let start = line.find(words).expect("the words");
        let Some(folded) = folded(line, &(start..start + words.len()), columns) else {
            return line.to_owned();
        };
        let mut out = folded.lines.clone();
        for range in folded.marked.iter().rev() {
            out.insert(range.end, '>');
            out.insert(range.start, '<');
        }
        out
    }

    #[test]
    fn words_stay_whole_and_every_line_is_marked() {
        let line = "It rained. Divers are to examine the eastern wall before the road opens again.";
        assert_eq!(drawn(line, "eastern wall", 80), line);
        assert_eq!(
            drawn(line, "the eastern wall before the road", 30),
            "It rained. Divers are to\nexamine <the eastern wall>\n<before the road> opens again."
        );
        let long = format!("{} the eastern wall {}", "é".repeat(90), "and so on ".repeat(40).trim_end());
        let cut = drawn(&long, "the eastern wall", 60);
        assert!(cut.starts_with("… <the eastern wall> and so on") && cut.ends_with(" …"), "{cut}");
        let whole = "It was so. ".repeat(40) + line;
        let cut = drawn(&whole, "the eastern wall", 60);
        assert!(cut.starts_with("… It was so.") && cut.contains("<the eastern wall>"), "{cut}");
    }
}
