//! That the embedded files are the ones `models/README.md` tells of.

use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The first and the last cell of each row that ends in a checksum.
fn rows(readme: &str) -> impl Iterator<Item = (&str, &str)> {
    readme.lines().filter_map(|line| {
        let cells: Vec<_> = line.split('|').map(|cell| cell.trim().trim_matches('`')).collect();
        let [_, file, .., sum, _] = cells[..] else { return None };
        (sum.len() == 64).then_some((file, sum))
    })
}

#[test]
fn files_are_those_of_the_readme() {
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("models");
    let readme = fs::read_to_string(models.join("README.md")).expect("models/README.md");
    assert!(rows(&readme).count() >= 16);
    for (file, sum) in rows(&readme) {
        let path = [models.join(file), models.join("en_core_web_sm").join(file)]
            .into_iter()
            .find(|path| path.exists());
        let bytes = fs::read(path.unwrap_or_else(|| panic!("no {file}"))).expect("a file");
        let found: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, sum, "{file}");
    }
}
