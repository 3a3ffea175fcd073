//! The sentences of an article to its claims: clauses, with everything that stands in them.

use super::attribution::{self, Attribution, Manner, Readout, Stance};
use super::clause::{self, Clause};
use super::statement::Parts;
use super::wording::Supplied;
use super::{Abstention, Claim, Name, NameKind, Place, Quantity, Time};
use super::{has_use, modality, place, quantity, repetition, time, wording};
use crate::article::{Article, Role, Span};
use crate::language::{PartOfSpeech, Relation, Sentence};

/// The reason given for a pronoun that speaks and may stand for one or another.
const UNCLEAR_SPEAKER: &str = "unclear-speaker";

/// What the clauses of one sentence draw on.
pub(super) struct Context<'a> {
    /// The article.
    pub article: &'a Article,
    /// Index of the sentence.
    pub index: usize,
    /// The sentence.
    pub sentence: &'a Sentence,
    /// Who says what in the article.
    pub said: &'a Readout,
    /// The amounts in the sentence.
    pub quantities: Vec<Quantity>,
    /// The times in it.
    pub times: Vec<Time>,
    /// The places in it.
    pub places: Vec<Place>,
}

/// The claims of an article in text order, what it says twice once; and where it was not understood.
pub fn extract(article: &Article, sentences: &[Sentence]) -> (Vec<Claim>, Vec<Abstention>) {
    let said = attribution::read(article, sentences);
    let times = time::find(sentences, article.metadata.published);
    let mut abstentions: Vec<_> = times.iter().flatten().filter_map(abstention).collect();
    abstentions.extend(said.unresolved.iter().map(|&span| Abstention { span, reason: UNCLEAR_SPEAKER }));
    abstentions.sort_by_key(|a| (a.span.start, a.span.end));
    let contexts = sentences.iter().zip(times).enumerate().map(|(index, (sentence, times))| Context {
        article,
        index,
        sentence,
        said: &said,
        quantities: quantity::find(sentence, &times),
        places: place::find(sentence, &article.text),
        times,
    });
    let claims = contexts.flat_map(|c| c.claims());
    let headline = article.paragraphs.iter().position(|p| p.role == Role::Headline);
    let claims = repetition::merged(claims.collect(), sentences);
    (repetition::with_headline(claims, sentences, headline), abstentions)
}

fn abstention(time: &Time) -> Option<Abstention> {
    Some(Abstention { span: time.span, reason: time.reason?.label() })
}

impl Context<'_> {
    /// The claims of the sentence: its clauses, but for those that only say who speaks.
    fn claims(&self) -> Vec<Claim> {
        let mut clauses = clause::clauses(
            self.sentence,
            |cue, content| self.reports(cue, content),
            |word| self.said.credited.iter().any(|c| c.cue == Some((self.index, word))),
        );
        let heads: Vec<usize> = clauses.iter().map(|c| c.head).collect();
        clauses.iter_mut().for_each(|c| self.leave_out_spent(c, &heads));
        let only_speaks = |c: &&Clause| {
            self.only_speaks(c, &clauses)
                || self.hides_source(c)
                || self.is_spent(c, &heads)
                || self.fills_speech(c)
        };
        if self.asserts_nothing() || self.is_signature() || clauses.iter().all(|c| self.introduces_others(c))
        {
            return Vec::new();
        }
        let keep_all = clauses.iter().all(|c| only_speaks(&c));
        let (saying, kept): (Vec<&Clause>, Vec<&Clause>) =
            clauses.iter().partition(|c| !keep_all && only_speaks(c));
        let whole = |c: &Clause| {
            let [before, after] = self.hung_on_saying(c, &saying);
            Clause { tokens: [before, c.tokens.clone(), after].concat(), ..c.clone() }
        };
        kept.into_iter().map(|c| self.claim(whole(c))).collect()
    }

    /// Whether a name only says which thing is meant: "Lee" in "the Lee administration".
    fn names_thing(&self, name: Span) -> bool {
        let sentence = self.sentence;
        let last = sentence.tokens.iter().rposition(|t| name.covers(t.span));
        last.is_some_and(|t| {
            let head = &sentence.tokens[sentence.tokens[t].head];
            sentence.tokens[t].relation == Relation::Compound
                && head.span.start >= name.end
                && sentence.entity_at(sentence.tokens[t].head).is_none_or(|e| e.label != "PERSON")
        })
    }

    /// Whether a name takes its full form in the words of a claim. "North Korean" stands for the country when names are compared, but not
    /// in a sentence: "the North Korea leader". "America" reads as well as the usual name of the country; "U.S." is written out.
    fn is_written_out(&self, name: &Name) -> bool {
        let short = name.is_short();
        match name.kind {
            NameKind::Group => false,
            // "The Lee administration" is not called after his first name.
            NameKind::Person => !self.names_thing(name.span),
            _ if place::is_known(&name.text) => short,
            NameKind::Place => short,
            // Nor does "House Democrats" need "of Representatives".
            NameKind::Organisation => short || !self.names_thing(name.span),
            // "The 54-year-old" tells more than the name.
            NameKind::Other => !has_use(&name.text.to_lowercase(), "ends-age"),
            _ => true,
        }
    }

    fn claim(&self, clause: Clause) -> Claim {
        let sentence = self.sentence;
        let attribution = self.attribution(&clause);
        let tells = attribution.as_ref().is_some_and(|credit| self.tells_of_speaker(&clause, credit));
        let tokens = if tells { clause.tokens.clone() } else { self.stated(&clause, attribution.as_ref()) };
        let attribution = attribution.map(|credit| {
            let times = if tells { Vec::new() } else { self.times_of_saying(&credit) };
            // "“We lost,” Lee tweeted" holds the words themselves.
            let act = tells && credit.manner != Manner::Direct;
            Attribution { act, times, ..credit }
        });
        let clause = Clause { tokens, ..clause };
        let span = closed(&self.article.text, span(sentence, &clause).trimmed(&self.article.text));
        let modality = modality::modality(sentence, clause.head);
        let (names, pronouns) = (&self.said.names[self.index], &self.said.pronouns[self.index]);
        let resolved: Vec<_> = names.iter().chain(pronouns).cloned().collect();
        let in_wording: Vec<_> = resolved.iter().filter(|n| self.is_written_out(n)).cloned().collect();
        let parts = Parts {
            sentence,
            text: &self.article.text,
            head: clause.head,
            subject: clause.subject,
            names: &resolved,
        };
        let subject = clause.subject.map(|s| parts.who(s));
        let demanded = attribution.as_ref().is_some_and(|a| a.stance == Stance::Demand);
        let supplied = supplied(&parts, &clause, demanded);
        let modality = modality.asked(supplied.modal.is_some());
        let inside = |part: Span| clause.tokens.iter().any(|&t| sentence.tokens[t].span.touches(part));
        Claim {
            sentence: self.index,
            head: clause.head,
            text: wording::wording(sentence, &clause, &supplied, &in_wording),
            span,
            also: Vec::new(),
            subject,
            statement: parts.statement(),
            attribution,
            polarity: modality.polarity,
            certainty: modality.certainty,
            realis: modality.realis,
            quantities: self.quantities.iter().filter(|q| inside(q.span)).cloned().collect(),
            times: self.times.iter().filter(|t| inside(t.span)).cloned().collect(),
            places: self.places.iter().filter(|p| inside(p.span)).cloned().collect(),
            names: names.iter().filter(|n| inside(n.span)).cloned().collect(),
            tokens: clause.tokens,
        }
    }
}

/// What a clause lacks to stand by itself; `demanded` tells that whoever is credited asks for it.
fn supplied(parts: &Parts, clause: &Clause, demanded: bool) -> Supplied {
    let (sentence, head) = (parts.sentence, clause.head);
    let shared = clause.subject.filter(|s| !clause.tokens.contains(s)).map(|s| parts.who(s));
    let shared = shared.map(|who| clause::with_auxiliaries(sentence, head, &who));
    let owner = clause::owner(sentence, head).map(|(_, owner)| possessive(&parts.who(owner)));
    Supplied {
        subject: owner.or(shared),
        modal: clause::wants_should(sentence, head, demanded),
        object: clause::whom(sentence, head).map(|(_, whom)| parts.who(whom)),
    }
}

/// A name as the owner of something: "Lee's", "the workers'".
fn possessive(name: &str) -> String {
    let plural = name.ends_with('s') && name.starts_with(char::is_lowercase);
    format!("{name}{}", if plural { "'" } else { "'s" })
}

/// From the first to the last of the tokens, without punctuation at either end, and without the words that only join the clause
/// to others: "that" before it, "and" on either side.
pub(super) fn span(sentence: &Sentence, clause: &Clause) -> Span {
    use PartOfSpeech::{Cconj, Punct};
    let tokens = &clause.tokens;
    let opens = |t: &&usize| !clause.joins_with(sentence, **t);
    let closes = |t: &&usize| !matches!(sentence.tokens[**t].pos, Punct | Cconj);
    let first = tokens.iter().find(opens).map(|&t| sentence.tokens[t].span);
    let last = tokens.iter().rev().find(closes).map(|&t| sentence.tokens[t].span);
    first
        .zip(last)
        .filter(|(f, l)| f.start <= l.start)
        .map_or(sentence.span, |(first, last)| first.join(last))
}

/// Marks that come in pairs.
const PAIRS: &[(char, char)] = &[('[', ']'), ('(', ')'), ('“', '”'), ('"', '"')];

/// The span with the other half of a bracket or quotation mark where that stands right beside it: "guarantees to [North Korea" "]".
fn closed(text: &str, span: Span) -> Span {
    PAIRS.iter().fold(span, |span, &(open, close)| {
        let count = |mark: char| span.of(text).matches(mark).count();
        let odd = if open == close { count(open) % 2 == 1 } else { count(open) != count(close) };
        let before = text.get(..span.start).is_some_and(|t| t.ends_with(open));
        let rest = text.get(span.end..).unwrap_or_default();
        let stop = rest.chars().next().filter(|c| matches!(c, ',' | '.')).map_or(0, char::len_utf8);
        let after = rest.get(stop..).is_some_and(|t| t.starts_with(close));
        match odd {
            true if after && (open == close || count(open) > count(close)) => {
                Span::new(span.start, span.end + stop + close.len_utf8())
            }
            true if before && (open == close || count(close) > count(open)) => {
                Span::new(span.start - open.len_utf8(), span.end)
            }
            _ => span,
        }
    })
}
