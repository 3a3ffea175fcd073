//! The quotations of a sentence, word by word, and how two of them are laid on each other.

use super::FEWEST_OF_ONE_SPEAKER;
use crate::article::Span;
use crate::claim::{Manner, negates};
use crate::comparison::pair::Side;
use crate::language::{PartOfSpeech, Token};
use crate::lexicon::{self, Table};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// Number words and what they stand for, so that "three" and "3" are one word.
static NUMBERS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::NUMBERS);
    let plain = table.rows().iter().filter(|r| matches!(r.cell(1), "small" | "tens"));
    plain.map(|r| (r.cell(0), r.cell(2))).collect()
});

/// Short and full forms, and the one word that both are compared as.
static READS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::QUOTED_WORDS);
    table.rows().iter().map(|r| (r.cell(0), r.cell(1))).collect()
});

/// A word inside quotation marks.
pub(super) struct Word {
    /// Where it stands.
    pub span: Span,
    /// In lower case, without marks, so that typography makes no difference.
    pub plain: String,
    /// Whether the sentence turns on it: no article, preposition or conjunction.
    pub counts: bool,
    /// Whether letters of it are hidden: "f***".
    pub masked: bool,
    /// Whether something was left out before it: an ellipsis or a bracket.
    pub after_gap: bool,
}

/// A step from one quotation to another: words that both have, or that only one has.
pub(super) struct Step {
    /// Whether both have them.
    pub equal: bool,
    /// The words of each.
    pub ranges: [Range<usize>; 2],
}

/// The quotations in the sentence of a claim, long enough to be known again.
pub(super) fn quotations(side: &Side) -> Vec<Vec<Word>> {
    let sentence = side.sentence;
    let mut all = vec![Vec::new()];
    let (mut inside, mut gap) = (opens_inside(side), false);
    for token in &sentence.tokens {
        let plain: String = token.text.chars().filter(|c| c.is_alphanumeric()).collect();
        match (token.tag, plain.is_empty()) {
            ("``" | "''", _) => {
                inside = token.tag == "``";
                all.push(Vec::new());
            }
            (_, true) => gap |= token.text.contains(['…', '[', ']', '(']) || token.text.contains("..."),
            _ if inside => {
                let word = Word {
                    span: token.span,
                    plain: spelled(token),
                    counts: counts(token),
                    masked: token.text.contains("**"),
                    after_gap: gap,
                };
                gap = false;
                if let Some(last) = all.last_mut() {
                    last.push(word);
                }
            }
            _ => {}
        }
    }
    all.retain(|words| words.len() >= FEWEST_OF_ONE_SPEAKER);
    all
}

/// Whether the sentence begins in the middle of a quotation that another sentence opened.
fn opens_inside(side: &Side) -> bool {
    let mut marks = side.sentence.tokens.iter().filter(|t| matches!(t.tag, "``" | "''"));
    let first = side.token_span(0);
    let quoted = side.claims.iter().filter_map(|c| c.attribution.as_ref());
    let mut quoted = quoted.filter(|a| a.manner == Manner::Direct);
    let next = marks.next();
    let closes_last =
        side.sentence.tokens.last().is_some_and(|t| t.tag == "''" && Some(t.span) == next.map(|n| n.span));
    closes_last || quoted.any(|a| a.content.covers(first)) && next.is_none_or(|t| t.tag == "''")
}

/// In lower case, without marks; numbers in figures, "'ll" in full and "'d" for what it stands for.
fn spelled(token: &Token) -> String {
    let short = token.text.starts_with(['\'', '’']) && !matches!(&*token.lemma, "be" | "'s" | "’s");
    let word = if short { &token.lemma } else { &token.text };
    let plain = word.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    if plain == "s" && &*token.lemma == "be" {
        return "is".to_owned();
    }
    let usual = READS.get(plain.as_str()).or_else(|| NUMBERS.get(plain.as_str()));
    usual.map_or(plain.clone(), |word| (*word).to_owned())
}

fn counts(token: &Token) -> bool {
    use PartOfSpeech::{Cconj, Part, Sconj};
    let article = matches!(token.tag, "DT") && matches!(&*token.lemma.to_lowercase(), "a" | "an" | "the");
    let little = article || matches!(token.pos, Cconj | Part | Sconj) || token.text.contains(['\'', '’']);
    negates(&token.lemma) || !little
}

/// The steps from one quotation to the other. Which of them is laid on which depends on their words, not on their sides.
pub(super) fn steps(quotes: [&[Word]; 2]) -> Vec<Step> {
    let [left, right] = quotes.map(|words| words.iter().map(|w| w.plain.as_str()).collect::<Vec<_>>());
    let turned = left > right;
    let [first, second] = if turned { [&right, &left] } else { [&left, &right] };
    let steps = capture_diff_slices(Algorithm::Patience, first, second).into_iter().map(|op| {
        let mut ranges = [op.old_range(), op.new_range()];
        if turned {
            ranges.reverse();
        }
        Step { equal: matches!(op, DiffOp::Equal { .. }), ranges }
    });
    steps.collect()
}

/// Whether all that differs between the ends is the order of words: "with either", "either with".
pub(super) fn is_reordered(steps: &[Step], quotes: [&[Word]; 2]) -> bool {
    let inner = || steps.iter().skip(1).take(steps.len().saturating_sub(2)).filter(|step| !step.equal);
    let bag = |side: usize| {
        let words = inner().flat_map(|step| &quotes[side][step.ranges[side].clone()]);
        let mut plain = words.map(|w| w.plain.as_str()).collect::<Vec<_>>();
        plain.sort_unstable();
        plain
    };
    inner().next().is_some() && bag(0) == bag(1)
}
