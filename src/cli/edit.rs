//! Changes to claim files: whole or not at all, and never over what somebody else wrote meanwhile.

use super::failure::Failure;
use super::output::replace;
use claimdiff::check::{Fix, Opened, spliced};
use std::fs;
use std::path::Path;

/// Makes changes to a claim file.
pub fn edit(opened: &Opened, fixes: &[Fix]) -> Result<(), Failure> {
    let path = Path::new(&opened.path);
    let text =
        spliced(opened, fixes).map_err(|why| Failure::new(path.display(), why, "change it by hand"))?;
    let now = fs::read(path).map_err(|error| Failure::reading(path, &error))?;
    if now != opened.text.as_bytes() {
        return Err(Failure::new(path.display(), "was changed meanwhile", "run it again"));
    }
    replace(path, &text)
}
