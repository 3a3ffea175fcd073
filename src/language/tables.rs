//! The tables of the English model, embedded as text: how a row is read and how a sorted one is searched.
//!
//! They are written by `training/convert_tables.py`, so they carry no reasons and are not part of the lexicon.
//! Small ones are parsed on first use; the large ones are searched where they lie and cost nothing at start.

use std::borrow::Cow;
use std::cmp::Ordering;

/// A table of the model by its path below `models/en_core_web_sm/`.
macro_rules! model_table {
    ($path:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/models/en_core_web_sm/", $path))
    };
}
pub(super) use model_table;

/// The rows of a table, each as its first `N` cells; a row with fewer has empty ones at the end.
///
/// The first line is a comment and the second names the columns.
pub(super) fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().skip(2).map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or_default())
    })
}

/// A cell with its `\xHH` escapes resolved: white space and backslashes are written that way.
pub(super) fn unescaped(cell: &'static str) -> Cow<'static, str> {
    if !cell.contains('\\') {
        return Cow::Borrowed(cell);
    }
    let mut parts = cell.split("\\x");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_at_checked(2).unwrap_or((part, ""));
        text.extend(u8::from_str_radix(code, 16).ok().map(char::from));
        text.push_str(rest);
    }
    Cow::Owned(text)
}

/// What follows `key` on the line that starts with it, in text whose lines are sorted by their bytes.
///
/// A key that ends with a line feed asks for the whole line.
pub(super) fn find_line<'t>(sorted: &'t str, key: &str) -> Option<&'t str> {
    let (mut from, mut to) = (0, sorted.len());
    while from < to {
        let (start, end) = line_around(sorted, from + (to - from) / 2);
        let line = sorted.get(start..end)?;
        let head = line.as_bytes().get(..key.len()).unwrap_or(line.as_bytes());
        match head.cmp(key.as_bytes()) {
            Ordering::Less => from = end,
            Ordering::Greater => to = start,
            Ordering::Equal => return line.get(key.len()..).map(str::trim_end),
        }
    }
    None
}

/// Where the line that holds the byte at `at` starts and ends, its line feed included.
fn line_around(text: &str, at: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    let before = bytes.get(..at).unwrap_or_default();
    let after = bytes.get(at..).unwrap_or_default();
    let start = before.iter().rposition(|&b| b == b'\n').map_or(0, |feed| feed + 1);
    let end = after.iter().position(|&b| b == b'\n').map_or(bytes.len(), |feed| at + feed + 1);
    (start, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_by_their_start() {
        let sorted = "adj\tbad\tworse\nadj\tgood\tbetter\nnoun\tox\toxen\n";
        for (key, rest) in
            [("adj\tbad\t", Some("worse")), ("adj\tgood\t", Some("better")), ("noun\tox\t", Some("oxen"))]
        {
            assert_eq!(find_line(sorted, key), rest, "{key:?}");
        }
        assert_eq!(find_line("a\nab\nabc\n", "ab\n"), Some(""));
        for key in ["adj\ta\t", "adj\tc\t", "noun\tp\t", "verb\t"] {
            assert_eq!(find_line(sorted, key), None, "{key:?}");
        }
    }

    #[test]
    fn escapes_are_resolved() {
        for (cell, text) in [("can't", "can't"), ("\\x20\\x20", "  "), ("a\\x5cb", "a\\b")] {
            assert_eq!(unescaped(cell), text);
        }
    }
}
