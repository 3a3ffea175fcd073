//! Two sentences of different articles that share a fact, as the judges see them.

use super::amounts;
use super::counterpart::Counterpart;
use super::event::{Event, events};
use super::party::Party;
use super::{Difference, Evidence, Grade, Note, Rule};
use crate::alignment;
use crate::article::Span;
use crate::claim::quantity::Quantity;
use crate::claim::time::Time;
use crate::claim::{Claim, Name, Place, Reading, has_use};
use crate::language::{PartOfSpeech, Relation, Sentence};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// One of two sentences, with what is stated in it.
pub(super) struct Side<'a> {
    /// Index of the article.
    pub article: usize,
    /// The article as read.
    pub reading: &'a Reading,
    /// The sentence.
    pub sentence: &'a Sentence,
    /// The claims in it.
    pub claims: Vec<&'a Claim>,
    /// The events in it.
    pub events: Vec<Event>,
}

/// Two sentences that are held against each other, in order of article.
pub(super) struct Pair<'a> {
    /// The two sentences.
    pub sides: [Side<'a>; 2],
    /// Probability that they share a fact.
    pub probability: f64,
    /// The amounts of both that may be counterparts, once they have been asked for.
    amounts: OnceCell<Vec<Counterpart>>,
}

/// What a judge says of a pair.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Judgement {
    /// A material difference.
    Difference(Difference),
    /// A remark, and the words it rests on.
    Note(Note, [Evidence; 2]),
}

/// Looks for one kind of difference.
pub(super) type Judge = fn(&Pair) -> Vec<Judgement>;

impl<'a> Side<'a> {
    /// The sentence at `index` of an article; `None` when there is none.
    pub fn new(readings: &'a [Reading], article: usize, index: usize) -> Option<Self> {
        let reading = readings.get(article)?;
        let sentence = reading.sentences.get(index)?;
        let claims = reading.claims.iter().filter(|c| c.sentence == index).collect();
        Some(Self { article, reading, sentence, claims, events: events(sentence) })
    }

    /// The words that a span of this article covers.
    pub fn words(&self, span: Span) -> &'a str {
        span.of(&self.reading.article.text)
    }

    /// The amounts in the sentence.
    pub fn quantities(&self) -> Vec<&'a Quantity> {
        distinct(self.claims.iter().flat_map(|c| &c.quantities), |q| q.span)
    }

    /// The times in the sentence.
    pub fn times(&self) -> Vec<&'a Time> {
        distinct(self.claims.iter().flat_map(|c| &c.times), |t| t.span)
    }

    /// The places in the sentence.
    pub fn places(&self) -> Vec<&'a Place> {
        distinct(self.claims.iter().flat_map(|c| &c.places), |p| p.span)
    }

    /// The names in the sentence.
    pub fn names(&self) -> Vec<&'a Name> {
        distinct(self.claims.iter().flat_map(|c| &c.names), |n| n.span)
    }

    /// The claims in which a value stands.
    pub fn claims_at(&self, value: Span) -> impl Iterator<Item = &'a Claim> {
        let holds = move |c: &&Claim| c.tokens.iter().any(|&t| value.touches(self.token_span(t)));
        self.claims.iter().copied().filter(holds)
    }

    /// The token that a span begins with, or the first one inside it.
    pub fn token_at(&self, span: Span) -> Option<usize> {
        self.sentence.tokens.iter().position(|t| t.span.touches(span))
    }

    /// The token of a span that the others in it hang on.
    pub fn top(&self, span: Span) -> Option<usize> {
        let tokens = &self.sentence.tokens;
        let inside = |t: usize| tokens.get(t).is_some_and(|token| span.touches(token.span));
        (0..tokens.len()).find(|&t| inside(t) && (!inside(tokens[t].head) || tokens[t].head == t))
    }

    /// The dictionary form of a token in lower case; empty where there is no such token.
    pub fn lemma(&self, token: usize) -> String {
        self.sentence.tokens.get(token).map(|t| t.lemma.to_lowercase().into()).unwrap_or_default()
    }

    /// Whether a verb has a use in the table, by itself or with a word that hangs on it: "book", "set aside".
    pub fn verb_has_use(&self, verb: usize, usage: &str) -> bool {
        let lemma = self.lemma(verb);
        let with = |c| has_use(&format!("{lemma} {}", self.lemma(c)), usage);
        has_use(&lemma, usage) || self.sentence.children(verb).any(with)
    }

    /// The event that governs a token: the nearest one above it.
    pub fn event_above(&self, token: usize) -> Option<&Event> {
        let mut above = self.sentence.ancestors(token);
        above.find_map(|t| self.events.iter().find(|e| e.words.contains(&t)))
    }

    /// Who or what the phrase headed by `token` stands for.
    pub fn party(&self, token: usize) -> Party {
        Party::new(self, token)
    }

    /// The lemmas of the content words among some tokens.
    pub fn content_of(&self, tokens: impl IntoIterator<Item = usize>) -> BTreeSet<String> {
        use PartOfSpeech::{Adj, Noun, Propn, Verb};
        let words = tokens.into_iter().filter_map(|t| self.sentence.tokens.get(t));
        words
            .filter(|t| matches!(t.pos, Adj | Noun | Propn | Verb))
            .map(|t| (t.pos, String::from(t.lemma.to_lowercase())))
            .filter(|(pos, lemma)| *pos != Verb || !super::event::is_light(lemma))
            .map(|(_, lemma)| lemma)
            .collect()
    }

    /// Whether the sentence has a word with this dictionary form, in lower case.
    pub fn says(&self, lemma: &str) -> bool {
        (0..self.sentence.tokens.len()).any(|t| self.lemma(t) == lemma)
    }

    /// Whether the article says this word anywhere.
    pub fn mentions(&self, word: &str) -> bool {
        let tokens = self.reading.sentences.iter().flat_map(|s| &s.tokens);
        tokens.into_iter().any(|t| t.text.eq_ignore_ascii_case(word) || t.lemma.eq_ignore_ascii_case(word))
    }

    /// Where the words of an event stand.
    pub fn event_span(&self, event: &Event) -> Span {
        let spans = event.words.iter().filter_map(|&w| self.sentence.tokens.get(w)).map(|t| t.span);
        spans.reduce(|a, b| a.join(b)).unwrap_or(self.sentence.span)
    }

    /// Where a noun stands with the words that belong to it, what hangs on it as a clause or by a preposition left out.
    pub fn noun_span(&self, token: usize) -> Span {
        use Relation::{Amod, Compound, Det, Nmod, Nummod, Poss};
        let own = self.sentence.children(token);
        let near = own.filter(|&c| {
            matches!(self.sentence.tokens[c].relation, Amod | Compound | Det | Nmod | Nummod | Poss)
        });
        near.fold(self.token_span(token), |span, c| span.join(self.token_span(c)))
    }

    /// The words that say which one a noun means: those beside it, and the nouns behind its prepositions.
    pub fn modifiers(&self, noun: usize) -> Vec<usize> {
        use Relation::{Amod, Compound, Nummod, Pobj, Prep};
        let sentence = self.sentence;
        let which = |c: usize| match sentence.tokens[c].relation {
            Amod | Compound | Nummod => Some(c),
            Prep => sentence.child(c, &[Pobj]),
            _ => None,
        };
        sentence.children(noun).filter_map(which).collect()
    }

    /// Where the words of some tokens stand.
    pub fn token_span(&self, token: usize) -> Span {
        self.sentence.tokens.get(token).map_or(self.sentence.span, |t| t.span)
    }

    fn evidence(&self, span: Span) -> Evidence {
        Evidence { article: self.article, span }
    }
}

fn distinct<'t, T>(all: impl Iterator<Item = &'t T>, span: impl Fn(&T) -> Span) -> Vec<&'t T> {
    let mut kept: Vec<&T> = Vec::new();
    for item in all {
        if !kept.iter().any(|k| span(k) == span(item)) {
            kept.push(item);
        }
    }
    kept
}

impl<'a> Pair<'a> {
    /// Two sentences that share a fact with this probability.
    pub fn new(sides: [Side<'a>; 2], probability: f64) -> Self {
        Self { sides, probability, amounts: OnceCell::new() }
    }

    /// Whether they stand side by side, rather than being nearly a link.
    pub fn is_link(&self) -> bool {
        self.probability >= alignment::threshold()
    }

    /// The amounts of both that cannot both hold and may be of one thing.
    pub fn amounts(&self) -> &[Counterpart] {
        self.amounts.get_or_init(|| amounts::candidates(self))
    }

    /// The two sides.
    pub fn both(&self) -> [&Side<'a>; 2] {
        [&self.sides[0], &self.sides[1]]
    }

    /// Every event of one side with every event of the other.
    pub fn events(&self) -> impl Iterator<Item = [&Event; 2]> {
        let [a, b] = self.both();
        a.events.iter().flat_map(move |x| b.events.iter().map(move |y| [x, y]))
    }

    /// How many content words both sentences have, those of `without` left out.
    pub fn shared(&self, without: [&[usize]; 2]) -> usize {
        let content = |n: usize| {
            let side = &self.sides[n];
            side.content_of((0..side.sentence.tokens.len()).filter(|t| !without[n].contains(t)))
        };
        content(0).intersection(&content(1)).count()
    }

    /// Whether those who act and those acted on are the same, one role at least and none at odds; `None` where that
    /// cannot be told.
    pub fn same_roles(&self, [x, y]: [&Event; 2]) -> Option<bool> {
        let [a, b] = self.both();
        let role = |p: Option<usize>, q: Option<usize>| Some(a.party(p?).is_same(&b.party(q?)));
        let roles = [role(x.agent, y.agent), role(x.patient, y.patient)];
        let answers: Vec<Option<bool>> = roles.into_iter().flatten().collect();
        match () {
            () if answers.contains(&Some(false)) => Some(false),
            () if answers.contains(&Some(true)) => Some(true),
            () if answers.is_empty() => self.share_participant([x, y]).filter(|shared| *shared),
            () => None,
        }
    }

    /// Whether two events have a participant in common in whatever role; `None` where that cannot be told.
    fn share_participant(&self, [x, y]: [&Event; 2]) -> Option<bool> {
        let [a, b] = self.both();
        let answers: Vec<Option<bool>> = x
            .participants()
            .flat_map(|p| y.participants().map(move |q| a.party(p).is_same(&b.party(q))))
            .collect();
        if answers.contains(&Some(true)) {
            Some(true)
        } else if answers.contains(&None) || answers.is_empty() {
            None
        } else {
            Some(false)
        }
    }

    /// A difference by `rule` at the rule's own grade; nothing for a rule that only makes notes.
    pub fn difference(&self, rule: Rule, spans: [Span; 2], why: String) -> Option<Judgement> {
        Some(self.graded((rule, rule.grade()?), spans, why))
    }

    /// A difference by `rule` at another grade than the rule's own.
    pub fn graded(&self, rule: (Rule, Grade), spans: [Span; 2], why: String) -> Judgement {
        Judgement::Difference(Difference { rule: rule.0, grade: rule.1, evidence: self.evidence(spans), why })
    }

    /// A remark by `rule`.
    pub fn note(&self, rule: Rule, spans: [Span; 2], why: String) -> Judgement {
        Judgement::Note(Note { rule, why }, self.evidence(spans))
    }

    fn evidence(&self, spans: [Span; 2]) -> [Evidence; 2] {
        [self.sides[0].evidence(spans[0]), self.sides[1].evidence(spans[1])]
    }
}

impl Judgement {
    /// Whether it is more than a remark.
    pub fn is_difference(&self) -> bool {
        matches!(self, Self::Difference(_))
    }

    /// The difference that it states, if it is no mere remark.
    pub fn difference(&self) -> Option<&Difference> {
        match self {
            Self::Difference(difference) => Some(difference),
            Self::Note(..) => None,
        }
    }

    /// The words that it rests on.
    pub fn evidence(&self) -> &[Evidence; 2] {
        match self {
            Self::Difference(difference) => &difference.evidence,
            Self::Note(_, evidence) => evidence,
        }
    }
}
