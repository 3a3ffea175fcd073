//! The page: lines in, text out.

use super::cell::{Cell, Hanging, place};
use super::flow::{Flow, Line};
use super::ink::Ink;
use super::look::Look;
use crate::report::escape;

/// A report as it grows, line by line.
pub struct Page<'l> {
    /// How it is drawn.
    pub look: &'l Look,
    lines: Vec<Line>,
}

impl<'l> Page<'l> {
    /// An empty page.
    pub fn new(look: &'l Look) -> Self {
        Self { look, lines: Vec::new() }
    }

    /// Adds an empty line.
    pub fn blank(&mut self) {
        self.lines.push(Line::default());
    }

    /// Adds a paragraph, so many columns in.
    pub fn paragraph(&mut self, indent: usize, text: &Flow) {
        let lead = self.look.flow().ours(&" ".repeat(indent), Ink::Plain);
        self.hanging(&Hanging { lead, body: text.clone() });
    }

    /// Adds a paragraph with something in front of it.
    pub fn hanging(&mut self, paragraph: &Hanging) {
        self.lines.extend(paragraph.wrap(self.look.width));
    }

    /// Adds cells beside or below one another.
    pub fn cells(&mut self, cells: &[Cell]) {
        self.lines.extend(place(self.look, cells));
    }

    /// Adds a line as it is.
    pub fn line(&mut self, line: &Flow) {
        self.lines.extend(line.wrap(None));
    }

    /// Adds a line between two bars at the edges of the page.
    pub fn boxed(&mut self, line: Line, width: usize) {
        let bar = |text: &str| self.look.flow().ours(text, Ink::Faint).wrap(None).into_iter();
        let symbol = self.look.symbols().bar;
        let left = bar(&format!("{symbol} ")).fold(Line::default(), Line::then);
        let inside = left.then(line).padded(width.saturating_sub(2));
        self.lines.push(bar(&format!(" {symbol}")).fold(inside, Line::then));
    }

    /// Adds a heading over a part of the report.
    pub fn section(&mut self, title: &str) {
        self.blank();
        let rule = self.look.symbols().rule;
        let left = format!("{} {title} ", rule.repeat(2));
        let title = match self.look.width.and_then(|width| width.checked_sub(left.chars().count())) {
            Some(rest) => self.look.flow().ours(&format!("{left}{}", rule.repeat(rest)), Ink::Faint),
            None => self.look.flow().ours(title, Ink::Strong),
        };
        self.paragraph(0, &title);
    }

    /// The text of the page.
    pub fn finish(self) -> String {
        let look = self.look;
        let text =
            |line: Line| escape::disarmed(&line.text(), look.ascii).unwrap_or_else(|| line.paint(look));
        self.lines.into_iter().map(|line| text(line).trim_end().to_owned() + "\n").collect()
    }
}
