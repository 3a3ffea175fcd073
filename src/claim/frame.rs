//! Clauses that state nothing themselves: who says what is told elsewhere, what introduces another clause, what is asked, what only fills
//! a pause.

use super::attribution::{self, Attribution, Manner};
use super::clause::{self, Clause};
use super::extract::{Context, span};
use super::has_use;
use crate::article::Span;
use crate::language::{PartOfSpeech, Relation};

/// A clause of at most this many words beside the source inside the content that it credits says nothing else: "Palladino said on
/// Friday".
const SHORTEST: usize = 5;

/// A clause of at most this many words that takes another says nothing itself.
const SLIGHT: usize = 2;

impl Context<'_> {
    /// Leaves out of a clause what only introduces another: "Lee left[, saying] it was late", "it began when [Lee said] …".
    pub(super) fn leave_out_spent(&self, clause: &mut Clause, heads: &[usize]) {
        let sentence = self.sentence;
        let opens_another =
            |t: usize| t != clause.head && sentence.is(t, PartOfSpeech::Verb) && self.introduces(t, heads);
        // "drew criticism after declaring that …" drew criticism.
        let with_preposition = |t: usize| {
            let word = &sentence.tokens[t];
            let hangs = word.relation == Relation::Pcomp && sentence.is(word.head, PartOfSpeech::Adp);
            if hangs { word.head } else { t }
        };
        // "a day after telling reporters that …"
        let how_long = |t: usize| {
            let beside = t.checked_sub(1).filter(|&b| sentence.tokens[b].relation == Relation::Npadvmod);
            beside.filter(|_| sentence.is(t, PartOfSpeech::Adp)).into_iter().chain([t])
        };
        let spent: Vec<usize> = clause
            .tokens
            .iter()
            .copied()
            .filter(|&t| opens_another(t))
            .map(with_preposition)
            .flat_map(how_long)
            .collect();
        let below = |t: usize| spent.iter().any(|&s| t == s || sentence.ancestors(t).any(|a| a == s));
        clause.tokens.retain(|&t| !below(t));
    }

    /// Whether a clause of a subject and a verb is all that introduces another: "I remember", "it seems".
    pub(super) fn is_spent(&self, clause: &Clause, heads: &[usize]) -> bool {
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
    pub(super) fn reports(&self, word: usize, head: usize) -> bool {
        let span = |token: usize| self.sentence.tokens[token].span;
        let divides = |c: Span| c.covers(span(head)) && !c.covers(span(word));
        let mut all = self.said.credited.iter();
        all.any(|c| c.cue == Some((self.index, word)) || divides(c.attribution.content))
    }

    /// Whether the outlet asks or tells the reader something instead of reporting: "Were you on board?", "Stay safe."
    /// What somebody is quoted as asking is a claim about that speaker.
    pub(super) fn asserts_nothing(&self) -> bool {
        let credited = self.said.credited.iter().any(|c| c.attribution.content.touches(self.sentence.span));
        let last = self.sentence.tokens.iter().rev().find(|t| t.tag != "''");
        let asks = last.is_some_and(|t| t.text.ends_with('?'));
        !credited && (asks || clause::is_command(self.sentence))
    }

    /// Whether the sentence is nothing but the cue of a quotation before it: "— Ann Lee, director of the museum".
    pub(super) fn is_signature(&self) -> bool {
        let cues =
            self.said.credited.iter().filter_map(|c| Some((c.cue?.0, c.attribution.cue.as_ref()?.span)));
        cues.into_iter().any(|(sentence, cue)| sentence == self.index && cue.covers(self.sentence.span))
    }

    /// Whether a clause is the cue of an attribution whose content is told elsewhere: "Palladino said on Friday".
    pub(super) fn only_speaks(&self, clause: &Clause, all: &[Clause]) -> bool {
        let head = |c: &Clause| self.sentence.tokens[c.head].span;
        // "Lee voted to send troops to Sudan, where many have died": what is only said of a word of the content is not the content.
        let hangs_on = |c: &Clause, content: Span| {
            let above = self.sentence.tokens[c.head].head;
            clause.tokens.contains(&above) && content.covers(self.sentence.tokens[above].span)
        };
        // "Lee agreed to pay, one of the largest sums paid": neither is what stands beside the infinitive.
        let does_more = |c: &Clause| {
            let infinitive = self.sentence.child(clause.head, &[Relation::Xcomp]);
            infinitive.is_some_and(|x| {
                x < c.head && clause.tokens.contains(&x) && !self.sentence.is_below(c.head, x)
            })
        };
        let elsewhere = |content: Span| {
            let others = all.iter().filter(|c| c.head != clause.head && !does_more(c));
            let holds = |c: &Clause| {
                let words = c.tokens.iter().filter(|&&t| !self.sentence.is(t, PartOfSpeech::Punct));
                words.into_iter().any(|&t| content.covers(self.sentence.tokens[t].span))
            };
            let told = |c: &Clause| content.covers(head(c)) && !hangs_on(c, content);
            others.into_iter().any(|c| told(c) || holds(c) && !holds(clause))
                || !self.sentence.span.covers(content)
        };
        let speaks = |word: usize| {
            let cue = &self.sentence.tokens[word];
            // "I am sure", "owners have been worried"; "was so courteous about it that nobody minded" tells more.
            let more = |t: usize| {
                let beside = &self.sentence.tokens[t];
                beside.relation == Relation::Prep || beside.lemma == "so"
            };
            let of_state = matches!(cue.relation, Relation::Acomp | Relation::Oprd)
                && cue.head == clause.head
                && !self.sentence.children(word).any(more);
            word == clause.head || of_state || attribution::quoting(self.sentence, word) == Some(clause.head)
        };
        let own = self.said.credited.iter();
        own.filter(|c| c.cue.is_some_and(|(sentence, word)| sentence == self.index && speaks(word)))
            .any(|c| !c.attribution.content.covers(head(clause)) && elsewhere(c.attribution.content))
            || self.between_quotations(clause)
    }

    /// The words of a speaker before and after a clause that the parser hung on the verb of saying: "[Of 20 samples,] nine were good,
    /// Lee said", "Lee said it was over, [since nobody came]"; `saying` are the clauses that only say who speaks.
    pub(super) fn hung_on_saying(&self, clause: &Clause, saying: &[&Clause]) -> [Vec<usize>; 2] {
        let head = &self.sentence.tokens[clause.head];
        let verb = saying.iter().find(|c| c.head == head.head && head.relation == Relation::Ccomp);
        let own = self.said.credited.iter().find(|c| c.cue == Some((self.index, head.head)));
        let ends = clause.tokens.first().zip(clause.tokens.last());
        let (Some(verb), Some(credit), Some((&first, &last))) = (verb, own, ends) else {
            return [vec![], vec![]];
        };
        let said = |t: usize| credit.attribution.content.covers(self.sentence.tokens[t].span);
        let opens = |t: usize| t < first && clause.head < head.head && said(t);
        let direct = credit.attribution.manner == Manner::Direct;
        let ground = |t: usize| (clause.head > head.head || !direct) && self.is_ground(verb.head, t);
        let comma = |t: usize| {
            self.sentence.is(t, PartOfSpeech::Punct) && t + 1 < self.sentence.tokens.len() && ground(t + 1)
        };
        let goes_on = |t: usize| t > last && (ground(t) || comma(t));
        let pick =
            |belongs: &dyn Fn(usize) -> bool| verb.tokens.iter().copied().filter(|&t| belongs(t)).collect();
        [pick(&opens), pick(&goes_on)]
    }

    /// Whether a token is part of what follows a verb of saying as the cause or the condition of what is said.
    fn is_ground(&self, verb: usize, token: usize) -> bool {
        let sentence = self.sentence;
        let below = std::iter::once(token)
            .chain(sentence.ancestors(token))
            .find(|&t| sentence.tokens[t].head == verb);
        let adverbial = below.filter(|&t| sentence.tokens[t].relation == Relation::Advcl);
        let mark = adverbial.and_then(|t| sentence.child(t, &[Relation::Mark]));
        mark.is_some_and(|m| clause::is_ground(&sentence.tokens[m].lemma.to_lowercase()))
    }

    /// Whether a clause beside the main one says that the source stays unnamed.
    pub(super) fn hides_source(&self, clause: &Clause) -> bool {
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
    pub(super) fn introduces_others(&self, clause: &Clause) -> bool {
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
            Relation::Advcl => sentence.tokens[t].tag == "VBG",
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
    pub(super) fn fills_speech(&self, clause: &Clause) -> bool {
        let words = clause.tokens.iter().map(|&t| &self.sentence.tokens[t]);
        let words = words.filter(|t| t.pos != PartOfSpeech::Punct).map(|t| t.text.to_lowercase());
        has_use(&words.collect::<Vec<_>>().join(" "), "fills-speech")
    }
}
