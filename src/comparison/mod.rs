//! An alignment to a [`Comparison`]: what agrees, what differs and how, and what only one article says.

mod action;
mod amounts;
mod attribution;
mod basis;
mod bearing;
mod cause;
mod certainty;
mod coming;
mod contrary;
mod counterpart;
mod duration;
mod event;
mod existence;
mod finding;
mod frequency;
mod gate;
mod name;
mod near;
mod number;
mod occasion;
mod once;
mod order;
mod pair;
mod party;
mod penalty;
mod person;
mod phrase;
mod place;
mod polarity;
mod quote;
mod rank;
mod reckoned;
mod role;
mod rule;
mod scope;
mod score;
mod standing;
mod statement;
mod tally;
mod thing;
mod time;
mod total;
mod undecided;
mod unsettled;
mod within;

pub use rule::{Grade, Kind, Rule};

use crate::alignment::{self, Alignment, ClaimRef, Ground, Group};
use crate::article::Span;
use crate::claim::Reading;
use finding::{alone, finding, order, told};
use pair::{Judge, Judgement, Pair, Side};
use std::collections::BTreeMap;

/// What articles agree on, differ in, and say alone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparison {
    /// The findings, most important first: differences by grade, then agreements, then what one article says alone.
    pub findings: Vec<Finding>,
}

/// One finding about one or more claims.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Whether the claims agree, differ or stand alone.
    pub verdict: Verdict,
    /// The claims it is about, in order of article and place; those of one article only when unique.
    pub claims: Vec<ClaimRef>,
    /// Calibrated probability that the claims state the same fact, 0 to 1; 1 for a claim on its own.
    pub similarity: f64,
    /// What speaks for and against that, the strongest first; none for a claim on its own.
    pub grounds: Vec<Ground>,
    /// The material differences; at least one when the verdict is [`Verdict::Difference`], else none.
    pub differences: Vec<Difference>,
    /// Refinements and remarks that make no difference.
    pub notes: Vec<Note>,
}

impl Finding {
    /// Whether the claims agree if they tell the same fact, but that is less sure than a report may say without a warning.
    pub fn is_doubtful(&self) -> bool {
        self.verdict == Verdict::Agreement && self.similarity < alignment::sure()
    }
}

/// What a finding says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum Verdict {
    Difference,
    Agreement,
    Unique,
}

/// A material difference with its evidence on both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The rule that found it.
    pub rule: Rule,
    /// How grave it is.
    pub grade: Grade,
    /// What the claims say: two pieces of evidence, in order of article.
    pub evidence: [Evidence; 2],
    /// The reason in plain words, with both values.
    pub why: String,
}

/// A remark on a finding that makes no difference ("b is more exact: 53").
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// The rule that made it.
    pub rule: Rule,
    /// The remark in plain words.
    pub why: String,
}

/// The words of an article that a difference rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// Index of the article.
    pub article: usize,
    /// The words.
    pub span: Span,
}

/// One judge a kind of difference, in the order in which their findings are told.
const JUDGES: &[Judge] = &[
    number::judge,
    time::judge,
    place::judge,
    role::judge,
    person::judge,
    action::judge,
    polarity::judge,
    certainty::judge,
    quote::judge,
    attribution::judge,
    cause::judge,
    name::judge,
];

/// Judges that are sure enough of what they find to speak of sentences that are only nearly a link.
const SURE: &[Judge] = &[number::judge, time::judge, place::judge, role::judge, person::judge, name::judge];

/// Two sentences, each by the index of its article and its own.
type Sentences = [(usize, usize); 2];

/// Judges every two sentences whose claims stand side by side, and lists every claim that stands alone. A remark is made
/// only where the claims that it is about stand together.
pub fn compare(readings: &[Reading], alignment: &Alignment) -> Comparison {
    let mut judgements: Vec<Vec<Judgement>> = vec![Vec::new(); alignment.groups.len()];
    for (sentences, groups) in linked(readings, alignment) {
        for judgement in judged(readings, alignment, sentences, &groups) {
            let home = groups
                .iter()
                .copied()
                .max_by_key(|&g| (covers(readings, &alignment.groups[g], &judgement), std::cmp::Reverse(g)));
            let fits = home.filter(|&g| {
                judgement.is_difference() || covers(readings, &alignment.groups[g], &judgement) == 2
            });
            if let Some(all) = fits.and_then(|g| judgements.get_mut(g)) {
                all.push(judgement);
            }
        }
    }
    let together =
        alignment.groups.iter().zip(judgements).flat_map(|(group, all)| told(readings, group, all));
    let mut findings: Vec<Finding> = together.chain(nearly_linked(readings, alignment)).collect();
    findings.extend(alone(readings, &findings));
    findings.sort_by(|a, b| order(a).cmp(&order(b)));
    Comparison { findings }
}

/// Every two sentences of different articles whose claims stand side by side, with the groups that put them so.
fn linked(readings: &[Reading], alignment: &Alignment) -> BTreeMap<Sentences, Vec<usize>> {
    let mut linked: BTreeMap<Sentences, Vec<usize>> = BTreeMap::new();
    let sentence = |c: &ClaimRef| Some((c.article, readings.get(c.article)?.claims.get(c.claim)?.sentence));
    for (index, group) in alignment.groups.iter().enumerate() {
        let at: Vec<(usize, usize)> = group.claims.iter().filter_map(sentence).collect();
        for &x in &at {
            for &y in at.iter().filter(|y| y.0 > x.0) {
                let groups = linked.entry([x, y]).or_default();
                if groups.last() != Some(&index) {
                    groups.push(index);
                }
            }
        }
    }
    linked
}

/// What the judges say of two sentences; nothing where they are the same words.
fn judged(
    readings: &[Reading],
    alignment: &Alignment,
    sentences: Sentences,
    groups: &[usize],
) -> Vec<Judgement> {
    let probability = groups.iter().map(|&g| alignment.groups[g].probability).fold(0.0, f64::max);
    let pair = pair(readings, sentences, probability);
    once::told_once(pair.iter().flat_map(|pair| JUDGES.iter().flat_map(move |judge| judge(pair))).collect())
}

/// Two sentences of different articles; none where they are the same words.
fn pair(readings: &[Reading], [x, y]: Sentences, probability: f64) -> Option<Pair<'_>> {
    let (a, b) = Side::new(readings, x.0, x.1).zip(Side::new(readings, y.0, y.1))?;
    let other = a.words(a.sentence.span) != b.words(b.sentence.span);
    other.then(|| Pair::new([a, b], probability))
}

/// What is known of every two values, one of either article, that cannot both hold and may be of one thing: their kind, their
/// sentences and the features of the regressions, in the order of [`counterpart_names`].
pub fn counterparts(readings: &[Reading]) -> Vec<(&'static str, [usize; 2], Vec<f64>)> {
    let count = |article: usize| readings.get(article).map_or(0, |r| r.sentences.len());
    let both = (0..count(0)).flat_map(|i| (0..count(1)).map(move |j| [i, j]));
    let pairs = both.filter_map(|at| Some((at, pair(readings, [(0, at[0]), (1, at[1])], 1.0)?)));
    let known = pairs.flat_map(|(at, pair)| {
        let of = |(kind, _, candidates): &counterpart::Kind| (*kind, candidates(&pair));
        let all: Vec<_> = COUNTERPARTS.iter().map(of).collect();
        all.into_iter().flat_map(move |(kind, own)| own.into_iter().map(move |c| (kind, at, c.features)))
    });
    known.collect()
}

/// The kinds of values that [`counterparts`] tells of, with the names of their features.
pub fn counterpart_names() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    COUNTERPARTS.iter().map(|(kind, names, _)| (*kind, *names))
}

/// The kinds of values for which a regression tells whether two are of one thing.
const COUNTERPARTS: &[counterpart::Kind] = &[
    (amounts::KIND, amounts::NAMES, amounts::candidates),
    (quote::utterance::KIND, quote::utterance::NAMES, quote::utterance::candidates),
];

/// What each article says against itself: its headline against its text, its totals against their parts. Every finding is a
/// difference, about claims of one article.
pub fn within(readings: &[Reading]) -> Comparison {
    let all = (0..readings.len()).flat_map(|article| within::judge(readings, article));
    let about = |judgement: Judgement| {
        let claims = touched(readings, &judgement);
        let group = Group { claims, probability: 1.0, grounds: Vec::new() };
        finding(&group, vec![judgement])
    };
    Comparison { findings: all.map(about).filter(|f| !f.claims.is_empty()).collect() }
}

/// Adds to each finding what its articles say against themselves in the claims that it is about.
pub fn remark(readings: &[Reading], findings: &mut [Finding]) {
    for own in within(readings).findings {
        let holds = |f: &&mut Finding| f.claims.iter().any(|c| own.claims.contains(c));
        if let Some(home) = findings.iter_mut().find(holds) {
            let remarks = own.differences.into_iter();
            home.notes.extend(
                remarks.map(|d| Note { rule: d.rule, why: format!("inside one article: {}", d.why) }),
            );
        }
    }
}

/// The claims in which the evidence of a judgement stands.
fn touched(readings: &[Reading], judgement: &Judgement) -> Vec<ClaimRef> {
    let evidence = judgement.evidence();
    let article = evidence[0].article;
    let claims = readings.get(article).map_or(&[][..], |r| r.claims.as_slice()).iter().enumerate();
    let touched = claims.filter(|(_, c)| evidence.iter().any(|e| c.span.touches(e.span)));
    touched.map(|(claim, _)| ClaimRef { article, claim }).collect()
}

/// How many pieces of evidence stand in the claims of a group.
fn covers(readings: &[Reading], group: &Group, judgement: &Judgement) -> usize {
    let inside = |evidence: &&Evidence| {
        let claims = group.claims.iter().filter(|c| c.article == evidence.article);
        let spans = claims.filter_map(|c| Some(readings.get(c.article)?.claims.get(c.claim)?.span));
        spans.into_iter().any(|span| span.touches(evidence.span))
    };
    judgement.evidence().iter().filter(inside).count()
}

/// The findings about claims that are nearly a link, and conflict: that they differ is why they are no link.
fn nearly_linked(readings: &[Reading], alignment: &Alignment) -> Vec<Finding> {
    let sentence = |c: ClaimRef| Some((c.article, readings.get(c.article)?.claims.get(c.claim)?.sentence));
    let found = alignment.near_links.iter().enumerate().filter_map(|(index, group)| {
        let [x, y] = group.claims.as_slice() else { return None };
        let pair = pair(readings, [sentence(*x)?, sentence(*y)?], group.probability)?;
        let all = SURE.iter().flat_map(|judge| judge(&pair));
        let inside = |j: &Judgement| {
            covers(readings, &alignment.near_links[index], j) == 2
                && statement::is_one(&pair, j.evidence().map(|e| e.span))
        };
        let found = finding(group, all.filter(inside).collect());
        (found.differences.first()?.grade == Grade::Conflict).then_some(found)
    });
    found.collect()
}
