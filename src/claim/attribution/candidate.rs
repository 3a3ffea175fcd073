//! Every place where a sentence could attribute something: a cue, what it governs, and whose it would be.

use super::adjunct;
use super::complement::{Frame, complements};
use super::quotation::Quotation;
use super::source;
use crate::article::Span;
use crate::claim::tree::Tree;
use crate::language::{PartOfSpeech as Pos, Relation as Rel};
use std::ops::Range;

/// A possible attribution, before it is judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate<'s> {
    /// Index of the sentence of the cue.
    pub sentence: usize,
    /// The token that heads the cue.
    pub cue: usize,
    /// The tokens of the cue.
    pub cue_tokens: Range<usize>,
    /// How the content hangs on the cue.
    pub frame: Frame<'s>,
    /// The token that heads the source, in the sentence of the cue.
    pub source: Option<usize>,
    /// From the first to the last character that is attributed; the cue may stand inside.
    pub content: Span,
    /// The quotation that the cue itself stands in.
    pub inside: Option<usize>,
    /// Whether quotation marks enclose none, a part or all of the content.
    pub quoted: Quoted,
}

/// How much of a content is in quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quoted {
    /// Nothing.
    Not,
    /// Some words.
    Partly,
    /// Everything.
    Wholly,
}

/// The candidates of one sentence.
pub fn candidates<'s>(tree: &Tree<'s>, sentence: usize, quotations: &[Quotation]) -> Vec<Candidate<'s>> {
    let mut found = Vec::new();
    for cue in (0..tree.len()).filter(|&i| may_attribute(tree, i)) {
        let inside = quotation_at(quotations, tree.token(cue).span);
        for complement in complements(tree, cue) {
            let source = source_of(tree, cue);
            let content = trimmed(tree, complement.tokens);
            let make = Candidate {
                sentence,
                cue,
                cue_tokens: cue..cue + 1,
                frame: complement.frame,
                source,
                content,
                inside,
                quoted: Quoted::Not,
            };
            found.push(make);
        }
    }
    found.extend(adjunct::candidates(tree, sentence));
    found.iter_mut().for_each(|c| fit(c, tree, quotations));
    found.retain(|c| !c.content.is_empty() && c.inside.is_none());
    found
}

fn may_attribute(tree: &Tree<'_>, token: usize) -> bool {
    let auxiliary = matches!(tree.relation(token), Rel::Aux | Rel::Auxpass);
    matches!(tree.token(token).pos, Pos::Verb | Pos::Noun | Pos::Adj | Pos::Propn | Pos::Aux) && !auxiliary
}

fn source_of(tree: &Tree<'_>, cue: usize) -> Option<usize> {
    match tree.token(cue).pos {
        // "…, the tweets read": a verb that the tagger took for a noun.
        Pos::Noun if tree.child(cue, &[Rel::Nsubj]).is_some() => source::of_verb(tree, cue),
        Pos::Noun => source::of_noun(tree, cue),
        Pos::Adj => tree
            .head(cue)
            .filter(|_| matches!(tree.relation(cue), Rel::Acomp | Rel::Oprd | Rel::Ccomp | Rel::Advmod))
            .and_then(|be| source::of_verb(tree, be)),
        _ => source::of_verb(tree, cue),
    }
}

/// The span of a run of tokens without punctuation at its ends, quotation marks and brackets excepted.
pub fn trimmed(tree: &Tree<'_>, mut tokens: Range<usize>) -> Span {
    let loose = |i: usize| tree.token(i).text.chars().all(|c| ".,;:-–—".contains(c));
    while tokens.start < tokens.end && loose(tokens.start) {
        tokens.start += 1;
    }
    while tokens.start < tokens.end && loose(tokens.end - 1) {
        tokens.end -= 1;
    }
    if tokens.start >= tokens.end { Span::default() } else { tree.span(tokens) }
}

/// The quotation that covers `span`.
pub fn quotation_at(quotations: &[Quotation], span: Span) -> Option<usize> {
    let after = quotations.partition_point(|q| q.span.start <= span.start);
    after.checked_sub(1).filter(|&i| quotations[i].span.covers(span))
}

/// Makes a content respect the marks: it stays inside the quotation that its cue is in, and otherwise takes a
/// quotation as a whole or not at all.
fn fit(candidate: &mut Candidate<'_>, tree: &Tree<'_>, quotations: &[Quotation]) {
    candidate.inside = quotation_at(quotations, tree.token(candidate.cue).span);
    if let Some(own) = candidate.inside {
        let q = quotations[own].span;
        let (start, end) = (candidate.content.start.max(q.start), candidate.content.end.min(q.end));
        candidate.content = Span::new(start, end.max(start));
        return;
    }
    let first = quotations.partition_point(|q| q.span.end <= candidate.content.start);
    let end = candidate.content.end;
    let touched = quotations[first..].iter().take_while(|q| q.span.start < end);
    let mut inner = 0;
    for q in touched {
        inner += q.span.end - q.span.start;
        candidate.content = candidate.content.join(q.span);
    }
    let all = candidate.content.end - candidate.content.start;
    candidate.quoted = match inner {
        0 => Quoted::Not,
        _ if inner == all => Quoted::Wholly,
        _ => Quoted::Partly,
    };
}
