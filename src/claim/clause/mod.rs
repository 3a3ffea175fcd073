//! A sentence to its clauses: one for each thing it states (after ClausIE, Del Corro & Gemulla 2013).

mod agreement;
mod demand;
mod joined;
mod mark;
mod relative;
mod said;

pub(in crate::claim) use agreement::agrees;
pub(super) use demand::wants_should;
pub(super) use joined::{first as first_joined, shared_auxiliaries};
pub use mark::asserts_nothing;
pub(super) use mark::{is_condition, is_ground};
pub(super) use relative::{owner, scene, whom};

use super::modality::negates;
use crate::language::{PartOfSpeech, Relation, Sentence};
use said::{follows_that, is_passive_adjective, is_told, stands_before};

/// A stretch of a sentence that states one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    /// The token that heads it.
    pub head: usize,
    /// The head of its subject; shared with the clause it is joined to when it has none of its own.
    pub subject: Option<usize>,
    /// Its tokens in text order, other clauses inside it left out.
    pub tokens: Vec<usize>,
}

impl Clause {
    /// Whether a token at the edge of the clause only joins it to others, or is punctuation: "and", the "that" of the clause itself.
    pub fn joins_with(&self, sentence: &Sentence, token: usize) -> bool {
        let word = &sentence.tokens[token];
        match word.pos {
            // "Neither Lee nor Park came": the first of the pair is part of what is said.
            PartOfSpeech::Punct | PartOfSpeech::Cconj => {
                word.relation != Relation::Preconj || word.head == self.head && !negates(&word.lemma)
            }
            PartOfSpeech::Sconj => word.head == self.head && sentence.children(token).next().is_none(),
            PartOfSpeech::Adv => opens_mark(sentence, self.head, token),
            _ => false,
        }
    }
}

/// The clauses of a sentence in text order; at least one unless the sentence has no words. `reported` tells whether what a
/// word (the first) says is put in the clause of another (the second): one that hangs on a word which reports nothing ("aware that
/// people live there") is part of what that says.
/// `credits` tells whether a verb credits words to somebody: a clause that does so tells a fact of its own wherever it stands.
pub(super) fn clauses(
    sentence: &Sentence,
    reported: impl Fn(usize, usize) -> bool,
    credits: impl Fn(usize) -> bool,
) -> Vec<Clause> {
    let is_part = |i: usize| {
        let content = if joined::begins_anew(sentence, i) { i } else { joined::first(sentence, i) };
        let word = sentence.tokens[content].head;
        let told = || reported(word, content) && is_told(sentence, content) && !is_denied(sentence, word);
        let behind = || follows_quotation(sentence, content);
        sentence.tokens[content].relation == Relation::Ccomp && word < content && !told() && !behind()
    };
    let stands = |i: usize| {
        opens(sentence, i) && !is_part(i)
            || tells_of_words(sentence, i) && credits(i)
            || stands_before(sentence, i) && credits(sentence.tokens[i].head)
            || follows_that(sentence, i) && credits(sentence.tokens[i].head) && !is_part(i)
    };
    let mut clauses: Vec<Clause> = (0..sentence.tokens.len())
        .filter(|&i| stands(i) && !is_supposed(sentence, i))
        .map(|head| Clause { head, subject: subject(sentence, head), tokens: Vec::new() })
        .collect();
    let heads: Vec<usize> = clauses.iter().map(|c| c.head).collect();
    let quotes = sentence.tokens.iter().any(|t| t.tag == "``");
    let stray = |t: usize| Some((t, astray(sentence, t, &heads)?));
    let strays: Vec<(usize, usize)> =
        (0..sentence.tokens.len()).filter(|_| quotes).filter_map(stray).collect();
    for token in 0..sentence.tokens.len() {
        let above = std::iter::once(token).chain(sentence.ancestors(token));
        let home =
            |token: usize| strays.iter().find(|&&(stray, _)| stray == token).map_or(token, |&(_, home)| home);
        let mut above = above.map(home);
        let owner = above.find_map(|above| heads.binary_search(&above).ok());
        if let Some(clause) = owner.and_then(|index| clauses.get_mut(index)) {
            clause.tokens.push(token);
        }
    }
    clauses
}

/// The clause that a phrase in quotation marks is part of where the parser hung it on the word that reports that clause: "she said the
/// vote gave him [“a chance”]".
fn astray(sentence: &Sentence, token: usize, heads: &[usize]) -> Option<usize> {
    let word = &sentence.tokens[token];
    let clausal = |t: usize| sentence.tokens[t].relation == Relation::Ccomp;
    let phrase = matches!(word.relation, Relation::Ccomp | Relation::Dobj) && !is_verbal(sentence, token);
    let first = sentence.subtree(token).first().copied().filter(|_| phrase)?;
    let quoted = sentence.tokens[first].tag == "``";
    let before = |&t: &usize| {
        t != token
            && clausal(t)
            && heads.contains(&t)
            && sentence.subtree(t).last().is_some_and(|&end| end + 1 == first)
    };
    sentence.children(word.head).filter(|_| quoted).find(before)
}

/// Whether a token heads a clause that states something of its own.
fn opens(sentence: &Sentence, token: usize) -> bool {
    match sentence.tokens[token].relation {
        Relation::Root => true,
        Relation::Conj => {
            is_verbal(sentence, token)
                && !opens_question(sentence, token)
                && joined::states_own(sentence, token, |beside| opens(sentence, beside))
        }
        Relation::Ccomp | Relation::Parataxis => {
            (is_verbal(sentence, token) || is_passive_adjective(sentence, token))
                && (has_subject(sentence, token) || continued(sentence, token).is_some())
        }
        Relation::Relcl => {
            is_verbal(sentence, token)
                && after_comma(sentence, token)
                && relative::stands_alone(sentence, token)
                && !relative::is_about_all(sentence, token)
        }
        Relation::Advcl => is_verbal(sentence, token) && states_own(sentence, token),
        _ => false,
    }
}

/// Whether a subordinate clause has all that a sentence has, and is neither condition nor question: one that tells what somebody
/// says is then a fact beside the main one.
fn tells_of_words(sentence: &Sentence, token: usize) -> bool {
    let subordinate =
        matches!(sentence.tokens[token].relation, Relation::Advcl | Relation::Relcl | Relation::Acl);
    let mut marks = sentence
        .children(token)
        .filter(|&c| matches!(sentence.tokens[c].relation, Relation::Mark | Relation::Advmod) && c < token);
    let supposed = marks.any(|c| mark::asserts_nothing(&sentence.tokens[c].lemma));
    subordinate
        && !supposed
        && is_verbal(sentence, token)
        && sentence.child(token, SUBJECTS).is_some_and(|s| !relative::is_relative(sentence, s))
        && relative::is_whole(sentence, token)
        && is_told(sentence, token)
}

/// Whether a clause starts where a quotation ends, so that it is no part of what stands in that: "“I hope he stays,” [she said]".
fn follows_quotation(sentence: &Sentence, head: usize) -> bool {
    let marks = sentence.subtree(head).into_iter().take_while(|&t| sentence.is(t, PartOfSpeech::Punct));
    marks.into_iter().any(|t| sentence.tokens[t].tag == "''")
}

/// Whether a word is denied, and with it what it reports: "never wrote that he felt threatened", "is not convinced that it works".
fn is_denied(sentence: &Sentence, word: usize) -> bool {
    let of_verb = sentence.tokens[word].relation == Relation::Acomp;
    let denied = |t: usize| sentence.child(t, &[Relation::Neg]).is_some();
    denied(word) || of_verb && denied(sentence.tokens[word].head)
}

/// Whether a clause stands inside a condition or a question, which assert nothing: "if he believes that they lie".
fn is_supposed(sentence: &Sentence, token: usize) -> bool {
    let asks = |t: usize| {
        let word = &sentence.tokens[t];
        word.relation == Relation::Mark && asserts_nothing(&word.lemma)
    };
    let clausal = |&t: &usize| matches!(sentence.tokens[t].relation, Relation::Advcl | Relation::Ccomp);
    let within = std::iter::once(token).chain(sentence.ancestors(token));
    let mut above = within.take_while(|&t| !is_relative_clause(sentence, t)).skip(1).filter(clausal);
    !joined::begins_anew(sentence, token) && above.any(|t| sentence.children(t).any(asks))
}

/// Whether an adverb only goes with the word that opens a clause: "even" in "even though it was late".
fn opens_mark(sentence: &Sentence, head: usize, token: usize) -> bool {
    let next = sentence.tokens.get(token + 1);
    let marks = next.is_some_and(|t| t.relation == Relation::Mark && t.head == head);
    marks && sentence.tokens[token].head == head
}

fn is_verbal(sentence: &Sentence, token: usize) -> bool {
    sentence.is(token, PartOfSpeech::Verb) || sentence.is(token, PartOfSpeech::Aux)
}

/// Whether a clause asks what, who, whether or how, within another: "nor what steps it needs to take".
fn opens_question(sentence: &Sentence, head: usize) -> bool {
    let mark = sentence.child(head, &[Relation::Mark]);
    if mark.is_some_and(|t| t < head && mark::asserts_nothing(&sentence.tokens[t].lemma)) {
        return true;
    }
    let words = sentence.subtree(head).into_iter();
    let mut words =
        words.filter(|&t| !matches!(sentence.tokens[t].pos, PartOfSpeech::Punct | PartOfSpeech::Cconj));
    words.next().is_some_and(|first| sentence.tokens[first].tag.starts_with('W'))
}

/// The statement that goes on behind the words of saying: "[He is ill], she said, and has left".
fn continued(sentence: &Sentence, head: usize) -> Option<usize> {
    let word = &sentence.tokens[head];
    let before = |t: &usize| *t < word.head && sentence.tokens[*t].relation == Relation::Ccomp;
    let joined = word.head < head
        && sentence
            .children(word.head)
            .any(|t| (word.head..head).contains(&t) && sentence.tokens[t].relation == Relation::Cc);
    sentence.children(word.head).find(|t| joined && before(t) && has_subject(sentence, *t))
}

const SUBJECTS: &[Relation] =
    &[Relation::Nsubj, Relation::Nsubjpass, Relation::Csubj, Relation::Csubjpass, Relation::Expl];

/// Relations of what a predicate is said of or done to, in an active clause.
pub(super) const OBJECTS: &[Relation] = &[
    Relation::Dobj,
    Relation::Dative,
    Relation::Attr,
    Relation::Acomp,
    Relation::Oprd,
    Relation::Xcomp,
    Relation::Ccomp,
];

fn has_subject(sentence: &Sentence, token: usize) -> bool {
    own_subject(sentence, token).is_some()
}

const AUXILIARIES: &[Relation] = &[Relation::Aux, Relation::Auxpass];

/// The head of the subject that stands in the clause itself; the parser may hang it on the auxiliary where something is put in
/// between: "the vote has, of course, been lost".
fn own_subject(sentence: &Sentence, head: usize) -> Option<usize> {
    let auxiliary = |t: &usize| AUXILIARIES.contains(&sentence.tokens[*t].relation);
    let of_auxiliary = || sentence.children(head).filter(auxiliary).find_map(|t| sentence.child(t, SUBJECTS));
    sentence.child(head, SUBJECTS).or_else(of_auxiliary)
}

/// A subject with the auxiliaries that the verb of its clause shares with another.
pub(super) fn with_auxiliaries(sentence: &Sentence, verb: usize, subject: &str) -> String {
    let shared = joined::shared_auxiliaries(sentence, verb).unwrap_or_default();
    let words = shared.into_iter().map(|t| sentence.tokens[t].text.as_str());
    std::iter::once(subject).chain(words).collect::<Vec<_>>().join(" ")
}

/// Whether a relative clause is set off by a comma: then it adds a fact, else it only says which one is meant.
fn after_comma(sentence: &Sentence, token: usize) -> bool {
    let first = sentence.subtree(token).first().copied().unwrap_or(token);
    first.checked_sub(1).is_some_and(|before| sentence.tokens[before].text == ",")
}

/// Whether an adverbial clause states a fact beside the main one.
fn states_own(sentence: &Sentence, token: usize) -> bool {
    let marks = sentence
        .children(token)
        .filter(|&c| matches!(sentence.tokens[c].relation, Relation::Mark | Relation::Advmod) && c < token);
    let mut marks = marks.filter_map(|c| mark::states_own(&sentence.tokens[c].lemma));
    marks.next().unwrap_or_else(|| has_subject(sentence, token) && after_comma(sentence, token))
        && has_subject(sentence, token)
}

/// The subject of a clause: its own, that of the verb it is joined to, or the noun that a relative clause describes.
fn subject(sentence: &Sentence, head: usize) -> Option<usize> {
    let own = own_subject(sentence, head);
    own.filter(|&s| !relative::is_relative(sentence, s)).or_else(|| match sentence.tokens[head].relation {
        Relation::Conj => subject(sentence, sentence.tokens[head].head),
        Relation::Relcl => relative::antecedent(sentence, head),
        // "The bridge, which Lee said was safe": the pronoun stands for what the clause around it describes.
        Relation::Ccomp if own.is_none() => subject(sentence, continued(sentence, head)?),
        Relation::Ccomp => {
            let around =
                own.and_then(|_| sentence.ancestors(head).find(|&a| is_relative_clause(sentence, a)));
            around.and_then(|around| relative::antecedent(sentence, around))
        }
        _ => None,
    })
}

fn is_relative_clause(sentence: &Sentence, token: usize) -> bool {
    sentence.tokens[token].relation == Relation::Relcl
}

/// Whether a sentence is a command: its head is a bare verb without subject or auxiliary, at its start.
pub(super) fn is_command(sentence: &Sentence) -> bool {
    let root = sentence.root();
    let bare = sentence.tokens.get(root).is_some_and(|t| t.tag == "VB");
    let first = (0..root).all(|i| {
        matches!(sentence.tokens[i].pos, PartOfSpeech::Intj | PartOfSpeech::Punct | PartOfSpeech::Adv)
    });
    // "Reyes to visit Lund": a headline tells what is to come, with a name that looks like a verb.
    let to_come = sentence.tokens.get(root + 1).is_some_and(|t| t.tag == "TO")
        && !sentence.is(sentence.tokens.len() - 1, PartOfSpeech::Punct);
    bare && first && !to_come && !has_subject(sentence, root)
}
