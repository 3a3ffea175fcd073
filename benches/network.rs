//! How fast the network runs, next to a plain matrix product.
//!
//! Command: `RAYON_NUM_THREADS=1 cargo bench --bench network`. Data: `tests/fixtures/sentences.txt`, shuffled into longer
//! texts. Criterion's "elem/s" are floating-point operations a second (a multiplication and an addition are two), so
//! "Gelem/s" is GFLOP/s, but for `analysis/tokens`, where they are tokens.
//!
//! `product/plain` is `matrixmultiply` by way of `ndarray`; `product/packed` is ours on the same shapes. `analysis/layers`
//! counts only the arithmetic of the layers that every token passes, so that it can be held against the product.

#![allow(missing_docs, reason = "criterion_group! makes a function without any")]

use claimdiff::article::Span;
use claimdiff::language::network::{Attributes, Network, OPERATIONS_PER_TOKEN, product};
use claimdiff::language::{lexeme::Lexeme, parse, tokenizer::tokenize};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use ndarray::Array2;
use std::hint::black_box;

/// Rows, inputs and outputs: a batch through a window layer, a paragraph through one, a paragraph to parser features.
const SHAPES: [(usize, usize, usize); 3] = [(256, 288, 288), (48, 288, 288), (48, 64, 1024)];

fn products(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("product");
    for (rows, inputs, outputs) in SHAPES {
        let number = |i: usize| (i % 17) as f32 / 17.0 - 0.5;
        let values: Vec<f32> = (0..rows * inputs).map(number).collect();
        let matrix: Vec<f32> = (0..inputs * outputs).map(number).collect();
        let shape = format!("{rows}x{inputs}x{outputs}");
        group.throughput(Throughput::Elements(2 * (rows * inputs * outputs) as u64));

        let left = Array2::from_shape_vec((rows, inputs), values.clone()).expect("a shape");
        let right = Array2::from_shape_vec((inputs, outputs), matrix.clone()).expect("a shape");
        let mut sums = Array2::zeros((rows, outputs));
        group.bench_function(format!("plain/{shape}"), |bencher| {
            bencher.iter(|| ndarray::linalg::general_mat_mul(1.0, black_box(&left), &right, 0.0, &mut sums));
        });

        let layer = product::Layer::new(&matrix, &vec![0.0; outputs], inputs);
        let mut sums = Vec::new();
        let rows = product::Rows { values: &values, stride: inputs };
        group.bench_function(format!("packed/{shape}"), |bencher| {
            bencher.iter(|| layer.keep(black_box(rows), &mut sums));
        });
    }
}

/// A text of some 10,000 tokens and its paragraphs.
fn article() -> (String, Vec<Span>) {
    let lines: Vec<_> = include_str!("../tests/fixtures/sentences.txt").lines().collect();
    let (mut text, mut paragraphs) = (String::new(), Vec::new());
    for i in 0..300 {
        let start = text.len();
        // Three lines that do not stand together elsewhere, so that no paragraph repeats one before.
        [i, i * 7 + i / 60, i * 11 + i / 30].iter().for_each(|n| text.extend([lines[n % lines.len()], " "]));
        paragraphs.push(Span::new(start, text.len() - 1));
    }
    (text, paragraphs)
}

fn analyses(criterion: &mut Criterion) {
    let (text, paragraphs) = article();
    let attributes = |span: &Span| -> Vec<Attributes> {
        let form = span.of(&text);
        tokenize(form).iter().map(|p| Lexeme::of(p.of(form), p.norm).features(p.spaced)).collect()
    };
    let attributes: Vec<_> = paragraphs.iter().map(attributes).collect();
    let tokens = attributes.iter().map(Vec::len).sum::<usize>() as u64;
    let mut group = criterion.benchmark_group("analysis");
    group.sample_size(10);
    group.throughput(Throughput::Elements(tokens * OPERATIONS_PER_TOKEN));
    group.bench_function("layers", |bencher| bencher.iter(|| Network::get().analyse(black_box(&attributes))));
    group.throughput(Throughput::Elements(tokens));
    group.bench_function("tokens", |bencher| bencher.iter(|| parse(black_box(&text), &paragraphs)));
}

/// Twice the text may take 2.3 times as long and no more, in paragraphs of news or in one that never ends.
fn growth(_: &mut Criterion) {
    let (news, _) = article();
    for (name, text) in [("paragraphs", news), ("one paragraph", "and so it went on ".repeat(4000))] {
        let half: String = text.chars().take(text.chars().count() / 2).collect();
        let ratio = best_time(&text) / best_time(&half);
        println!("growth/{name}: twice the text takes {ratio:.2} times as long");
        assert!(ratio <= 2.3, "{name}: the time grows faster than the text");
    }
}

/// The shortest of five analyses of a text, in seconds.
fn best_time(text: &str) -> f64 {
    let whole = [Span::new(0, text.len())];
    let time = |_| {
        let start = std::time::Instant::now();
        black_box(parse(black_box(text), &whole));
        start.elapsed().as_secs_f64()
    };
    (0..5).map(time).fold(f64::INFINITY, f64::min)
}

criterion_group!(benches, products, analyses, growth);
criterion_main!(benches);
