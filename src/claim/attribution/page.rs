//! What the finders look at: the article, its sentences as trees, its quotations, and where each stands.

use super::complement::Frame;
use super::cue::Cues;
use super::quotation::{Quotation, is_mark, quotations};
use crate::article::{Article, Span};
use crate::claim::tree::Tree;
use crate::language::{PartOfSpeech as Pos, Relation as Rel, Sentence};

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
        let mut page = Self {
            article,
            trees: sentences.iter().map(Tree::new).collect(),
            quotations: quotations(article),
        };
        let astray: Vec<bool> = page.quotations.iter().map(|q| page.is_astray(*q)).collect();
        let mut astray = astray.into_iter();
        page.quotations.retain(|_| !astray.next().unwrap_or_default());
        page
    }

    /// Whether a mark that nothing closes opens a paragraph in which somebody is told to speak: where the speech ends is then
    /// unknown ("“We were warned, Lee said.").
    fn is_astray(&self, quotation: Quotation) -> bool {
        let text = quotation.span.of(&self.article.text);
        let open = !quotation.continues && !text.chars().skip(1).any(is_mark);
        let first = self.trees.partition_point(|t| t.sentence.paragraph < quotation.paragraph);
        let here = self.trees[first..].iter().take_while(|t| t.sentence.paragraph == quotation.paragraph);
        open && here.into_iter().any(|tree| (0..tree.len()).any(|token| tells_of_speech(tree, token)))
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

    /// Whether no quotation stands in a paragraph.
    pub fn is_unquoted(&self, paragraph: usize) -> bool {
        let after = self.quotations.partition_point(|q| q.paragraph < paragraph);
        self.quotations.get(after).is_none_or(|q| q.paragraph > paragraph)
    }

    /// The words of a paragraph.
    pub fn words(&self, paragraph: usize) -> impl Iterator<Item = &'s str> {
        let first = self.trees.partition_point(|t| t.sentence.paragraph < paragraph);
        let here =
            self.trees[first..].iter().map(|t| t.sentence).take_while(move |s| s.paragraph == paragraph);
        here.flat_map(|s| s.tokens.iter().map(|t| t.text.as_str()))
    }

    /// Whether a quotation covers the place.
    pub fn is_quoted(&self, span: Span) -> bool {
        super::candidate::quotation_at(&self.quotations, span).is_some()
    }
}

/// Whether a verb says that somebody speaks who is neither "I" nor "you".
fn tells_of_speech(tree: &Tree<'_>, verb: usize) -> bool {
    let subject = || tree.child(verb, &[Rel::Nsubj]).is_some_and(|s| !tree.is(s, Pos::Pron));
    let says = tree.is(verb, Pos::Verb)
        && Cues::table().attributes(&tree.lemma(verb).to_lowercase(), Pos::Verb, Frame::Clause);
    says && subject()
}
