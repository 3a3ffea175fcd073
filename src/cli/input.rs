//! Files and standard input, within limits.

use super::Failure;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The largest article that is read without being asked for: 2 MiB, some 350,000 words.
pub const MAX_ARTICLE_BYTES: u64 = 2 * 1024 * 1024;

/// The text of a file, or of standard input for `-`.
pub fn text(path: &Path, max_bytes: u64) -> Result<String, Failure> {
    let told = |problem: String| Failure::Told(format!("{}: {problem}", path.display()));
    let bytes = bytes(path, max_bytes).map_err(|error| told(error.to_string()))?;
    if bytes.len() as u64 > max_bytes {
        return Err(told(format!("more than {max_bytes} bytes; --max-article-bytes allows more")));
    }
    String::from_utf8(bytes)
        .map_err(|error| told(format!("not UTF-8 at byte {}", error.utf8_error().valid_up_to())))
}

/// All bytes, or one more than `max_bytes` if there are more.
fn bytes(path: &Path, max_bytes: u64) -> io::Result<Vec<u8>> {
    let source: Box<dyn Read> =
        if path == Path::new("-") { Box::new(io::stdin().lock()) } else { Box::new(File::open(path)?) };
    let mut bytes = Vec::new();
    source.take(max_bytes.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}
