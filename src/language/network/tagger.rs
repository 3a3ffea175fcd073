//! Penn Treebank tags: one linear layer on the words in context, the greatest sum wins.

use super::WIDTH;
use super::maxout::Row;
use super::product::{Finish, Layer, Rows};
use super::weights::Weights;

/// The tags, one a line in the order of the layer's outputs.
static TAGS: &str = include_str!("../../../models/en_core_web_sm/tags.txt");

/// The tagger.
pub struct Tagger {
    layer: Layer,
    tags: Vec<&'static str>,
}

impl Tagger {
    /// The tagger of the model.
    pub fn read(weights: &Weights) -> Self {
        let tags: Vec<_> = TAGS.lines().collect();
        Self { layer: Layer::read(weights, "tagger", WIDTH, tags.len()), tags }
    }

    /// The tag of every word of a paragraph.
    pub fn tag(&self, words: &[Row]) -> Vec<&'static str> {
        let mut tags = vec![""; words.len()];
        let rows = Rows { values: words.as_flattened(), stride: WIDTH };
        self.layer.apply(rows, &mut Best { tags: &self.tags, chosen: &mut tags });
        tags
    }
}

struct Best<'a> {
    tags: &'a [&'static str],
    chosen: &'a mut [&'static str],
}

impl Finish for Best<'_> {
    #[inline(always)]
    fn row(&mut self, row: usize, sums: &[f32]) {
        let mut best = 0;
        for (class, sum) in sums.iter().enumerate() {
            if *sum > sums[best] {
                best = class;
            }
        }
        self.chosen[row] = self.tags[best];
    }
}
