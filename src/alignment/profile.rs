//! What a sentence offers for finding its like: terms, word pairs, names, numbers, days, quoted words, speakers.

use super::vocabulary::{Term, Vocabulary, distinct};
use crate::language::meaning::Direction;
use crate::language::{PartOfSpeech, Relation, Sentence};

/// The evidence that one sentence offers. All lists are in order and without repetition.
#[derive(Debug, Clone, Default)]
pub(super) struct Profile {
    /// Its content words.
    pub terms: Vec<Term>,
    /// Content words side by side.
    pub neighbours: Vec<(Term, Term)>,
    /// Content words of which one depends on the other, with the role of the dependent.
    pub roles: Vec<(Term, Role, Term)>,
    /// The heads of its clauses.
    pub predicates: Vec<Term>,
    /// Words that are part of names.
    pub names: Vec<Term>,
    /// Numbers as written in digits.
    pub numbers: Vec<Term>,
    /// The words inside quotation marks, in text order.
    pub quoted: Vec<Term>,
    /// Its content words, in text order.
    pub running: Vec<Term>,
    /// The content words of the sentence before it, of its own and of the one after it.
    pub passage: Vec<Term>,
    /// Those of its content words that are verbs.
    pub verbs: Vec<Term>,
    /// What its content words mean together.
    pub direction: Direction,
    /// The term of each of its tokens.
    pub by_token: Vec<Option<Term>>,
    /// Place in the article, 0 to 1.
    pub place: f64,
    /// Whether it is the headline or the first sentence of the text.
    pub lead: bool,
}

/// The role of a dependent word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// Who or what acts.
    Agent,
    /// Who or what is acted on.
    Patient,
    /// Anything else.
    Other,
}

impl Profile {
    /// The profile of one sentence; `place` is its place in the article, 0 to 1.
    pub fn of(sentence: &Sentence, place: f64, words: &mut Vocabulary) -> Self {
        let terms = words.enter(sentence);
        let running: Vec<Term> = terms.iter().flatten().copied().collect();
        Self {
            neighbours: distinct(running.windows(2).map(|w| (w[0], w[1]))),
            roles: distinct(roles(sentence, &terms)),
            predicates: distinct(pick(&terms, |i| is_predicate(sentence, i))),
            verbs: distinct(pick(&terms, |i| sentence.is(i, PartOfSpeech::Verb))),
            names: distinct(pick(&terms, |i| sentence.is(i, PartOfSpeech::Propn))),
            numbers: distinct(pick(&terms, |i| is_number(sentence, i))),
            quoted: quoted(sentence, &terms),
            terms: distinct(running.iter().copied()),
            running,
            by_token: terms,
            place,
            lead: false,
            passage: Vec::new(),
            direction: Direction::default(),
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

/// Word pairs of which the second depends on the first; a passive subject counts as a patient, its agent as an agent.
fn roles(sentence: &Sentence, terms: &[Option<Term>]) -> impl Iterator<Item = (Term, Role, Term)> {
    (0..terms.len()).filter_map(|i| {
        let head = governor(sentence, i);
        (head != i).then_some(())?;
        Some((terms[head]?, role(sentence, i), terms[i]?))
    })
}

/// The content word above a token: a preposition's own head stands for the preposition.
fn governor(sentence: &Sentence, token: usize) -> usize {
    let head = sentence.tokens[token].head;
    if sentence.is(head, PartOfSpeech::Adp) { sentence.tokens[head].head } else { head }
}

fn role(sentence: &Sentence, token: usize) -> Role {
    let word = &sentence.tokens[token];
    match (word.relation, sentence.tokens[word.head].relation) {
        (Relation::Nsubj, _) | (Relation::Pobj, Relation::Agent) => Role::Agent,
        (Relation::Dobj | Relation::Nsubjpass, _) => Role::Patient,
        _ => Role::Other,
    }
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
