//! The analysis as CoNLL-U (universaldependencies.org/format), with spaCy's labels for relations.

use super::{CodePoints, entity};
use claimdiff::language::Sentence;
use claimdiff::report::escape;
use std::io::{self, Write};

/// Writes the sentences.
pub fn write(sentences: &[Sentence], text: &str, out: &mut impl Write) -> io::Result<()> {
    let mut points = CodePoints::of(text);
    let mut paragraph = None;
    for sentence in sentences {
        if paragraph.replace(sentence.paragraph) != Some(sentence.paragraph) {
            writeln!(out, "# newpar")?;
        }
        writeln!(out, "# text = {}", visible(sentence.span.of(text)))?;
        for token in 0..sentence.tokens.len() {
            row(sentence, token, &mut points, out)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn row(
    sentence: &Sentence,
    index: usize,
    points: &mut CodePoints<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    let token = &sentence.tokens[index];
    let head = if token.head == index { 0 } else { token.head + 1 };
    let (form, lemma) = (visible(&token.text), visible(&token.lemma));
    let (pos, tag, relation) = (token.pos.label(), token.tag, token.relation.label());
    write!(out, "{}\t{form}\t{lemma}\t{pos}\t{tag}\t_\t{head}\t{relation}\t_\t", index + 1)?;
    write!(out, "start_char={}|end_char={}", points.at(token.span.start), points.at(token.span.end))?;
    if let Some(entity) = entity(sentence, index) {
        write!(out, "|ner={entity}")?;
    }
    writeln!(out, "{}", if token.spaced { "" } else { "|SpaceAfter=No" })
}

/// The text as it may be shown on a terminal.
fn visible(text: &str) -> String {
    escape::visible(text, false)
}
