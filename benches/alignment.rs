//! How fast claims find their like once the articles are parsed.
//!
//! Command: `cargo bench --bench alignment`. Data: the seeds, and pairs of long articles made of the lines of
//! `tests/fixtures/sentences.txt` with words of their own, so that no two sentences are the same.

#![allow(missing_docs, reason = "criterion_group! makes a function without any")]

use claimdiff::alignment::align;
use claimdiff::article::Source;
use claimdiff::{Reading, extract};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use std::time::Instant;

/// How many claims a long article has.
const CLAIMS: usize = 2000;

fn read(text: &str) -> Reading {
    extract(&Source::new("bench", text.as_bytes())).expect("an article")
}

fn seeds(criterion: &mut Criterion) {
    let seeds = [
        include_str!("../seeds/pompeo-calls-singapore-2018.txt"),
        include_str!("../seeds/pompeo-calls-hanoi-2019.txt"),
    ];
    let readings = seeds.map(read);
    criterion.bench_function("alignment/seeds", |bencher| bencher.iter(|| align(black_box(&readings))));
}

/// Two long articles. Of every three sentences they share one; the others are told in one of them.
fn long() -> [Reading; 2] {
    let lines: Vec<&str> = include_str!("../tests/fixtures/sentences.txt").lines().collect();
    let sentence = |own: usize| {
        let words = lines[(own * 7) % lines.len()].split(' ').enumerate();
        let word = |(at, word): (usize, &str)| {
            let kept = at % 3 != 1 || word.len() < 4 || !word.chars().all(char::is_alphabetic);
            if kept { word.to_owned() } else { name(own * 5 + at) }
        };
        words.map(word).collect::<Vec<_>>().join(" ")
    };
    [0, 1].map(|side| {
        let own = |n: usize| if n.is_multiple_of(3) { n } else { 2 * n + side };
        let text: String = (0..CLAIMS * 4 / 3).map(|n| sentence(own(n)) + "\n\n").collect();
        read(&text)
    })
}

/// The beginnings of articles, of so many claims.
fn beginnings(readings: &[Reading], claims: usize) -> Vec<Reading> {
    let beginning = |reading: &Reading| {
        let mut reading = reading.clone();
        assert!(reading.claims.len() >= claims, "only {} claims", reading.claims.len());
        reading.claims.truncate(claims);
        reading.sentences.truncate(reading.claims.last().map_or(0, |claim| claim.sentence + 1));
        reading
    };
    readings.iter().map(beginning).collect()
}

/// A made-up name: three syllables that count.
fn name(number: usize) -> String {
    let syllable = |n: usize| {
        format!(
            "{}{}",
            ["b", "d", "g", "k", "l", "m", "n", "r", "s", "t", "v", "z"][n % 12],
            ["a", "e", "i", "o", "u"][n / 12 % 5]
        )
    };
    let all: String = [number, number / 60, number / 3600].map(|n| syllable(n + 17)).concat();
    format!("{}{}", all[..1].to_uppercase(), &all[1..])
}

/// Two articles of 2,000 claims take a second at most, and twice the claims take at most 2.4 times as long.
fn growth(_: &mut Criterion) {
    let articles = long();
    let [half, whole] = [CLAIMS / 2, CLAIMS].map(|claims| best_time(&beginnings(&articles, claims)));
    let (ratio, memory) = (whole / half, peak().unwrap_or_default());
    println!(
        "alignment/long: 2 x {CLAIMS} claims in {whole:.3} s, {ratio:.2} times as long as half of them; {memory}"
    );
    assert!(whole <= 1.0, "2 x {CLAIMS} claims take more than a second");
    assert!(ratio <= 2.4, "the time grows faster than the claims");
}

/// The shortest of five alignments, in seconds.
fn best_time(readings: &[Reading]) -> f64 {
    let time = |_| {
        let start = Instant::now();
        black_box(align(black_box(readings)));
        start.elapsed().as_secs_f64()
    };
    (0..5).map(time).fold(f64::INFINITY, f64::min)
}

/// The most memory that the process ever held, as Linux tells it.
fn peak() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find(|line| line.starts_with("VmHWM")).map(|line| line.replace('\t', " "))
}

criterion_group!(benches, growth, seeds);
criterion_main!(benches);
