//! A strip that shows where in an article differences, agreements and lone claims lie: a row each, from the first
//! word to the last. The same is told in words below it.

use super::class;
use super::marked::{Mark, Marks};
use crate::article::Article;
use crate::report::place::Place;
use crate::report::section::Section;
use std::collections::BTreeSet;

/// The width of the drawing, in its own units.
const WIDTH: usize = 1000;
/// The height of a row and of the gap below it.
const ROW: usize = 10;
/// The narrowest bar that can be seen.
const NARROWEST: usize = 4;

/// The rows from top to bottom.
const ROWS: [(Section, &str); 4] = [
    (Section::Difference, "top"),
    (Section::Agreement, "second"),
    (Section::Doubtful, "third"),
    (Section::Unique, "bottom"),
];

/// The drawing and its words.
pub struct Strip {
    /// The bars.
    pub bars: Vec<Bar>,
    /// "≠ top row: ¶1, ¶2" and so on.
    pub words: Vec<String>,
}

/// A claim.
pub struct Bar {
    /// The style of its kind.
    pub class: &'static str,
    /// Where it starts.
    pub x: usize,
    /// Its row.
    pub y: usize,
    /// How long it is.
    pub width: usize,
}

/// The strip of an article.
pub fn of(article: &Article, marks: &Marks) -> Strip {
    let bar = |mark: &Mark| {
        let scaled = |byte: usize| byte * WIDTH / article.text.len().max(1);
        let row = ROWS.iter().position(|(section, _)| *section == mark.section).unwrap_or(0);
        let (x, end) = (scaled(mark.span.start), scaled(mark.span.end));
        Bar { class: class(mark.section), x, y: row * ROW, width: end.saturating_sub(x).max(NARROWEST) }
    };
    let words = ROWS.iter().filter_map(|(section, row)| {
        let own = marks.claims.iter().filter(|mark| mark.section == *section);
        let paragraphs: BTreeSet<_> = own.map(|mark| Place::of(article, mark.span).paragraph).collect();
        let named = named(&paragraphs);
        let sign = section.sign();
        (!named.is_empty())
            .then(|| format!("{} {}, {row} row: {named}", sign.symbol, sign.heading.to_lowercase()))
    });
    Strip { bars: marks.claims.iter().map(bar).collect(), words: words.collect() }
}

/// "headline, ¶1, ¶3–5"
fn named(paragraphs: &BTreeSet<Option<usize>>) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for number in paragraphs.iter().flatten() {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => runs.push((*number, *number)),
        }
    }
    let headline = paragraphs.contains(&None).then(|| "headline".to_owned());
    let runs = runs.into_iter().map(|(first, last)| match last - first {
        0 => format!("¶{first}"),
        1 => format!("¶{first}, ¶{last}"),
        _ => format!("¶{first}–{last}"),
    });
    headline.into_iter().chain(runs).collect::<Vec<_>>().join(", ")
}
