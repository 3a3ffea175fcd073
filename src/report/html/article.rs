//! An article in full, every listed claim marked in place.

use super::finding::paragraph;
use super::marked::{Mark, Marks};
use super::{class, shown};
use crate::article::{self, Role, Span};
use crate::report::place::Place;
use crate::report::{Report, id};
use std::collections::BTreeSet;

/// An article.
pub struct Article {
    /// `A`, `B` …
    pub letter: String,
    /// Its outlet or file.
    pub name: String,
    /// Its paragraphs, and what stands between them.
    pub blocks: Vec<Block>,
}

/// A paragraph, or a line that reports nothing.
pub struct Block {
    /// Its name in the page; empty for a line that reports nothing.
    pub id: String,
    /// `headline`, `body` or `furniture`.
    pub class: &'static str,
    /// "¶3"; empty unless it is a paragraph of the body.
    pub number: String,
    /// Its words.
    pub segments: Vec<Segment>,
}

/// Words to which the same marks apply.
pub struct Segment {
    /// The names of the claims that start here.
    pub anchors: Vec<String>,
    /// The words.
    pub text: String,
    /// The style of the gravest finding about them; empty where there is none.
    pub class: &'static str,
    /// The ids of the findings about them, gravest first, apart by spaces.
    pub findings: String,
    /// Whether a difference rests on them.
    pub evidence: bool,
    /// The findings about claims that end here.
    pub tags: Vec<Tag>,
}

/// A link from the end of a claim to its finding.
pub struct Tag {
    /// The id of the finding.
    pub finding: String,
    /// The style of its kind.
    pub class: &'static str,
    /// Its symbol.
    pub symbol: &'static str,
    /// Its word.
    pub word: &'static str,
}

/// The articles, in the order given.
pub fn all(report: &Report, marks: &[Marks]) -> Vec<Article> {
    let both = report.subjects.iter().zip(marks).enumerate();
    let articles = both.map(|(index, (subject, marks))| Article {
        letter: id::letter(index),
        name: shown(subject.name()),
        blocks: blocks(index, &subject.reading.article, marks),
    });
    articles.collect()
}

fn blocks(index: usize, article: &article::Article, marks: &Marks) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    for part in &article.paragraphs {
        furniture(&mut blocks, Span::new(at, part.span.start).of(&article.text));
        let number = Place::of(article, part.span).paragraph;
        blocks.push(Block {
            id: paragraph(index, article, part.span),
            class: if part.role == Role::Headline { "headline" } else { "body" },
            number: number.map(|number| format!("¶{number}")).unwrap_or_default(),
            segments: segments(&article.text, part.span, marks),
        });
        at = part.span.end;
    }
    furniture(&mut blocks, Span::new(at, article.text.len()).of(&article.text));
    blocks
}

/// What stands between paragraphs, a line a block.
fn furniture(blocks: &mut Vec<Block>, text: &str) {
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let words = Segment {
            anchors: Vec::new(),
            text: shown(line),
            class: "",
            findings: String::new(),
            evidence: false,
            tags: Vec::new(),
        };
        blocks.push(Block {
            id: String::new(),
            class: "furniture",
            number: String::new(),
            segments: vec![words],
        });
    }
}

/// A paragraph cut wherever a claim or evidence starts or ends.
fn segments(text: &str, part: Span, marks: &Marks) -> Vec<Segment> {
    let claims: Vec<&Mark> = marks.claims.iter().filter(|mark| mark.span.touches(part)).collect();
    let evidence: Vec<Span> = marks.evidence.iter().copied().filter(|span| span.touches(part)).collect();
    let spans = claims.iter().map(|mark| mark.span).chain(evidence.iter().copied()).chain([part]);
    let cuts: BTreeSet<usize> =
        spans.flat_map(|span| [span.start, span.end]).map(|cut| cut.clamp(part.start, part.end)).collect();
    let cuts: Vec<usize> = cuts.into_iter().collect();
    let pieces = cuts.iter().zip(cuts.iter().skip(1)).map(|(start, end)| Span::new(*start, *end));
    pieces.map(|piece| segment(text, piece, &claims, &evidence)).collect()
}

fn segment(text: &str, piece: Span, claims: &[&Mark], evidence: &[Span]) -> Segment {
    let mut about: Vec<&&Mark> = claims.iter().filter(|mark| mark.span.covers(piece)).collect();
    let anchors = about.iter().filter(|mark| mark.span.start == piece.start);
    let anchors = anchors.map(|mark| mark.anchor.clone()).collect();
    about.sort_by_key(|mark| mark.section);
    let mut findings: Vec<&str> = about.iter().map(|mark| mark.finding.as_str()).collect();
    findings.dedup();
    let tags = about.iter().filter(|mark| mark.span.end == piece.end).map(|mark| Tag {
        finding: mark.finding.clone(),
        class: class(mark.section),
        symbol: mark.section.sign().symbol,
        word: mark.section.sign().word,
    });
    Segment {
        anchors,
        text: shown(piece.of(text)),
        class: about.first().map_or("", |mark| class(mark.section)),
        findings: findings.join(" "),
        evidence: evidence.iter().any(|span| span.covers(piece)),
        tags: tags.collect(),
    }
}
