//! N1 of results: how a match or a vote ended, "beat Ashford 3-1" and "beat Ashford 2-1".

use super::Rule;
use super::gate;
use super::occasion;
use super::pair::{Judgement, Pair, Side};
use super::statement;
use crate::article::Span;
use crate::claim::{has_use, is_dash};
use crate::language::{PartOfSpeech, Sentence};
use std::collections::BTreeSet;

/// Both sides' numbers of a result, the larger first: "beat them 3-1", "lost 1-3".
type Figures = [u16; 2];

/// Compares the one result that each sentence tells.
pub(super) fn judge(pair: &Pair) -> Option<Judgement> {
    let [a, b] = pair.both();
    let [x, y] = [result(a)?, result(b)?];
    let spans = [x.0, y.0];
    (x.1 != y.1 && pair.is_link() && !tells(a, y.1) && !tells(b, x.1)).then_some(())?;
    (are_of_same(pair, spans) && gate::same_context(pair, [&[], &[]])).then_some(())?;
    (!occasion::have_days_apart(pair, spans) && !occasion::is_of_another(pair, spans)).then_some(())?;
    let [p, q] = [a.words(spans[0]), b.words(spans[1])];
    pair.difference(Rule::N1, spans, format!("“{p}” and “{q}” cannot both be the result"))
}

/// Whether two results are of the same sides: two names in common, or none that the other article does not know.
fn are_of_same(pair: &Pair, spans: [Span; 2]) -> bool {
    let claims = statement::claims(pair, spans);
    let names =
        [0, 1].map(|n| claims[n].iter().filter(|c| c.name).map(|c| &c.lemma).collect::<BTreeSet<_>>());
    let known = |n: usize| names[n].iter().all(|name| pair.sides[1 - n].mentions(name));
    names[0].intersection(&names[1]).count() >= 2 || known(0) && known(1)
}

/// The result that a sentence tells; none where it tells of several, or how things stood before the end.
fn result(side: &Side) -> Option<(Span, Figures)> {
    let tokens = &side.sentence.tokens;
    let all: Vec<_> = (0..tokens.len()).filter_map(|t| figures(side.sentence, t).map(|f| (t, f))).collect();
    let [(token, (span, figures))] = all.as_slice() else { return None };
    let partly = (0..tokens.len()).any(|t| has_use(&side.lemma(t), "tells-of-part"));
    (!partly && ends(side, *token)).then_some((*span, *figures))
}

/// Whether the numbers hang on a word for how something ended.
fn ends(side: &Side, token: usize) -> bool {
    let tokens = &side.sentence.tokens;
    let mut above = side.sentence.ancestors(token).filter(|&t| {
        !matches!(
            tokens[t].pos,
            PartOfSpeech::Num | PartOfSpeech::Adp | PartOfSpeech::Sym | PartOfSpeech::Punct
        )
    });
    above.next().is_some_and(|t| has_use(&side.lemma(t), "ends-in-score"))
}

/// Two numbers with a dash between, and where they stand.
fn figures(sentence: &Sentence, at: usize) -> Option<(Span, Figures)> {
    let number = |text: &str| text.parse::<u16>().ok().filter(|_| text.len() <= 3);
    let token = sentence.tokens.get(at)?;
    let (span, x, y) = match token.text.split_once(|sign: char| is_dash(sign.encode_utf8(&mut [0; 4]))) {
        Some((x, y)) => (token.span, number(x)?, number(y)?),
        None => {
            let [dash, other] = [sentence.tokens.get(at + 1)?, sentence.tokens.get(at + 2)?];
            let joined = token.span.end == dash.span.start && dash.span.end == other.span.start;
            (joined && is_dash(&dash.text)).then_some(())?;
            (token.span.join(other.span), number(&token.text)?, number(&other.text)?)
        }
    };
    Some((span, [x.max(y), x.min(y)]))
}

/// Whether an article tells of a result with these figures anywhere.
fn tells(side: &Side, known: Figures) -> bool {
    side.reading
        .sentences
        .iter()
        .any(|s| (0..s.tokens.len()).any(|t| figures(s, t).is_some_and(|(_, own)| own == known)))
}
