//! What came of a check, in the formats of other programs; drawn from outcomes made by hand.

mod github;
mod junit;
mod markdown;
mod sample;
mod sarif;
