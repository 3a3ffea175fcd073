//! C1: why the same event happened.

use super::Rule;
use super::event::{self, Event};
use super::pair::{Judgement, Pair, Side};
use super::party::same_noun;
use super::phrase::Phrases;
use super::statement;
use crate::article::Span;
use crate::claim::has_use;
use crate::language::meaning::names_people;
use crate::language::{PartOfSpeech, Relation, Sentence};
use crate::lexicon::{self, Table};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Two sentences share at least this many content words beside the reasons they give.
const FEWEST: usize = 2;

static REASONS: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::REASONS);
    let rows: Vec<_> = table.rows().iter().map(|r| (r.cell(0), r.cell(1))).collect();
    Phrases::new(rows.into_iter())
});

/// A reason that a sentence gives.
struct Reason {
    /// The word that the reason hangs by.
    top: usize,
    tokens: Vec<usize>,
    span: Span,
    way: Way,
    /// The verb whose subject the reason is.
    verb: Option<usize>,
}

/// In what way a reason is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// "because", "due to": beside what it explains.
    Reason,
    /// "to examine the wall": what it is done for.
    Purpose,
    /// "blamed it on a valve": the sentence is about the cause.
    Cause,
    /// "a leaking valve delayed the launch": what acts is why.
    Agent,
}

/// Compares the reasons that the two sentences give.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let [a, b] = pair.both();
    let (left, right) = (reasons(a), reasons(b));
    let [[x], [y]] = [left.as_slice(), right.as_slice()] else { return Vec::new() };
    let found = (are_apart(pair, [x, y]) && is_of_one_event(pair, [x, y])).then(|| {
        let why =
            format!("the reason is “{}” on one side and “{}” on the other", a.words(x.span), b.words(y.span));
        pair.difference(Rule::C1, [x.span, y.span], why)
    });
    found.flatten().into_iter().collect()
}

/// Whether two reasons have no word in common, nor are headed by words that may stand for one another: a storm is wind.
/// Two plans are told apart by what is planned.
fn are_apart(pair: &Pair, [x, y]: [&Reason; 2]) -> bool {
    let [a, b] = pair.both();
    let heads = [head(a, x), head(b, y)];
    let lemmas = [a.lemma(heads[0]), b.lemma(heads[1])];
    let own = [clause(a, heads[0]), clause(b, heads[1])];
    let both = lemmas[0] == lemmas[1] && own.iter().all(|words| !words.is_empty());
    let said = if both { own } else { [words(a, x), words(b, y)] };
    let nouns = a.sentence.is(heads[0], PartOfSpeech::Noun) && b.sentence.is(heads[1], PartOfSpeech::Noun);
    let alike = !both && nouns && may_be_one_reason(&lemmas[0], &lemmas[1]);
    !alike && said.iter().all(|words| !words.is_empty()) && said[0].is_disjoint(&said[1])
}

/// Whether two nouns may name one reason: they may name one thing, or are weather both.
fn may_be_one_reason(x: &str, y: &str) -> bool {
    same_noun(x, y) != Some(false) || has_use(x, "weather") && has_use(y, "weather")
}

/// The word that names a reason: behind "because of" and the like, what they govern.
fn head(side: &Side, reason: &Reason) -> usize {
    let below = |at: usize| {
        let leads = matches!(side.sentence.tokens[at].relation, Relation::Prep | Relation::Pcomp);
        // "of" and the noun may both hang on "because".
        let child = |relation| side.sentence.child(at, &[relation]);
        child(Relation::Pobj).or_else(|| child(Relation::Pcomp)).filter(|_| leads)
    };
    std::iter::successors(Some(reason.top), |&at| below(at)).last().unwrap_or(reason.top)
}

/// The content words of the clause that says what a noun is about: "a plan to freeze pay".
fn clause(side: &Side, noun: usize) -> BTreeSet<String> {
    let clause = side.sentence.child(noun, &[Relation::Acl]);
    clause.map(|c| side.content_of(side.sentence.subtree(c))).unwrap_or_default()
}

/// Whether both reasons are given for the same. Two purposes are seldom rivals; a sentence that is about the cause and
/// another one that is so too need to say less of the same.
fn is_of_one_event(pair: &Pair, [x, y]: [&Reason; 2]) -> bool {
    let [a, b] = pair.both();
    let shared = pair.shared([&x.tokens, &y.tokens]);
    if x.way == Way::Cause && y.way == Way::Cause {
        return shared > 0;
    }
    let Some([e, f]) = effect(a, x).zip(effect(b, y)).map(|(e, f)| [e, f]) else { return false };
    match [x.way, y.way] {
        [Way::Reason | Way::Purpose, Way::Reason | Way::Purpose] => {
            let rivals = x.way == Way::Reason || y.way == Way::Reason;
            rivals
                && is_one_effect(pair, [&e, &f])
                && (shared >= FEWEST || pair.same_roles([&e, &f]) == Some(true))
        }
        [Way::Reason, Way::Agent] | [Way::Agent, Way::Reason] => {
            let Some((p, q)) = theme(&e).zip(theme(&f)) else { return false };
            let same = a.party(p).may_be(&b.party(q));
            let places = [beside(a, &e, x), beside(b, &f, y)];
            let clash = places.iter().all(|words| !words.is_empty()) && places[0].is_disjoint(&places[1]);
            same && !clash && (e.is_like(&f) || e.lemma == f.lemma)
        }
        _ => false,
    }
}

/// Whether two reasons are given for one thing: for like events, or for what a subject names: "sales fell", "the fall was".
fn is_one_effect(pair: &Pair, [e, f]: [&Event; 2]) -> bool {
    let [a, b] = pair.both();
    let name = |side: &Side, event: &Event| {
        let noun = event.agent.filter(|_| event::is_light(&event.lemma));
        noun.filter(|&t| side.sentence.is(t, PartOfSpeech::Noun)).map(|t| side.lemma(t))
    };
    let [p, q] = [name(a, e), name(b, f)];
    let told = [p.as_ref().unwrap_or(&e.lemma), q.as_ref().unwrap_or(&f.lemma)];
    e.is_like(f) || p.is_some() != q.is_some() && statement::may_be_one(told[0], told[1])
}

/// The event that a reason is given for; none where it is denied: "did not resign because of the scandal" denies the cause.
fn effect(side: &Side, reason: &Reason) -> Option<Event> {
    let denied = |event: &Event| side.sentence.child(event.head(), &[Relation::Neg]).is_some();
    let own = |verb| side.events.iter().find(|e| e.head() == verb);
    reason.verb.map_or_else(|| side.event_above(reason.top), own).filter(|e| !denied(e)).cloned()
}

/// The content words that hang by a preposition on an event or on what it befalls: "the fire at the mill"; times and the
/// reason left out.
fn beside(side: &Side, event: &Event, reason: &Reason) -> BTreeSet<String> {
    let times = side.times();
    let on = std::iter::once(event.head()).chain(theme(event)).flat_map(|t| side.sentence.children(t));
    let beside = on.filter(|&c| side.sentence.tokens[c].relation == Relation::Prep);
    let tokens = beside.flat_map(|c| side.sentence.subtree(c));
    let free = tokens.filter(|t| {
        !reason.tokens.contains(t) && !times.iter().any(|time| time.span.touches(side.token_span(*t)))
    });
    side.content_of(free)
}

/// What an event befalls: "the fire started", "it started the fire".
fn theme(event: &Event) -> Option<usize> {
    event.patient.or(event.agent)
}

fn words(side: &Side, reason: &Reason) -> BTreeSet<String> {
    side.content_of(reason.tokens.iter().copied())
}

/// The reasons that a sentence gives; what acts is one only where none is given outright.
fn reasons(side: &Side) -> Vec<Reason> {
    let sentence = side.sentence;
    let all = (0..sentence.tokens.len()).filter_map(|token| reason(sentence, token));
    let (acting, given): (Vec<_>, Vec<_>) = all.partition(|r| r.way == Way::Agent);
    if given.is_empty() { acting } else { given }
}

fn reason(sentence: &Sentence, token: usize) -> Option<Reason> {
    let word = &sentence.tokens[token];
    let purpose = || {
        let to = sentence.children(token).any(|c| sentence.tokens[c].tag == "TO");
        let above = sentence.tokens.get(word.head)?;
        let free = matches!(word.relation, Relation::Advcl) && to && above.tag.starts_with("VB");
        free.then(|| made(sentence, token, Way::Purpose))
    };
    let Some(found) = REASONS.at(sentence, token) else { return purpose() };
    let last = found.tokens.last().copied()?;
    match found.value {
        "mark" if word.relation == Relation::Mark => Some(made(sentence, word.head, Way::Reason)),
        // "the fall was due to the frost"
        "prep" if matches!(word.relation, Relation::Prep | Relation::Acomp) => {
            Some(made(sentence, token, Way::Reason))
        }
        "behind" if sentence.is(last, PartOfSpeech::Adp) => {
            Some(made(sentence, governed(sentence, token, last)?, Way::Cause))
        }
        "fronted" if word.relation == Relation::Prep && &*sentence.tokens[word.head].lemma == "be" => {
            let said = sentence.child(word.head, &[Relation::Attr, Relation::Nsubj]);
            Some(made(sentence, said.filter(|&t| t > word.head)?, Way::Cause))
        }
        "subject" => Some(made(sentence, event::agent(sentence, token)?, Way::Cause)),
        "thing" => Some(Reason { way: Way::Cause, verb: None, ..acting(sentence, token)? }),
        "agent" => acting(sentence, token).or_else(purpose),
        _ => purpose(),
    }
}

/// What the last word of a phrase governs; read as a particle ("called over a plan"), what stands behind it.
fn governed(sentence: &Sentence, verb: usize, last: usize) -> Option<usize> {
    let behind =
        || sentence.child(verb, &[Relation::Oprd, Relation::Dobj]).filter(|&t| verb < last && last < t);
    sentence.child(last, &[Relation::Pobj]).or_else(behind)
}

/// The thing that acts on another one; people and bodies have reasons of their own.
fn acting(sentence: &Sentence, verb: usize) -> Option<Reason> {
    event::patient(sentence, verb)?;
    let agent = event::agent(sentence, verb).filter(|&t| sentence.is(t, PartOfSpeech::Noun))?;
    let thing = !names_people(&sentence.tokens[agent].lemma.to_lowercase());
    let made = made(sentence, agent, Way::Agent);
    thing.then_some(Reason { verb: Some(verb), ..made })
}

fn made(sentence: &Sentence, top: usize, way: Way) -> Reason {
    let tokens = sentence.subtree(top);
    let spans = tokens.iter().filter_map(|&t| sentence.tokens.get(t)).map(|t| t.span);
    let span = spans.reduce(|a, b| a.join(b)).unwrap_or(sentence.span);
    Reason { top, tokens, span, way, verb: None }
}
