//! When a sentence's event belongs: the same act on two occasions is two facts. Two summits, two strikes, two
//! shootings read alike, and their dates tell them apart.

use crate::Reading;
use jiff::Span;
use jiff::civil::DateTime;

/// Articles published at most this many days apart tell of the same occasions unless they say otherwise.
const SAME_NEWS_DAYS: i32 = 14;

/// The stretch of time that a sentence tells of.
type Occasion = (DateTime, DateTime);

/// Whether two sentences can be about the same occasion. They can unless the articles are of different weeks and
/// what they tell of, by the dates they name or else by their days of publication, lies apart.
pub(super) fn compatible(left: (&Reading, usize), right: (&Reading, usize)) -> bool {
    if same_news(left.0, right.0) {
        return true;
    }
    match (occasion(left), occasion(right)) {
        (Some(a), Some(b)) => a.0 <= b.1 && b.0 <= a.1,
        _ => true,
    }
}

/// Whether the two articles were published within the same fortnight, or one of the dates is not known.
fn same_news(left: &Reading, right: &Reading) -> bool {
    let [a, b] = [left, right].map(|r| r.article.metadata.published);
    a.zip(b).is_none_or(|(a, b)| (a.date() - b.date()).get_days().abs() <= SAME_NEWS_DAYS)
}

/// From the first to the last date that the sentence names; the days before publication if it names none.
fn occasion((reading, sentence): (&Reading, usize)) -> Option<Occasion> {
    let claims = reading.claims.iter().filter(|c| c.sentence == sentence);
    let named = claims.flat_map(|c| &c.times).filter_map(|t| t.interval());
    named.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).or_else(|| news(reading))
}

/// The days that an article of this date reports on when it says nothing else.
fn news(reading: &Reading) -> Option<Occasion> {
    let published = reading.article.metadata.published?;
    let fortnight = Span::new().days(SAME_NEWS_DAYS);
    Some((published.checked_sub(fortnight).ok()?, published.checked_add(fortnight).ok()?))
}
