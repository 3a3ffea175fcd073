//! What the network sees of a word: its norm, first and last letters and shape, as numbers.

use super::char_class::{CharClass, is_space};
use super::hash::string_id;
use super::tables::{model_table, rows, unescaped};
use compact_str::CompactString;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::LazyLock;

/// A word form with its lexical attributes, each as spaCy's number for the string.
///
/// Equal forms with equal norms have equal lexemes, so embeddings may be cached by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Lexeme {
    /// The form with spelling variants undone ("colour" -> "color"), else in lower case.
    pub norm: u64,
    /// The first character.
    pub prefix: u64,
    /// The last three characters.
    pub suffix: u64,
    /// The pattern of letters and digits: "Xxxx", "dd.d".
    pub shape: u64,
    /// Whether it is white space.
    pub space: bool,
}

/// The number of the norm by that of the form. The model does not keep the forms themselves.
static NORMS: LazyLock<FxHashMap<u64, u64>> = LazyLock::new(|| {
    let norms = rows(model_table!("norm_exceptions.tsv"));
    norms
        .filter_map(|[id, norm]| Some((u64::from_str_radix(id, 16).ok()?, string_id(&unescaped(norm)))))
        .collect()
});

impl Lexeme {
    /// The attributes of a form; `norm` where the tokenizer's exceptions give it one.
    ///
    /// A printer's apostrophe within a word counts as a typewriter's: the model has hardly met the other one, and takes the
    /// "n’t" of "don’t work" for a noun.
    pub fn of(form: &str, norm: Option<&str>) -> Self {
        let plain = with_plain_apostrophe(form);
        let form = &*plain;
        let last_three = form.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
        Self {
            norm: norm.map_or_else(|| norm_id(form), string_id),
            prefix: string_id(form.chars().next().map_or("", |c| &form[..c.len_utf8()])),
            suffix: string_id(&form[last_three..]),
            shape: string_id(&shape(form)),
            space: !form.is_empty() && form.chars().all(is_space),
        }
    }

    /// The columns the embedding takes, in its order: NORM, PREFIX, SUFFIX, SHAPE, SPACY, IS_SPACE.
    ///
    /// `spaced` says whether a space follows the token.
    pub fn features(&self, spaced: bool) -> [u64; 6] {
        [self.norm, self.prefix, self.suffix, self.shape, u64::from(spaced), u64::from(self.space)]
    }
}

/// A word with straight apostrophes; a mark on its own stays as it is.
pub fn with_plain_apostrophe(form: &str) -> Cow<'_, str> {
    if form.contains('’') && form.chars().nth(1).is_some() {
        form.replace('’', "'").into()
    } else {
        form.into()
    }
}

fn norm_id(form: &str) -> u64 {
    NORMS.get(&string_id(form)).copied().unwrap_or_else(|| string_id(&lower(form)))
}

/// The form in lower case.
pub fn lower(form: &str) -> CompactString {
    if !form.is_ascii() {
        return form.to_lowercase().into();
    }
    let mut lower = CompactString::from(form);
    lower.make_ascii_lowercase();
    lower
}

/// Upper-case letters as `X`, other letters as `x`, digits as `d`, the rest as it is, runs cut after four; "LONG" from
/// a hundred characters on.
fn shape(form: &str) -> CompactString {
    if form.chars().nth(99).is_some() {
        return CompactString::const_new("LONG");
    }
    let (mut shape, mut last, mut run) = (CompactString::default(), None, 0);
    for c in form.chars().map(shape_char) {
        run = if last == Some(c) { run + 1 } else { 1 };
        last = Some(c);
        if run <= 4 {
            shape.push(c);
        }
    }
    shape
}

fn shape_char(c: char) -> char {
    match c {
        'A'..='Z' => 'X',
        'a'..='z' => 'x',
        '0'..='9' => 'd',
        _ if c.is_ascii() => c,
        _ if CharClass::Upper.has(c) && CharClass::Letter.has(c) => 'X',
        _ if CharClass::Letter.has(c) => 'x',
        _ if CharClass::Digit.has(c) => 'd',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_keep_four_of_a_run() {
        for (form, expected) in
            [("Reuters", "Xxxxx"), ("$5.4bn", "$d.dxx"), ("2024", "dddd"), ("x²Ǆa", "xdXx"), ("ʰ", "x")]
        {
            assert_eq!(shape(form), expected);
        }
        assert_eq!(shape(&"a".repeat(100)), "LONG");
        assert_eq!(shape(&"a".repeat(99)), "xxxx");
    }

    #[test]
    fn norms_undo_spelling() {
        for (form, norm) in [("colour", "color"), ("—", "-"), ("£", "$"), ("The", "the"), ("”", "\"")] {
            assert_eq!(norm_id(form), string_id(norm), "{form}");
        }
    }
}
