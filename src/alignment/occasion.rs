//! When a sentence's event belongs: the same act on two occasions is two facts. Two summits, two strikes, two
//! shootings read alike, and their dates tell them apart.

use crate::claim::Reading;
use jiff::Span;
use jiff::civil::DateTime;

/// Articles published at most this many days apart tell of the same occasions unless they say otherwise.
const SAME_NEWS_DAYS: i32 = 14;

/// The stretch of time that a sentence tells of.
type Occasion = (DateTime, DateTime);

/// What tells the occasions of two articles apart.
pub(super) struct Occasions(Option<[Vec<Option<Occasion>>; 2]>);

impl Occasions {
    /// Those of the sentences of two articles, unless these are of the same weeks.
    pub fn new(articles: [&Reading; 2]) -> Self {
        let all = |reading: &Reading| {
            (0..reading.sentences.len()).map(|sentence| occasion((reading, sentence))).collect()
        };
        Self((!same_news(articles)).then(|| articles.map(all)))
    }

    /// Whether two sentences can be about the same occasion. They can unless the articles are of different weeks and
    /// what they tell of, by the dates they name or else by their days of publication, lies apart.
    pub fn compatible(&self, left: usize, right: usize) -> bool {
        let told = |side: &[Option<Occasion>], at: usize| side.get(at).copied().flatten();
        let both = self.0.as_ref().and_then(|[x, y]| told(x, left).zip(told(y, right)));
        both.is_none_or(|(a, b)| a.0 <= b.1 && b.0 <= a.1)
    }
}

/// Whether the two articles were published within the same fortnight, or one of the dates is not known.
fn same_news(articles: [&Reading; 2]) -> bool {
    let [a, b] = articles.map(|r| r.article.metadata.published);
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
