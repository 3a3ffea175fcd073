//! The short names that reports give to articles, claims and findings: `a`, `a1`, `f1`.

use crate::alignment::ClaimRef;

/// An article: `a` to `z`, then `aa`, `ab` and so on, as spreadsheets name columns.
pub fn article(index: usize) -> String {
    let last = char::from(b'a' + (index % 26) as u8);
    let before = (index / 26).checked_sub(1).map(article).unwrap_or_default();
    format!("{before}{last}")
}

/// An article as reports for people name it: `A`, `B` …
pub fn letter(index: usize) -> String {
    article(index).to_uppercase()
}

/// A claim: its article and its number there, counted from 1.
pub fn claim(of: ClaimRef) -> String {
    format!("{}{}", article(of.article), of.claim + 1)
}

/// A finding, counted from 1.
pub fn finding(index: usize) -> String {
    format!("f{}", index + 1)
}

#[cfg(test)]
mod tests {
    #[test]
    fn articles_are_named_as_spreadsheets_name_columns() {
        let names: Vec<_> = [0, 1, 25, 26, 27, 701, 702].into_iter().map(super::article).collect();
        assert_eq!(names, ["a", "b", "z", "aa", "ab", "zz", "aaa"]);
    }
}
