//! The sentences of an article to its claims: clauses, with everything that stands in them.

use super::attribution::{self, Attribution, Manner, Readout, Stance};
use super::clause::{self, Clause};
use super::statement::Parts;
use super::wording::Supplied;
use super::{Abstention, Claim, Name, NameKind, Place, Quantity, Time, has_use};
use super::{modality, place, quantity, repetition, time, wording};
use crate::article::{Article, Role, Span};
use crate::language::{PartOfSpeech, Relation, Sentence};

/// A clause of at most this many words beside the source inside the content that it credits says nothing else: "Palladino said on
/// Friday".
const SHORTEST: usize = 5;

/// A clause of at most this many words that takes another says nothing itself.
const SLIGHT: usize = 2;

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
        if self.asserts_nothing() || clauses.iter().all(|c| self.introduces_others(c)) {
            return Vec::new();
        }
        let keep_all = clauses.iter().all(|c| only_speaks(&c));
        clauses.iter().filter(|c| keep_all || !only_speaks(c)).map(|c| self.claim(c.clone())).collect()
    }

    /// Leaves out of a clause what only introduces another: "Lee left[, saying] it was late", "it began when [Lee said] …".
    fn leave_out_spent(&self, clause: &mut Clause, heads: &[usize]) {
        let sentence = self.sentence;
        let opens_another =
            |t: usize| t != clause.head && sentence.is(t, PartOfSpeech::Verb) && self.introduces(t, heads);
        let spent: Vec<usize> = clause.tokens.iter().copied().filter(|&t| opens_another(t)).collect();
        let below = |t: usize| spent.iter().any(|&s| t == s || sentence.ancestors(t).any(|a| a == s));
        clause.tokens.retain(|&t| !below(t));
    }

    /// Whether a clause of a subject and a verb is all that introduces another: "I remember", "it seems".
    fn is_spent(&self, clause: &Clause, heads: &[usize]) -> bool {
        let counted =
            |t: &&usize| !matches!(self.sentence.tokens[**t].pos, PartOfSpeech::Punct | PartOfSpeech::Cconj);
        clause.tokens.iter().filter(counted).count() <= SLIGHT && self.introduces(clause.head, heads)
    }

    /// Whether the clause that a verb takes stands by itself among those at `heads`.
    fn introduces(&self, verb: usize, heads: &[usize]) -> bool {
        let content = |&t: &usize| self.sentence.tokens[t].relation == Relation::Ccomp && heads.contains(&t);
        self.sentence.children(verb).any(|t| content(&t))
    }

    /// Whether a word reports the clause of another: it is the cue, or stands outside what is credited where the other stands inside.
    fn reports(&self, word: usize, head: usize) -> bool {
        let span = |token: usize| self.sentence.tokens[token].span;
        let divides = |c: Span| c.covers(span(head)) && !c.covers(span(word));
        let mut all = self.said.credited.iter();
        all.any(|c| c.cue == Some((self.index, word)) || divides(c.attribution.content))
    }

    /// Whether the outlet asks or tells the reader something instead of reporting: "Were you on board?", "Stay safe."
    /// What somebody is quoted as asking is a claim about that speaker.
    fn asserts_nothing(&self) -> bool {
        let credited = self.said.credited.iter().any(|c| c.attribution.content.touches(self.sentence.span));
        let last = self.sentence.tokens.iter().rev().find(|t| t.tag != "''");
        let asks = last.is_some_and(|t| t.text.ends_with('?'));
        !credited && (asks || clause::is_command(self.sentence))
    }

    /// Whether a clause is the cue of an attribution whose content is told elsewhere: "Palladino said on Friday".
    fn only_speaks(&self, clause: &Clause, all: &[Clause]) -> bool {
        let head = |c: &Clause| self.sentence.tokens[c.head].span;
        let elsewhere = |content: Span| {
            let others = all.iter().filter(|c| c.head != clause.head);
            let holds = |c: &Clause| {
                let words = c.tokens.iter().filter(|&&t| !self.sentence.is(t, PartOfSpeech::Punct));
                words.into_iter().any(|&t| content.covers(self.sentence.tokens[t].span))
            };
            others.into_iter().any(|c| content.covers(head(c)) || holds(c) && !holds(clause))
                || !self.sentence.span.covers(content)
        };
        let speaks = |word: usize| {
            word == clause.head || attribution::quoting(self.sentence, word) == Some(clause.head)
        };
        let own = self.said.credited.iter();
        own.filter(|c| c.cue.is_some_and(|(sentence, word)| sentence == self.index && speaks(word)))
            .any(|c| !c.attribution.content.covers(head(clause)) && elsewhere(c.attribution.content))
            || self.between_quotations(clause)
    }

    /// Whether a clause beside the main one says that the source stays unnamed.
    fn hides_source(&self, clause: &Clause) -> bool {
        let words = span(self.sentence, clause).of(&self.article.text);
        self.sentence.root() != clause.head && attribution::stays_unnamed(words)
    }

    /// Whether a clause stands inside the content that it credits: two quotations around "Palladino said".
    fn between_quotations(&self, clause: &Clause) -> bool {
        let own = self.said.credited.iter().filter(|c| c.cue == Some((self.index, clause.head)));
        let words = |credit: &Attribution| {
            let source = credit.source.as_ref().map(|s| s.span);
            let says = |t: usize| source.is_some_and(|s| s.covers(self.sentence.tokens[t].span));
            clause.tokens.iter().filter(|&&t| !self.sentence.is(t, PartOfSpeech::Punct) && !says(t)).count()
        };
        own.into_iter().any(|c| {
            c.attribution.content.covers(self.sentence.tokens[clause.head].span)
                && (words(&c.attribution) <= SHORTEST || self.takes_nothing(clause))
        })
    }

    /// Whether a clause says who speaks, and what is said stands beside it in the paragraph: "'We lost.' Lee said in an interview."
    fn introduces_others(&self, clause: &Clause) -> bool {
        let own = self.said.credited.iter().filter(|c| c.cue == Some((self.index, clause.head)));
        let here = self.sentence.span;
        let Some(paragraph) = self.article.paragraphs.iter().map(|p| p.span).find(|p| p.covers(here)) else {
            return false;
        };
        let elsewhere = |c: &attribution::Credited| {
            let (start, end) = (
                c.attribution.content.start.max(paragraph.start),
                c.attribution.content.end.min(paragraph.end),
            );
            start < here.start && end > paragraph.start || start < paragraph.end && end > here.end
        };
        own.into_iter().any(elsewhere) && self.takes_nothing(clause)
    }

    /// Whether a verb of saying has nothing that could be said: who, to whom, when and where are all.
    fn takes_nothing(&self, clause: &Clause) -> bool {
        use Relation::{Advmod, Aux, Cc, Dative, Npadvmod, Nsubj, Prep, Prt, Punct};
        let sentence = self.sentence;
        let addresses = has_use(&sentence.tokens[clause.head].lemma, "addresses");
        let frames = |t: usize| match sentence.tokens[t].relation {
            Nsubj | Advmod | Aux | Cc | Dative | Npadvmod | Prep | Prt | Punct => true,
            Relation::Dobj => addresses,
            Relation::Advcl => sentence.tokens[t].tag == "VBG" && t > clause.head,
            _ => !clause.tokens.contains(&t),
        };
        sentence.children(clause.head).all(frames) && !self.opens_quoted(clause)
    }

    /// Whether a clause holds a quotation before its verb, which the parser did not take for one: "'All out now,' he tweeted".
    fn opens_quoted(&self, clause: &Clause) -> bool {
        let tokens = &self.sentence.tokens;
        let mark = tokens.iter().take(clause.head).rposition(|t| t.tag == "''");
        mark.is_some_and(|end| {
            let start = tokens[..end].iter().rposition(|t| t.tag == "``").unwrap_or_default();
            clause.tokens.iter().any(|&t| start < t && t < end && tokens[t].pos != PartOfSpeech::Punct)
        })
    }

    /// Whether a clause is only said while looking for words: "you know".
    fn fills_speech(&self, clause: &Clause) -> bool {
        let words = clause.tokens.iter().map(|&t| &self.sentence.tokens[t]);
        let words = words.filter(|t| t.pos != PartOfSpeech::Punct).map(|t| t.text.to_lowercase());
        has_use(&words.collect::<Vec<_>>().join(" "), "fills-speech")
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
        let short = !name.text.contains(char::is_lowercase) || name.text.contains('.');
        match name.kind {
            NameKind::Group => false,
            // "The Lee administration" is not called after his first name.
            NameKind::Person => !self.names_thing(name.span),
            _ if place::is_known(&name.text) => short,
            NameKind::Place => short,
            // Nor does "House Democrats" need "of Representatives".
            NameKind::Organisation => short || !self.names_thing(name.span),
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
fn span(sentence: &Sentence, clause: &Clause) -> Span {
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
