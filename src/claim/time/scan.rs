//! Finds the expressions of time in a sentence: the longest patterns, joined where a clock stands beside a day.

use super::pattern::{Found, longest};
use super::rule::Rule;
use super::words::{Parts, word};
use super::{Bound, Portion, clock, guard};
use crate::article::Span;
use crate::claim::piece::{Piece, pieces, text};
use crate::language::Sentence;
use std::ops::Range;

/// An expression of time, not yet resolved.
#[derive(Debug)]
pub(super) struct Expression {
    pub span: Span,
    /// The token whose verb tells whether it lies ahead.
    pub token: usize,
    pub rule: Rule,
    pub parts: Parts,
    pub portion: Option<Portion>,
    pub bound: Option<Bound>,
}

/// The expressions of a sentence, in order.
pub(super) fn expressions(sentence: &Sentence) -> Vec<Expression> {
    let pieces = pieces(sentence);
    let mut found = patterns(sentence, &pieces);
    join(&mut found, &pieces);
    share_years(&mut found, &pieces);
    found.iter().filter(|f| f.rule != Rule::Nothing).map(|f| expression(f, &pieces, sentence)).collect()
}

/// The longest pattern at each place, from left to right, of those that their neighbours do not rule out.
fn patterns(sentence: &Sentence, pieces: &[Piece]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        match read(pieces, at, sentence) {
            Some(pattern) => {
                let pattern = longer_inside(pattern, pieces, sentence);
                at = pattern.pieces.end.max(at + 1);
                let last = last_day(&pattern, pieces, sentence);
                found.push(pattern);
                if let Some(last) = last {
                    at = last.pieces.end;
                    found.push(last);
                }
            }
            None => at += 1,
        }
    }
    found
}

fn read(pieces: &[Piece], at: usize, sentence: &Sentence) -> Option<Found> {
    longest(pieces, at).and_then(clocked).filter(|f| guard::allows(f, pieces, sentence))
}

/// A pattern that starts inside this one and reaches further: "summer of 2016" in "the summer of 2016".
fn longer_inside(pattern: Found, pieces: &[Piece], sentence: &Sentence) -> Found {
    let start = pattern.pieces.start;
    let inside = (start + 1..pattern.pieces.end.min(start + 3)).find_map(|at| {
        let reaches = |f: &Found| f.pieces.end > pattern.pieces.end && f.pieces.len() >= pattern.pieces.len();
        read(pieces, at, sentence).filter(reaches)
    });
    // Small words in front stay part of it.
    inside.map_or(pattern.clone(), |found| Found { pieces: start..found.pieces.end, ..found })
}

/// The second day of "Feb. 27-28", "Feb. 27 and 28", "June 5 to 8".
fn last_day(first: &Found, pieces: &[Piece], sentence: &Sentence) -> Option<Found> {
    let joint = pieces.get(first.pieces.end)?;
    let at = first.pieces.end + 1;
    let piece = pieces.get(at).filter(|p| p.is_digits() && p.text.len() <= 2)?;
    let day: i8 = piece.text.parse().ok()?;
    let later = first.parts.day.is_some_and(|d| (d + 1..=31).contains(&day)) && first.parts.year.is_none();
    let joined = joint.is_dash() || matches!(joint.text.as_str(), "to" | "and" | "through");
    let counts = pieces.get(at + 1).is_some_and(|next| {
        let noun = sentence.tokens.get(next.token).is_some_and(|t| t.tag.starts_with("NN"));
        noun || next.glued && !matches!(next.text.as_str(), "," | "." | ";" | ")")
    });
    let parts = Parts { day: Some(day), ..first.parts.clone() };
    (first.rule == Rule::Date && later && joined && !counts).then(|| Found {
        pieces: at..at + 1,
        rule: Rule::Date,
        parts,
    })
}

/// A clock turned to the 24-hour one; other patterns as they are.
fn clocked(mut found: Found) -> Option<Found> {
    if found.rule == Rule::Clock {
        found.parts = clock::read(found.parts)?;
    }
    Some(found)
}

/// Joins a clock time or a part of the day with the day beside it: "7:20 p.m. on Sunday", "Sunday, at noon".
fn join(found: &mut Vec<Found>, pieces: &[Piece]) {
    let mut i = 0;
    while i + 1 < found.len() {
        let (left, right) = (&found[i], &found[i + 1]);
        let fine = |f: &Found| matches!(f.rule, Rule::Clock | Rule::Part) && f.parts.shift.is_none();
        let near = is_joint(pieces, left.pieces.end..right.pieces.start);
        // "9.30 this morning"
        let names_day = |f: &Found| f.rule.names_day() || f.rule == Rule::Part && f.parts.shift.is_some();
        let day = match (fine(left), fine(right)) {
            (true, false) if near && names_day(right) => right,
            (false, true) if near && names_day(left) => left,
            (true, true) if near && left.rule == Rule::Part => right,
            _ => {
                i += 1;
                continue;
            }
        };
        let (clock, part) = (left.parts.clock.or(right.parts.clock), left.parts.part.or(right.parts.part));
        let parts = Parts { clock, part, ..day.parts.clone() };
        found[i] = Found { pieces: left.pieces.start..right.pieces.end, rule: day.rule, parts };
        found.remove(i + 1);
    }
}

/// Whether only small words stand between two parts of one time.
fn is_joint(pieces: &[Piece], between: Range<usize>) -> bool {
    let small =
        |p: &Piece| matches!(p.text.as_str(), "," | "on" | "at" | "in" | "the" | "of" | "around" | "about");
    between.len() <= 2 && pieces.get(between).is_some_and(|b| b.iter().all(small))
}

/// "from June 5 to July 10, 2010": the year of the second date is that of the first too.
fn share_years(found: &mut [Found], pieces: &[Piece]) {
    for i in 1..found.len() {
        let between = pieces.get(found[i - 1].pieces.end..found[i].pieces.start).unwrap_or_default();
        let linked = between.len() == 1
            && (between[0].is_dash()
                || matches!(between[0].text.as_str(), "to" | "and" | "or" | "through" | "until"));
        let both = [&found[i - 1], &found[i]].iter().all(|f| matches!(f.rule, Rule::Date | Rule::Month));
        if linked && both && found[i - 1].parts.year.is_none() {
            found[i - 1].parts.year = found[i].parts.year;
        }
    }
}

fn expression(found: &Found, pieces: &[Piece], sentence: &Sentence) -> Expression {
    let (start, portion) = portion(pieces, found.pieces.start);
    let bound = start.checked_sub(1).and_then(|before| bound(text(pieces, before)));
    let range = start..found.pieces.end;
    let covered = pieces.get(range).unwrap_or_default();
    let join = |a: Span, p: &Piece| a.join(p.span);
    let span = covered.iter().fold(covered.first().map(|p| p.span).unwrap_or_default(), join);
    let token = head(sentence, covered);
    Expression { span, token, rule: found.rule, parts: found.parts.clone(), portion, bound }
}

/// The token of the expression whose head lies outside it.
fn head(sentence: &Sentence, covered: &[Piece]) -> usize {
    let (Some(first), Some(last)) = (covered.first(), covered.last()) else { return 0 };
    let range = first.token..=last.token;
    let outside = |&t: &usize| sentence.tokens.get(t).is_some_and(|token| !range.contains(&token.head));
    range.clone().find(outside).unwrap_or(first.token)
}

/// Takes in the words before that say which part is meant: "early", "the end of", "late-", "earlier".
fn portion(pieces: &[Piece], start: usize) -> (usize, Option<Portion>) {
    let before = |n: usize| start.checked_sub(n).map_or("", |i| text(pieces, i));
    let the = |n: usize| if before(n) == "the" { start - n } else { start + 1 - n };
    let edge = |n: usize| word(before(n)).filter(|w| w.class == "EDGE").map(|w| w.value);
    let of = |n: usize| edge(n + 1).filter(|_| before(n) == "of");
    let (from, code) = match (edge(1), before(1), before(2)) {
        (Some(code), ..) => (the(2), code),
        (None, "-", _) if edge(2).is_some() => (the(3), edge(2).unwrap_or_default()),
        (None, "of", _) if of(1).is_some() => (the(3), of(1).unwrap_or_default()),
        (None, "the", "of") if of(2).is_some() => (the(4), of(2).unwrap_or_default()),
        (None, "earlier" | "later", _) => (start - 1, ""),
        _ => return (start, None),
    };
    let portion = match code {
        "START" => Some(Portion::Start),
        "MID" => Some(Portion::Mid),
        "END" => Some(Portion::End),
        _ => None,
    };
    (from, portion)
}

fn bound(before: &str) -> Option<Bound> {
    match word(before).filter(|w| w.class == "BOUND")?.value {
        "from" => Some(Bound::From),
        "until" => Some(Bound::Until),
        "by" => Some(Bound::By),
        "before" => Some(Bound::Before),
        "after" => Some(Bound::After),
        _ => None,
    }
}
