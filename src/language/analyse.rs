//! Paragraphs to sentences: the tokenizer, the network, the attribute rules and the lemmatizer, one after the other.

use super::attribute_ruler::{self, Tagged};
use super::lexeme::{Lexeme, lower};
use super::network::{Analysis, Network};
use super::tokenizer::{Piece, tokenize};
use super::{Entity, Relation, Sentence, Token, lemmatizer};
use crate::article::Span;
use compact_str::CompactString;
use rayon::prelude::*;

/// The sentences of some paragraphs of a text, in order. Each paragraph is analysed by itself.
pub fn parse(text: &str, paragraphs: &[Span]) -> Vec<Sentence> {
    let pieces: Vec<Vec<Piece>> = paragraphs.par_iter().map(|p| tokenize(p.of(text))).collect();
    let seen: Vec<_> =
        paragraphs.par_iter().zip(&pieces).map(|(p, pieces)| attributes(p.of(text), pieces)).collect();
    let analyses = Network::get().analyse(&seen);
    let read = |index: usize| {
        let paragraph = Paragraph {
            index,
            span: paragraphs[index],
            text,
            pieces: &pieces[index],
            analysis: &analyses[index],
        };
        paragraph.sentences()
    };
    (0..paragraphs.len().min(analyses.len())).into_par_iter().flat_map_iter(read).collect()
}

/// What the network sees of each token.
fn attributes(text: &str, pieces: &[Piece]) -> Vec<[u64; 6]> {
    pieces.iter().map(|piece| Lexeme::of(piece.of(text), piece.norm).features(piece.spaced)).collect()
}

/// A paragraph with everything that was found out about it.
struct Paragraph<'a> {
    index: usize,
    span: Span,
    text: &'a str,
    pieces: &'a [Piece],
    analysis: &'a Analysis,
}

impl Paragraph<'_> {
    fn sentences(&self) -> Vec<Sentence> {
        let words = self.words();
        let starts = self.analysis.tree.starts();
        let mut bounds: Vec<usize> = (0..words.len()).filter(|&i| starts[i]).collect();
        bounds.push(words.len());
        bounds.windows(2).filter_map(|w| self.sentence(&words, w[0]..w[1])).collect()
    }

    /// The tokens with heads that count the paragraph's tokens; `None` for white space.
    fn words(&self) -> Vec<Option<Token>> {
        let forms: Vec<CompactString> =
            self.pieces.iter().map(|p| lower(p.of(self.span.of(self.text)))).collect();
        let relation = |i: usize| Relation::of(self.analysis.tree.labels[i]);
        let blank = |i: usize| self.pieces[i].of(self.span.of(self.text)).trim().is_empty();
        let tagged: Vec<Tagged> = (0..forms.len())
            .map(|i| Tagged {
                lower: &forms[i],
                tag: self.analysis.tags[i],
                relation: relation(i),
                space: blank(i),
            })
            .collect();
        let found = attribute_ruler::apply(&tagged);
        (0..found.len()).map(|i| (!blank(i)).then(|| self.word(i, &found[i]))).collect()
    }

    fn word(&self, i: usize, found: &attribute_ruler::Attributes) -> Token {
        let piece = &self.pieces[i];
        let span = Span::new(self.span.start + piece.start, self.span.start + piece.end);
        let form = span.of(self.text);
        Token {
            span,
            text: form.into(),
            lemma: found
                .lemma
                .map_or_else(|| lemmatizer::lemma(form, found.pos, found.morph), CompactString::from),
            pos: found.pos,
            tag: self.analysis.tags[i],
            head: self.analysis.tree.heads[i],
            relation: Relation::of(self.analysis.tree.labels[i]),
            spaced: piece.spaced,
        }
    }

    /// The sentence of the tokens in `range`, white space left out and heads counted anew; `None` if nothing is left.
    fn sentence(&self, words: &[Option<Token>], range: std::ops::Range<usize>) -> Option<Sentence> {
        let place = places(words, range.clone());
        let mut tokens: Vec<Token> = words[range.clone()].iter().flatten().cloned().collect();
        let own = |head: usize, from: usize| {
            head.checked_sub(range.start).and_then(|h| place.get(h).copied().flatten()).unwrap_or(from)
        };
        let heads: Vec<usize> = (range.start..range.end)
            .filter(|&i| words[i].is_some())
            .enumerate()
            .map(|(n, i)| own(self.visible_head(words, i), n))
            .collect();
        tokens.iter_mut().zip(heads).for_each(|(token, head)| token.head = head);
        let span = tokens.first()?.span.join(tokens.last()?.span);
        let entities = self
            .analysis
            .entities
            .iter()
            .filter_map(|(e, label)| entity(&place, &range, (e, label)))
            .collect();
        Some(Sentence { paragraph: self.index, span, tokens, entities })
    }

    /// The nearest head that is not white space.
    fn visible_head(&self, words: &[Option<Token>], token: usize) -> usize {
        let heads = &self.analysis.tree.heads;
        let mut head = heads[token];
        while words[head].is_none() && heads[head] != head {
            head = heads[head];
        }
        head
    }
}

/// The place in the sentence of each token in `range`, `None` for white space.
fn places(words: &[Option<Token>], range: std::ops::Range<usize>) -> Vec<Option<usize>> {
    let mut next = 0;
    let mut place = |word: &Option<Token>| {
        let own = word.is_some().then_some(next);
        next += usize::from(word.is_some());
        own
    };
    words[range].iter().map(&mut place).collect()
}

fn entity(
    place: &[Option<usize>],
    range: &std::ops::Range<usize>,
    found: (&std::ops::Range<usize>, &&'static str),
) -> Option<Entity> {
    let inside = found.0.start >= range.start && found.0.end <= range.end;
    let tokens: Vec<usize> = inside.then(|| {
        place[found.0.start - range.start..found.0.end - range.start].iter().flatten().copied().collect()
    })?;
    Some(Entity { tokens: *tokens.first()?..*tokens.last()? + 1, label: found.1 })
}
