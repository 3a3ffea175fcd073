//! Whether two quotations that read otherwise are of one utterance.

use super::speaker::{SPELLED_ALIKE, one_speaker};
use super::words::{Word, is_reordered, quotations, steps};
use crate::article::Span;
use crate::comparison::counterpart::{Counterpart, Regression};
use crate::comparison::event::is_light;
use crate::comparison::pair::{Pair, Side};
use crate::comparison::statement::{self, Content};
use crate::language::{PartOfSpeech, Sentence};
use std::collections::HashSet;
use std::sync::LazyLock;

/// The name of the regression in its table.
pub(in crate::comparison) const KIND: &str = "quotation";

/// What the regression sees of two quotations.
pub(in crate::comparison) const NAMES: &[&str] = &[
    "common run",     // share of the longer one's words that both have in the same order
    "told elsewhere", // largest share of the content words of either that another sentence of the other article has
    "other speakers", // both are credited by name, to two people
    "same beginning", // words at the beginning that are the same
    "quoted share",   // share of its sentence that a quotation makes up, the smaller one
    "common words",   // share of its content words that the other one has too, the larger one
];

static REGRESSION: LazyLock<Regression> = LazyLock::new(|| Regression::of(KIND, NAMES));

/// The quotations of two sentences of a link that are of one utterance, in other words.
pub(super) fn told_otherwise(pair: &Pair) -> Option<[Span; 2]> {
    REGRESSION.chosen(&candidates(pair)).into_iter().next()
}

/// The quotations of two sentences of which each has words that the other lacks.
pub(in crate::comparison) fn candidates(pair: &Pair) -> Vec<Counterpart> {
    let [left, right] = pair.both().map(quotations);
    let both = left.iter().flat_map(|x| right.iter().map(move |y| [x.as_slice(), y.as_slice()]));
    both.filter_map(|quotes| counterpart(pair, quotes)).collect()
}

fn counterpart(pair: &Pair, quotes: [&[Word]; 2]) -> Option<Counterpart> {
    let contents = [0, 1].map(|n| content(&pair.sides[n], quotes[n]));
    let common = [0, 1].map(|n| {
        let has = |x: &&(String, Content)| contents[1 - n].iter().any(|y| are_one(x, y));
        contents[n].iter().filter(has).count()
    });
    let lacks = (0..2).all(|n| common[n] < contents[n].len());
    // Hidden letters and words left out make no difference.
    let whole = !quotes.iter().any(|words| words.iter().any(|w| w.masked || w.after_gap));
    let steps = steps(quotes);
    (lacks && whole && !is_reordered(&steps, quotes)).then_some(())?;
    let run: usize = steps.iter().filter(|step| step.equal).map(|step| step.ranges[0].len()).sum();
    let (shorter, longer) = (quotes[0].len().min(quotes[1].len()), quotes[0].len().max(quotes[1].len()));
    (run < shorter).then_some(())?;
    let same = quotes[0].iter().zip(quotes[1]).take_while(|(x, y)| x.plain == y.plain).count();
    let elsewhere = [0, 1].map(|n| told_elsewhere(&contents[n], &pair.sides[1 - n]));
    let quoted = [0, 1].map(|n| share(quotes[n].len(), pair.sides[n].sentence.tokens.len()));
    let features = vec![
        share(run, longer),
        elsewhere[0].max(elsewhere[1]),
        f64::from(u8::from(one_speaker(pair) == Some(false))),
        same as f64,
        quoted[0].min(quoted[1]),
        share(common[0], contents[0].len()).max(share(common[1], contents[1].len())),
    ];
    let span = |words: &[Word]| Some(words.first()?.span.join(words.last()?.span));
    Some(Counterpart { spans: [span(quotes[0])?, span(quotes[1])?], features })
}

/// Whether two words of quotations may be one: as spelled, or one that stands for the other.
fn are_one(x: &(String, Content), y: &(String, Content)) -> bool {
    strsim::jaro_winkler(&x.0, &y.0) > SPELLED_ALIKE || statement::stands_for(&x.1, &y.1)
}

fn share(part: usize, all: usize) -> f64 {
    part as f64 / all.max(1) as f64
}

/// The largest share of these words that a sentence of the article other than this one has.
fn told_elsewhere(words: &[(String, Content)], side: &Side) -> f64 {
    let others = side.reading.sentences.iter().filter(|s| s.span != side.sentence.span);
    let told = |sentence: &Sentence| {
        let lemmas: HashSet<String> = sentence.tokens.iter().map(|t| t.lemma.to_lowercase().into()).collect();
        share(words.iter().filter(|word| lemmas.contains(&word.1.lemma)).count(), words.len())
    };
    others.map(told).fold(0.0, f64::max)
}

/// The content words of a quotation, as they are compared and as what they may stand for.
fn content(side: &Side, quote: &[Word]) -> Vec<(String, Content)> {
    use PartOfSpeech::{Adj, Adv, Noun, Num, Propn, Verb};
    let tokens = &side.sentence.tokens;
    let tells = |t: &usize| {
        matches!(tokens[*t].pos, Adj | Adv | Noun | Num | Propn | Verb) && !is_light(&side.lemma(*t))
    };
    let place = |word: &Word| tokens.iter().position(|t| t.span == word.span).filter(tells);
    let all = quote.iter().filter_map(|w| Some((w.plain.clone(), statement::content_word(side, place(w)?))));
    all.collect()
}
