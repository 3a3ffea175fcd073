//! Attribution that shows on the surface, where the tree is no help: headlines in capitals, "Name: …", "… - State Dept",
//! ", a filing shows." read as a noun.

use super::complement::Frame;
use super::cue::Cues;
use super::found::Found;
use super::page::{Page, Place};
use crate::article::{Role, Span};
use crate::claim::coreference::{is_nominal, noun_kind};
use crate::claim::piece::is_dash;
use crate::claim::tree::Tree;
use crate::language::{PartOfSpeech as Pos, Relation as Rel, Token};
use std::ops::Range;

/// How many tokens a source on the surface may have.
const LONGEST: usize = 10;

/// How many words a name with its title, or an office, has that stands alone before or behind a colon.
const SHORT: usize = 4;

/// What the surface of a sentence attributes beside what `found` has of it.
pub fn find<'s>(page: &Page<'s>, sentence: usize, found: &[Found<'s>]) -> Vec<Found<'s>> {
    let tree = &page.trees[sentence];
    let is_headline =
        page.article.paragraphs.get(tree.sentence.paragraph).is_some_and(|p| p.role == Role::Headline);
    let mut new = Vec::new();
    let taken = |cue: usize| {
        found.iter().any(|f| f.frame == Frame::Clause && f.place == Some(Place { sentence, token: cue }))
    };
    new.extend(closing(page, sentence).filter(|f| f.place.is_some_and(|p| !taken(p.token))));
    new.extend(colon(page, sentence, is_headline));
    new.extend(signed(page, sentence));
    if is_headline {
        new.extend(dash(page, sentence).or_else(|| ending(page, sentence)));
        if new.is_empty() && found.is_empty() {
            new.extend(headline(page, sentence));
        }
    }
    new
}

/// Parts on the surface, as token ranges.
struct Parts {
    source: Range<usize>,
    cue: Range<usize>,
    content: Range<usize>,
}

fn made<'s>(page: &Page<'s>, sentence: usize, parts: Parts) -> Option<Found<'s>> {
    let tree = &page.trees[sentence];
    let head = parts.source.clone().rev().find(|&i| {
        (is_nominal(tree, i) || tree.is(i, Pos::Pron))
            && tree.head(i).is_none_or(|h| !parts.source.contains(&h))
    });
    let head = head.or_else(|| parts.source.clone().rev().find(|&i| is_nominal(tree, i)))?;
    let content = super::candidate::trimmed(tree, parts.content);
    (!content.is_empty()).then(|| Found {
        place: Some(Place { sentence, token: parts.cue.start }),
        cue: Some(tree.span(parts.cue)),
        source: Some(Place { sentence, token: head }),
        heir_of: None,
        content: page.widened(content),
        frame: Frame::Clause,
        probability: 0.6,
    })
}

/// "…, a securities filing shows.", "…, spokesman Bob Lee said in a press release."
fn closing<'s>(page: &Page<'s>, sentence: usize) -> Option<Found<'s>> {
    let tree = &page.trees[sentence];
    let dated = |i: usize| tree.sentence.entity_at(i).is_some_and(|e| matches!(e.label, "DATE" | "TIME"));
    let trailing = |i: &usize| {
        matches!(tree.token(*i).pos, Pos::Punct | Pos::Adp | Pos::Det | Pos::Noun | Pos::Propn | Pos::Adj)
            || dated(*i)
    };
    // "release" is a cue, but not in "said in a press release".
    let is_cue = |i: usize| {
        // "found", "told", "wrote" by their lemma, what the tagger took for a noun by its form.
        let known = || {
            let verb = Some(tree.lemma(i)).filter(|_| tree.is(i, Pos::Verb));
            verb.is_some_and(|lemma| Cues::table().attributes(lemma, Pos::Verb, Frame::Clause))
                || is_cue_form(&tree.token(i).text, Frame::Clause)
        };
        !matches!(tree.relation(i), Rel::Pobj | Rel::Compound | Rel::Relcl) && known()
    };
    let end = (0..tree.len())
        .rev()
        .take(LONGEST)
        .take_while(|i| !is_cue(*i))
        .take_while(trailing)
        .last()
        .unwrap_or(tree.len());
    let cue = end.checked_sub(1).filter(|&i| is_cue(i))?;
    let last = cue + 1 >= tree.len() || tree.is(cue + 1, Pos::Punct) || dated(cue + 1);
    let plain = last || tree.child(cue, &[Rel::Nsubj, Rel::Ccomp]).is_none() && tree.lemma(cue + 1) == "in";
    let comma = (cue.saturating_sub(LONGEST)..cue).rev().find(|&i| tree.token(i).text == ",")?;
    let verbal = |i: usize| {
        matches!(tree.token(i).pos, Pos::Verb | Pos::Aux | Pos::Cconj | Pos::Sconj)
            || tree.token(i).tag.starts_with('W')
    };
    let source =
        plain && comma + 1 < cue && !(comma + 1..cue).any(verbal) && !page.is_quoted(tree.token(cue).span);
    let parts = Parts { source: comma + 1..cue, cue: cue..cue + 1, content: 0..comma };
    if source && comma > 2 { made(page, sentence, parts) } else { None }
}

/// "Poll: …" over an article, "Smith: “…”" in one, and of a person also what stands without marks: "Smith: The deal is dead".
fn colon<'s>(page: &Page<'s>, sentence: usize, is_headline: bool) -> Option<Found<'s>> {
    let tree = &page.trees[sentence];
    let colon = (0..tree.len().min(LONGEST)).find(|&i| tree.token(i).text == ":")?;
    let verbal = |i: usize| matches!(tree.token(i).pos, Pos::Verb | Pos::Aux | Pos::Sconj);
    let rest = colon + 1..tree.len();
    let quoted = tree.sentence.tokens.get(rest.start).is_some_and(|t| page.is_quoted(t.span));
    let told = || rest.clone().any(|i| tree.is(i, Pos::Verb) || tree.is(i, Pos::Aux));
    let may = speaks(tree, 0..colon)
        && (is_headline || quoted || is_person(tree, 0..colon) && told())
        && rest.len() > 2;
    let opens = page.starts_paragraph(tree.sentence.span.start, tree.sentence.paragraph);
    let parts = Parts { source: 0..colon, cue: colon..colon + 1, content: rest };
    if may && opens && !(0..colon).any(verbal) { made(page, sentence, parts) } else { None }
}

/// "“We will not yield.” - Lee": whoever signs the quotation that is a paragraph's first, and all of it but the name.
fn signed<'s>(page: &Page<'s>, sentence: usize) -> Option<Found<'s>> {
    let tree = &page.trees[sentence];
    let dash =
        (0..tree.len()).find(|&i| is_dash(&tree.token(i).text) && !page.is_quoted(tree.token(i).span))?;
    let start = page.article.paragraphs.get(tree.sentence.paragraph)?.span.start;
    let first = page.quotations.partition_point(|q| q.span.start < start);
    let quotation = page.quotations.get(first).filter(|q| q.span.start == start)?.span;
    let between = Span::new(quotation.end, tree.token(dash).span.start);
    let alone = quotation.end <= between.end && between.of(&page.article.text).trim().is_empty();
    let end = (dash + 1..tree.len()).find(|&i| tree.token(i).text == ",").unwrap_or(tree.len());
    let source = dash + 1..end;
    let named = |i: usize| {
        let word = &tree.token(i).text;
        word.starts_with(char::is_uppercase) || is_nominal(tree, i)
    };
    let short = (1..=SHORT).contains(&source.len()) && source.clone().all(named);
    let head =
        source.rev().find(|&i| is_nominal(tree, i)).filter(|_| alone && short && page.has_verb(quotation))?;
    Some(Found {
        place: Some(Place { sentence, token: dash }),
        // All of the signature: it states nothing itself.
        cue: Some(tree.span(dash..tree.len())),
        source: Some(Place { sentence, token: head }),
        heir_of: None,
        content: quotation,
        frame: Frame::Clause,
        probability: 0.6,
    })
}

/// "Leaders to Meet in May - State Dept"
fn dash<'s>(page: &Page<'s>, sentence: usize) -> Option<Found<'s>> {
    let tree = &page.trees[sentence];
    let dash = (0..tree.len()).rev().find(|&i| is_dash(&tree.token(i).text))?;
    let spaced = tree.token(dash).spaced && dash.checked_sub(1).is_some_and(|i| tree.token(i).spaced);
    let source = dash + 1..tree.len();
    let outlet = page
        .article
        .metadata
        .outlet
        .as_deref()
        .is_some_and(|o| tree.span(source.clone()).of(&page.article.text).contains(o));
    let office = |i: usize| noun_kind(tree.lemma(i)).is_some();
    let may =
        spaced && dash > 3 && (1..=LONGEST).contains(&source.len()) && !outlet && source.clone().any(office);
    if may { made(page, sentence, Parts { source, cue: dash..dash + 1, content: 0..dash }) } else { None }
}

/// "Bridge to open in May: mayor", over an article.
fn ending<'s>(page: &Page<'s>, sentence: usize) -> Option<Found<'s>> {
    let tree = &page.trees[sentence];
    let colon = (0..tree.len()).rev().find(|&i| tree.token(i).text == ":")?;
    let end = tree.len() - usize::from(tree.is(tree.len() - 1, Pos::Punct));
    let source = colon + 1..end;
    let nominal = |i: usize| is_nominal(tree, i) || tree.is(i, Pos::Adj);
    let short = (1..=SHORT).contains(&source.len()) && source.clone().all(nominal);
    let office = source.clone().last().is_some_and(|i| {
        let person = tree.sentence.entity_at(i).is_some_and(|e| e.label == "PERSON");
        person || noun_kind(&tree.lemma(i).to_lowercase()).is_some()
    });
    let may = short && office && colon > 3;
    if may { made(page, sentence, Parts { source, cue: colon..colon + 1, content: 0..colon }) } else { None }
}

/// Whether a run of tokens is the name of a person, with or without a title.
fn is_person(tree: &Tree<'_>, tokens: Range<usize>) -> bool {
    let person = |i: usize| tree.sentence.entity_at(i).is_some_and(|e| e.label == "PERSON");
    let named = tokens.len() <= SHORT && tokens.clone().all(|i| is_nominal(tree, i));
    named && tokens.clone().last().is_some_and(person)
}

/// "Smith Calls On Jones To Resign": a headline in capitals, whose verb the parser took for a name.
fn headline<'s>(page: &Page<'s>, sentence: usize) -> Option<Found<'s>> {
    let tree = &page.trees[sentence];
    let is_verb = |i: usize| {
        let text = &tree.token(i).text;
        text.ends_with('s')
            && text.starts_with(char::is_uppercase)
            && tree.sentence.entity_at(i).is_none_or(|e| e.tokens.end == i + 1 && e.tokens.len() > 1)
            && is_form(text, |stem| Cues::table().attributes_somehow(stem, Pos::Verb))
    };
    let cue = (1..tree.len().min(LONGEST)).find(|&i| is_verb(i))?;
    let start = (0..cue).rev().find(|&i| tree.token(i).text == ":").map_or(0, |i| i + 1);
    let rest = cue + 1..tree.len();
    if start == cue || rest.is_empty() {
        None
    } else {
        made(page, sentence, Parts { source: start..cue, cue: cue..cue + 1, content: rest })
    }
}

/// Whether a run of tokens names somebody or something that can speak.
fn speaks(tree: &Tree<'_>, tokens: Range<usize>) -> bool {
    let named = |i: usize| {
        tree.sentence.entity_at(i).is_some_and(|e| matches!(e.label, "PERSON" | "ORG" | "GPE" | "NORP"))
    };
    tokens.clone().any(|i| named(i) || noun_kind(tree.lemma(i)).is_some())
}

/// Whether a word, whatever the tagger made of it, is a form of a verb that attributes by `frame`.
fn is_cue_form(word: &str, frame: Frame<'_>) -> bool {
    is_form(word, |stem| Cues::table().attributes(stem, Pos::Verb, frame))
}

/// Whether a word is a form of a verb that fits.
fn is_form(word: &str, fits: impl Fn(&str) -> bool) -> bool {
    let lower = word.to_lowercase();
    let stems = [
        Some(lower.as_str()),
        lower.strip_suffix('s'),
        lower.strip_suffix("es"),
        lower.strip_suffix("ed"),
        lower.strip_suffix('d'),
    ];
    let irregular = (lower == "said").then_some("say");
    let third = lower.strip_suffix("ies").map(|stem| format!("{stem}y"));
    stems.into_iter().flatten().chain(irregular).chain(third.as_deref()).any(fits)
}

impl Page<'_> {
    /// Whether a quotation says something: "“The Crown” - Netflix" names a work.
    fn has_verb(&self, quotation: Span) -> bool {
        let first = self.trees.partition_point(|t| t.sentence.span.end <= quotation.start);
        let within = self.trees[first..].iter().take_while(|t| t.sentence.span.start < quotation.end);
        let verb = |w: &Token| matches!(w.pos, Pos::Verb | Pos::Aux) && quotation.covers(w.span);
        within.into_iter().any(|t| t.sentence.tokens.iter().any(verb))
    }

    /// A span together with the quotations that it cuts.
    pub fn widened(&self, span: Span) -> Span {
        let first = self.quotations.partition_point(|q| q.span.end <= span.start);
        let cut = self.quotations[first..].iter().take_while(|q| q.span.start < span.end);
        cut.fold(span, |whole, q| whole.join(q.span))
    }
}
