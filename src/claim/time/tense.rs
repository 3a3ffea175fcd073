//! Whether a time belongs to an act that is past or to come, told from the verb that governs it.

use crate::claim::attribution::{Cues, Frame};
use crate::claim::has_use;
use crate::language::{PartOfSpeech, Relation, Sentence};
use crate::lexicon::{self, Table};
use std::collections::HashSet;
use std::sync::LazyLock;

/// When the act happens, seen from publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Present,
    Future,
    /// It may be either: the day of a thing done or planned ("Wednesday's ruling", "scheduled a vote Thursday").
    Either,
    /// No verb governs the time, or the sentence is not parsed.
    Unknown,
}

/// Lemmas whose complements lie ahead ("plan to leave on Thursday", "due Friday").
static AHEAD: LazyLock<HashSet<&'static str>> = LazyLock::new(|| lemmas(|_| true));

/// Those of them that set a day: a time beside them is mostly the day that was set.
static SETTING: LazyLock<HashSet<&'static str>> = LazyLock::new(|| lemmas(|sets_day| sets_day == "yes"));

fn lemmas(wanted: impl Fn(&str) -> bool) -> HashSet<&'static str> {
    let table = Table::parse(lexicon::AHEAD_WORDS);
    table.rows().iter().filter(|r| wanted(r.cell(1))).map(|r| r.cell(0)).collect()
}

/// The tense of the act that the time at `token` belongs to.
pub(super) fn tense(sentence: &Sentence, token: usize) -> Tense {
    let of_act = of_act(sentence, token);
    let thing = sentence.tokens.get(token).filter(|t| t.relation == Relation::Poss).map(|t| t.head);
    let of_thing = thing.is_some();
    // "Friday's closing price", "after Saturday's attack"
    let is_over = |thing: usize| has_use(&sentence.tokens[thing].lemma.to_lowercase(), "is-over");
    match of_act {
        _ if thing.is_some_and(is_over) => Tense::Past,
        Tense::Present | Tense::Future if of_thing => Tense::Either,
        _ => of_act,
    }
}

/// The tense of the nearest verb above `token`.
fn of_act(sentence: &Sentence, token: usize) -> Tense {
    for above in sentence.ancestors(token) {
        let word = &sentence.tokens[above];
        let ahead = AHEAD.contains(word.lemma.as_str());
        match word.pos {
            PartOfSpeech::Verb | PartOfSpeech::Aux => match of_verb(sentence, above) {
                Some(Tense::Past) if ahead && is_complement(sentence, token, above) => {
                    return if was_ahead(sentence, above) { Tense::Past } else { Tense::Future };
                }
                Some(Tense::Past) if SETTING.contains(word.lemma.as_str()) => return Tense::Either,
                Some(Tense::Present) if is_noun_misread(sentence, above) => return Tense::Past,
                Some(Tense::Present) if ahead => return Tense::Future,
                Some(tense) => return tense,
                None if ahead => return Tense::Future,
                None => {}
            },
            PartOfSpeech::Adj if ahead && was_ahead(sentence, above) => return Tense::Past,
            PartOfSpeech::Adj if ahead => return Tense::Future,
            _ => {}
        }
    }
    Tense::Unknown
}

/// Whether a verb in the present is what a past one that says nothing was done to, a noun that the parser took for a verb: "struck the
/// Lund [highlands] on Sunday".
fn is_noun_misread(sentence: &Sentence, verb: usize) -> bool {
    let word = &sentence.tokens[verb];
    let above = &sentence.tokens[word.head];
    let says = Cues::table().attributes(&above.lemma.to_lowercase(), above.pos, Frame::Clause);
    word.relation == Relation::Ccomp && word.head < verb && above.tag == "VBD" && !says
}

/// Whether `token` stands in the complement of `verb` rather than beside it: "scheduled for Friday" and
/// "expected to leave Friday", but not "he planned it on Friday".
fn is_complement(sentence: &Sentence, token: usize, verb: usize) -> bool {
    let path: Vec<usize> = std::iter::once(token).chain(sentence.ancestors(token)).collect();
    let last = path.iter().take_while(|&&t| t != verb).last();
    last.map(|&t| &sentence.tokens[t]).is_some_and(|w| match w.relation {
        Relation::Xcomp | Relation::Dobj | Relation::Ccomp => true,
        Relation::Prep => matches!(w.lemma.as_str(), "for" | "until" | "to"),
        _ => false,
    })
}

/// "had been scheduled", "had been due": what lay ahead then may be over now.
fn was_ahead(sentence: &Sentence, word: usize) -> bool {
    let is_adjective = sentence.tokens[word].pos == PartOfSpeech::Adj;
    let verb = if is_adjective { sentence.tokens[word].head } else { word };
    sentence.children(verb).any(|c| sentence.tokens[c].lemma == "have" && sentence.tokens[c].tag == "VBD")
}

/// The tense that a verb and its auxiliaries show; none for one that shows none, whose clause above then tells.
fn of_verb(sentence: &Sentence, verb: usize) -> Option<Tense> {
    let helpers: Vec<usize> = sentence
        .children(verb)
        .filter(|&c| matches!(sentence.tokens[c].relation, Relation::Aux | Relation::Auxpass))
        .collect();
    let any = |tags: &[&str]| helpers.iter().any(|&h| tags.contains(&sentence.tokens[h].tag));
    let to = helpers.iter().any(|&h| sentence.tokens[h].tag == "TO");
    let have = helpers.iter().any(|&h| sentence.tokens[h].lemma == "have");
    match sentence.tokens[verb].tag {
        _ if helpers.iter().any(|&h| sentence.tokens[h].lemma == "could") => Some(Tense::Past),
        _ if any(&["MD"]) => Some(Tense::Future),
        _ if to => infinitive(sentence, verb),
        "VBD" => Some(Tense::Past),
        _ if any(&["VBD"]) || have => Some(Tense::Past),
        "VBZ" | "VBP" => Some(Tense::Present),
        _ if any(&["VBZ", "VBP"]) => Some(Tense::Present),
        "VBN" if sentence.tokens[verb].head == verb => Some(Tense::Past),
        "VBN" if !AHEAD.contains(sentence.tokens[verb].lemma.as_str()) => Some(Tense::Past),
        "MD" => Some(Tense::Future),
        _ => None,
    }
}

/// "to leave": ahead after a verb of planning or in a headline, else as the verb above.
fn infinitive(sentence: &Sentence, verb: usize) -> Option<Tense> {
    let root = sentence.tokens[verb].head == verb;
    let above = sentence.tokens[verb].head;
    let be = sentence.tokens[above].lemma == "be";
    let is_to = be && matches!(sentence.tokens[above].tag, "VBZ" | "VBP");
    match sentence.ancestors(verb).take(2).find(|&a| AHEAD.contains(sentence.tokens[a].lemma.as_str())) {
        Some(planned) if was_ahead(sentence, planned) => Some(Tense::Past),
        Some(_) => Some(Tense::Future),
        // "was to be held in May": what was planned may lie ahead still.
        None if be && sentence.tokens[above].tag == "VBD" => Some(Tense::Either),
        None => (root || is_to).then_some(Tense::Future),
    }
}
