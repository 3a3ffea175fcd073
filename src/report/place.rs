//! Where in an article something stands, as a person would look it up.

use crate::article::{Article, Role, Span};

/// A paragraph and a column in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The number of the body paragraph, counted from 1; `None` for the headline.
    pub paragraph: Option<usize>,
    /// The character in the paragraph, counted from 1.
    pub column: usize,
}

impl Place {
    /// The place of the first character of `span`.
    pub fn of(article: &Article, span: Span) -> Self {
        let after = article.paragraphs.partition_point(|p| p.span.start <= span.start);
        let before = article.paragraphs.get(..after).unwrap_or_default();
        let start = before.last().map_or(0, |p| p.span.start);
        let headline = before.last().is_some_and(|p| p.role == Role::Headline);
        let body = before.iter().filter(|p| p.role == Role::Body).count();
        let column = Span::new(start, span.start).of(&article.text).chars().count() + 1;
        Self { paragraph: (!headline).then_some(body.max(1)), column }
    }

    /// "¶3:14", `mark` being the sign before the number; "headline:1".
    pub fn written(self, mark: &str) -> String {
        match self.paragraph {
            Some(number) => format!("{mark}{number}:{}", self.column),
            None => format!("headline:{}", self.column),
        }
    }
}
