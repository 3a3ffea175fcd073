//! Every table is well formed, sorted, without doubles, gives its reasons and is listed.

use claimdiff::lexicon::{TABLES, Table};
use std::collections::{BTreeMap, BTreeSet};

/// The columns that are unique together: those a comment `# key: …` names, else the first.
fn key_columns(text: &str, table: &Table) -> Vec<usize> {
    let declared = text.lines().find_map(|line| line.strip_prefix("# key: ")).map(str::to_owned);
    let names = declared.unwrap_or_else(|| table.columns()[0].to_owned());
    let column = |name: &str| table.columns().iter().position(|c| *c == name).expect("key names a column");
    names.split_whitespace().map(column).collect()
}

#[test]
fn tables_are_sorted_unique_and_complete() {
    for (name, text) in TABLES {
        let table = Table::parse(text);
        assert!(table.columns().len() >= 2 && !table.rows().is_empty(), "{name} has no rows or no reasons");
        let key = key_columns(text, &table);
        let mut seen = BTreeSet::new();
        for row in table.rows() {
            let first = row.cell(0);
            assert_eq!(row.len(), table.columns().len(), "{name}: {first} has another number of cells");
            assert!(!row.cell(row.len() - 1).is_empty(), "{name}: {first} has no reason");
            let cells: Vec<_> = key.iter().map(|column| row.cell(*column)).collect();
            assert!(seen.insert(cells.clone()), "{name}: {cells:?} stands there twice");
        }
        let firsts: Vec<_> = table.rows().iter().map(|row| row.cell(0)).collect();
        let unsorted = firsts.windows(2).find(|pair| pair[0] > pair[1]);
        assert_eq!(unsorted, None, "{name} is not sorted by its first column");
    }
}

#[test]
fn every_table_in_the_folder_is_listed() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lexicon");
    let on_disk: BTreeMap<String, String> = walk(folder.as_ref())
        .into_iter()
        .filter(|path| path.extension().is_some_and(|e| e == "tsv"))
        .map(|path| {
            let name = path.strip_prefix(folder).expect("inside").to_string_lossy().replace('\\', "/");
            (name, std::fs::read_to_string(&path).expect("readable table"))
        })
        .collect();
    let listed = TABLES.iter().map(|(name, text)| (name.to_string(), text.to_string())).collect();
    assert_eq!(on_disk.keys().collect::<Vec<_>>(), BTreeMap::keys(&listed).collect::<Vec<_>>());
    assert_eq!(on_disk, listed, "a table is listed under another's name");
}

/// Every file under a folder.
pub fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("readable folder") {
        let path = entry.expect("readable entry").path();
        match path.is_dir() {
            true => files.extend(walk(&path)),
            false => files.push(path),
        }
    }
    files.sort();
    files
}
