//! Quotation marks: which opens, which closes, and what stands between, over paragraphs if need be.
//!
//! The marks are matched on the text, because a parser's tree is at its worst around them. A paragraph is one
//! pass; an opening mark without its closing one goes on into the next paragraph if that opens with the same
//! mark (the newspaper convention), and otherwise ends with its paragraph, if it began it: it never swallows the article.

use crate::article::{Article, Span};
use std::ops::Range;

/// A quotation, marks included. Quotations inside quotations are not listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// From the opening mark to past the closing one.
    pub span: Span,
    /// The index of its paragraph.
    pub paragraph: usize,
    /// Whether it goes on in the next quotation of the list, which then opens the next paragraph.
    pub continues: bool,
}

/// A kind of mark; an opening mark is closed by one of its own kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Double,
    Straight,
    Angle,
    Single,
    Apostrophe,
}

impl Kind {
    /// Whether it closes a mark of kind `open` where none of its own is open: editors mix “ and ".
    fn may_close(self, open: Self) -> bool {
        let pair = |a, b| (self == a && open == b) || (self == b && open == a);
        pair(Self::Double, Self::Straight) || pair(Self::Single, Self::Apostrophe)
    }
}

/// What a mark does by its form and its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

impl Side {
    /// What a mark that could do either does at the edge of its paragraph.
    fn at(self, mark: Span, length: usize) -> Self {
        match self {
            Self::Either if mark.start == 0 => Self::Opens,
            Self::Either if mark.end == length => Self::Closes,
            side => side,
        }
    }
}

/// A mark in the text.
#[derive(Debug, Clone, Copy)]
struct Mark {
    kind: Kind,
    side: Side,
    span: Span,
}

/// How many paragraphs an opening mark may look ahead for its closing one when none of them opens with a mark: the
/// lines of a tweet or a poem.
const LINES: usize = 12;

/// The quotations of an article, in order.
pub fn quotations(article: &Article) -> Vec<Quotation> {
    let marked: Vec<Marked> =
        article.paragraphs.iter().map(|p| Marked::read(p.span.of(&article.text), p.span.start)).collect();
    let mut found: Vec<Quotation> = Vec::new();
    let mut lines = 0..0;
    for (paragraph, here) in marked.iter().enumerate() {
        let whole = article.paragraphs[paragraph].span;
        if lines.contains(&paragraph) {
            let end =
                here.stray_close.filter(|_| paragraph + 1 == lines.end).map_or(whole.end, |m| m.span.end);
            found.push(Quotation {
                span: Span::new(whole.start, end),
                paragraph,
                continues: paragraph + 1 < lines.end,
            });
        }
        let closing = here.stray_close.filter(|_| lines.contains(&paragraph)).map(|m| m.span);
        let left_open = here.left_open.filter(|open| Some(open.span) != closing);
        let goes_on = left_open.and_then(|open| {
            let over = marked.get(paragraph + 1).is_some_and(|next| next.opens_with(open.kind));
            lines = if over { 0..0 } else { to_closing(&marked, paragraph, open.kind).unwrap_or(0..0) };
            let at_start = open.span.start == whole.start;
            (over || !lines.is_empty() || at_start).then_some(Quotation {
                span: Span::new(open.span.start, whole.end),
                paragraph,
                continues: over || !lines.is_empty(),
            })
        });
        let from = found.last().filter(|q| q.paragraph == paragraph).map_or(whole.start, |q| q.span.end);
        let until = goes_on.map_or(whole.end, |q| q.span.start);
        let closed = here.pairs.iter().filter(|span| from <= span.start && span.start < until);
        found.extend(closed.map(|&span| Quotation { span, paragraph, continues: false }));
        found.extend(goes_on);
    }
    found
}

/// The paragraphs after `paragraph` up to the one that closes a mark of this kind, if no other mark stands between.
fn to_closing(marked: &[Marked], paragraph: usize, kind: Kind) -> Option<Range<usize>> {
    let mut after = marked.iter().enumerate().skip(paragraph + 1).take(LINES);
    let (at, last) = after.find(|(_, m)| m.first.is_some())?;
    let closes = last.stray_close.is_some_and(|close| close.kind == kind || close.kind.may_close(kind));
    let first = last.first.zip(last.stray_close).is_some_and(|(first, close)| first.span == close.span);
    (closes && first).then_some(paragraph + 1..at + 1)
}

/// The double marks of one paragraph, paired.
#[derive(Debug, Default)]
struct Marked {
    /// The outermost pairs.
    pairs: Vec<Span>,
    /// The first mark.
    first: Option<Mark>,
    /// Whether the paragraph begins with the first mark.
    at_start: bool,
    /// The last opening mark that nothing closes.
    left_open: Option<Mark>,
    /// The first closing mark that nothing opens.
    stray_close: Option<Mark>,
}

impl Marked {
    /// Pairs the marks of a paragraph that starts at byte `start` of the article.
    fn read(text: &str, start: usize) -> Self {
        let placed = |m: Mark| Mark {
            span: Span::new(m.span.start + start, m.span.end + start),
            side: m.side.at(m.span, text.len()),
            ..m
        };
        let marks: Vec<Mark> = marks(text).into_iter().map(placed).collect();
        let (mut open, mut pairs, mut stray_close) = (Vec::<Mark>::new(), Vec::new(), None);
        for mark in &marks {
            let same = open.iter().rposition(|o| o.kind == mark.kind);
            let at = same.or_else(|| {
                open.iter().rposition(|o| mark.side == Side::Closes && mark.kind.may_close(o.kind))
            });
            match (mark.side, at) {
                (Side::Closes | Side::Either, Some(at)) => {
                    pairs.push(open[at].span.join(mark.span));
                    open.truncate(at);
                }
                (Side::Opens, _) => open.push(*mark),
                (Side::Either, None) => {
                    stray_close = stray_close.or(Some(*mark).filter(Mark::is_double));
                    open.push(*mark);
                }
                (Side::Closes, None) => stray_close = stray_close.or(Some(*mark).filter(Mark::is_double)),
            }
        }
        let first = marks.iter().copied().find(Mark::is_double);
        let at_start = first.is_some_and(|m| m.span.start == start);
        Self {
            pairs: outermost(pairs),
            first,
            at_start,
            left_open: open.into_iter().rfind(Mark::is_double),
            stray_close,
        }
    }

    fn opens_with(&self, kind: Kind) -> bool {
        self.at_start && self.first.is_some_and(|m| m.kind == kind && m.side != Side::Closes)
    }
}

impl Mark {
    fn is_double(&self) -> bool {
        !matches!(self.kind, Kind::Single | Kind::Apostrophe)
    }
}

/// The pairs that lie in no other, in order. A pair is listed after those inside it.
fn outermost(pairs: Vec<Span>) -> Vec<Span> {
    let mut kept: Vec<Span> = Vec::new();
    for pair in pairs {
        while kept.last().is_some_and(|inner| pair.covers(*inner)) {
            kept.pop();
        }
        kept.push(pair);
    }
    kept
}

/// The marks of a paragraph, in order.
fn marks(text: &str) -> Vec<Mark> {
    let (mut at, mut found) = (0, Vec::new());
    while let Some((offset, c)) =
        text.get(at..).and_then(|rest| rest.char_indices().find(|(_, c)| is_mark(*c)))
    {
        let place = at + offset;
        let before = text.get(..place).and_then(|before| before.chars().next_back());
        match next_mark(text, place, before) {
            Some(mark) => {
                at = mark.span.end;
                found.push(mark);
            }
            None => at = place + c.len_utf8(),
        }
    }
    found
}

/// Whether a character is, or may be, a quotation mark.
pub fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'' | '`')
}

/// The mark that stands at `at`, if any; `before` is the character before it.
fn next_mark(text: &str, at: usize, before: Option<char>) -> Option<Mark> {
    let rest = text.get(at..)?;
    let first = rest.chars().next()?;
    let doubled = rest.starts_with("''") || rest.starts_with("``");
    let length = if doubled { 2 } else { first.len_utf8() };
    let (left, right) = (is_left_edge(before), is_right_edge(rest.get(length..)?.chars().next()));
    let (kind, side) = match first {
        '“' | '„' => (Kind::Double, if right && !left { Side::Closes } else { Side::Opens }),
        '”' => (Kind::Double, if left && !right { Side::Opens } else { Side::Closes }),
        '«' => (Kind::Angle, Side::Opens),
        '»' => (Kind::Angle, Side::Closes),
        '"' => (Kind::Straight, side(left, right)),
        '`' if doubled => (Kind::Straight, if right { Side::Either } else { Side::Opens }),
        '\'' if doubled => (Kind::Straight, side(left, right)),
        '‘' => (Kind::Single, Side::Opens),
        '’' if right => (Kind::Single, Side::Closes),
        '\'' | '`' if left && !right => (Kind::Apostrophe, Side::Opens),
        '\'' if right && !left => (Kind::Apostrophe, Side::Closes),
        _ => return None,
    };
    Some(Mark { kind, side, span: Span::new(at, at + length) })
}

/// A straight mark opens before a word and closes after one; between two words it does what is due.
fn side(left: bool, right: bool) -> Side {
    match (left, right) {
        (true, false) => Side::Opens,
        (false, true) => Side::Closes,
        _ => Side::Either,
    }
}

fn is_left_edge(before: Option<char>) -> bool {
    before.is_none_or(|c| c.is_whitespace() || "([{-–—/“‘\"'`".contains(c))
}

fn is_right_edge(after: Option<char>) -> bool {
    after.is_none_or(|c| c.is_whitespace() || ".,;:!?)]}-–—/”’\"'".contains(c))
}
