//! M3: a question that one side leaves open and the other has answered: "has yet to say whether it will pay", "will cover
//! the cost".

use super::Rule;
use super::certainty::settled;
use super::event::{Event, agent, is_light};
use super::pair::{Judgement, Pair, Side};
use super::polarity::meet;
use super::standing::{Degree, denies, governs_others};
use super::statement::may_be_one;
use crate::article::Span;
use crate::claim::has_use;
use crate::language::{PartOfSpeech, Relation, Sentence};
use crate::lexicon::{self, Table};
use std::collections::HashMap;
use std::sync::LazyLock;

/// When a word leaves open what stands behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    Always,
    Denied,
    Offered,
}

static OPENERS: LazyLock<HashMap<&'static str, When>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::UNDECIDED);
    let when = |name: &str| match name {
        "denied" => When::Denied,
        "offered" => When::Offered,
        _ => When::Always,
    };
    table.rows().iter().map(|r| (r.cell(0), when(r.cell(1)))).collect()
});

/// What somebody leaves open.
struct Question {
    /// The head of what is left open.
    head: usize,
    /// The word that leaves it open.
    by: usize,
    /// Those of whom it is left open.
    agents: Vec<usize>,
    /// Whether it is what somebody would do if asked, so that it is no less than a plan.
    offered: bool,
}

/// Looks for a question of one side that the other has answered.
pub(super) fn judge(pair: &Pair) -> Option<Judgement> {
    let questions = pair.both().map(questions);
    let [left, right] = &questions;
    (left.is_empty() != right.is_empty()).then_some(())?;
    meet(pair).then_some(())?;
    let asking = usize::from(left.is_empty());
    let (asks, tells) = (&pair.sides[asking], &pair.sides[1 - asking]);
    let answered = questions[asking].iter().find_map(|question| {
        tells.events.iter().find(|e| answers(asks, question, tells, e)).map(|e| (question, e))
    });
    let (question, event) = answered?;
    let mut spans = [asked_span(asks, question), super::polarity::told(tells, event)];
    spans.rotate_left(asking);
    let [a, b] = pair.both();
    let open = if question.offered { "only offered" } else { "undecided" };
    let state = if event.standing.degree == Degree::Done { "done" } else { "planned" };
    let why =
        format!("“{}” and “{}”: one is {open}, the other is {state}", a.words(spans[0]), b.words(spans[1]));
    pair.difference(Rule::M3, spans, why)
}

/// The words that leave a question open, with those that deny that it is answered: "has not yet decided whether to investigate".
fn asked_span(side: &Side, question: &Question) -> Span {
    let asked = side.token_span(question.by).join(side.token_span(question.head));
    let before = denials(side, question.by).into_iter().filter(|&t| t < question.by);
    before.fold(asked, |span, t| span.join(side.token_span(t)))
}

/// The words beside a verb, or beside what it hangs on, that deny it or put it off: "not", "yet".
pub(super) fn denials(side: &Side, verb: usize) -> Vec<usize> {
    let sentence = side.sentence;
    let near = sentence.children(verb).chain(sentence.children(sentence.tokens[verb].head));
    let denies =
        |&t: &usize| sentence.tokens[t].relation == Relation::Neg || has_use(&side.lemma(t), "still-to-come");
    near.filter(denies).collect()
}

/// The questions that a sentence leaves open.
fn questions(side: &Side) -> Vec<Question> {
    let sentence = side.sentence;
    let all =
        (0..sentence.tokens.len()).filter_map(|head| whether(side, head).or_else(|| offered(side, head)));
    let considered = side.events.iter().filter_map(|e| {
        (e.standing.degree == Degree::Considered && !e.standing.negated).then_some(())?;
        let by = e.standing.by.filter(|&by| !is_over(sentence, by))?;
        Some(Question { head: e.head(), by, agents: agents(side, e.head()), offered: false })
    });
    let open = all.chain(considered);
    open.filter(|q| {
        !sentence.subtree(q.head).iter().any(|&t| has_use(&sentence.tokens[t].lemma, "once-more"))
    })
    .collect()
}

/// "is weighing whether to pay", "would not say whether he will go".
fn whether(side: &Side, head: usize) -> Option<Question> {
    let sentence = side.sentence;
    let marked = sentence.children(head).any(|c| side.lemma(c) == "whether");
    let own = sentence.child(head, &[Relation::Nsubj, Relation::Nsubjpass]);
    let by = sentence.ancestors(head).find(|&t| sentence.is(t, PartOfSpeech::Verb))?;
    // Of another than the one who is undecided nothing follows from what that one does.
    let pronoun = |t: usize| sentence.is(t, PartOfSpeech::Pron);
    let undecided = agent(sentence, by).filter(|&t| pronoun(t));
    let one = |t: usize| {
        let expletive = sentence.tokens[t].relation == Relation::Expl;
        pronoun(t)
            && (expletive || undecided.is_none_or(|u| sentence.tokens[u].lemma == sentence.tokens[t].lemma))
    };
    (marked && own.is_none_or(one)).then_some(())?;
    let open = match OPENERS.get(&*side.lemma(by))? {
        When::Always => !is_over(sentence, by) || is_denied(side, by),
        When::Denied => is_denied(side, by),
        When::Offered => false,
    };
    open.then(|| Question { head, by, agents: agents(side, by), offered: false })
}

/// "stands ready to pay".
fn offered(side: &Side, head: usize) -> Option<Question> {
    let sentence = side.sentence;
    let word = &sentence.tokens[head];
    let by = word.head;
    let offers = OPENERS.get(&*side.lemma(by)) == Some(&When::Offered);
    (offers && word.relation == Relation::Xcomp).then_some(())?;
    let verb = sentence.tokens[by].head;
    sentence.child(verb, &[Relation::Neg]).is_none().then_some(())?;
    Some(Question { head, by, agents: agents(side, verb), offered: true })
}

/// Whether a question is told as one of the past, which may have been answered since: "considered running".
fn is_over(sentence: &Sentence, by: usize) -> bool {
    matches!(sentence.tokens[by].tag, "VBD" | "VBN")
}

/// Whether what a verb says is not so, refused or still to come: "would not say", "declined to say", "has yet to say".
pub(super) fn is_denied(side: &Side, verb: usize) -> bool {
    let sentence = side.sentence;
    let to_come = |t: usize| sentence.children(t).any(|c| has_use(&side.lemma(c), "still-to-come"));
    let above = sentence.tokens[verb].head;
    let below = sentence.tokens[verb].relation == Relation::Xcomp;
    sentence.child(verb, &[Relation::Neg]).is_some()
        || to_come(verb)
        || below && (to_come(above) || denies(sentence, above))
}

/// Who acts in an event; for a pronoun the one who speaks too, whom it may stand for.
fn agents(side: &Side, verb: usize) -> Vec<usize> {
    let sentence = side.sentence;
    let verb = if sentence.is(verb, PartOfSpeech::Verb) {
        verb
    } else {
        sentence.ancestors(verb).find(|&t| sentence.is(t, PartOfSpeech::Verb)).unwrap_or(verb)
    };
    let own = agent(sentence, verb);
    let pronoun = own.is_some_and(|t| side.party(t).unknown);
    let clauses = sentence.ancestors(verb).filter(|&t| sentence.tokens[t].relation == Relation::Ccomp);
    let above = clauses.filter(|_| pronoun).filter_map(|t| agent(sentence, sentence.tokens[t].head));
    own.into_iter().chain(above).collect()
}

/// Whether an event tells as done or planned, of the same one, what a question leaves open.
fn answers(asks: &Side, question: &Question, tells: &Side, event: &Event) -> bool {
    let standing = settled(tells, event.standing);
    let decided = matches!(standing.degree, Degree::Planned | Degree::Foreseen) && !question.offered;
    let told = (decided || standing.degree == Degree::Done)
        && !standing.negated
        && !governs_others(&event.lemma)
        && (!standing.timeless || standing.by.is_some())
        && tells.sentence.is(event.head(), PartOfSpeech::Verb)
        && tells.sentence.child(event.head(), &[Relation::Ccomp]).is_none();
    if !told {
        return false;
    }
    let theirs = agents(tells, event.head());
    let same = question
        .agents
        .iter()
        .any(|&p| theirs.iter().any(|&q| asks.party(p).is_same(&tells.party(q)) == Some(true)));
    let told_too = asks.events.iter().any(|e| {
        e.is_like(event) && !asks.sentence.is_below(e.head(), question.head) && e.head() != question.head
    });
    if !same || told_too {
        return false;
    }
    let pronoun = event.patient.is_some_and(|p| tells.sentence.is(p, PartOfSpeech::Pron));
    let from = if pronoun { tells.sentence.root() } else { event.head() };
    let (asked, told) = (matter(asks, question.head, &question.agents), matter(tells, from, &theirs));
    same_act(asks, question.head, tells, from) || asked.iter().any(|x| told.iter().any(|y| may_be_one(x, y)))
}

/// Whether two clauses tell of one act of the table.
fn same_act(asks: &Side, head: usize, tells: &Side, from: usize) -> bool {
    let acts = |side: &Side, head: usize| {
        let inside =
            side.events.iter().filter(|e| e.head() == head || side.sentence.is_below(e.head(), head));
        inside.filter_map(|e| e.act).collect::<Vec<_>>()
    };
    let told = acts(tells, from);
    acts(asks, head).iter().any(|act| told.contains(act))
}

/// The words for what a clause is about: those who act in it and verbs that say little left out.
pub(super) fn matter(side: &Side, head: usize, agents: &[usize]) -> Vec<String> {
    use PartOfSpeech::{Noun, Verb};
    let sentence = side.sentence;
    let times = side.times();
    let tells = |&t: &usize| {
        let word = &sentence.tokens[t];
        let lemma = word.lemma.to_lowercase();
        matches!(word.pos, Noun | Verb)
            && !agents.iter().any(|&a| t == a || sentence.is_below(t, a) && !sentence.is_below(head, a))
            && !times.iter().any(|time| time.span.touches(word.span))
            && !is_light(&lemma)
            && !governs_others(&lemma)
    };
    let all = sentence.subtree(head).into_iter().filter(tells);
    all.map(|t| side.lemma(t)).collect()
}
