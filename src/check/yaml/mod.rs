//! The part of YAML that claim files are written in, read with the place of every value. No anchor, alias, merge key,
//! tag or second document; every key once; everything that is wrong is told, not only the first.

mod entries;
mod node;
mod read;
mod scalar;
mod scan;
mod suggest;
mod value;

pub use node::{Comment, Document, Kind, Node, Problem};
pub use read::read;
pub use scalar::quoted;
pub use scan::{Limits, scan};
pub use suggest::nearest;
pub use value::{At, Each, ONE_OR_MANY};
