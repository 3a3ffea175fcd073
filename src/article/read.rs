//! The stage from end to end.

use super::decode::{Decoded, decode};
use super::part::{Part, parts};
use super::published::published;
use super::{Article, ArticleError, Field, Furniture, Metadata, Paragraph, Place, Problem, Role, Source};
use super::{front_matter, inside};

/// What a text with a paywall in its middle says to the reader of the report.
const CUT_OFF: &str = "The text asks to subscribe or register: the rest of the article may be missing.";

/// Reads an article: decodes it, splits off front matter, finds its paragraphs and takes furniture out of them.
///
/// # Errors
/// When the bytes are no text, the front matter or a date is broken, or no sentence that reports is left.
pub fn read(source: &Source) -> Result<Article, ArticleError> {
    let failed = |problem, place| ArticleError { name: source.name.to_owned(), place, problem };
    let Decoded { text, notice } = decode(source.bytes)
        .map_err(|(problem, sound)| failed(problem, sound.map(|text| Place::of(&text, text.len()))))?;
    let (said, body) = front_matter::split(&text).map_err(|(problem, place)| failed(problem, Some(place)))?;
    let metadata = overridden(said, source).map_err(|problem| failed(problem, None))?;
    let mut article = Article {
        text: body.to_owned(),
        metadata,
        notices: notice.into_iter().collect(),
        ..Article::default()
    };
    furnish(&mut article);
    checked(&mut article).map_err(|problem| failed(problem, None))?;
    Ok(article)
}

/// What the caller says about the article in place of what the file says.
fn overridden(mut said: Metadata, source: &Source) -> Result<Metadata, Problem> {
    if let Some(outlet) = source.outlet {
        said.outlet = Some(outlet.to_owned());
        said.inferred.retain(|field| *field != Field::Outlet);
    }
    if let Some(written) = source.published {
        let day = published(written).ok_or_else(|| Problem::Date { written: written.to_owned() })?;
        said.published = Some(day);
        said.inferred.retain(|field| *field != Field::Published);
    }
    Ok(said)
}

/// Sorts the text into paragraphs and furniture.
fn furnish(article: &mut Article) {
    let mut nth = 0;
    for (span, part) in parts(&article.text, article.metadata.title.as_deref()) {
        match part {
            Part::Furniture(reason) => article.furniture.push(Furniture { span, reason }),
            Part::Headline => article.paragraphs.push(Paragraph { span, role: Role::Headline }),
            Part::Body(place) => {
                nth += 1;
                let inside = inside::split(&article.text, span, place, nth);
                article
                    .paragraphs
                    .extend(inside.body.into_iter().map(|span| Paragraph { span, role: Role::Body }));
                article.furniture.extend(inside.furniture);
            }
        }
    }
    let headline = article.paragraphs.iter().find(|p| p.role == Role::Headline);
    let title = headline.map(|p| p.span.of(&article.text).split_whitespace().collect::<Vec<_>>().join(" "));
    article.metadata.title = article.metadata.title.take().or(title);
}

/// Refuses an article in which nothing is reported, and notes one that is cut off.
fn checked(article: &mut Article) -> Result<(), Problem> {
    let paywall = article.furniture.iter().any(|f| f.reason == "paywall");
    let reports = |p: &Paragraph| p.span.of(&article.text).chars().any(char::is_alphabetic);
    match article.paragraphs.iter().any(|p| p.role == Role::Body && reports(p)) {
        true if paywall => article.notices.push(CUT_OFF.to_owned()),
        true => {}
        false if paywall => return Err(Problem::Paywall),
        false if article.paragraphs.is_empty() && article.furniture.is_empty() => return Err(Problem::Empty),
        false => return Err(Problem::NothingLeft),
    }
    Ok(())
}
