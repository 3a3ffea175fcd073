//! How a report is drawn: what the caller knows of the terminal and what the reader asked for.

use super::flow::Flow;

/// The narrowest report that is drawn side by side unasked, in columns.
const SIDE_BY_SIDE_FROM: usize = 72;
/// The narrowest readable column: about four words.
const NARROWEST_CELL: usize = 24;
/// The narrowest column that is drawn even when asked for: about a word.
const NARROWEST_FORCED: usize = 8;
/// Between two columns: a space, a bar, a space.
pub const GUTTER: usize = 3;
/// How far the parts of a finding stand in from its heading.
pub const INDENT: usize = 2;

/// How a report is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Columns of the terminal; `None` leaves every paragraph on one line.
    pub width: Option<usize>,
    /// Whether lines, marks and symbols are drawn in ASCII.
    pub ascii: bool,
    /// Whether to colour. `colored::control::set_override(true)` has to say so too.
    pub colour: bool,
    /// Whether the terminal shows links (OSC 8).
    pub links: bool,
    /// Where the articles stand.
    pub layout: Layout,
    /// Whether to show similarities and the ids of findings.
    pub verbose: bool,
}

/// Where the articles stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// Side by side if there is room.
    #[default]
    Auto,
    /// Side by side, unless there is no room for a word.
    Side,
    /// One below the other.
    Stacked,
}

/// The symbols of a report.
#[derive(Debug, Clone, Copy)]
pub struct Symbols {
    /// Before a difference.
    pub differ: &'static str,
    /// Before an agreement.
    pub agree: &'static str,
    /// Before what is perhaps the same fact.
    pub alike: &'static str,
    /// Between columns.
    pub bar: &'static str,
    /// Drawn across the page, once a column.
    pub rule: &'static str,
    /// Between the parts of a line.
    pub dot: &'static str,
    /// Before the number of a paragraph.
    pub paragraph: &'static str,
    /// Before and after words that stand elsewhere in the article.
    pub ellipsis: &'static str,
    /// The corners of a card: top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
}

const DRAWN: Symbols = Symbols {
    differ: "≠",
    agree: "=",
    alike: "≈",
    bar: "│",
    rule: "─",
    dot: "·",
    paragraph: "¶",
    ellipsis: "…",
    corners: ["┌", "┐", "└", "┘"],
};

const ASCII: Symbols = Symbols {
    differ: "!=",
    agree: "=",
    alike: "~",
    bar: "|",
    rule: "-",
    dot: "-",
    paragraph: "par. ",
    ellipsis: "...",
    corners: ["+", "+", "+", "+"],
};

impl Look {
    /// For a screen reader, a search or a log: ASCII symbols, no colour, one paragraph a line.
    pub fn plain(verbose: bool) -> Self {
        Self { width: None, ascii: true, colour: false, links: false, layout: Layout::Stacked, verbose }
    }

    /// The symbols to draw with.
    pub fn symbols(&self) -> Symbols {
        if self.ascii { ASCII } else { DRAWN }
    }

    /// An empty paragraph.
    pub fn flow(&self) -> Flow {
        Flow::new(self.ascii)
    }

    /// The width of each of `count` cells when they stand side by side; `None` when they do not.
    pub fn cell_width(&self, count: usize) -> Option<usize> {
        let width = self.width?;
        let gutters = INDENT + GUTTER * count.saturating_sub(1);
        let each = width.saturating_sub(gutters).checked_div(count)?;
        let fits = width >= SIDE_BY_SIDE_FROM && each >= NARROWEST_CELL;
        let side = count > 1
            && match self.layout {
                Layout::Auto => fits,
                Layout::Side => each >= NARROWEST_FORCED,
                Layout::Stacked => false,
            };
        side.then_some(each)
    }
}
