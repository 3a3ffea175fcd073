//! Quotations that no clause claimed: whose are they? The cue stands right after, right before, or one sentence off.

use super::complement::Frame;
use super::cue::Cues;
use super::found::Found;
use super::nearby::source_near;
use super::page::{Page, Place};
use crate::article::Span;
use crate::claim::tree::Tree;
use crate::language::PartOfSpeech as Pos;

/// How many tokens may stand between a quotation and its cue.
const REACH: usize = 30;

/// Fewer words than this are a name or a phrase in quotation marks, not speech.
const WORDS: usize = 5;

/// Gives every quotation to the attribution it belongs to, or makes one for it.
pub fn attach<'s>(page: &Page<'s>, found: &mut Vec<Found<'s>>) {
    let mut first = 0;
    let mut before: Option<usize> = None;
    while first < page.quotations.len() {
        let mut last = first;
        while page.quotations[last].continues && last + 1 < page.quotations.len() {
            last += 1;
        }
        let whole = page.quotations[first].span.join(page.quotations[last].span);
        before = owner(page, found, Chain { first, last, whole }, before).or(before);
        first = last + 1;
    }
}

/// A quotation with the paragraphs it goes on over.
#[derive(Debug, Clone, Copy)]
struct Chain {
    first: usize,
    last: usize,
    whole: Span,
}

/// The attribution that a quotation belongs to; `before` is that of the quotation before it.
fn owner<'s>(
    page: &Page<'s>,
    found: &mut Vec<Found<'s>>,
    chain: Chain,
    before: Option<usize>,
) -> Option<usize> {
    let opening = page.quotations[chain.first].span;
    if let Some(at) = found.iter().position(|f| f.content.touches(opening)) {
        found[at].content = found[at].content.join(chain.whole);
        return Some(at);
    }
    if let Some(cue) = cue_after(page, chain).or_else(|| cue_before(page, chain)) {
        return Some(give(page, found, chain, cue));
    }
    let goes_on = before.filter(|&b| follows(page, &found[b], chain));
    if let Some(at) = goes_on {
        found[at].content = found[at].content.join(chain.whole);
    }
    goes_on.or_else(|| bare(page, found, chain, before))
}

/// A quotation that stands alone, with neither source nor cue: whoever spoke last goes on.
fn bare<'s>(
    page: &Page<'s>,
    found: &mut Vec<Found<'s>>,
    chain: Chain,
    before: Option<usize>,
) -> Option<usize> {
    let start = chain.whole.start;
    let paragraph = page.quotations[chain.first].paragraph;
    let inner = chain.whole.of(&page.article.text);
    let opens = page.char_before(start).is_none_or(|c| ".?!:;”\"'’".contains(c))
        || page.starts_paragraph(start, paragraph);
    let speech = inner.split_whitespace().count() >= WORDS && page.token_after(start, paragraph).is_some();
    let heir_of = last_before(page, found, start).or(before)?;
    let near = found[heir_of].place.map_or(paragraph, |p| page.trees[p.sentence].sentence.paragraph) + 2
        >= paragraph;
    if !opens || !speech || !near {
        return None;
    }
    found.push(Found {
        place: None,
        cue: None,
        cue_tokens: 0..0,
        source: None,
        heir_of: Some(heir_of),
        content: chain.whole,
        frame: Frame::Clause,
        probability: 0.5,
    });
    Some(found.len() - 1)
}

/// The attribution whose cue stands last before byte `at`.
fn last_before(page: &Page<'_>, found: &[Found<'_>], at: usize) -> Option<usize> {
    let cue = |f: &Found<'_>| f.place.map(|p| page.span(p).start).filter(|&s| s < at);
    found.iter().enumerate().filter_map(|(i, f)| Some((cue(f)?, i))).max().map(|(_, i)| i)
}

/// Adds the quotation to the attribution of `cue`, or makes one.
fn give<'s>(page: &Page<'s>, found: &mut Vec<Found<'s>>, chain: Chain, cue: Place) -> usize {
    let same = |f: &Found<'_>| f.place == Some(cue);
    if let Some(at) = found.iter().position(same) {
        let near = found[at].frame == Frame::Clause || found[at].content.touches(chain.whole);
        found[at].content = if near { found[at].content.join(chain.whole) } else { chain.whole };
        found[at].frame = Frame::Clause;
        return at;
    }
    let source = source_near(page, cue);
    found.push(Found {
        place: Some(cue),
        cue: Some(page.span(cue)),
        cue_tokens: cue.token..cue.token + 1,
        source,
        heir_of: None,
        content: chain.whole,
        frame: Frame::Clause,
        probability: 1.0,
    });
    found.len() - 1
}

/// The cue that follows a quotation: "…," said Abe · "…," Abe, who left early, said.
fn cue_after(page: &Page<'_>, chain: Chain) -> Option<Place> {
    let quotation = page.quotations[chain.last];
    let inner = quotation.span.of(&page.article.text);
    let closing = inner.chars().rev().nth(1)?;
    let start = page.token_after(quotation.span.end, quotation.paragraph)?;
    let tree = &page.trees[start.sentence];
    let comma = tree.token(start.token).text == ",";
    let from = start.token + usize::from(comma || is_dash(&tree.token(start.token).text));
    let next = tree.sentence.tokens.get(from)?;
    let lower = next.text.starts_with(char::is_lowercase);
    let ends = matches!(closing, ',' | '?' | '!' | '-' | '—' | '–' | '…')
        || comma && inner.split_whitespace().count() > 2
        || closing == '.' && lower;
    let fits = !matches!(next.pos, Pos::Cconj | Pos::Sconj | Pos::Adp | Pos::Punct | Pos::Part)
        && next.tag != "VBG"
        && !next.tag.starts_with('W');
    if !ends || !fits {
        return None;
    }
    let cue = (from..tree.len().min(from + REACH))
        .take_while(|&i| !is_end(tree, i) && !page.is_quoted(tree.token(i).span))
        .find(|&i| is_cue(tree, i) && is_finite(tree, i))?;
    Some(Place { sentence: start.sentence, token: cue })
}

/// The cue that stands before a quotation: Abe said: "…" · adding, "…".
fn cue_before(page: &Page<'_>, chain: Chain) -> Option<Place> {
    let start = page.quotations[chain.first].span.start;
    let last = page.token_before(start)?;
    let tree = &page.trees[last.sentence];
    let mark = page.char_before(start)?;
    let from = last.token + 1;
    let mut back =
        (from.saturating_sub(REACH)..from).rev().take_while(|&i| !page.is_quoted(tree.token(i).span));
    let cue = match mark {
        ':' => back.clone().find(|&i| is_cue(tree, i)).or_else(|| main_verb(tree, from)),
        ',' | '—' | '–' => back.take(15).find(|&i| is_cue(tree, i)),
        _ => back.next().filter(|&i| is_cue(tree, i)),
    };
    Some(Place { sentence: last.sentence, token: cue? })
}

/// The verb that heads the sentence, if it stands before token `end`.
fn main_verb(tree: &Tree<'_>, end: usize) -> Option<usize> {
    Some(tree.sentence.root())
        .filter(|&root| root < end && matches!(tree.token(root).pos, Pos::Verb | Pos::Aux))
}

fn is_cue(tree: &Tree<'_>, token: usize) -> bool {
    tree.is(token, Pos::Verb)
        && Cues::table().attributes(&tree.lemma(token).to_lowercase(), Pos::Verb, Frame::Clause)
}

fn is_finite(tree: &Tree<'_>, token: usize) -> bool {
    !matches!(tree.token(token).tag, "VB" | "VBG")
}

fn is_end(tree: &Tree<'_>, token: usize) -> bool {
    matches!(&*tree.token(token).text, "." | "?" | "!" | ";" | ":")
}

fn is_dash(text: &str) -> bool {
    matches!(text, "-" | "--" | "—" | "–")
}

/// Whether a quotation goes on where that of `found` stopped: "…," he said. "…" with nothing but the cue between.
fn follows(page: &Page<'_>, found: &Found<'_>, chain: Chain) -> bool {
    let start = chain.whole.start;
    let Some(cue) = found.place else { return false };
    let quotation = page.quotations[chain.first];
    let same_paragraph = page.trees[cue.sentence].sentence.paragraph == quotation.paragraph;
    let tail =
        page.token_before(start).is_some_and(|p| p.sentence == cue.sentence || page.is_quoted(page.span(p)));
    let ended = matches!(page.char_before(start), Some('.' | '?' | '!' | ':' | ';' | '”' | '"' | '\''));
    let quoted = page.quotations.iter().any(|q| found.content.covers(q.span));
    same_paragraph && tail && ended && quoted && found.content.start < start
}
