//! Ids that a person might choose.

use super::Drafted;

/// The longest id of a source.
const LONGEST_SOURCE: usize = 20;

/// An id for each article: its outlet, else its file.
pub(super) fn source_ids(articles: &[Drafted]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for article in articles {
        let stem = article.path.rsplit('/').next().unwrap_or_default().split('.').next().unwrap_or_default();
        let outlet = article.snapshot.reading.article.metadata.outlet.as_deref().unwrap_or(stem);
        let id = cut(&slug(outlet.trim_start_matches("The ")), LONGEST_SOURCE);
        let id = if id.starts_with(|c: char| c.is_ascii_alphabetic()) { id } else { format!("a-{id}") };
        let more = (2..).map(|n| format!("{id}-{n}"));
        let free = std::iter::once(id.clone()).chain(more).find(|id| !ids.contains(id));
        ids.push(free.unwrap_or(id));
    }
    ids
}

/// As many whole words of a slug as fit.
fn cut(slug: &str, most: usize) -> String {
    let ends = slug.match_indices('-').map(|(at, _)| at).chain([slug.len()]);
    let end = ends.filter(|end| *end <= most).max().unwrap_or(most.min(slug.len()));
    slug.get(..end).unwrap_or(slug).to_owned()
}

/// Lower-case ASCII letters and digits, hyphens between.
pub(super) fn slug(text: &str) -> String {
    let lower = text.to_lowercase();
    let parts = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}
