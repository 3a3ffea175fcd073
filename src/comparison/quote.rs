//! Q1 to Q3: whether two articles quote the same words, and of the same speaker.

use super::Rule;
use super::pair::{Judgement, Pair, Side};
use crate::article::Span;
use crate::claim::{Manner, has_use, negates};
use crate::language::{Entity, PartOfSpeech, Sentence, Token};
use crate::lexicon::{self, Table};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// Two quotations are the same one when at least this share of the shorter one's words is common to both, in order.
const SAME_QUOTATION: f64 = 0.6;

/// The same for two quotations of one speaker.
const SAME_SPEAKER: f64 = 0.5;

/// The same for two quotations of two speakers: people repeat each other's phrases.
const OTHER_SPEAKER: f64 = 0.7;

/// Two quotations that share this much are one, whoever is said to have spoken it.
const ONE_QUOTATION: f64 = 0.9;

/// Surnames more alike than this (Jaro-Winkler) may be one, spelled in two ways.
const SPELLED_ALIKE: f64 = 0.85;

/// Quotations with fewer words than this in common are too common to be known again.
const FEWEST_WORDS: usize = 6;

/// The same for two quotations of one speaker.
const FEWEST_OF_ONE_SPEAKER: usize = 4;

/// More words than this that differ in one place are another sentence, not another wording.
const MOST_IN_ONE_PLACE: usize = 8;

/// A quotation may begin or end with as many words that differ: with more, it is cut elsewhere.
const MOST_AT_ENDS: usize = 3;

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
struct Word {
    span: Span,
    /// In lower case, without marks, so that typography makes no difference.
    plain: String,
    /// Whether the sentence turns on it: no article, preposition or conjunction.
    counts: bool,
    /// Whether letters of it are hidden: "f***".
    masked: bool,
    /// Whether something was left out before it: an ellipsis or a bracket.
    after_gap: bool,
}

/// A step from one quotation to another: words that both have, or that only one has.
struct Step {
    equal: bool,
    ranges: [Range<usize>; 2],
}

/// Compares the quotations of the two sentences.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let [left, right] = pair.both().map(quotations);
    let pairs = left.iter().flat_map(|x| right.iter().map(move |y| (x, y)));
    pairs.flat_map(|(x, y)| compare(pair, x, y)).collect()
}

/// The quotations in the sentence of a claim, long enough to be known again.
fn quotations(side: &Side) -> Vec<Vec<Word>> {
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
fn steps(quotes: [&[Word]; 2]) -> Vec<Step> {
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

/// Whether both sides credit somebody of the same surname; `None` where one credits nobody by name.
fn one_speaker(pair: &Pair) -> Option<bool> {
    let speakers = pair.both().map(|side| {
        let named = side.claims.iter().filter_map(|c| c.attribution.as_ref()?.speaker.as_deref());
        named.filter_map(|s| s.split_whitespace().last()).collect::<Vec<_>>()
    });
    let known = speakers.iter().all(|s| !s.is_empty());
    known.then(|| speakers[0].iter().any(|s| speakers[1].contains(s)))
}

fn compare(pair: &Pair, left: &[Word], right: &[Word]) -> Vec<Judgement> {
    let steps = steps([left, right]);
    let common: usize = steps.iter().filter(|step| step.equal).map(|step| step.ranges[0].len()).sum();
    let (share, fewest) = match one_speaker(pair) {
        Some(true) if left.len().min(right.len()) < FEWEST_WORDS + 2 => {
            (SAME_QUOTATION, FEWEST_OF_ONE_SPEAKER)
        }
        Some(true) => (SAME_SPEAKER, FEWEST_WORDS),
        None => (SAME_QUOTATION, FEWEST_WORDS),
        Some(false) => (OTHER_SPEAKER, FEWEST_WORDS),
    };
    let shorter = left.len().min(right.len()) as f64;
    if common < fewest || (common as f64) < share * shorter {
        return Vec::new();
    }
    if is_reordered(&steps, [left, right]) {
        return Vec::new();
    }
    let last = steps.len().saturating_sub(1);
    let inside = |n: usize, step: &Step| {
        let short = |range: &Range<usize>| (1..=MOST_AT_ENDS).contains(&range.len());
        0 < n && n < last || step.ranges.iter().all(short)
    };
    let inner = steps.iter().enumerate().filter(|(n, step)| inside(*n, step)).map(|(_, step)| step);
    let changed = together(inner.filter_map(|step| changed([left, right], step)).collect());
    let changed: Vec<_> = changed.iter().filter_map(|change| reworded(pair, change)).collect();
    let one = common as f64 >= ONE_QUOTATION * shorter;
    changed.into_iter().chain(one.then(|| other_speaker(pair, [left, right])).flatten()).collect()
}

/// Q3: the words of one quotation are put in the mouths of two people.
fn other_speaker(pair: &Pair, quotes: [&[Word]; 2]) -> Option<Judgement> {
    let [Some(a), Some(b)] = pair.both().map(only_person) else { return None };
    let surnames = [a, b].map(|name| name.split_whitespace().last().unwrap_or(name).to_lowercase());
    let common =
        a.split_whitespace().any(|word| b.split_whitespace().any(|other| word.eq_ignore_ascii_case(other)));
    let alike = strsim::jaro_winkler(&surnames[0], &surnames[1]) > SPELLED_ALIKE;
    if common || alike {
        return None;
    }
    let spans = [around(quotes[0], 0..quotes[0].len())?, around(quotes[1], 0..quotes[1].len())?];
    pair.difference(
        Rule::Q3,
        spans,
        format!("the same words are credited to {a} on one side and to {b} on the other"),
    )
}

/// The one person whom the sentence credits with words of it; `None` where it credits several, or a body or nobody by name.
fn only_person<'a>(side: &Side<'a>) -> Option<&'a str> {
    let mut speakers = side.claims.iter().filter_map(|c| c.attribution.as_ref()).flat_map(|a| &a.chain);
    let first = speakers.next()?;
    let surname = first.split_whitespace().last()?;
    let ends_so =
        |s: &Sentence, e: &Entity| s.tokens[..e.tokens.end].last().is_some_and(|t| t.text == surname);
    let people = |s: &Sentence| s.entities.iter().any(|e| e.label == "PERSON" && ends_so(s, e));
    (side.reading.sentences.iter().any(people) && speakers.all(|other| other == first))
        .then_some(first.as_str())
}

/// Whether all that differs between the ends is the order of words: "with either", "either with".
fn is_reordered(steps: &[Step], quotes: [&[Word]; 2]) -> bool {
    let inner = || steps.iter().skip(1).take(steps.len().saturating_sub(2)).filter(|step| !step.equal);
    let bag = |side: usize| {
        let words = inner().flat_map(|step| &quotes[side][step.ranges[side].clone()]);
        let mut plain = words.map(|w| w.plain.as_str()).collect::<Vec<_>>();
        plain.sort_unstable();
        plain
    };
    inner().next().is_some() && bag(0) == bag(1)
}

/// As many places in which a quotation differs are told one by one; more are told as one stretch.
const MOST_PLACES: usize = 2;

/// So many words before and after a change are told with it: "any" alone tells nothing, "pay any single cent" does.
const TOLD_BESIDE: usize = 2;

/// A place in which a quotation reads otherwise on the other side.
struct Change {
    rule: Rule,
    /// The words that differ, of each side.
    spans: [Span; 2],
    /// The same with a few words around them.
    told: [Span; 2],
}

impl Change {
    fn join(&mut self, next: &Self) {
        for side in 0..2 {
            self.spans[side] = self.spans[side].join(next.spans[side]);
            self.told[side] = self.told[side].join(next.told[side]);
        }
    }
}

/// The changes of one quotation: those of words as one where they are many, or so near that they are told together.
fn together(changes: Vec<Change>) -> Vec<Change> {
    let (words, mut rest): (Vec<_>, Vec<_>) = changes.into_iter().partition(|c| c.rule == Rule::Q1);
    let many = words.len() > MOST_PLACES;
    let mut places: Vec<Change> = Vec::new();
    for change in words {
        match places.last_mut().filter(|last| many || last.told[0].touches(change.told[0])) {
            Some(last) => last.join(&change),
            None => places.push(change),
        }
    }
    places.append(&mut rest);
    places
}

fn reworded(pair: &Pair, Change { rule, spans, told }: &Change) -> Option<Judgement> {
    let [a, b] = [pair.sides[0].words(told[0]), pair.sides[1].words(told[1])];
    pair.difference(*rule, *spans, format!("the quotation reads “{a}” on one side and “{b}” on the other"))
}

/// The words differ in the middle of the quotation: where it begins and ends is the reporter's choice.
fn changed(quotes: [&[Word]; 2], step: &Step) -> Option<Change> {
    if step.equal {
        return None;
    }
    let [p, q] = step.ranges.clone();
    let [old, new] = [&quotes[0][p.clone()], &quotes[1][q.clone()]];
    let masked = [old, new].iter().any(|words| words.iter().any(|w| w.masked));
    let long = old.len().max(new.len()) > MOST_IN_ONE_PLACE;
    (old.iter().chain(new).any(|w| w.counts) && !masked && !long).then_some(())?;
    let next = [quotes[0].get(p.end), quotes[1].get(q.end)];
    let cut = next.into_iter().flatten().chain(old).chain(new).any(|w| w.after_gap);
    let rule = match (cut, drops_negation(old, new)) {
        (true, true) => Rule::Q2,
        (true, false) => return None,
        (false, true) if is_only_negation(old) || is_only_negation(new) => Rule::Q2,
        (false, _) => Rule::Q1,
    };
    let told = [beside(quotes[0], &p)?, beside(quotes[1], &q)?];
    Some(Change { rule, spans: [around(quotes[0], p)?, around(quotes[1], q)?], told })
}

/// Whether one of two stretches of a quotation negates and the other does not.
fn drops_negation(old: &[Word], new: &[Word]) -> bool {
    let negated = |words: &[Word]| words.iter().any(|w| negates(&w.plain));
    negated(old) != negated(new)
}

/// Whether a stretch of a quotation is a negation and nothing else: "not", "did n't".
fn is_only_negation(words: &[Word]) -> bool {
    let little = |w: &Word| negates(&w.plain) || has_use(&w.plain, "supports");
    words.iter().any(|w| negates(&w.plain)) && words.iter().all(little)
}

/// The words in `range`, or the words on both sides of it when it is empty.
fn around(words: &[Word], range: Range<usize>) -> Option<Span> {
    let (first, last) = if range.is_empty() {
        (range.start.checked_sub(1)?, range.end)
    } else {
        (range.start, range.end - 1)
    };
    Some(words.get(first)?.span.join(words.get(last)?.span))
}

/// The words in `range` and [`TOLD_BESIDE`] on both sides of it; never half of a word ("ca" of "can't").
fn beside(words: &[Word], range: &Range<usize>) -> Option<Span> {
    let goes_on = |n: &usize| *n > 0 && words.get(*n).is_some_and(|w| w.span.start == words[*n - 1].span.end);
    let mut first = range.start.saturating_sub(TOLD_BESIDE);
    while goes_on(&first) {
        first -= 1;
    }
    let mut end = (range.end + TOLD_BESIDE).min(words.len());
    while goes_on(&end) {
        end += 1;
    }
    Some(words.get(first)?.span.join(words.get(end.checked_sub(1)?)?.span))
}
