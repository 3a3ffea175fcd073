//! The words of `newsroom.tsv` by class.

use super::pattern::tokens;
use crate::lexicon::{self, Table};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

static CLASSES: LazyLock<HashMap<&'static str, HashSet<String>>> = LazyLock::new(|| {
    let mut classes: HashMap<_, HashSet<_>> = HashMap::new();
    for row in Table::parse(lexicon::NEWSROOM).rows() {
        classes.entry(row.cell(0)).or_default().extend(row.list(1).map(|words| tokens(words).join(" ")));
    }
    classes
});

/// Whether words, as [`tokens`] gives them with single spaces between, are in a class.
pub(super) fn is(class: &str, words: &str) -> bool {
    CLASSES.get(class).is_some_and(|known| known.contains(words))
}

/// Whether a name, as it stands in a text, is that of a news agency or a broadcaster, which relays what others say.
pub fn is_agency(name: &str) -> bool {
    has("agency", name)
}

/// Whether a word as it stands in a text is in a class.
pub(super) fn has(class: &str, word: &str) -> bool {
    is(class, &tokens(word).join(" "))
}
