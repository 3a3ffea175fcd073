//! Vectors of words to vectors of words in context: spaCy's MaxoutWindowEncoder, four residual layers that each look at
//! a word and its two neighbours, so that in the end nine words count.

use super::WIDTH;
use super::maxout::{Maxout, Row};
use super::product::Rows;
use super::weights::Weights;

/// Layers, and so how many words to each side an output depends on.
const DEPTH: usize = 4;

/// The window layers of one encoder.
pub struct Encoder {
    layers: [Maxout; DEPTH],
}

/// The words of several paragraphs in one run of rows, so that one product serves them all. Between them, and at both
/// ends, stand as many empty rows as an output can see: no paragraph knows of another.
#[derive(Default)]
pub struct Stretch {
    rows: Vec<Row>,
    spare: Vec<Row>,
}

impl Stretch {
    /// Lays out paragraphs of vectors, each as indexes into `vectors`.
    pub fn lay_out<'p>(&mut self, vectors: &[Row], paragraphs: impl Iterator<Item = &'p [u32]>) {
        self.rows.clear();
        self.pad();
        for paragraph in paragraphs {
            self.rows.extend(
                paragraph.iter().map(|&word| vectors.get(word as usize).copied().unwrap_or([0.0; WIDTH])),
            );
            self.pad();
        }
        // One more at both ends for the windows of the outermost rows.
        self.rows.push([0.0; WIDTH]);
        self.spare.clear();
        self.spare.resize(self.rows.len(), [0.0; WIDTH]);
    }

    fn pad(&mut self) {
        let gap = DEPTH + usize::from(self.rows.is_empty());
        self.rows.resize(self.rows.len() + gap, [0.0; WIDTH]);
    }

    /// The rows of the paragraphs, given their lengths, in the order they were laid out.
    pub fn paragraphs<'s>(
        &'s self,
        lengths: impl Iterator<Item = usize> + 's,
    ) -> impl Iterator<Item = &'s [Row]> {
        let mut at = 1 + DEPTH;
        lengths.map(move |length| {
            let rows = self.rows.get(at..at + length).unwrap_or_default();
            at += length + DEPTH;
            rows
        })
    }
}

impl Encoder {
    /// The window layers of the encoder `name`.
    pub fn read(weights: &Weights, name: &str) -> Self {
        let layer = |i| Maxout::read(weights, &format!("{name}.window.{i}"), 3 * WIDTH);
        Self { layers: std::array::from_fn(layer) }
    }

    /// Replaces every row by what the layers make of it.
    pub fn encode(&self, stretch: &mut Stretch) {
        let Stretch { rows, spare } = stretch;
        for layer in &self.layers {
            let windows = Rows { values: rows.as_flattened(), stride: WIDTH };
            let inner = 1..rows.len().saturating_sub(1).max(1);
            layer.apply_residual(windows, &rows[inner.clone()], &mut spare[inner]);
            std::mem::swap(rows, spare);
        }
    }
}
