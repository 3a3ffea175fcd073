//! The analysis as a table for people: a line a token under each sentence.

use super::entity;
use claimdiff::language::Sentence;
use claimdiff::report::escape;
use std::io::{self, Write};

/// Writes the sentences.
pub fn write(sentences: &[Sentence], text: &str, out: &mut impl Write) -> io::Result<()> {
    for (i, sentence) in sentences.iter().enumerate() {
        if i > 0 {
            writeln!(out)?;
        }
        writeln!(out, "{}:{} {}", sentence.paragraph + 1, i + 1, visible(sentence.span.of(text)))?;
        let rows: Vec<_> = (0..sentence.tokens.len()).map(|token| row(sentence, token)).collect();
        let widths: [usize; COLUMNS] = std::array::from_fn(|column| widest(&rows, column));
        for row in &rows {
            let cells: Vec<_> =
                row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
            writeln!(out, "  {}", cells.join("  ").trim_end())?;
        }
    }
    Ok(())
}

/// Number, form, lemma, part of speech, tag, relation, head, entity.
const COLUMNS: usize = 8;

fn row(sentence: &Sentence, index: usize) -> [String; COLUMNS] {
    let token = &sentence.tokens[index];
    let head = if token.head == index {
        String::new()
    } else {
        format!("{} {}", token.head + 1, visible(&sentence.tokens[token.head].text))
    };
    [
        (index + 1).to_string(),
        visible(&token.text),
        visible(&token.lemma),
        token.pos.label().to_owned(),
        token.tag.to_owned(),
        token.relation.label().to_owned(),
        head,
        entity(sentence, index).unwrap_or_default(),
    ]
}

fn widest(rows: &[[String; COLUMNS]], column: usize) -> usize {
    rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0)
}

/// The text as it may be shown on a terminal.
fn visible(text: &str) -> String {
    escape::visible(text, false)
}
