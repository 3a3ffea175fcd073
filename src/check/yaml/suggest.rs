//! What somebody probably meant to write.

/// How like a known word an unknown one must be, by Jaro-Winkler: as for the keys of front matter.
const MEANT: f64 = 0.8;

/// The word of `known` that is most like `written`, if one is like it.
pub fn nearest<'k>(written: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let lower = written.to_lowercase();
    let scored = known.into_iter().map(|word| (strsim::jaro_winkler(&word.to_lowercase(), &lower), word));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))?;
    (best.0 >= MEANT).then_some(best.1)
}
