//! The trained numbers, read from the safetensors file that the binary embeds.
//!
//! A tensor that the file does not hold reads as zeros: `tests/language` keeps the file whole, so that nothing here
//! needs to fail at run time.

use half::f16;
use half::slice::HalfFloatSliceExt;
use safetensors::{Dtype, SafeTensors};

/// `training/convert_weights.py` writes this file; `models/README.md` says where the numbers come from.
static FILE: &[u8] = include_bytes!("../../../models/en_core_web_sm.safetensors");

/// The tensors by name.
pub struct Weights(Option<SafeTensors<'static>>);

/// A table of vectors, kept as it lies in the file: a row becomes floats only when a word asks for it.
pub struct Table {
    bytes: &'static [u8],
    /// How many rows it has.
    pub rows: usize,
}

impl Weights {
    /// The tensors of the embedded file.
    pub fn embedded() -> Self {
        Self(SafeTensors::deserialize(FILE).ok())
    }

    /// The numbers of a tensor, which has `length` of them.
    pub fn numbers(&self, name: &str, length: usize) -> Vec<f32> {
        let mut numbers = match self.tensor(name) {
            Some((Dtype::F32, bytes)) => bytes.as_chunks().0.iter().map(|b| f32::from_le_bytes(*b)).collect(),
            Some((Dtype::F16, bytes)) => floats(bytes),
            _ => Vec::new(),
        };
        numbers.resize(length, 0.0);
        numbers
    }

    /// A table of rows of `N` numbers.
    pub fn table<const N: usize>(&self, name: &str) -> Table {
        let bytes = self.tensor(name).map_or(&[][..], |(_, bytes)| bytes);
        Table { bytes, rows: bytes.len() / (2 * N) }
    }

    fn tensor(&self, name: &str) -> Option<(Dtype, &'static [u8])> {
        let view = self.0.as_ref()?.tensor(name).ok()?;
        Some((view.dtype(), view.data()))
    }
}

impl Table {
    /// Adds a row to `sum`.
    pub fn add<const N: usize>(&self, row: usize, sum: &mut [f32; N]) {
        let Some(bytes) = self.bytes.get(2 * N * row..2 * N * (row + 1)) else { return };
        let (mut halves, mut numbers) = ([f16::ZERO; N], [0.0; N]);
        read_halves(bytes, &mut halves);
        halves.convert_to_f32_slice(&mut numbers);
        sum.iter_mut().zip(numbers).for_each(|(total, number)| *total += number);
    }
}

fn floats(bytes: &[u8]) -> Vec<f32> {
    let mut halves = vec![f16::ZERO; bytes.len() / 2];
    read_halves(bytes, &mut halves);
    halves.to_f32_vec()
}

fn read_halves(bytes: &[u8], halves: &mut [f16]) {
    for (half, bytes) in halves.iter_mut().zip(bytes.as_chunks().0) {
        *half = f16::from_le_bytes(*bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_is_a_number() {
        let weights = Weights::embedded();
        for name in weights.0.iter().flat_map(|tensors| tensors.names()) {
            let numbers = weights.numbers(name, 0);
            assert!(numbers.iter().all(|n| n.is_finite()), "{name}");
        }
    }
}
