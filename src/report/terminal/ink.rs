//! What a piece of a report means to the reader, and how a terminal shows it. Orange is what differs, blue what
//! agrees: two colours that all common kinds of colour blindness keep apart (Okabe & Ito 2008). A word or
//! a symbol always says the same.

use colored::{Color, Colorize};

/// #0087d7 and #d75f00 of the 256 colours: 4 to 5 times as bright or dark as both a black and a white background.
const BLUE: Color = Color::AnsiColor(32);
const ORANGE: Color = Color::AnsiColor(166);

/// What a piece of a report means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Running text.
    Plain,
    /// Names and headings.
    Strong,
    /// What can be skipped.
    Faint,
    /// An agreement.
    Agree,
    /// A difference.
    Differ,
    /// The words that a difference rests on.
    Evidence,
    /// A word that the other article does not have here.
    Changed,
}

/// The text with the codes that a terminal shows it by.
pub fn paint(text: &str, ink: Ink) -> String {
    let styled = match ink {
        Ink::Plain => text.normal(),
        Ink::Strong => text.bold(),
        Ink::Faint => text.dimmed(),
        Ink::Agree => text.color(BLUE).bold(),
        Ink::Differ => text.color(ORANGE).bold(),
        Ink::Evidence => text.color(ORANGE).bold().underline(),
        Ink::Changed => text.underline(),
    };
    styled.to_string()
}
