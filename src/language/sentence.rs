//! A sentence: its tokens, the tree over them, the names in it.

use super::{PartOfSpeech, Relation, Token};
use crate::article::Span;
use std::ops::Range;

/// One sentence, parsed: a single tree of tokens and the entities named in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    /// Index of its paragraph among those analysed.
    pub paragraph: usize,
    /// Where it stands in the article.
    pub span: Span,
    /// Its tokens, white space left out.
    pub tokens: Vec<Token>,
    /// Names, dates, amounts and the like, in order, never overlapping.
    pub entities: Vec<Entity>,
}

/// A run of tokens that names something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The OntoNotes label: `PERSON`, `ORG`, `GPE`, `DATE` …
    pub label: &'static str,
}

impl Sentence {
    /// Index of the token that heads the tree.
    pub fn root(&self) -> usize {
        self.tokens.iter().enumerate().find(|(i, t)| t.head == *i).map_or(0, |(i, _)| i)
    }

    /// The tokens that depend on `of`, in text order.
    pub fn children(&self, of: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.tokens.len()).filter(move |&i| i != of && self.tokens[i].head == of)
    }

    /// The first dependent of `of` with one of these relations.
    pub fn child(&self, of: usize, relations: &[Relation]) -> Option<usize> {
        self.children(of).find(|&i| relations.contains(&self.tokens[i].relation))
    }

    /// The token and everything that depends on it, in text order.
    pub fn subtree(&self, of: usize) -> Vec<usize> {
        (0..self.tokens.len()).filter(|&i| i == of || self.is_below(i, of)).collect()
    }

    /// Whether `token` depends on `above`, directly or not.
    pub fn is_below(&self, token: usize, above: usize) -> bool {
        self.ancestors(token).any(|i| i == above)
    }

    /// The heads of `token` from its own head up to the root.
    pub fn ancestors(&self, token: usize) -> impl Iterator<Item = usize> + '_ {
        let up = |i: usize| (self.tokens[i].head != i).then(|| self.tokens[i].head);
        std::iter::successors(up(token), move |&i| up(i)).take(self.tokens.len())
    }

    /// From the first to the last token of the subtree of `of`.
    pub fn subtree_span(&self, of: usize) -> Span {
        self.subtree(of).into_iter().fold(self.tokens[of].span, |s, i| s.join(self.tokens[i].span))
    }

    /// The span of a run of tokens; empty at the sentence's start for an empty run.
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        match (self.tokens.get(tokens.start), tokens.end.checked_sub(1).and_then(|i| self.tokens.get(i))) {
            (Some(first), Some(last)) if tokens.start < tokens.end => first.span.join(last.span),
            _ => Span::new(self.span.start, self.span.start),
        }
    }

    /// The entity that `token` is part of.
    pub fn entity_at(&self, token: usize) -> Option<&Entity> {
        self.entities.iter().find(|e| e.tokens.contains(&token))
    }

    /// Whether a token of a run is a number that counts a noun behind the run: the last one of "City Hall 21,400" before
    /// "signatures".
    pub fn counts_beyond(&self, tokens: &Range<usize>, token: usize) -> bool {
        let number = self.tokens.get(token).filter(|t| t.relation == Relation::Nummod);
        number.is_some_and(|t| t.head >= tokens.end && self.is(t.head, PartOfSpeech::Noun))
    }

    /// Whether `token` has this part of speech.
    pub fn is(&self, token: usize, pos: PartOfSpeech) -> bool {
        self.tokens.get(token).is_some_and(|t| t.pos == pos)
    }
}
