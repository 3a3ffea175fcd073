//! Chunks whose tokens are listed: contractions, abbreviations, times of day, emoticons.

use super::Piece;
use crate::language::tables::{model_table, rows, unescaped};
use crate::lexicon::{ABBREVIATIONS, Table};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// The exceptions of the model, and those of news.
pub(super) static EXCEPTIONS: LazyLock<Exceptions> = LazyLock::new(Exceptions::load);

/// Chunks and the tokens each is split into.
pub(super) struct Exceptions {
    chunks: FxHashMap<Cow<'static, str>, Range<usize>>,
    tokens: Vec<Token>,
    longest: usize,
}

/// A token of an exception.
pub(super) struct Token {
    bytes: usize,
    norm: Option<Cow<'static, str>>,
}

impl Exceptions {
    fn load() -> Self {
        let mut all = Self { chunks: FxHashMap::default(), tokens: Vec::new(), longest: 0 };
        for [chunk, token, norm] in rows(model_table!("tokenizer_exceptions.tsv")) {
            let (chunk, here) = (unescaped(chunk), all.tokens.len());
            let norm = (!norm.is_empty()).then(|| unescaped(norm));
            all.longest = all.longest.max(chunk.len());
            all.tokens.push(Token { bytes: unescaped(token).len(), norm });
            all.chunks.entry(chunk).or_insert(here..here).end = here + 1;
        }
        for row in Table::parse(ABBREVIATIONS).rows() {
            let (word, here) = (row.cell(0), all.tokens.len());
            all.tokens.push(Token { bytes: word.len(), norm: None });
            all.chunks.insert(Cow::Borrowed(word), here..here + 1);
        }
        all
    }

    /// The tokens of a chunk, when it is an exception.
    pub(super) fn tokens(&self, chunk: &str) -> Option<&[Token]> {
        // Keeps the time linear: what is left of a long chunk is looked up after each affix.
        if chunk.len() > self.longest {
            return None;
        }
        self.tokens.get(self.chunks.get(chunk)?.clone())
    }

    /// Whether the chunk is an exception.
    pub(super) fn has(&self, chunk: &str) -> bool {
        self.tokens(chunk).is_some()
    }

    /// The chunks that are exceptions, in no order.
    pub(super) fn chunks(&self) -> impl Iterator<Item = &str> {
        self.chunks.keys().map(AsRef::as_ref)
    }
}

/// Adds the tokens of an exception that starts at `at`.
pub(super) fn push(at: usize, tokens: &'static [Token], pieces: &mut Vec<Piece>) {
    let mut start = at;
    for token in tokens {
        let end = start + token.bytes;
        pieces.push(Piece { norm: token.norm.as_deref(), ..Piece::new(start, end) });
        start = end;
    }
}
