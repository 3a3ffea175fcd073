//! What the caller found where a claim file says that an article is.

use crate::Reading;

/// An article as it was found.
#[derive(Debug)]
pub struct Snapshot {
    /// Its path, with forward slashes.
    pub path: String,
    /// What was read out of it.
    pub reading: Reading,
    /// SHA-256 of the file, in lower-case hexadecimal.
    pub sha256: String,
    /// The line of the file on which the article's text begins.
    pub first_line: usize,
    /// What was assumed about the encoding, when the file is not UTF-8 and the claim file does not name one.
    pub assumed: Option<String>,
}

/// What a path led to.
#[derive(Debug, Clone, Copy)]
pub enum Supply<'a> {
    /// An article.
    Article(&'a Snapshot),
    /// No regular file: what there is instead.
    Missing(&'a str),
    /// Something outside the project: what leads there.
    Outside(&'a str),
    /// A file that no article could be read out of: why.
    Unreadable(&'a str),
    /// A limit was hit: which, and the flag that raises it.
    TooLarge(&'a str),
}

impl Snapshot {
    /// An article as it was read out of these bytes.
    pub fn new(path: &str, bytes: &[u8], reading: Reading) -> Self {
        let lines = |bytes: &[u8]| bytes.iter().filter(|byte| **byte == b'\n').count();
        let first_line = 1 + lines(bytes).saturating_sub(lines(reading.article.text.as_bytes()));
        let sha256 = sum(bytes);
        let foreign = std::str::from_utf8(bytes).is_err();
        let assumed = reading.article.notices.first().filter(|_| foreign).cloned();
        Self { path: path.to_owned(), reading, sha256, first_line, assumed }
    }
}

/// The SHA-256 sum in lower-case hexadecimal.
pub fn sum(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes of an article in UTF-8, given the encoding that a claim file names.
///
/// # Errors
/// When there is no such encoding, or bytes that mean nothing in it.
pub fn decoded(bytes: &[u8], encoding: &str) -> Result<Vec<u8>, String> {
    let known = encoding_rs::Encoding::for_label(encoding.as_bytes());
    let known = known.ok_or_else(|| format!("there is no encoding `{encoding}`"))?;
    let (text, _, lost) = known.decode(bytes);
    match lost {
        true => Err(format!("some of its bytes mean nothing in {}", known.name())),
        false => Ok(text.into_owned().into_bytes()),
    }
}
