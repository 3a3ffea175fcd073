//! Full stops that the tokenizer leaves on a unit, taking "£500m. Investors" and "21.1C. Officials" for abbreviations: there a sentence
//! ends.

use super::tokenizer::Piece;

/// How many letters a unit on figures has at the most: "300kWh.", "5.4bn.".
const LONGEST: usize = 3;

/// Pieces with the full stop of the sentence on its own behind a unit that stands on figures, before a capital.
pub(super) fn parted(text: &str, pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for (index, piece) in pieces.iter().enumerate() {
        let glued = out.last().filter(|last| last.end == piece.start).map_or("", |last| last.of(text));
        let next = pieces.get(index + 1).map_or("", |next| next.of(text));
        let ends = piece.spaced && next.starts_with(char::is_uppercase);
        out.push(*piece);
        if ends && is_measure(glued, piece.of(text)) {
            out.pop();
            let stop = piece.end - 1;
            out.push(Piece { end: stop, spaced: false, norm: None, ..*piece });
            out.push(Piece { start: stop, norm: None, ..*piece });
        }
    }
    out
}

/// Whether a piece, with what is glued to it before, is a figure with a unit and a full stop: "21.1C.", "m." behind "500".
fn is_measure(before: &str, piece: &str) -> bool {
    let Some(bare) = piece.strip_suffix('.') else { return false };
    let figures = bare.trim_end_matches(char::is_alphabetic);
    let letters = &bare[figures.len()..];
    let figure = |text: &str| {
        text.ends_with(|c: char| c.is_ascii_digit())
            && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
    };
    let behind = if figures.is_empty() { figure(before) } else { figure(figures) };
    behind && (1..=LONGEST).contains(&letters.chars().count())
}
