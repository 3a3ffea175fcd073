//! What a number is a number of, so that only numbers of one thing are compared (rule N4).

use super::pair::Side;
use crate::claim::quantity::{Kind, Quantity};
use crate::claim::{family_tie, has_use};
use crate::language::meaning::names_people;
use crate::language::{PartOfSpeech, Relation, Token};
use crate::lexicon::{self, Table};
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

/// The usual word of `counted.tsv` for a sentence of imprisonment.
pub(super) const PENALTY: &str = "penalty";

/// What "a father of four" counts.
pub(super) const OFFSPRING: &str = "own children";

/// The usual word of `counted.tsv` for people of whom nothing else is said.
pub(super) const PEOPLE: &str = "people";

/// What is counted or measured.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Thing {
    /// Its usual word; empty when only the fate is told ("12 were killed").
    pub what: String,
    /// What befell those counted.
    pub fate: Option<&'static str>,
    /// What is done with an amount of money, or a share: "earned".
    pub deed: Option<String>,
    /// The words that narrow it.
    pub narrowed: BTreeSet<String>,
    /// Whether the count may go on growing after the event.
    pub runs: bool,
}

/// A row of `counted.tsv`.
#[derive(Debug, Clone, Copy)]
struct Row {
    thing: &'static str,
    runs: bool,
}

static COUNTED: LazyLock<HashMap<&'static str, Row>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for row in Table::parse(lexicon::COUNTED).rows() {
        let entry = Row { thing: row.cell(0), runs: row.cell(2) == "yes" };
        words.extend(row.list(1).map(|word| (word, entry)));
    }
    words
});

fn row(word: &str) -> Option<Row> {
    COUNTED.get(word).copied()
}

/// Whether a word tells what befell those counted, and not what they are: "hurt" in "ten were hurt".
pub(super) fn is_fate(word: &str) -> bool {
    let ends = |(words, row): (&&str, &Row)| row.runs && words.rsplit(' ').next() == Some(word);
    COUNTED.iter().any(ends)
}

/// The usual word for a counted thing.
fn usual(word: &str) -> String {
    row(word).map_or(word, |r| r.thing).to_owned()
}

impl Thing {
    /// What `quantity` counts or measures; none where the sentence does not say.
    pub fn of(side: &Side, quantity: &Quantity) -> Option<Self> {
        let token = side.token_at(quantity.span)?;
        match &quantity.of {
            Some(counted) => {
                let deed = is_amount(quantity).then(|| deed(side, token)).flatten();
                Some(Self { deed, ..Self::counted(side, counted.token, &counted.text) })
            }
            None if quantity.kind == Kind::Duration => Self::behind_bars(side, token),
            None => {
                let count = side.top(quantity.span).filter(|_| quantity.kind == Kind::Count);
                if count.is_some_and(|top| is_of_parent(side, top)) {
                    return Some(Self::plain(OFFSPRING));
                }
                if let Some(fate) = count.and_then(|top| fate(side, top).or_else(|| toll(side, top))) {
                    return Some(Self { fate: Some(fate.thing), runs: fate.runs, ..Self::plain("") });
                }
                let deed = is_amount(quantity).then(|| deed(side, token)).flatten();
                let measured = measured(side, quantity);
                let told = deed.is_some() || measured.is_some();
                told.then(|| Self { deed, ..measured.unwrap_or_default() })
            }
        }
    }

    fn counted(side: &Side, token: usize, text: &str) -> Self {
        let lemma = side.sentence.tokens.get(token).map(|t| t.lemma.to_lowercase()).unwrap_or_default();
        let own = row(&lemma).filter(|r| r.runs).or_else(|| end(side, token, &lemma));
        let fate = own.or_else(|| fate(side, token));
        let narrowed = text.split_whitespace().map(str::to_lowercase);
        let head = side.sentence.tokens.get(token).map(|t| t.text.to_lowercase());
        let what = usual(&lemma);
        let narrows = |w: &String| {
            Some(w.as_str()) != head.as_deref() && row(w).is_none_or(|r| !r.runs && r.thing != what)
        };
        let narrowed = narrowed.filter(narrows);
        Self {
            what: if own.is_some() { String::new() } else { usual(&lemma) },
            fate: fate.map(|f| f.thing),
            deed: None,
            narrowed: narrowed.collect(),
            runs: fate.is_some_and(|f| f.runs) || row(&lemma).is_some_and(|r| r.runs),
        }
    }

    /// Whether the sentence says what it is.
    pub fn is_told(&self) -> bool {
        *self != Self::default()
    }

    /// Whether two numbers that count nothing may measure one thing: where both say what, the same, narrowed alike ("the
    /// manufacturing index", "the index for services").
    pub fn is_measure_of(&self, other: &Self) -> bool {
        let silent = self.what.is_empty() || other.what.is_empty();
        silent || self.what == other.what && self.narrowed == other.narrowed
    }

    /// Whether a word speaks of time behind bars.
    pub fn is_penal(lemma: &str) -> bool {
        row(lemma).is_some_and(|r| r.thing == PENALTY)
    }

    /// A duration that is a sentence of imprisonment.
    fn behind_bars(side: &Side, token: usize) -> Option<Self> {
        let event = side.event_above(token)?;
        let near = side.sentence.subtree(event.head());
        let penalty = |t: &usize| Self::is_penal(&side.lemma(*t));
        let close = near.iter().filter(|t| t.abs_diff(token) <= 6);
        close.into_iter().any(penalty).then(|| Self::plain(PENALTY))
    }

    fn plain(what: &str) -> Self {
        Self { what: what.to_owned(), fate: None, deed: None, narrowed: BTreeSet::new(), runs: false }
    }

    /// Whether two numbers may be of one thing: the same word, the same fate, and nothing that narrows one of them
    /// to a part ("U.S. citizens" are not all citizens).
    pub fn is_same(&self, other: &Self) -> bool {
        let fates = match (self.fate, other.fate) {
            (Some(a), Some(b)) => a == b,
            (None, None) => true,
            _ => !self.what.is_empty() && self.what == other.what,
        };
        let what = (self.what == other.what && !self.what.is_empty())
            || (self.fate.is_some() && (self.what.is_empty() || other.what.is_empty()));
        let deed =
            (self.what.is_empty() || other.what.is_empty()) && self.deed.is_some() && self.deed == other.deed;
        let narrowed = self.narrowed == other.narrowed;
        deed || (fates && what && narrowed)
    }
}

/// Whether a quantity may be known by what is done with it.
fn is_amount(quantity: &Quantity) -> bool {
    !matches!(quantity.kind, Kind::Count | Kind::Age | Kind::Duration)
}

/// What a number measures by the noun that it is put to: "a magnitude of 6.1", "a workforce of 1,500"; bare ones also "put the
/// index at 52", "the index was 52", of which the words count that narrow the noun.
fn measured(side: &Side, quantity: &Quantity) -> Option<Thing> {
    let tokens = &side.sentence.tokens;
    let last = tokens.iter().rposition(|t| quantity.span.touches(t.span))?;
    let top = std::iter::once(last).chain(side.sentence.ancestors(last)).find(|&t| {
        matches!(tokens[t].relation, Relation::Pobj | Relation::Attr) && quantity.span.touches(tokens[t].span)
    })?;
    let (noun, narrowed) = match tokens[top].relation {
        Relation::Pobj if &*tokens[tokens[top].head].lemma == "of" => {
            (tokens[tokens[top].head].head, BTreeSet::new())
        }
        _ if quantity.kind == Kind::Count => scale(side, top).map(|noun| (noun, modifiers(side, noun)))?,
        _ => return None,
    };
    let measures = side.sentence.is(noun, PartOfSpeech::Noun) || is_short_form(&tokens[noun].text);
    let what = usual(&tokens[noun].lemma.to_lowercase());
    (measures && !quantity.span.touches(tokens[noun].span)).then(|| Thing { narrowed, ..Thing::plain(&what) })
}

/// The words that say which one is meant: "the *manufacturing* index", "the index for *services*"; how many there are does not.
fn modifiers(side: &Side, noun: usize) -> BTreeSet<String> {
    let counts = |t: &usize| side.sentence.tokens[*t].relation == Relation::Nummod;
    side.modifiers(noun).into_iter().filter(|t| !counts(t)).map(|t| side.lemma(t)).collect()
}

/// The noun whose value a bare number is said to be, as subject or object of the same verb: "the index stood at 52".
fn scale(side: &Side, number: usize) -> Option<usize> {
    use Relation::{Dobj, Nsubj, Nsubjpass};
    let tokens = &side.sentence.tokens;
    let above = tokens[number].head;
    let noun = match tokens[number].relation {
        Relation::Pobj if has_use(&side.lemma(above), "before-total") => {
            let verb = tokens[above].head;
            side.sentence.child(verb, &[Dobj]).or_else(|| side.sentence.child(verb, &[Nsubj, Nsubjpass]))
        }
        Relation::Attr => side.sentence.child(above, &[Nsubj]),
        _ => None,
    }?;
    (!names_people(&side.lemma(noun))).then_some(noun)
}

/// Whether a word is short for others, letter by letter: "IQ", "GDP".
fn is_short_form(word: &str) -> bool {
    let letters = || word.chars().filter(|c| *c != '.');
    letters().count() > 1 && letters().all(char::is_uppercase)
}

/// What is done with an amount, or the quality that it measures: "45% full".
fn deed(side: &Side, token: usize) -> Option<String> {
    let quality = side.sentence.ancestors(token).take(2).find(|&t| side.sentence.is(t, PartOfSpeech::Adj));
    if let Some(word) = quality.map(|t| &side.sentence.tokens[t]) {
        return Some(word.lemma.to_lowercase().into());
    }
    let event = side.event_above(token)?;
    let act = event.act.map_or(event.lemma.as_str(), |act| act);
    (!super::event::is_light(act)).then(|| act.to_owned())
}

/// What befell those whose lives are spoken of: "claimed 12 lives", "the loss of 12 lives".
fn end(side: &Side, token: usize, lemma: &str) -> Option<Row> {
    let tokens = &side.sentence.tokens;
    let word = &tokens[token];
    let above = match word.relation {
        Relation::Dobj => word.head,
        Relation::Pobj => tokens[word.head].head,
        _ => return None,
    };
    row(&format!("{} {lemma}", side.lemma(above)))
}

/// What a word says that befell those counted: "killed".
fn befell(word: &Token) -> Option<Row> {
    row(&word.lemma.to_lowercase()).or_else(|| row(&word.text.to_lowercase())).filter(|r| r.runs)
}

/// What befell those whose number is told: "the death toll rose to 12", "the number of people killed is 12", "a death toll of 12".
fn toll(side: &Side, token: usize) -> Option<Row> {
    use Relation::{Attr, Dobj, Nsubj, Nsubjpass, Pobj};
    let tokens = &side.sentence.tokens;
    let above = tokens[token].head;
    let number = match tokens[token].relation {
        Pobj if has_use(&side.lemma(above), "before-total") => {
            side.sentence.child(tokens[above].head, &[Dobj, Nsubj, Nsubjpass])?
        }
        Pobj if side.lemma(above) == "of" => tokens[above].head,
        Attr | Dobj => side.sentence.child(above, &[Nsubj])?,
        _ => return None,
    };
    let befell = |t: usize| befell(&tokens[t]);
    let counts = befell(number).is_some() || has_use(&side.lemma(number), "counts-others");
    side.sentence.subtree(number).into_iter().filter(|&t| counts && t != token).find_map(befell)
}

/// What befell those counted: "12 people were killed", "the bodies of 12 people", "12 dead birds".
fn fate(side: &Side, token: usize) -> Option<Row> {
    let sentence = side.sentence;
    let known = |t: usize| befell(&sentence.tokens[t]);
    let word = &sentence.tokens[token];
    let beside = sentence
        .children(token)
        .filter(|&c| matches!(sentence.tokens[c].relation, Relation::Amod | Relation::Acl | Relation::Relcl));
    let object = |verb: usize| {
        let object = sentence.child(verb, &[Relation::Dobj])?;
        end(side, object, &side.lemma(object))
    };
    let own = |word: &Token| object(word.head).filter(|_| word.relation == Relation::Nsubj);
    let above = match word.relation {
        Relation::Nsubj | Relation::Nsubjpass | Relation::Dobj => {
            own(word).or_else(|| known(word.head)).or_else(|| {
                sentence.children(word.head).find_map(|c| {
                    matches!(sentence.tokens[c].relation, Relation::Acomp | Relation::Oprd)
                        .then(|| known(c))
                        .flatten()
                })
            })
        }
        Relation::Pobj => known(sentence.tokens[word.head].head),
        _ => None,
    };
    beside.into_iter().find_map(known).or(above)
}

/// Whether a number counts somebody's children: "a father of four".
fn is_of_parent(side: &Side, token: usize) -> bool {
    let above = |t: usize| side.sentence.tokens.get(side.sentence.tokens.get(t)?.head);
    let of = above(token).filter(|t| t.lemma == "of");
    let parent = of.and_then(|t| side.sentence.tokens.get(t.head));
    parent.is_some_and(|t| family_tie(&t.lemma.to_lowercase()).is_some())
}
