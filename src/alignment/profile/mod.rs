//! What a sentence offers for finding its like: words, acts, participants, amounts, days, quoted words, place.

mod act;
mod who;

pub(super) use act::{Act, Role};

use super::letters::Letters;
use super::vocabulary::{Term, Vocabulary, distinct};
use crate::claim::quantity::{Interval, Kind};
use crate::claim::{Claim, Polarity, Reading, Realis};
use crate::language::meaning::Direction;
use crate::language::{PartOfSpeech, Sentence};
use jiff::civil::{Date, DateTime};
use rust_decimal::Decimal;

/// The evidence that one sentence offers. All lists but `running`, `wording` and `quoted` are in order and without
/// repetition.
#[derive(Debug, Clone, Default)]
pub(super) struct Profile {
    /// Index of its article.
    pub article: usize,
    /// Its content words.
    pub terms: Vec<Term>,
    /// How much these weigh together.
    pub weight: f64,
    /// Content words side by side.
    pub neighbours: Vec<(Term, Term)>,
    /// Content words of which one depends on the other, with the role of the dependent.
    pub roles: Vec<(Term, Role, Term)>,
    /// The heads of its clauses.
    pub predicates: Vec<Term>,
    /// Those of its content words that are verbs.
    pub verbs: Vec<Term>,
    /// What is done in it, by verbs and nouns, and who takes part.
    pub acts: Vec<Act>,
    /// The content words of each of its claims.
    pub clauses: Vec<Vec<Term>>,
    /// Who is in it, by the last word of the fullest name, pronouns included.
    pub participants: Vec<Term>,
    /// The last words of the subjects of its claims.
    pub subjects: Vec<Term>,
    /// The last words of the names of those who say it.
    pub speakers: Vec<Term>,
    /// Numbers as written.
    pub numbers: Vec<Term>,
    /// The amounts in its claims.
    pub amounts: Vec<Amount>,
    /// The days that its claims name, first and last, counted from the start of the common era.
    pub days: Vec<(i64, i64)>,
    /// The words inside quotation marks, in text order.
    pub quoted: Vec<Term>,
    /// Its content words, in text order.
    pub running: Vec<Term>,
    /// All its words as spelled, in text order.
    pub wording: Vec<Term>,
    /// Its letters, by fours.
    pub letters: Letters,
    /// The content words of the sentence before it, of its own and of the one after it.
    pub passage: Vec<Term>,
    /// What its content words mean together.
    pub direction: Direction,
    /// The term of each of its tokens.
    pub by_token: Vec<Option<Term>>,
    /// Place in the article, 0 to 1; the middle in a short text, where to stand first says nothing.
    pub place: f64,
    /// Whether it is the headline or the first sentence of the text.
    pub lead: bool,
    /// Whether it is the first of all.
    pub headline: bool,
    /// Whether something in it is planned or conditional.
    pub planned: bool,
    /// Whether something in it is negated.
    pub negated: bool,
}

/// How much of what.
#[derive(Debug, Clone)]
pub(super) struct Amount {
    /// What it measures.
    pub kind: Kind,
    /// The value, where it is one.
    pub value: Option<Decimal>,
    /// How far the value may lie.
    pub reach: Interval,
    /// The thing counted.
    pub of: Option<Term>,
}

/// From so many sentences on a text is an article, which tells the news first.
const LONG: usize = 6;

/// Neither early nor late.
const MIDDLE: f64 = 0.5;

impl Profile {
    /// The profile of one sentence, given by the index of its article and its own.
    pub fn of(reading: &Reading, (article, at): (usize, usize), words: &mut Vocabulary) -> Self {
        let sentence = &reading.sentences[at];
        let claims: Vec<&Claim> = reading.claims.iter().filter(|c| c.sentence == at).collect();
        let terms = words.enter(article, sentence);
        let who = who::by_token(sentence, &claims, words);
        let running: Vec<Term> = terms.iter().flatten().copied().collect();
        let all = reading.sentences.len();
        let long = all >= LONG;
        Self {
            article,
            neighbours: distinct(running.windows(2).map(|w| (w[0], w[1]))),
            roles: distinct(act::roles(sentence, &terms)),
            predicates: distinct(pick(&terms, |i| is_predicate(sentence, i))),
            verbs: distinct(pick(&terms, |i| sentence.is(i, PartOfSpeech::Verb))),
            acts: act::acts(sentence, &terms, &who),
            clauses: claims.iter().map(|c| distinct(c.tokens.iter().filter_map(|&t| terms[t]))).collect(),
            participants: distinct(who.iter().flatten().copied()),
            subjects: distinct(claims.iter().filter_map(|c| who::last_word(c.subject.as_deref()?, words))),
            speakers: distinct(claims.iter().filter_map(|c| who::speaker(c, words))),
            numbers: distinct(pick(&terms, |i| is_number(sentence, i))),
            amounts: claims.iter().flat_map(|c| amounts(c, &terms)).collect(),
            days: distinct(claims.iter().flat_map(|c| &c.times).filter_map(|t| days(t.interval()?))),
            quoted: quoted(sentence, &terms),
            wording: wording(sentence, words),
            terms: distinct(running.iter().copied()),
            running,
            by_token: terms,
            place: if long { at as f64 / (all - 1) as f64 } else { MIDDLE },
            lead: long && at < 2,
            headline: long && at == 0,
            planned: claims.iter().any(|c| matches!(c.realis, Realis::Planned | Realis::Conditional)),
            negated: claims.iter().any(|c| c.polarity == Polarity::Negated),
            passage: Vec::new(),
            weight: 0.0,
            direction: Direction::default(),
            letters: Letters::default(),
        }
    }
}

fn pick(terms: &[Option<Term>], keep: impl Fn(usize) -> bool) -> impl Iterator<Item = Term> {
    terms.iter().enumerate().filter(move |(i, _)| keep(*i)).filter_map(|(_, t)| *t)
}

/// Whether the token heads a clause or the sentence.
fn is_predicate(sentence: &Sentence, token: usize) -> bool {
    sentence.is(token, PartOfSpeech::Verb) || sentence.root() == token
}

fn is_number(sentence: &Sentence, token: usize) -> bool {
    sentence.is(token, PartOfSpeech::Num)
        || sentence.tokens[token].text.starts_with(|c: char| c.is_ascii_digit())
}

fn amounts(claim: &Claim, terms: &[Option<Term>]) -> impl Iterator<Item = Amount> {
    claim.quantities.iter().map(|q| Amount {
        kind: q.kind,
        value: q.interval.value(),
        reach: q.reach(),
        of: q.of.as_ref().and_then(|of| terms.get(of.token).copied().flatten()),
    })
}

/// The first and the last day of a stretch of time; none for more than a season, which nothing is held against.
fn days((from, to): (DateTime, DateTime)) -> Option<(i64, i64)> {
    let (first, last) = (day(from.date()), day(to.date()));
    let last = if to.time() == jiff::civil::Time::midnight() { last - 1 } else { last };
    (last - first < 100).then_some((first, last.max(first)))
}

fn day(date: Date) -> i64 {
    date.duration_since(Date::constant(1, 1, 1)).as_hours() / 24
}

fn wording(sentence: &Sentence, words: &mut Vocabulary) -> Vec<Term> {
    let said = sentence.tokens.iter().filter(|t| t.text.chars().any(char::is_alphanumeric));
    said.map(|t| words.spelling(&t.text)).collect()
}

/// The content words inside quotation marks.
fn quoted(sentence: &Sentence, terms: &[Option<Term>]) -> Vec<Term> {
    let mut inside = false;
    let mut words = Vec::new();
    for (token, term) in sentence.tokens.iter().zip(terms) {
        if token.tag == "``" || token.tag == "''" {
            inside = token.tag == "``";
        } else if inside {
            words.extend(term);
        }
    }
    words
}
