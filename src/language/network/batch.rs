//! Paragraphs in batches that keep the products large and the threads busy.

use super::Attributes;
use super::encode::Stretch;
use super::scorer::Features;
use std::ops::Range;

/// Tokens after which a batch is full. Larger ones gain nothing (`benches/network.rs`) and leave threads idle on short
/// articles.
const FULL: usize = 256;

/// Memory that a thread keeps from batch to batch.
#[derive(Default)]
pub struct Scratch {
    /// Words in context for tagger and parser.
    pub syntax: Stretch,
    /// Words in context for the entity recogniser.
    pub entity: Stretch,
    /// Features of the paragraph in hand.
    pub features: Features,
}

/// Cuts the paragraphs into runs of [`FULL`] tokens or a paragraph more. The cuts depend on nothing but lengths.
pub fn batches(paragraphs: &[Vec<Attributes>]) -> Vec<Range<usize>> {
    let (mut batches, mut first, mut tokens) = (Vec::new(), 0, 0);
    for (i, paragraph) in paragraphs.iter().enumerate() {
        tokens += paragraph.len();
        if tokens >= FULL || i + 1 == paragraphs.len() {
            batches.push(first..i + 1);
            (first, tokens) = (i + 1, 0);
        }
    }
    batches
}
