//! What the finders look at: the article, its sentences as trees, its quotations, and where each stands.

use super::quotation::{Quotation, quotations};
use crate::article::{Article, Span};
use crate::claim::tree::Tree;
use crate::language::Sentence;

/// An article ready to be searched.
#[derive(Debug)]
pub struct Page<'s> {
    /// The article.
    pub article: &'s Article,
    /// A tree per sentence.
    pub trees: Vec<Tree<'s>>,
    /// The quotations, in order.
    pub quotations: Vec<Quotation>,
}

/// A token somewhere in the article: the index of its sentence, and its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Index of the sentence.
    pub sentence: usize,
    /// Index of the token in it.
    pub token: usize,
}

impl<'s> Page<'s> {
    /// Reads an article and its sentences.
    pub fn new(article: &'s Article, sentences: &'s [Sentence]) -> Self {
        Self { article, trees: sentences.iter().map(Tree::new).collect(), quotations: quotations(article) }
    }

    /// The first token that ends after byte `at`, if it is in the same paragraph as `paragraph` says.
    pub fn token_after(&self, at: usize, paragraph: usize) -> Option<Place> {
        let sentence = self.trees.partition_point(|t| t.sentence.span.end <= at);
        let tree = self.trees.get(sentence).filter(|t| t.sentence.paragraph == paragraph)?;
        let token = tree.sentence.tokens.partition_point(|t| t.span.end <= at);
        (token < tree.len()).then_some(Place { sentence, token })
    }

    /// The last token that starts before byte `at`, in the paragraph or before it.
    pub fn token_before(&self, at: usize) -> Option<Place> {
        let sentence = self.trees.partition_point(|t| t.sentence.span.start < at).checked_sub(1)?;
        let token =
            self.trees[sentence].sentence.tokens.partition_point(|t| t.span.start < at).checked_sub(1)?;
        Some(Place { sentence, token })
    }

    /// The index of the paragraph of a token.
    pub fn paragraph(&self, place: Place) -> usize {
        self.trees[place.sentence].sentence.paragraph
    }

    /// Where a token stands.
    pub fn span(&self, place: Place) -> Span {
        self.trees[place.sentence].token(place.token).span
    }

    /// The last character before byte `at` that is not white space.
    pub fn char_before(&self, at: usize) -> Option<char> {
        self.article.text.get(..at)?.trim_end().chars().next_back()
    }

    /// Whether nothing but white space stands between the start of a paragraph and byte `at`.
    pub fn starts_paragraph(&self, at: usize, paragraph: usize) -> bool {
        self.article.paragraphs.get(paragraph).is_some_and(|p| at <= p.span.start)
    }

    /// Whether a quotation covers the place.
    pub fn is_quoted(&self, span: Span) -> bool {
        super::candidate::quotation_at(&self.quotations, span).is_some()
    }
}
