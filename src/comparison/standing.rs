//! Whether an event has come about, by the words that govern it: "failed to agree", "is considering a fund".

use super::bearing::{befalls, carrier, carries, governor, is_asked_about, is_doubted, is_narrow, wanted_by};
use super::phrase::{Found, Phrases};
use crate::claim::{asserts_nothing, has_use, is_told_before};
use crate::language::{PartOfSpeech, Relation, Sentence};
use crate::lexicon::{self, Table};
use std::sync::LazyLock;

/// How far an event has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub(super) enum Degree {
    Done,
    Planned,
    Considered,
    Asked,
    Wished,
    Tried,
    Possible,
    Probable,
    /// Said to be to come when it was said: "he said he would go".
    Foreseen,
    /// Somebody says that it is not so.
    Denied,
    /// Not to be told.
    Open,
}

/// Whether an event has come about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    /// How far it has come.
    pub degree: Degree,
    /// Whether it is told as not so.
    pub negated: bool,
    /// Whether it was meant to come about and did not.
    pub failed: bool,
    /// The word that decides, where there is one.
    pub by: Option<usize>,
    /// Whether it is told by a form without time of its own: "to concede", "building", "the appeal".
    pub timeless: bool,
    /// Whether it is told in the present: a state, or a headline.
    pub present: bool,
}

/// What a word says of what it governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effect {
    Not,
    Failed,
    Degree(Degree),
}

static GOVERNORS: LazyLock<Phrases<Effect>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::GOVERNORS);
    let rows: Vec<_> = table.rows().iter().map(|r| (r.cell(0), effect(r.cell(1)))).collect();
    Phrases::new(rows.into_iter())
});

fn effect(name: &str) -> Effect {
    Effect::Degree(match name {
        "not" => return Effect::Not,
        "failed" => return Effect::Failed,
        "planned" => Degree::Planned,
        "considered" => Degree::Considered,
        "asked" => Degree::Asked,
        "wished" => Degree::Wished,
        "tried" => Degree::Tried,
        "possible" => Degree::Possible,
        "probable" => Degree::Probable,
        "done" => Degree::Done,
        "denied" => Degree::Denied,
        _ => Degree::Open,
    })
}

/// How far a word says that its object has come: "considering a fund".
pub(super) fn governs(sentence: &Sentence, token: usize) -> Option<Degree> {
    match GOVERNORS.at(sentence, token)?.value {
        Effect::Degree(degree) => Some(degree),
        Effect::Not | Effect::Failed => None,
    }
}

/// Whether a word says of its object that it did not come about: "declined to say".
pub(super) fn denies(sentence: &Sentence, token: usize) -> bool {
    GOVERNORS.at(sentence, token).is_some_and(|found| found.value == Effect::Not)
}

/// Whether a verb says of others whether they happen: "manage to", "fail to".
pub(super) fn governs_others(lemma: &str) -> bool {
    GOVERNORS.knows(lemma)
}

impl Standing {
    /// The standing of the event named by `words`, the first of which heads it.
    pub fn of(sentence: &Sentence, words: &[usize]) -> Self {
        let Some(&head) = words.first() else { return Self::default() };
        let noun = sentence.is(head, PartOfSpeech::Noun);
        let mut standing = Self { timeless: noun || is_timeless(sentence, head), ..Self::default() };
        standing.present = !noun && is_present(sentence, head);
        standing.hear(sentence, head);
        let counts = !matches!(sentence.tokens[head].relation, Relation::Dobj | Relation::Nsubjpass);
        if noun && counts && is_none(sentence, head) {
            standing.apply(Effect::Not, head);
        }
        // "will face a ban", but a ban that will be lifted is there.
        if let Some(verb) = carrier(sentence, head).filter(|&verb| noun && carries(sentence, verb)) {
            standing.hear(sentence, verb);
        }
        words[1..].iter().for_each(|&w| standing.hear(sentence, w));
        standing.climb(sentence, head);
        standing
    }

    /// Takes over what the words beside `head` say: "not", "may", "no deaths".
    fn hear(&mut self, sentence: &Sentence, head: usize) {
        for child in sentence.children(head) {
            let word = &sentence.tokens[child];
            match word.relation {
                Relation::Neg if !is_narrow(sentence, head, child) => self.apply(Effect::Not, child),
                // "Rubio to Outline Policy": a headline's future.
                Relation::Aux if &*word.lemma == "to" && sentence.tokens[head].relation == Relation::Root => {
                    self.apply(Effect::Degree(Degree::Planned), child);
                }
                Relation::Aux if &*word.lemma == "would" && is_told_before(sentence, head) => {
                    self.apply(Effect::Degree(Degree::Foreseen), child);
                }
                // "could be charged", "could lose": what befalls somebody is no ability.
                Relation::Aux if &*word.lemma == "could" && befalls(sentence, head) => {
                    self.apply(Effect::Degree(Degree::Possible), child);
                }
                // "could not find it" did not.
                Relation::Aux
                    if &*word.lemma == "could" && sentence.child(head, &[Relation::Neg]).is_some() => {}
                Relation::Aux | Relation::Advmod => {
                    GOVERNORS.at(sentence, child).into_iter().for_each(|f| self.apply(f.value, child));
                }
                Relation::Nsubj | Relation::Nsubjpass | Relation::Dobj if is_none(sentence, child) => {
                    self.apply(Effect::Not, child);
                }
                // "whether to appeal": nothing is decided.
                Relation::Mark if &*word.lemma == "whether" && is_timeless(sentence, head) => {
                    self.apply(Effect::Degree(Degree::Considered), child);
                }
                Relation::Mark if asserts_nothing(&word.lemma) => {
                    self.apply(Effect::Degree(Degree::Open), child);
                }
                _ => {}
            }
        }
    }

    /// Takes over what the words above `head` say, as long as they bear on it.
    fn climb(&mut self, sentence: &Sentence, head: usize) {
        let mut at = head;
        if let Some(noun) = wanted_by(sentence, head) {
            self.apply(Effect::Degree(Degree::Open), noun);
        }
        for _ in 0..sentence.tokens.len() {
            let Some(above) = governor(sentence, at) else { return };
            if sentence.tokens[at].relation == Relation::Conj {
                at = above;
                continue;
            }
            let Some(found) = rejection(sentence, above).or_else(|| GOVERNORS.at(sentence, above)) else {
                return;
            };
            let planned = found.value == Effect::Degree(Degree::Planned);
            if planned && sentence.tokens[at].relation == Relation::Dobj {
                // "set fire", "offered an apology": done with the object, not planned of it.
                return;
            }
            if found.value == Effect::Degree(Degree::Asked) && is_asked_about(sentence, at) {
                return self.apply(Effect::Degree(Degree::Open), above);
            }
            if found.value == Effect::Degree(Degree::Done) && is_doubted(sentence, above) {
                return self.apply(Effect::Degree(Degree::Open), above);
            }
            self.apply(found.value, above);
            self.hear(sentence, above);
            if let Some(verb) = carrier(sentence, above) {
                self.hear(sentence, verb);
            }
            at = above;
        }
    }

    fn apply(&mut self, effect: Effect, by: usize) {
        self.by = Some(by);
        match effect {
            // Twice negated is seldom plain: leave it.
            Effect::Not | Effect::Failed if self.negated || self.degree == Degree::Denied => {
                (self.negated, self.degree) = (false, Degree::Open);
            }
            Effect::Not | Effect::Failed => {
                self.negated = true;
                self.failed = effect == Effect::Failed;
            }
            Effect::Degree(Degree::Done) => {}
            Effect::Degree(degree) if self.degree == Degree::Done => self.degree = degree,
            Effect::Degree(degree) => self.degree = joined(self.degree, degree),
        }
    }
}

/// How far something has come of which two words tell: what somebody said that he would consider is considered.
fn joined(one: Degree, other: Degree) -> Degree {
    use Degree::{Considered, Foreseen, Planned};
    match (one, other) {
        (x, y) if x == y => x,
        (Foreseen, told @ (Planned | Considered)) | (told @ (Planned | Considered), Foreseen) => told,
        (Planned, Considered) | (Considered, Planned) => Considered,
        _ => Degree::Open,
    }
}

impl Default for Standing {
    fn default() -> Self {
        let degree = Degree::Done;
        Self { degree, negated: false, failed: false, by: None, timeless: false, present: false }
    }
}

/// Whether a verb has no tense of its own nor an auxiliary that gives it one.
fn is_timeless(sentence: &Sentence, verb: usize) -> bool {
    let tag = sentence.tokens[verb].tag;
    let helped = sentence.children(verb).any(|c| {
        let word = &sentence.tokens[c];
        matches!(word.relation, Relation::Aux | Relation::Auxpass) && word.has_tense()
    });
    matches!(tag, "VB" | "VBG" | "VBN") && !helped
}

/// Whether a verb, or the auxiliary that gives it its tense, is in the present, the perfect left out.
fn is_present(sentence: &Sentence, verb: usize) -> bool {
    let now = |t: usize| matches!(sentence.tokens[t].tag, "VBZ" | "VBP");
    let helps = |c: &usize| matches!(sentence.tokens[*c].relation, Relation::Aux | Relation::Auxpass);
    let helper = sentence.children(verb).find(helps);
    helper.map_or(now(verb), |h| now(h) && &*sentence.tokens[h].lemma != "have")
}

/// "nobody", "no deaths", "none of them".
pub(super) fn is_none(sentence: &Sentence, token: usize) -> bool {
    let none = |t: usize| has_use(&sentence.tokens[t].lemma.to_lowercase(), "none-at-all");
    none(token) || sentence.children(token).any(|c| sentence.tokens[c].relation == Relation::Det && none(c))
}

/// "nobody", "no one": none of anything, where "no workers" is none of them.
pub(super) fn is_nobody(sentence: &Sentence, token: usize) -> bool {
    let word = &sentence.tokens[token];
    is_none(sentence, token)
        && (word.pos != PartOfSpeech::Noun || has_use(&word.lemma.to_lowercase(), "nobody-at-all"))
}

/// The verb that rejects what a noun introduces: "dismissed claims that she lied".
fn rejection(sentence: &Sentence, noun: usize) -> Option<Found<Effect>> {
    let verb = carrier(sentence, noun).filter(|_| sentence.is(noun, PartOfSpeech::Noun))?;
    GOVERNORS.at(sentence, verb).filter(|found| found.tokens.contains(&noun))
}
