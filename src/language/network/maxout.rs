//! Maxout (Goodfellow et al. 2013) with layer normalisation (Ba et al. 2016): three candidate values for every output,
//! of which the greatest counts, then every row brought to mean 0 and variance 1, scaled and shifted.

use super::WIDTH;
use super::product::{Finish, Layer, Rows};
use super::weights::Weights;

/// Candidates for an output.
const PIECES: usize = 3;
/// Added to the variance, as in `thinc`'s LayerNorm.
const EPSILON: f32 = 1e-8;

/// A maxout layer with `WIDTH` outputs.
pub struct Maxout {
    layer: Layer,
    gain: Row,
    shift: Row,
}

/// One row of activations.
pub type Row = [f32; WIDTH];

impl Maxout {
    /// The layer `name` of the model.
    pub fn read(weights: &Weights, name: &str, inputs: usize) -> Self {
        let row = |part: &str| {
            let numbers = weights.numbers(&format!("{name}.{part}"), WIDTH);
            std::array::from_fn(|i| numbers[i])
        };
        let layer = Layer::read(weights, name, inputs, PIECES * WIDTH);
        Self { layer, gain: row("gain"), shift: row("shift") }
    }

    /// Sets `output[i]` from input row `i`.
    pub fn apply(&self, rows: Rows<'_>, output: &mut [Row]) {
        self.layer.apply(rows, &mut Normalise { layer: self, residue: None, output });
    }

    /// Sets `output[i]` from input row `i` and adds `residue[i]`.
    pub fn apply_residual(&self, rows: Rows<'_>, residue: &[Row], output: &mut [Row]) {
        self.layer.apply(rows, &mut Normalise { layer: self, residue: Some(residue), output });
    }
}

struct Normalise<'a> {
    layer: &'a Maxout,
    residue: Option<&'a [Row]>,
    output: &'a mut [Row],
}

impl Finish for Normalise<'_> {
    #[inline(always)]
    fn row(&mut self, row: usize, sums: &[f32]) {
        let Some(output) = self.output.get_mut(row) else { return };
        let mut centred = best_piece(sums);
        let mean = total(&centred) / WIDTH as f32;
        let mut squares = [0.0; WIDTH];
        for i in 0..WIDTH {
            centred[i] -= mean;
            squares[i] = centred[i] * centred[i];
        }
        let variance = total(&squares) / WIDTH as f32;
        let scale = 1.0 / (variance + EPSILON).sqrt();
        for i in 0..WIDTH {
            output[i] = centred[i] * scale * self.layer.gain[i] + self.layer.shift[i];
        }
        if let Some(residue) = self.residue.and_then(|rows| rows.get(row)) {
            for i in 0..WIDTH {
                output[i] += residue[i];
            }
        }
    }
}

/// The greatest of the three candidates for every output. `sums` holds them piece by piece.
#[inline(always)]
fn best_piece(sums: &[f32]) -> Row {
    let mut best = [f32::NEG_INFINITY; WIDTH];
    for piece in sums.as_chunks::<WIDTH>().0 {
        for i in 0..WIDTH {
            best[i] = if piece[i] > best[i] { piece[i] } else { best[i] };
        }
    }
    best
}

/// The sum of a row, in eight partial sums so that the order of additions, and so the result, is the same on every
/// machine.
#[inline(always)]
fn total(row: &Row) -> f32 {
    let mut sums = [0.0; 8];
    for eight in row.as_chunks::<8>().0 {
        for i in 0..8 {
            sums[i] += eight[i];
        }
    }
    let mut total = 0.0;
    for sum in sums {
        total += sum;
    }
    total
}
