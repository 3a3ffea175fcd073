//! What one article has to say in a finding, and several of them beside or below one another. A report on two
//! articles is only one of two cells.

use super::flow::{Flow, Line};
use super::ink::Ink;
use super::look::{INDENT, Look};

/// The narrowest text beside a lead, in columns: room for a word.
const NARROWEST_TEXT: usize = 8;

/// A paragraph with something in front of its first line; the others stand in as far.
#[derive(Debug, Clone)]
pub struct Hanging {
    /// What stands in front.
    pub lead: Flow,
    /// The paragraph.
    pub body: Flow,
}

/// The paragraphs of one article.
pub type Cell = Vec<Hanging>;

impl Hanging {
    /// Its lines, none wider than `columns`.
    pub fn wrap(&self, columns: Option<usize>) -> Vec<Line> {
        let stand_in = self.lead.width();
        match columns {
            Some(all) if all < stand_in + NARROWEST_TEXT => self.broken(all),
            _ => self.hung(stand_in, columns.map(|all| all - stand_in)),
        }
    }

    /// The lead and the paragraph beside it.
    fn hung(&self, stand_in: usize, room: Option<usize>) -> Vec<Line> {
        let mut lead = self.lead.wrap(None).into_iter();
        let mut before = || lead.next().unwrap_or_default().padded(stand_in);
        self.body.wrap(room).into_iter().map(|line| before().then(line)).collect()
    }

    /// The lead and the paragraph below it, where there is no room beside it.
    fn broken(&self, columns: usize) -> Vec<Line> {
        let below = self.body.wrap(Some(columns.saturating_sub(INDENT)));
        let below = below.into_iter().map(|line| Line::spaces(INDENT).then(line));
        self.lead.wrap(Some(columns)).into_iter().chain(below).collect()
    }
}

/// The cells, side by side where there is room for all of them, else one below the other.
pub fn place(look: &Look, cells: &[Cell]) -> Vec<Line> {
    match look.cell_width(cells.len()) {
        Some(width) => side_by_side(look, cells, width),
        None => stacked(look, cells),
    }
}

fn stacked(look: &Look, cells: &[Cell]) -> Vec<Line> {
    let width = look.width.map(|all| all.saturating_sub(INDENT));
    let lines = cells.iter().flatten().flat_map(|paragraph| paragraph.wrap(width));
    lines.map(|line| Line::spaces(INDENT).then(line)).collect()
}

fn side_by_side(look: &Look, cells: &[Cell], width: usize) -> Vec<Line> {
    let wrapped = |cell: &Cell| cell.iter().flat_map(|p| p.wrap(Some(width))).collect::<Vec<_>>();
    let columns = cells.iter().map(wrapped).collect::<Vec<_>>();
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    (0..height).map(|row| join(look, &columns, row, width)).collect()
}

/// One line across all columns.
fn join(look: &Look, columns: &[Vec<Line>], row: usize, width: usize) -> Line {
    let bar = look.flow().ours(&format!(" {} ", look.symbols().bar), Ink::Faint);
    let mut line = Line::spaces(INDENT);
    for (index, column) in columns.iter().enumerate() {
        if index > 0 {
            line = bar.wrap(None).into_iter().fold(line, Line::then);
        }
        let cell = column.get(row).cloned().unwrap_or_default();
        line = line.then(cell.padded(width));
    }
    line
}
