//! Bytes to text: which encoding, and that nothing is lost.
//!
//! Text comes out as it stands on disk: no line ending, quotation mark or space is changed, so that what is
//! quoted from it can be found again.

use super::error::Problem;
use crate::lexicon::{self, Table};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::sync::LazyLock;

/// More control characters than this share of all characters and the file is no text. Real articles have
/// none; a stray one from a word processor must not turn a long article away.
const CONTROL_SHARE: f64 = 0.01;

/// A decoded file, or what is wrong with it and the text up to there.
pub(super) struct Decoded {
    /// The text, without byte order mark.
    pub text: String,
    /// What the reader should know about the encoding.
    pub notice: Option<String>,
}

/// A file that is no text: the problem, and the text before it if it was found at one place.
pub(super) type Undecoded = (Problem, Option<String>);

/// Decodes a file: by its byte order mark, else as UTF-8, else in the encoding that its bytes look like.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Undecoded> {
    if bytes.trim_ascii().is_empty() {
        return Err((Problem::Empty, None));
    }
    if let Some(kind) = kind_of(bytes) {
        return Err((Problem::NotText(kind), None));
    }
    let (encoding, body) = encoding_of(bytes)?;
    let text = strictly(encoding, body)?;
    if is_binary(&text) {
        return Err((Problem::NotText("is a binary file: give the article's text instead".into()), None));
    }
    let notice =
        (encoding != UTF_8).then(|| format!("The file is not UTF-8; it was read as {}.", encoding.name()));
    Ok(Decoded { text, notice })
}

/// What a file is by its first bytes, when that is no text.
fn kind_of(bytes: &[u8]) -> Option<String> {
    static KINDS: LazyLock<Table> = LazyLock::new(|| Table::parse(lexicon::FILE_KINDS));
    let start = bytes.trim_ascii_start();
    let starts = |hex: &str| {
        let digits = start.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        let wanted = hex.chars().map(|digit| digit.to_digit(16).map(|d| d as u8));
        start.len() * 2 >= hex.len() && wanted.eq(digits.take(hex.len()).map(Some))
    };
    let row = KINDS.rows().iter().find(|row| starts(row.cell(0)))?;
    Some(format!("is {}, not text: {}", row.cell(1), row.cell(2)))
}

/// The encoding of a file and its bytes without the byte order mark.
fn encoding_of(bytes: &[u8]) -> Result<(&'static Encoding, &[u8]), Undecoded> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok((encoding, bytes.get(mark..).unwrap_or_default()));
    }
    if let Some(looks_like) = zeros(bytes) {
        return Err((Problem::NotText(looks_like.into()), None));
    }
    if mostly_utf8(bytes) {
        return Ok((UTF_8, bytes));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    Ok((if has_signs_alone(bytes) { WINDOWS_1252 } else { guess }, bytes))
}

/// Whether all that is beyond ASCII is no letter in western Europe: a lone pound sign is none of Poland's.
fn has_signs_alone(bytes: &[u8]) -> bool {
    let text = WINDOWS_1252.decode_without_bom_handling_and_without_replacement(bytes);
    text.is_some_and(|text| !text.chars().any(|c| !c.is_ascii() && c.is_alphabetic()))
}

/// What a file with zero bytes is: UTF-16 of European text has one in every second byte.
fn zeros(bytes: &[u8]) -> Option<&'static str> {
    let count = bytes.iter().filter(|byte| **byte == 0).count();
    match count {
        0 => None,
        n if n * 5 > bytes.len() * 2 && n * 2 <= bytes.len() + 1 => {
            Some("looks like UTF-16 without a byte order mark: save it as UTF-8")
        }
        _ => Some("is a binary file: give the article's text instead"),
    }
}

/// Whether a file is UTF-8, if need be with damaged bytes: more letters beyond ASCII that are right than wrong.
/// To read such a file as windows-1252 would spoil every one of them in silence.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    wrong == 0 || right > wrong
}

/// The text of bytes in an encoding, or the text up to the first byte that means nothing in it.
fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Undecoded> {
    if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        return Ok(text.into_owned());
    }
    let (lossy, _) = encoding.decode_without_bom_handling(bytes);
    let wide = encoding == UTF_16LE || encoding == UTF_16BE;
    let name = if wide { "UTF-16" } else { encoding.name() };
    let sound = lossy.split(char::REPLACEMENT_CHARACTER).next().unwrap_or_default();
    Err((Problem::Undecodable { encoding: name }, Some(sound.to_owned())))
}

/// Whether a decoded file is no text: zeros, or too many control characters.
fn is_binary(text: &str) -> bool {
    let control = |c: &char| c.is_control() && !matches!(c, '\t'..='\r' | '\u{1b}' | '\u{85}');
    let controls = text.chars().filter(control).count();
    text.contains('\0') || controls as f64 > text.chars().count() as f64 * CONTROL_SHARE
}
