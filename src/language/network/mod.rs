//! The trained half of the analysis: spaCy's en_core_web_sm 3.8.0, run in Rust.
//!
//! Lexical attributes go in; tags, trees, sentence breaks and entities come out. Two encoders read the words, one for
//! tagger and parser, one for the entity recogniser; each is an [`embed`]ding of single words and an [`encode`]r that
//! lets neighbours count. The parser and the recogniser play moves that a [`scorer`] rates. All of it is greedy and
//! adds numbers in one fixed order, so the result does not depend on threads. `docs/language.md` tells the whole story.

mod arc_eager;
mod batch;
mod biluo;
mod deprojectivise;
mod embed;
mod encode;
mod maxout;
mod names;
mod parser;
pub mod product;
mod scorer;
mod tagger;
mod tree;
mod vocabulary;
mod weights;

use batch::{Scratch, batches};
use embed::Embedding;
use encode::Encoder;
use maxout::Row;
use names::Recogniser;
use parser::Parser;
use rayon::prelude::*;
use std::ops::Range;
use std::sync::LazyLock;
use tagger::Tagger;
pub use tree::Tree;
use vocabulary::Vocabulary;
use weights::Weights;

/// Width of the vectors that stand for words.
const WIDTH: usize = 96;
/// Words embedded in one go.
const EMBEDDED_AT_ONCE: usize = 192;

/// Floating-point operations of the layers that every token passes: two encoders of four layers, reductions, features of
/// parser and recogniser, tagger. Embedding is not in it, done once a distinct word, nor is the rating of moves.
pub const OPERATIONS_PER_TOKEN: u64 = 2 * (2 * 4 * 288 * 288 + 2 * 96 * 64 + 64 * (8 + 3) * 128 + 96 * 50);

/// What the network sees of a token: NORM, PREFIX, SUFFIX and SHAPE as numbers of strings, then whether a space follows
/// it and whether it is white space, 0 or 1.
pub type Attributes = [u64; 6];

/// What the network says about a paragraph; all indexes count its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysis {
    /// The Penn Treebank tag of every token.
    pub tags: Vec<&'static str>,
    /// The trees, one a sentence.
    pub tree: Tree,
    /// Entities in order: tokens and OntoNotes label.
    pub entities: Vec<(Range<usize>, &'static str)>,
}

/// All layers of the model, ready to run.
pub struct Network {
    syntax: Reader<6>,
    entity: Reader<4>,
    tagger: Tagger,
    parser: Parser,
    recogniser: Recogniser,
}

/// What turns words into vectors that know their neighbours, from the first `N` attributes.
struct Reader<const N: usize> {
    embedding: Embedding<N>,
    encoder: Encoder,
}

impl<const N: usize> Reader<N> {
    fn read(weights: &Weights, name: &str) -> Self {
        Self { embedding: Embedding::read(weights, name), encoder: Encoder::read(weights, name) }
    }

    fn embed(&self, words: &Vocabulary<N>) -> Vec<Row> {
        let some = |words: &[_]| self.embedding.vectors(words);
        words.words().par_chunks(EMBEDDED_AT_ONCE).flat_map_iter(some).collect()
    }
}

static NETWORK: LazyLock<Network> = LazyLock::new(Network::read);

impl Network {
    /// The network, read from the binary on first use.
    pub fn get() -> &'static Self {
        &NETWORK
    }

    /// Both halves at once: packing the matrices is most of what a short article waits for. Plain threads, not the pool:
    /// one of its threads might wait here for a job that waits for this very network.
    fn read() -> Self {
        let weights = &Weights::embedded();
        let syntax = || (Reader::read(weights, "syntax"), Tagger::read(weights), Parser::read(weights));
        let entity = || (Reader::read(weights, "entity"), Recogniser::read(weights));
        let ((syntax, tagger, parser), (entity, recogniser)) = std::thread::scope(|scope| {
            let other = scope.spawn(entity);
            (syntax(), other.join().unwrap_or_else(|_| entity()))
        });
        Self { syntax, entity, tagger, parser, recogniser }
    }

    /// Analyses paragraphs, each by itself.
    pub fn analyse(&self, paragraphs: &[Vec<Attributes>]) -> Vec<Analysis> {
        let syntax = Vocabulary::of(paragraphs, |token| *token);
        let entity =
            Vocabulary::of(paragraphs, |&[norm, prefix, suffix, shape, ..]| [norm, prefix, suffix, shape]);
        let vectors = (self.syntax.embed(&syntax), self.entity.embed(&entity));
        let batches = batches(paragraphs);
        let analyse = |scratch: &mut Scratch, batch: Range<usize>| {
            scratch.syntax.lay_out(&vectors.0, syntax.paragraphs(batch.clone()));
            scratch.entity.lay_out(&vectors.1, entity.paragraphs(batch.clone()));
            self.analyse_batch(scratch, &paragraphs[batch])
        };
        batches.into_par_iter().map_init(Scratch::default, analyse).flatten_iter().collect()
    }

    fn analyse_batch(&self, scratch: &mut Scratch, paragraphs: &[Vec<Attributes>]) -> Vec<Analysis> {
        let Scratch { syntax, entity, features } = scratch;
        self.syntax.encoder.encode(syntax);
        self.entity.encoder.encode(entity);
        let lengths = || paragraphs.iter().map(Vec::len);
        let rows = syntax.paragraphs(lengths()).zip(entity.paragraphs(lengths()));
        let analyse = |(tokens, (syntax, entity)): (&Vec<Attributes>, (&[Row], &[Row]))| {
            let blank: Vec<bool> = tokens.iter().map(|[.., blank]| *blank != 0).collect();
            let mut tree = self.parser.parse(syntax, features);
            deprojectivise::deprojectivise(&mut tree, &blank);
            let read = names::Paragraph { words: entity, blank: &blank, starts: &tree.starts() };
            let entities = self.recogniser.recognise(read, features);
            Analysis { tags: self.tagger.tag(syntax), tree, entities }
        };
        paragraphs.iter().zip(rows).map(analyse).collect()
    }
}
