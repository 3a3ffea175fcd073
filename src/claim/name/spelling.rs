//! When two spellings are one name: "Kyung-wha" and "Kyung-hwa", "Zelensky" and "Zelenskyy", "al-Assad" and "Assad".

use strsim::damerau_levenshtein;

/// Names shorter than this are too short for a slip to be told from another name.
const LONG_ENOUGH: usize = 7;

/// Whether two words of names are the same, up to case, an Arabic article and a slip or two in a long one.
pub(in crate::claim) fn same(a: &str, b: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    if a == b {
        return true;
    }
    let shorter = a.chars().count().min(b.chars().count());
    let start = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    shorter >= LONG_ENOUGH && start * 2 >= shorter && damerau_levenshtein(&a, &b) <= 1
}

/// Whether two words differ only in case.
pub(in crate::claim) fn equal(a: &str, b: &str) -> bool {
    plain(a) == plain(b)
}

fn plain(word: &str) -> String {
    let lower = word.to_lowercase();
    let bare = ["al-", "el-"].iter().find_map(|article| lower.strip_prefix(article)).unwrap_or(&lower);
    bare.replace('’', "'").trim_end_matches('.').to_owned()
}
