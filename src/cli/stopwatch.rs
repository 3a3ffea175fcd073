//! How long each step of a run took.

use super::failure::say;
use std::time::Instant;

/// Measures steps one after the other.
pub struct Stopwatch {
    start: Instant,
    last: Instant,
    steps: Vec<String>,
}

impl Stopwatch {
    /// Starts now.
    pub fn start() -> Self {
        let now = Instant::now();
        Self { start: now, last: now, steps: Vec::new() }
    }

    /// Ends a step.
    pub fn lap(&mut self, step: &str) {
        self.steps.push(format!("{step} {:.1} ms", self.last.elapsed().as_secs_f64() * 1e3));
        self.last = Instant::now();
    }

    /// Tells the steps on standard error, if asked to.
    pub fn tell(mut self, asked: bool) {
        self.steps.push(format!("all {:.1} ms", self.start.elapsed().as_secs_f64() * 1e3));
        if asked {
            say(format!("time: {}", self.steps.join(", ")));
        }
    }
}
