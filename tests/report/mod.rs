//! The reports, drawn from hand-made comparisons: what a reader sees is in `expected/`.

mod browser;
mod check;
mod csv;
mod formats;
mod gloss;
mod hostile;
mod html;
mod json;
mod markdown;
mod sample;
mod schema;
mod terminal;
