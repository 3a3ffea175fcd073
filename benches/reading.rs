//! Where the time goes between a file and its claims.
//!
//! Command: `RAYON_NUM_THREADS=1 cargo bench --bench reading`. Data: the longer of the two seeds. `article` finds paragraphs and
//! furniture; `language` is tokens, tags, heads and names; `attribution` says who says what; `claims` is everything from
//! sentences to claims, attribution included; `extract` is all of it.

#![allow(missing_docs, reason = "criterion_group! makes a function without any")]

use claimdiff::article::{self, Source, Span};
use claimdiff::{claim, language};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

const SEED: &[u8] = include_bytes!("../seeds/pompeo-calls-singapore-2018.txt");

fn stages(criterion: &mut Criterion) {
    let source = Source::new("seed", SEED);
    let article = article::read(&source).expect("the seed is an article");
    let paragraphs: Vec<Span> = article.paragraphs.iter().map(|p| p.span).collect();
    let sentences = language::parse(&article.text, &paragraphs);
    let mut group = criterion.benchmark_group("reading");
    group.throughput(Throughput::Elements(sentences.iter().map(|s| s.tokens.len() as u64).sum()));
    group.bench_function("article", |b| b.iter(|| article::read(black_box(&source))));
    group.bench_function("language", |b| b.iter(|| language::parse(black_box(&article.text), &paragraphs)));
    group.bench_function("attribution", |b| b.iter(|| claim::attributions(black_box(&article), &sentences)));
    group.bench_function("claims", |b| b.iter(|| claim::extract(black_box(&article), &sentences)));
    group.bench_function("extract", |b| b.iter(|| claimdiff::extract(black_box(&source))));
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
