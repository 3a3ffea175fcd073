//! Compares what different outlets say about the same story, claim by claim.

pub mod alignment;
pub mod article;
pub mod check;
pub mod claim;
pub mod comparison;
pub mod language;
pub mod lexicon;
pub mod report;

pub use claim::Reading;

/// Reads an article and takes its claims out of it.
///
/// # Errors
/// When the bytes cannot be read as an article: what is wrong, where, and what to do.
pub fn extract(source: &article::Source) -> Result<Reading, article::ArticleError> {
    let article = article::read(source)?;
    let paragraphs: Vec<article::Span> = article.paragraphs.iter().map(|p| p.span).collect();
    let sentences = claim::mended(language::parse(&article.text, &paragraphs));
    let (claims, abstentions) = claim::extract(&article, &sentences);
    Ok(Reading { article, sentences, claims, abstentions })
}

/// Compares articles claim by claim: what they agree on, what differs and how, what only one says.
pub fn compare(readings: &[Reading]) -> comparison::Comparison {
    let alignment = alignment::align(readings);
    let mut comparison = comparison::compare(readings, &alignment);
    comparison::remark(readings, &mut comparison.findings);
    comparison
}
