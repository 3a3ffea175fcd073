//! The analysis as one JSON document. Places are code points of the whole text, heads and entities token numbers from 0.

use super::CodePoints;
use claimdiff::article::Span;
use claimdiff::language::{Sentence, Token};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Document<'a> {
    sentences: Vec<SentenceRecord<'a>>,
}

#[derive(Serialize)]
struct SentenceRecord<'a> {
    paragraph: usize,
    tokens: Vec<TokenRecord<'a>>,
    entities: Vec<EntityRecord>,
}

#[derive(Serialize)]
struct TokenRecord<'a> {
    text: &'a str,
    lemma: &'a str,
    pos: &'static str,
    tag: &'static str,
    head: usize,
    relation: &'static str,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct EntityRecord {
    label: &'static str,
    first_token: usize,
    last_token: usize,
}

/// Writes the sentences.
pub fn write(sentences: &[Sentence], text: &str, out: &mut impl Write) -> io::Result<()> {
    let mut points = CodePoints::of(text);
    let sentences = sentences.iter().map(|sentence| record(sentence, &mut points)).collect();
    let json = serde_json::to_string_pretty(&Document { sentences })?;
    // JSON lets DEL and the C1 controls stand, some terminals obey them.
    for part in json.split_inclusive(|c| matches!(c, '\u{7f}'..='\u{9f}')) {
        let plain = part.trim_end_matches(|c| matches!(c, '\u{7f}'..='\u{9f}'));
        out.write_all(plain.as_bytes())?;
        part[plain.len()..].chars().try_for_each(|c| write!(out, "\\u{:04x}", c as u32))?;
    }
    writeln!(out)
}

fn record<'a>(sentence: &'a Sentence, points: &mut CodePoints<'_>) -> SentenceRecord<'a> {
    let entities = sentence.entities.iter();
    SentenceRecord {
        paragraph: sentence.paragraph,
        tokens: sentence.tokens.iter().map(|token| token_record(token, points)).collect(),
        entities: entities
            .map(|entity| EntityRecord {
                label: entity.label,
                first_token: entity.tokens.start,
                last_token: entity.tokens.end.saturating_sub(1),
            })
            .collect(),
    }
}

fn token_record<'a>(token: &'a Token, points: &mut CodePoints<'_>) -> TokenRecord<'a> {
    let Span { start, end } = token.span;
    TokenRecord {
        text: &token.text,
        lemma: &token.lemma,
        pos: token.pos.label(),
        tag: token.tag,
        head: token.head,
        relation: token.relation.label(),
        start: points.at(start),
        end: points.at(end),
    }
}
