//! The reports, drawn from hand-made comparisons: what a reader sees is in `expected/`.

mod hostile;
mod json;
mod sample;
mod terminal;
