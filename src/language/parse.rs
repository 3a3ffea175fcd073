//! Text to sentences: tokens, their attributes, the network, and what it says as [`Sentence`]s.

use super::Sentence;
use super::assemble::sentences;
use super::join::joined;
use super::lexeme::Lexeme;
use super::network::{Attributes, Network};
use super::stop::parted;
use super::tokenizer::{Piece, tokenize};
use crate::article::Span;
use rayon::prelude::*;

/// Tokens of the longest run that the network reads in one go. Paragraphs of news have a few hundred at most; what is
/// longer is no paragraph, and memory should not grow with it.
const LONGEST: usize = 2048;

/// A paragraph, or part of one that is too long, with its tokens.
pub(super) struct Passage {
    /// Index of the paragraph among those analysed.
    pub paragraph: usize,
    /// The tokens, as bytes of the whole text, white space among them.
    pub pieces: Vec<Piece>,
}

/// The sentences of `text`, paragraph by paragraph: what one says has no influence on the next.
///
/// Paragraphs are taken in the order given; a span that does not fit the text has no sentences. The result is the same on
/// any number of threads. Time and memory grow linearly with the text.
pub fn parse(text: &str, paragraphs: &[Span]) -> Vec<Sentence> {
    let read = |(paragraph, span): (usize, &Span)| passages(text, paragraph, *span);
    let tokens = || {
        let passages: Vec<Passage> = paragraphs.par_iter().enumerate().flat_map_iter(read).collect();
        let attributes: Vec<_> = passages.par_iter().map(|passage| attributes(text, passage)).collect();
        (passages, attributes)
    };
    let ((passages, attributes), network) = rayon::join(tokens, Network::get);
    let analyses = network.analyse(&attributes);
    let sentences = |(passage, analysis)| joined(sentences(text, passage, analysis));
    passages.par_iter().zip(&analyses).flat_map_iter(sentences).collect()
}

fn passages(text: &str, paragraph: usize, span: Span) -> Vec<Passage> {
    let mut pieces = parted(span.of(text), tokenize(span.of(text)));
    for piece in &mut pieces {
        piece.start += span.start;
        piece.end += span.start;
    }
    let (mut passages, mut rest) = (Vec::with_capacity(1), &pieces[..]);
    while rest.len() > LONGEST {
        let (first, others) = rest.split_at(cut(text, rest));
        passages.push(Passage { paragraph, pieces: first.to_vec() });
        rest = others;
    }
    passages.push(Passage { paragraph, pieces: rest.to_vec() });
    passages
}

/// How many of too many tokens to read first: up to the last full stop there is room for.
fn cut(text: &str, pieces: &[Piece]) -> usize {
    let stop = pieces[..LONGEST].iter().rposition(|piece| piece.of(text) == ".");
    stop.map_or(LONGEST, |stop| stop + 1)
}

fn attributes(text: &str, passage: &Passage) -> Vec<Attributes> {
    passage.pieces.iter().map(|piece| Lexeme::of(piece.of(text), piece.norm).features(piece.spaced)).collect()
}
