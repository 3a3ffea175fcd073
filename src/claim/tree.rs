//! The tree over a sentence, indexed once so that walking it costs nothing per question.

use crate::article::Span;
use crate::language::{PartOfSpeech, Relation, Sentence, Token};
use std::ops::Range;

/// A sentence with the children and the extent of every token at hand: linear in its length to make.
#[derive(Debug, Clone)]
pub struct Tree<'s> {
    /// The sentence.
    pub sentence: &'s Sentence,
    /// `starts[i]..starts[i + 1]` are the places in `below` of the children of `i`.
    starts: Vec<usize>,
    /// Children, grouped by head, each group in text order.
    below: Vec<usize>,
    /// The first and the last token of each subtree.
    extents: Vec<(usize, usize)>,
}

impl<'s> Tree<'s> {
    /// Indexes `sentence`. Tokens on a cycle, which no parser makes, have an extent of their own only.
    pub fn new(sentence: &'s Sentence) -> Self {
        let heads: Vec<usize> = sentence.tokens.iter().map(|t| t.head).collect();
        let (starts, below) = group(&heads);
        let mut tree = Self { sentence, starts, below, extents: (0..heads.len()).map(|i| (i, i)).collect() };
        tree.widen(&heads);
        tree
    }

    /// Passes extents up from the leaves.
    fn widen(&mut self, heads: &[usize]) {
        let mut order: Vec<usize> = (0..heads.len()).filter(|&i| heads[i] == i).collect();
        let mut at = 0;
        while let Some(&token) = order.get(at) {
            order.extend(self.children(token));
            at += 1;
        }
        for &token in order.iter().rev().filter(|&&t| heads[t] != t) {
            let (first, last) = self.extents[token];
            let above = &mut self.extents[heads[token]];
            *above = (above.0.min(first), above.1.max(last));
        }
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.extents.len()
    }

    /// Whether there are no tokens.
    pub fn is_empty(&self) -> bool {
        self.extents.is_empty()
    }

    /// The token at `index`, which must be one of this sentence.
    pub fn token(&self, index: usize) -> &'s Token {
        &self.sentence.tokens[index]
    }

    /// The dictionary form of a token.
    pub fn lemma(&self, index: usize) -> &'s str {
        &self.token(index).lemma
    }

    /// Whether a token has this part of speech.
    pub fn is(&self, index: usize, pos: PartOfSpeech) -> bool {
        self.token(index).pos == pos
    }

    /// How a token depends on its head.
    pub fn relation(&self, index: usize) -> Relation {
        self.token(index).relation
    }

    /// The head of a token, unless it is the root.
    pub fn head(&self, index: usize) -> Option<usize> {
        let head = self.token(index).head;
        (head != index && head < self.len()).then_some(head)
    }

    /// The tokens that depend on `of` directly, in text order.
    pub fn children(&self, of: usize) -> impl DoubleEndedIterator<Item = usize> + Clone + '_ {
        self.below[self.starts[of]..self.starts[of + 1]].iter().copied()
    }

    /// The first dependent of `of` with one of these relations.
    pub fn child(&self, of: usize, relations: &[Relation]) -> Option<usize> {
        self.children(of).find(|&i| relations.contains(&self.relation(i)))
    }

    /// Whether a token is the subject of a clause.
    pub fn is_subject(&self, index: usize) -> bool {
        matches!(self.relation(index), Relation::Nsubj | Relation::Nsubjpass)
    }

    /// From the first to one past the last token of the subtree of `of`.
    pub fn extent(&self, of: usize) -> Range<usize> {
        let (first, last) = self.extents[of];
        first..last + 1
    }

    /// The heads of `token` from its own up to the root.
    pub fn ancestors(&self, token: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.head(token), |&i| self.head(i)).take(self.len())
    }

    /// Whether `token` depends on `above`, directly or not.
    pub fn is_below(&self, token: usize, above: usize) -> bool {
        self.ancestors(token).any(|i| i == above)
    }

    /// Where a run of tokens stands in the article.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        self.sentence.span_of(tokens)
    }
}

/// Children grouped by head: where each group starts, and the groups.
fn group(heads: &[usize]) -> (Vec<usize>, Vec<usize>) {
    let mut starts = vec![0; heads.len() + 1];
    let edges = || heads.iter().enumerate().filter(|&(i, &h)| i != h && h < heads.len());
    for (_, &head) in edges() {
        starts[head + 1] += 1;
    }
    for i in 1..starts.len() {
        starts[i] += starts[i - 1];
    }
    let mut next = starts.clone();
    let mut below = vec![0; starts.last().copied().unwrap_or(0)];
    for (child, &head) in edges() {
        below[next[head]] = child;
        next[head] += 1;
    }
    (starts, below)
}
