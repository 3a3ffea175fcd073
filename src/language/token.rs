//! One word of a sentence, with everything the analysis says about it.

use super::{PartOfSpeech, Relation};
use crate::article::Span;
use compact_str::CompactString;

/// A word or punctuation mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Token {
    /// Where it stands in the article.
    pub span: Span,
    /// The word as written.
    pub text: CompactString,
    /// Its dictionary form ("said" -> "say"), in lower case unless it is a name.
    pub lemma: CompactString,
    /// The universal part of speech.
    pub pos: PartOfSpeech,
    /// The Penn Treebank tag ("VBD").
    pub tag: &'static str,
    /// Index in the sentence of the token it depends on; its own index for the root.
    pub head: usize,
    /// How it depends on its head.
    pub relation: Relation,
    /// Whether white space follows it.
    pub spaced: bool,
}

impl Token {
    /// Whether it is a verb or an auxiliary with a tense: "said", "says", "would".
    pub fn has_tense(&self) -> bool {
        matches!(self.tag, "VBD" | "VBZ" | "VBP" | "MD")
    }
}
