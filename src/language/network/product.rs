//! The one hot loop: rows of activations times a matrix of weights.
//!
//! The weights are packed once, at start-up, into panels that a tile of the product reads front to back, and what a
//! layer does with its sums is done while they are still in the first-level cache. On the layers of this network that
//! beats `gemm` and `matrixmultiply`, which pack the weights anew in every call (figures: `benches/network.rs`).
//! `pulp` picks the instruction set when the program runs.

use super::weights::Weights;
use pulp::{Arch, Simd, WithSimd};

/// Columns of a panel: two AVX registers.
const LANES: usize = 16;
/// Rows of a tile. Six rows of two registers leave four of the sixteen AVX registers for what is loaded.
const ROWS: usize = 6;

type Panel = [f32; LANES];

/// A matrix of weights with its bias.
pub struct Layer {
    /// Numbers in a row of input.
    pub inputs: usize,
    /// Numbers in a row of output.
    pub outputs: usize,
    arch: Arch,
    panels: Vec<Panel>,
    bias: Vec<Panel>,
}

/// Rows of input: row `i` is the `inputs` numbers from `i * stride` on, so rows may overlap.
#[derive(Clone, Copy)]
pub struct Rows<'a> {
    /// The numbers.
    pub values: &'a [f32],
    /// From the start of one row to the start of the next.
    pub stride: usize,
}

/// What a layer does with the sums of a row.
pub trait Finish {
    /// Takes the sums of a row, bias included; it may be given a row twice. To be marked `#[inline(always)]`: it then gets the instruction set of
    /// the product.
    fn row(&mut self, row: usize, sums: &[f32]);
}

impl Layer {
    /// The layer `name` of the model: the tensors `name.weight` (inputs x outputs) and `name.bias`.
    pub fn read(weights: &Weights, name: &str, inputs: usize, outputs: usize) -> Self {
        let matrix = weights.numbers(&format!("{name}.weight"), inputs * outputs);
        Self::new(&matrix, &weights.numbers(&format!("{name}.bias"), outputs), inputs)
    }

    /// A layer from its matrix, input by input, and its bias, one number for every output.
    pub fn new(matrix: &[f32], bias: &[f32], inputs: usize) -> Self {
        let outputs = bias.len();
        let mut panels = vec![[0.0; LANES]; inputs * outputs.div_ceil(LANES)];
        for (input, row) in matrix.chunks_exact(outputs.max(1)).take(inputs).enumerate() {
            for (panel, columns) in row.chunks(LANES).enumerate() {
                panels[panel * inputs + input][..columns.len()].copy_from_slice(columns);
            }
        }
        Self { inputs, outputs, arch: Arch::new(), panels, bias: bias.chunks(LANES).map(padded).collect() }
    }

    /// Multiplies every row and keeps the sums: `outputs` numbers a row.
    pub fn keep(&self, rows: Rows<'_>, output: &mut Vec<f32>) {
        output.resize(rows.count(self.inputs) * self.outputs, 0.0);
        self.apply(rows, &mut Keep { output, width: self.outputs });
    }

    /// Multiplies every row and hands its sums to `finish`.
    pub fn apply(&self, rows: Rows<'_>, finish: &mut impl Finish) {
        self.arch.dispatch(Product { layer: self, rows, finish });
    }
}

fn padded(columns: &[f32]) -> Panel {
    let mut panel = [0.0; LANES];
    panel[..columns.len()].copy_from_slice(columns);
    panel
}

impl Rows<'_> {
    /// How many rows of `inputs` numbers there are.
    fn count(&self, inputs: usize) -> usize {
        self.values.len().checked_sub(inputs).map_or(0, |last| last / self.stride + 1)
    }
}

struct Keep<'a> {
    output: &'a mut [f32],
    width: usize,
}

impl Finish for Keep<'_> {
    #[inline(always)]
    fn row(&mut self, row: usize, sums: &[f32]) {
        self.output[row * self.width..][..self.width].copy_from_slice(sums);
    }
}

struct Product<'a, F> {
    layer: &'a Layer,
    rows: Rows<'a>,
    finish: &'a mut F,
}

impl<F: Finish> WithSimd for Product<'_, F> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(mut self, simd: S) {
        let count = self.rows.count(self.layer.inputs);
        let mut sums = vec![0.0; ROWS * self.layer.bias.len() * LANES];
        if count < ROWS {
            (0..count).for_each(|row| self.block::<S, 1>(simd, row, &mut sums));
            return;
        }
        for first in (0..=count - ROWS).step_by(ROWS) {
            self.block::<S, ROWS>(simd, first, &mut sums);
        }
        if !count.is_multiple_of(ROWS) {
            // The rows that are left: once more with some before them, which is cheaper than one by one.
            self.block::<S, ROWS>(simd, count - ROWS, &mut sums);
        }
    }
}

impl<F: Finish> Product<'_, F> {
    /// `R` rows from `first` on.
    #[inline(always)]
    fn block<S: Simd, const R: usize>(&mut self, simd: S, first: usize, sums: &mut [f32]) {
        let Layer { inputs, outputs, panels, bias, .. } = self.layer;
        let width = bias.len() * LANES;
        let mut rows: [&[f32]; R] = [&[]; R];
        for (r, row) in rows.iter_mut().enumerate() {
            *row = &self.rows.values[(first + r) * self.rows.stride..][..*inputs];
        }
        for (p, (panel, bias)) in panels.chunks_exact(*inputs).zip(bias).enumerate() {
            let tile = tile::<S, R>(simd, rows, panel, bias);
            for (r, row) in tile.iter().enumerate() {
                sums[r * width + p * LANES..][..LANES].copy_from_slice(row);
            }
        }
        for r in 0..R {
            self.finish.row(first + r, &sums[r * width..][..*outputs]);
        }
    }
}

/// `R` rows times one panel.
#[inline(always)]
fn tile<S: Simd, const R: usize>(_: S, rows: [&[f32]; R], panel: &[Panel], bias: &Panel) -> [Panel; R] {
    let mut sums = [*bias; R];
    let mut inputs: [&[f32]; R] = [&[]; R];
    for r in 0..R {
        // All of the panel's length, so that no index below is checked.
        inputs[r] = &rows[r][..panel.len()];
    }
    for (input, weights) in panel.iter().enumerate() {
        for r in 0..R {
            accumulate::<S, LANES>(inputs[r][input], weights, &mut sums[r]);
        }
    }
    sums
}

/// `sum += scale * weights`. Fused where there is an instruction for it: without one `mul_add` is a slow function call.
#[inline(always)]
pub fn accumulate<S: Simd, const N: usize>(scale: f32, weights: &[f32; N], sum: &mut [f32; N]) {
    for i in 0..N {
        sum[i] =
            if S::F32_LANES > 1 { scale.mul_add(weights[i], sum[i]) } else { scale * weights[i] + sum[i] };
    }
}
