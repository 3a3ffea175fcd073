//! What the network says, as sentences: parts of speech and lemmas added, white space taken out.

use super::attribute_ruler::{self, Tagged};
use super::char_class::is_space;
use super::lemmatizer::lemma;
use super::lexeme::{lower, with_plain_apostrophe};
use super::network::Analysis;
use super::parse::Passage;
use super::{Entity, Relation, Sentence, Token};
use crate::article::Span;
use compact_str::CompactString;
use std::ops::Range;

/// The sentences of a passage of `text`.
pub(super) fn sentences(text: &str, passage: &Passage, analysis: &Analysis) -> Vec<Sentence> {
    let words = words(text, passage, analysis);
    let starts = analysis.tree.starts();
    let mut firsts: Vec<usize> = (0..starts.len()).filter(|&word| starts[word] || word == 0).collect();
    firsts.push(starts.len());
    let sentence =
        |ends: &[usize]| Draft::new(&words, &analysis.tree.heads, ends[0]..ends[1]).finish(passage, analysis);
    firsts.windows(2).filter_map(sentence).collect()
}

/// A token of the passage, its head not yet known; `None` for white space.
type Word = Option<Token>;

fn words(text: &str, passage: &Passage, analysis: &Analysis) -> Vec<Word> {
    let forms: Vec<&str> = passage.pieces.iter().map(|piece| piece.of(text)).collect();
    let lowered: Vec<CompactString> = forms.iter().map(|form| lower(&with_plain_apostrophe(form))).collect();
    let relations = analysis.tree.labels.iter().map(|label| Relation::of(label));
    let tagged: Vec<Tagged<'_>> = (forms.iter().zip(&lowered).zip(&analysis.tags).zip(relations))
        .map(|(((form, lower), tag), relation)| Tagged {
            lower,
            tag,
            relation,
            space: form.starts_with(is_space),
        })
        .collect();
    let attributes = attribute_ruler::apply(&tagged);
    let token = |word: usize| {
        let (piece, form, attributes) = (&passage.pieces[word], forms[word], attributes[word]);
        let ruled = attributes.lemma.map(CompactString::from);
        (!tagged[word].space).then(|| Token {
            span: Span::new(piece.start, piece.end),
            text: form.into(),
            lemma: ruled.unwrap_or_else(|| lemma(form, attributes.pos, attributes.morph)),
            pos: attributes.pos,
            tag: analysis.tags[word],
            head: 0,
            relation: tagged[word].relation,
            spaced: piece.spaced || tagged.get(word + 1).is_some_and(|next| next.space),
        })
    };
    (0..forms.len()).map(token).collect()
}

/// A sentence in the making: the words `range` of a passage.
struct Draft<'a> {
    words: &'a [Word],
    heads: &'a [usize],
    range: Range<usize>,
    /// For every word of the range how many tokens stand before it, and one more for all.
    before: Vec<usize>,
}

impl<'a> Draft<'a> {
    fn new(words: &'a [Word], heads: &'a [usize], range: Range<usize>) -> Self {
        let mut before = vec![0];
        let mut tokens = 0;
        before.extend(words[range.clone()].iter().map(|word| {
            tokens += usize::from(word.is_some());
            tokens
        }));
        Self { words, heads, range, before }
    }

    /// The sentence; `None` if it is nothing but white space.
    fn finish(self, passage: &Passage, analysis: &Analysis) -> Option<Sentence> {
        let heads: Vec<Option<usize>> = self.tokens().map(|word| self.head(word)).collect();
        let root = heads.iter().position(Option::is_none)?;
        let mut tokens: Vec<Token> = self.words[self.range.clone()].iter().flatten().cloned().collect();
        for (i, (token, head)) in tokens.iter_mut().zip(heads).enumerate() {
            token.head = head.unwrap_or(root);
            token.relation = match token.relation {
                _ if i == root => Relation::Root,
                Relation::Root => Relation::Dep,
                other => other,
            };
        }
        let span = tokens.first()?.span.join(tokens.last()?.span);
        Some(Sentence { paragraph: passage.paragraph, span, tokens, entities: self.entities(analysis) })
    }

    /// The words of the range that are not white space.
    fn tokens(&self) -> impl Iterator<Item = usize> {
        self.range.clone().filter(|&word| self.words[word].is_some())
    }

    /// The token that `word` hangs on. White space is no token: what hangs on it hangs on its head. `None` for the root,
    /// and for what would hang on a root that is white space.
    fn head(&self, word: usize) -> Option<usize> {
        let mut below = word;
        loop {
            let head = self.heads[below];
            if head == below || !self.range.contains(&head) {
                return None;
            }
            if self.words[head].is_some() {
                return Some(self.before[head - self.range.start]);
            }
            below = head;
        }
    }

    fn entities(&self, analysis: &Analysis) -> Vec<Entity> {
        let inside =
            |word: usize| self.before[word.clamp(self.range.start, self.range.end) - self.range.start];
        let entities = analysis
            .entities
            .iter()
            .map(|(words, label)| Entity { tokens: inside(words.start)..inside(words.end), label });
        entities.filter(|entity| !entity.tokens.is_empty()).collect()
    }
}
