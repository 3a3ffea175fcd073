//! Which nouns name people.

use std::collections::HashSet;
use std::sync::LazyLock;

static PEOPLE: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("../../../models/meaning/people.txt").lines().collect());

/// Whether a noun, in lower case and the singular, mostly names people or a group of them: "firefighter", "jury"; after WordNet.
pub fn names_people(noun: &str) -> bool {
    PEOPLE.contains(noun)
}
