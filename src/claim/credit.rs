//! Whom a clause is credited to, and which of its words only say so.

use super::attribution::{self, Attribution, Manner, participle_behind};
use super::clause::Clause;
use super::extract::Context;
use super::pronoun::pronoun;
use super::time::Time;
use super::tree::Tree;
use crate::article::{Span, is_agency};
use crate::language::{PartOfSpeech, Relation};

impl Context<'_> {
    /// Whom the clause is credited to: the outermost speaker, whom the outlet itself cites, or the next where that is an agency
    /// that relays; with the chain from the outermost inwards.
    pub fn attribution(&self, clause: &Clause) -> Option<Attribution> {
        let head = self.sentence.tokens[clause.head].span;
        let own = Some((self.index, clause.head));
        let tokens = || clause.tokens.iter().map(|&t| self.sentence.tokens[t].span);
        let credits = |c: &&attribution::Credited| {
            let content = c.attribution.content;
            let of_speaker = self.describes(clause, c.attribution.source.as_ref().map(|s| s.span));
            // "Lee: 'One in three chances'": without a verb, whoever speaks heads the words.
            let reported = c.cue.is_some_and(|(sentence, word)| {
                sentence == self.index && self.reports_clause(word, clause.head)
            });
            let heads = c.cue == own
                || reported
                || c.attribution.source.as_ref().is_some_and(|s| s.span.covers(head));
            !of_speaker
                && !self.is_aside(clause, c)
                && (content.covers(head) || heads && tokens().any(|t| content.covers(t)))
        };
        let mut all: Vec<&Attribution> =
            self.said.credited.iter().filter(credits).map(|c| &c.attribution).collect();
        all.sort_by_key(|a| (std::cmp::Reverse(a.content.end - a.content.start), a.content.start));
        all.retain(|a| {
            a.speaker.is_some() || a.source.is_none() && a.cue.as_ref().is_some_and(|c| self.is_hearsay(c))
        });
        let all = nested(all);
        let unsaid = || self.spoken_in_passing(clause).or_else(|| self.quoted_beside(clause));
        let all = if all.is_empty() { unsaid().into_iter().collect() } else { all };
        let mut chain: Vec<String> = all.iter().filter_map(|a| a.speaker.clone()).collect();
        chain.dedup();
        let mut speakers = all.iter().filter(|a| a.speaker.is_some());
        let outermost = speakers.next().or(all.first())?;
        let next = speakers.next().filter(|next| relays(outermost) || self.is_quoted_by(outermost, next));
        let credited = (*next.unwrap_or(outermost)).clone();
        // "He" is the name of nobody: the chain keeps the word, for a reader to look at.
        let speaker = credited.speaker.filter(|name| is_name(name));
        Some(Attribution { chain, speaker, ..credited })
    }

    /// Whether a cue credits what is said to somebody without a name: "reportedly", "it is believed that …".
    fn is_hearsay(&self, cue: &attribution::Cue) -> bool {
        let tree = Tree::new(self.sentence);
        let word = self.sentence.tokens.iter().position(|t| cue.span.covers(t.span));
        cue.lemma.ends_with("ly") || word.is_some_and(|t| attribution::says_by_itself(&tree, t))
    }

    /// Whether a word takes a clause as what it reports: "said" of "was late" in "said it was late".
    fn reports_clause(&self, word: usize, head: usize) -> bool {
        let content = &self.sentence.tokens[head];
        content.head == word && content.relation == Relation::Ccomp && head != word
    }

    /// Whether a clause only describes something in what somebody does by words, which the outlet tells itself: "Lee voted to send
    /// troops to Sudan, where many have died", "the owner, who bought the club in 2021, was booed by the fans".
    fn is_aside(&self, clause: &Clause, credit: &attribution::Credited) -> bool {
        let tokens = &self.sentence.tokens;
        let Some((_, cue)) = credit.cue.filter(|c| c.0 == self.index) else { return false };
        let below = self.sentence.ancestors(clause.head).take_while(|&t| t != cue).last();
        let done = below.is_some_and(|t| {
            let on = matches!(tokens[t].relation, Relation::Xcomp | Relation::Nsubjpass | Relation::Dobj);
            tokens[t].head == cue && on
        });
        let direct = credit.attribution.manner == Manner::Direct;
        done && !direct && tokens[clause.head].relation == Relation::Relcl
    }

    /// Whether one only quotes another: "the agency quoted Lee as saying …".
    fn is_quoted_by(&self, outer: &Attribution, inner: &Attribution) -> bool {
        let at = |cue: &Span| self.sentence.tokens.iter().position(|t| cue.covers(t.span));
        let saying = inner.cue.as_ref().and_then(|c| at(&c.span));
        let quoting = saying.and_then(|word| attribution::quoting(self.sentence, word));
        let cue = outer.cue.as_ref().map(|c| c.span);
        quoting.is_some_and(|verb| cue.is_some_and(|c| c.covers(self.sentence.tokens[verb].span)))
    }

    /// What the subject of a clause says by a verb inside it that heads none: "Lee took the floor, accusing the board of theft".
    fn spoken_in_passing(&self, clause: &Clause) -> Option<&Attribution> {
        let subject = self.sentence.tokens[clause.subject?].span;
        let by_subject = |a: &Attribution| {
            a.speaker.is_some() && a.source.as_ref().is_some_and(|s| s.span.covers(subject))
        };
        let inside = |cue: Option<(usize, usize)>| {
            cue.is_some_and(|(sentence, word)| sentence == self.index && clause.tokens.contains(&word))
        };
        self.said
            .credited
            .iter()
            .find(|c| inside(c.cue) && by_subject(&c.attribution))
            .map(|c| &c.attribution)
    }

    /// The only speaker of a sentence, for a clause of it in quotation marks of its own: "Lee said it was hard, adding that it was
    /// late, but “we had to”".
    fn quoted_beside(&self, clause: &Clause) -> Option<&Attribution> {
        let tokens = &self.sentence.tokens;
        let mut words = clause.tokens.iter().copied().filter(|&t| !clause.joins_with(self.sentence, t));
        let first = words.next()?;
        let last = words.next_back().unwrap_or(first);
        // Straight marks look alike, so that the tagger takes one for the other.
        let mark =
            |at: Option<usize>| at.and_then(|t| tokens.get(t)).is_some_and(|t| matches!(t.tag, "``" | "''"));
        let quoted = mark(first.checked_sub(1)) && mark(Some(last + 1));
        let here =
            |c: &&attribution::Credited| quoted && c.cue.is_some_and(|(sentence, _)| sentence == self.index);
        let named = |a: &&Attribution| a.speaker.as_deref().is_some_and(is_name);
        let mut speaking = self.said.credited.iter().filter(here).map(|c| &c.attribution).filter(named);
        let only = speaking.next()?;
        speaking.all(|other| other.speaker == only.speaker).then_some(only)
    }

    /// Whether a clause says something about the speaker: "said Ana Costa, who lived on the second floor".
    fn describes(&self, clause: &Clause, source: Option<Span>) -> bool {
        let relative = self.sentence.tokens[clause.head].relation == Relation::Relcl;
        let described = self.sentence.tokens[self.sentence.tokens[clause.head].head].span;
        relative && source.is_some_and(|s| s.touches(described))
    }

    /// Whether a clause tells that somebody speaks, and not what is said: its head is the cue, or its subject the source and
    /// the cue in it.
    pub fn tells_of_speaker(&self, clause: &Clause, credit: &Attribution) -> bool {
        let word = |token: usize| self.sentence.tokens[token].span;
        let Some(cue) = credit.cue.as_ref().map(|c| c.span) else { return false };
        let source = credit.source.as_ref().map(|s| s.span);
        let is_subject = clause.subject.is_some_and(|s| source.is_some_and(|source| source.covers(word(s))));
        cue.covers(word(clause.head)) || is_subject && clause.tokens.iter().any(|&t| cue.covers(word(t)))
    }

    /// The times that hang on the cue: when it was said, not when it happened.
    pub fn times_of_saying(&self, credit: &Attribution) -> Vec<Time> {
        let sentence = self.sentence;
        let Some(cue) = credit.cue.as_ref().map(|c| c.span) else { return Vec::new() };
        let is_cue = |t: usize| cue.covers(sentence.tokens[t].span);
        let verbal =
            |&t: &usize| sentence.is(t, PartOfSpeech::Verb) || sentence.is(t, PartOfSpeech::Aux) || is_cue(t);
        let of_cue = |time: &&Time| {
            let first = sentence.tokens.iter().position(|t| t.span.touches(time.span));
            let above = first.and_then(|t| sentence.ancestors(t).find(verbal));
            !credit.content.covers(time.span) && above.is_some_and(is_cue)
        };
        self.times.iter().filter(of_cue).cloned().collect()
    }

    /// The tokens of the clause without the words that credit it to somebody.
    pub fn stated(&self, clause: &Clause, credit: Option<&Attribution>) -> Vec<usize> {
        let own = |t: usize| {
            t == clause.head || credit.is_none_or(|a| a.content.covers(self.sentence.tokens[t].span))
        };
        let words = credit.map(|a| [a.source.as_ref().map(|s| s.span), a.cue.as_ref().map(|c| c.span)]);
        let credits =
            |t: usize| words.iter().flatten().flatten().any(|s| s.covers(self.sentence.tokens[t].span));
        let article =
            |t: usize| self.sentence.is(t, PartOfSpeech::Det) && credits(self.sentence.tokens[t].head);
        let phrase = credit.map(|a| self.phrase(clause, a)).unwrap_or_default();
        let names_source = |t: usize| credits(t) || article(t) || phrase.contains(&t);
        clause.tokens.iter().copied().filter(|&t| own(t) || !names_source(t)).collect()
    }

    /// The words of a phrase that credits a clause: "according to its chief, Tom Ball". Before the clause it ends with the last comma,
    /// and so does a short one inside it ("cost her, by one estimate, a third of her bookings"), whatever the parser hangs on it.
    fn phrase(&self, clause: &Clause, credit: &Attribution) -> Vec<usize> {
        let tokens = &self.sentence.tokens;
        let Some(cue) = credit.cue.as_ref().map(|c| c.span) else { return Vec::new() };
        let inside = |t: &usize| cue.covers(tokens[*t].span);
        let heads = |t: &usize| inside(t) && tokens[*t].relation == Relation::Prep;
        let Some(top) = (0..tokens.len()).find(heads) else { return Vec::new() };
        let comma = |t: &usize| &*tokens[*t].text == ",";
        let alone = (0..tokens.len()).filter(inside).count() == 1;
        let end = match () {
            () if top < clause.head => (top..clause.head).rev().find(comma),
            () if alone => (top..tokens.len()).find(comma),
            () => None,
        };
        let words = self.sentence.subtree(top);
        let relative = words.iter().any(|&t| tokens[t].tag == "WDT" && tokens[t].relation == Relation::Pobj);
        let behind = words.iter().max().and_then(|last| participle_behind(self.sentence, last + 1));
        let told = behind.map(|t| self.sentence.subtree(t)).unwrap_or_default();
        let near = |t: &usize| !relative && end.is_none_or(|end| *t < end);
        words.into_iter().chain(told).filter(near).collect()
    }
}

/// Whether a speaker is somebody: "he" is the name of nobody.
fn is_name(speaker: &str) -> bool {
    pronoun(speaker).is_none()
}

/// Whether a news agency only passes on what another says: "…, the minister said, Reuters reported".
fn relays(attribution: &Attribution) -> bool {
    let named = |name: Option<&str>| name.is_some_and(is_agency);
    let source = attribution.source.as_ref().map(|s| s.text.as_str());
    (named(source) || named(attribution.speaker.as_deref()))
        && attribution.cue.as_ref().is_some_and(|c| !c.text.contains(' '))
}

/// The attributions that stand inside one another, outermost first. One whose content goes over the end of a speech into that of
/// another, whose cue is outside it, is a quotation mark gone astray.
fn nested(all: Vec<&Attribution>) -> Vec<&Attribution> {
    let astray = |a: &Attribution| {
        let cut = |b: &&Attribution| {
            let cue = b.cue.as_ref().map(|c| c.span);
            a.content != b.content
                && a.content.covers(b.content)
                && cue.is_some_and(|c| !a.content.touches(c))
        };
        all.iter().any(cut)
    };
    let kept: Vec<&Attribution> = all.iter().copied().filter(|a| !astray(a)).collect();
    if kept.is_empty() { all } else { kept }
}
