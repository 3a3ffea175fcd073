//! Words for what one person is to another: `lexicon/kin.tsv`.

use crate::lexicon::{self, Table};
use std::collections::HashMap;
use std::sync::LazyLock;

static TIES: LazyLock<HashMap<&'static str, &'static str>> =
    LazyLock::new(|| Table::parse(lexicon::KIN).rows().iter().map(|r| (r.cell(0), r.cell(1))).collect());

/// What a noun, as a dictionary form in lower case, says that one person is to another: "mother" for "mum".
pub(crate) fn family_tie(noun: &str) -> Option<&'static str> {
    TIES.get(noun).copied()
}
