//! How a claim is put: affirmed or negated, how surely, and whether it has happened.
//!
//! Polarity and certainty are the axes of FactBank (Saurí & Pustejovsky 2009); the words are in `lexicon/modality.tsv`.

use super::clause::{first_joined, is_condition, shared_auxiliaries};
use crate::language::{Relation, Sentence};
use crate::lexicon::{self, Row, Table};
use std::sync::LazyLock;

/// Whether a claim is affirmed or negated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum Polarity {
    #[default]
    Affirmed,
    Negated,
}

/// How sure the text is of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum Certainty {
    #[default]
    Certain,
    Probable,
    Possible,
    Unknown,
}

/// Whether what a claim tells has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum Realis {
    #[default]
    Done,
    Ongoing,
    Planned,
    Conditional,
    Generic,
}

/// How a clause is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Modality {
    pub polarity: Polarity,
    pub certainty: Certainty,
    pub realis: Realis,
}

impl Modality {
    /// The same, of what somebody asks for if `is_asked`: that has not happened.
    pub fn asked(self, is_asked: bool) -> Self {
        let open = is_asked && matches!(self.realis, Realis::Done | Realis::Ongoing);
        Self { realis: if open { Realis::Planned } else { self.realis }, ..self }
    }
}

static WORDS: LazyLock<Table> = LazyLock::new(|| Table::parse(lexicon::MODALITY));

/// Whether a word negates what it stands with: "not", "never", "no".
pub fn negates(word: &str) -> bool {
    ["word", "adv"].iter().any(|place| lookup(word, place) == Some("negated"))
}

/// How the clause headed by `head` is meant.
pub(super) fn modality(sentence: &Sentence, head: usize) -> Modality {
    let signals = signals(sentence, head);
    let says = |what: &str| signals.contains(&what);
    let negations = signals.iter().filter(|s| **s == "negated").count();
    Modality {
        polarity: if negations % 2 == 1 { Polarity::Negated } else { Polarity::Affirmed },
        certainty: match () {
            () if says("possible") => Certainty::Possible,
            () if says("probable") => Certainty::Probable,
            () => Certainty::Certain,
        },
        realis: match () {
            () if has_condition(sentence, head) => Realis::Conditional,
            () if says("conditional") && !is_told_before(sentence, head) => Realis::Conditional,
            () if says("planned") || says("conditional") => Realis::Planned,
            () if goes_on(sentence, head) => Realis::Ongoing,
            () => Realis::Done,
        },
    }
}

/// What each word that bears on the clause says of it, in text order.
fn signals(sentence: &Sentence, head: usize) -> Vec<&'static str> {
    let word = &sentence.tokens[head];
    // "They are going to close it"
    let form = || lookup(&word.text, "head").filter(|_| word.tag == "VBG");
    let own = governs(sentence, head).then(|| lookup(&word.lemma, "head").or_else(form)).flatten();
    let to_do = || sentence.child(head, &[Relation::Xcomp]).and_then(|_| lookup(&word.lemma, "head to"));
    let own = own.or_else(to_do);
    let around = sentence.children(head).filter_map(|c| signal(sentence, c));
    let inside = sentence.children(head).filter_map(|c| denied_participant(sentence, c));
    // "Would raise wages and [would] create jobs"
    let shared = shared_auxiliaries(sentence, head).unwrap_or_default();
    let modal = shared.into_iter().filter_map(|c| signal(sentence, c));
    let announced = is_announced(sentence, head).then_some("planned");
    around.chain(inside).chain(own).chain(modal).chain(announced).collect()
}

/// Whether a verb goes on with what a headline announces: "Lund to close its port, [cut] 400 jobs".
fn is_announced(sentence: &Sentence, head: usize) -> bool {
    let first = first_joined(sentence, head);
    let to = sentence.children(first).any(|c| sentence.tokens[c].tag == "TO");
    let bare = sentence.tokens[head].text == sentence.tokens[head].lemma;
    first != head && to && bare && announces(sentence, first)
}

/// Whether a clause is what somebody said in the past, so that its "would" is the future that it had then: "he said he would go". What
/// would have been never came about.
pub(crate) fn is_told_before(sentence: &Sentence, verb: usize) -> bool {
    // "said he was sad but would not go"
    let word = &sentence.tokens[first_joined(sentence, verb)];
    let past = |t: usize| matches!(sentence.tokens[t].tag, "VBD" | "VBN");
    let auxiliary = |c: usize| sentence.tokens[c].relation == Relation::Aux && sentence.tokens[c].tag == "VB";
    let unreal = sentence.children(verb).any(auxiliary);
    let said = |c: usize| sentence.tokens[c].relation == Relation::Ccomp && past(c);
    let told = word.relation == Relation::Ccomp && past(word.head);
    !unreal && (told || sentence.children(verb).any(said))
}

/// What a direct dependent of the clause's head says of the clause.
fn signal(sentence: &Sentence, token: usize) -> Option<&'static str> {
    let word = &sentence.tokens[token];
    match word.relation {
        _ if negates(&word.lemma) && only_part(sentence, token) => None,
        Relation::Neg => Some("negated"),
        // "Ford to shut two plants", over an article
        Relation::Aux if word.tag == "TO" => announces(sentence, word.head).then_some("planned"),
        Relation::Aux => lookup(&word.lemma, "aux"),
        // "They no longer support it"
        Relation::Advmod => {
            let no = sentence.child(token, &[Relation::Neg]).filter(|&t| sentence.tokens[t].lemma == "no");
            no.map(|_| "negated").or_else(|| lookup(&word.lemma, "adv"))
        }
        Relation::Nsubj | Relation::Nsubjpass | Relation::Dobj | Relation::Attr | Relation::Preconj => {
            lookup(&word.lemma, "word")
        }
        Relation::Prep if lacks(sentence, token) => lookup(&word.lemma, "word"),
        _ => None,
    }
}

/// Whether the main verb of a sentence is an infinitive with a subject.
fn announces(sentence: &Sentence, verb: usize) -> bool {
    let subject = sentence.child(verb, &[Relation::Nsubj, Relation::Nsubjpass]);
    sentence.root() == verb && subject.is_some_and(|s| s < verb)
}

/// Whether a preposition tells what is lacking: "left without its captain". "Cannot open without a permit" tells a condition, and
/// so does "without a permit" at the start; "rose without stirring a soul" goes on with another deed.
fn lacks(sentence: &Sentence, preposition: usize) -> bool {
    let head = sentence.tokens[preposition].head;
    let open = |c: usize| sentence.tokens[c].tag == "MD" || sentence.tokens[c].relation == Relation::Neg;
    head < preposition
        && sentence.child(preposition, &[Relation::Pobj]).is_some()
        && !sentence.children(head).any(open)
}

/// What denies a participant denies the clause: "no deaths were reported", "not one juror agreed", "neither the pump nor the valve
/// failed", "hardly any patients improved". "No fewer than 50" is a bound.
fn denied_participant(sentence: &Sentence, token: usize) -> Option<&'static str> {
    use Relation::{Advmod, Attr, Det, Dobj, Neg, Nsubj, Nsubjpass, Preconj};
    let participant = matches!(sentence.tokens[token].relation, Nsubj | Nsubjpass | Dobj | Attr);
    // "Strength, not apologies": what stands behind is another.
    let ahead = |c: &usize| *c < token && matches!(sentence.tokens[*c].relation, Det | Neg | Preconj);
    let before = sentence.children(token).find(|c| participant && ahead(c))?;
    let word = |t: usize| sentence.tokens.get(t);
    let bound = word(before + 1).is_some_and(|t| matches!(t.tag, "JJR" | "RBR"))
        && word(before + 2).is_some_and(|t| t.text == "than");
    // "No 44 Lee won": a rank.
    let figure = word(before + 1).is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_digit()));
    let rank = matches!(&*sentence.tokens[before].text, "No" | "No.") && figure;
    let denies = lookup(&sentence.tokens[before].lemma, "word")
        .filter(|_| !bound && !rank && !only_part(sentence, before));
    let hardly = || sentence.child(before, &[Advmod]).and_then(|t| lookup(&sentence.tokens[t].lemma, "adv"));
    denies.or_else(hardly)
}

/// "not only X": X is asserted.
fn only_part(sentence: &Sentence, negation: usize) -> bool {
    sentence.tokens.get(negation + 1).is_some_and(|next| lookup(&next.lemma, "after not") == Some("asserted"))
}

/// Whether a word takes a complement, so that what it means bears on that: "failed to agree", "denied the charge".
fn governs(sentence: &Sentence, head: usize) -> bool {
    sentence.child(head, &[Relation::Xcomp, Relation::Ccomp, Relation::Dobj, Relation::Acomp]).is_some()
}

fn has_condition(sentence: &Sentence, head: usize) -> bool {
    let adverbial = |c: &usize| sentence.tokens[*c].relation == Relation::Advcl;
    // "If he leaves, the club could sell the ground and hire a coach" is so for both.
    let first = shared_auxiliaries(sentence, head).map(|_| first_joined(sentence, head));
    let before = first.into_iter().flat_map(|first| sentence.children(first).filter(move |&c| c < first));
    let clauses = sentence.children(head).chain(before).filter(adverbial);
    clauses
        .filter_map(|c| sentence.child(c, &[Relation::Mark]))
        .any(|m| is_condition(&sentence.tokens[m].lemma))
}

/// Whether the verb is in the present: a state, or something under way.
fn goes_on(sentence: &Sentence, head: usize) -> bool {
    let finite = sentence
        .children(head)
        .find(|&c| matches!(sentence.tokens[c].relation, Relation::Aux | Relation::Auxpass));
    let perfect = finite.is_some_and(|c| sentence.tokens[c].lemma == "have");
    !perfect && matches!(sentence.tokens[finite.unwrap_or(head)].tag, "VBZ" | "VBP")
}

fn lookup(lemma: &str, place: &str) -> Option<&'static str> {
    let lemma = lemma.to_lowercase();
    WORDS.rows().iter().find(|row: &&Row| row.cell(0) == lemma && row.cell(1) == place).map(|row| row.cell(2))
}
