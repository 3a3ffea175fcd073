//! Classes of characters as spaCy's rules and Python's string methods draw them.
//!
//! They differ from those of Rust's `char` in detail (a combining mark is alphabetic there but no letter for Python), and
//! a rule that sees another class splits words in other places.

use super::tables::{model_table, rows};
use std::sync::LazyLock;

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $label:literal),* $(,)?) => {
        /// A class of characters.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum CharClass { $($(#[$doc])* $name),* }

        const LABELS: &[&str] = &[$($label),*];
    };
}

classes! {
    /// Letters of the scripts that spaCy's rules know.
    Alpha = "alpha",
    /// The lower-case ones of them, and those of scripts without case.
    AlphaLower = "alpha_lower",
    /// The upper-case ones of them, and those of scripts without case.
    AlphaUpper = "alpha_upper",
    /// What a full stop at the end of a chunk is split from.
    BeforeFullStop = "before_full_stop",
    /// Decimal digits of any script: Python's `\d`.
    Decimal = "decimal",
    /// Digits, superscript ones too: Python's `str.isdigit`.
    Digit = "digit",
    /// Symbols, dingbats, emoji.
    Icon = "icon",
    /// Letters of any script: Python's `str.isalpha`.
    Letter = "letter",
    /// Quotation marks and East Asian brackets.
    Quote = "quote",
    /// Upper-case letters: Python's `str.isupper`.
    Upper = "upper",
    /// Word characters: Python's `\w`.
    Word = "word",
}

/// Bits of the classes of each ASCII character, and the ranges of the others by class.
struct Classes {
    ascii: [u16; 128],
    ranges: [Vec<(char, char)>; LABELS.len()],
}

static CLASSES: LazyLock<Classes> = LazyLock::new(|| {
    let mut classes = Classes { ascii: [0; 128], ranges: Default::default() };
    let point = |hex| u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
    for [label, runs] in rows(model_table!("char_classes.tsv")) {
        let Some(class) = LABELS.iter().position(|l| *l == label) else { continue };
        for run in runs.split(' ') {
            let (first, last) = run.split_once('-').unwrap_or((run, run));
            if let (Some(first), Some(last)) = (point(first), point(last)) {
                classes.add(class, first, last);
            }
        }
    }
    classes
});

impl Classes {
    fn add(&mut self, class: usize, first: char, last: char) {
        for c in (first..=last).take_while(char::is_ascii) {
            self.ascii[c as usize & 127] |= 1 << class;
        }
        if !last.is_ascii() {
            self.ranges[class].push((first, last));
        }
    }
}

impl CharClass {
    /// Whether the class holds `c`.
    pub(super) fn has(self, c: char) -> bool {
        let (classes, class) = (&*CLASSES, self as usize);
        if c.is_ascii() {
            return classes.ascii[c as usize & 127] >> class & 1 == 1;
        }
        let ranges = &classes.ranges[class];
        ranges.get(ranges.partition_point(|&(_, last)| last < c)).is_some_and(|&(first, _)| first <= c)
    }
}

/// White space as Python's `str.isspace` has it: four separators more than [`char::is_whitespace`].
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}')
}
