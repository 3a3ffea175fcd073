//! M3: what one side says outright is not decided and the other tells as planned, in whatever words: "has not decided whether to go
//! to court", "would appeal to the administrative court".

use super::Rule;
use super::event::Event;
use super::pair::{Judgement, Pair, Side};
use super::phrase::Phrases;
use super::polarity::{meet, told};
use super::standing::{Degree, governs_others};
use super::statement::may_be_one;
use super::undecided::{denials, is_denied, matter};
use crate::alignment;
use crate::language::PartOfSpeech;
use crate::lexicon::{self, Table};
use std::sync::LazyLock;

/// The phrases of `unsettled.tsv`, each with whether it has to be denied.
static PHRASES: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::UNSETTLED);
    let rows: Vec<_> = table.rows().iter().map(|r| (r.cell(0), r.cell(1) == "denied")).collect();
    Phrases::new(rows.into_iter())
});

/// Looks for something that one side alone says is not decided, in sentences that agree, and for a plan of the other.
pub(super) fn judge(pair: &Pair) -> Option<Judgement> {
    (pair.probability >= alignment::sure() && meet(pair)).then_some(())?;
    let open = pair.both().map(unsettled);
    let asking = match &open {
        [Some(_), None] => 0,
        [None, Some(_)] => 1,
        _ => return None,
    };
    let (asks, tells) = (&pair.sides[asking], &pair.sides[1 - asking]);
    let question = open[asking].as_ref()?;
    let plan = tells.events.iter().find(|event| is_plan(tells, event) && is_of_one(asks, tells, event))?;
    let words = question.iter().map(|&t| asks.token_span(t)).reduce(|a, b| a.join(b))?;
    let mut spans = [words, told(tells, plan)];
    spans.rotate_left(asking);
    let [a, b] = pair.both();
    let why = format!(
        "“{}” and “{}”: one is undecided, the other is planned",
        a.words(spans[0]),
        b.words(spans[1])
    );
    pair.difference(Rule::M3, spans, why)
}

/// The first words of a sentence that say that something is not decided, with those that deny it.
fn unsettled(side: &Side) -> Option<Vec<usize>> {
    let sentence = side.sentence;
    (0..sentence.tokens.len()).find_map(|token| {
        let found = PHRASES.at(sentence, token)?;
        (!found.value || is_denied(side, token)).then_some(())?;
        let denials = denials(side, token).into_iter().filter(|_| found.value);
        Some(found.tokens.into_iter().chain(denials).collect())
    })
}

/// Whether somebody is said to be going to do it, and not to decide on it.
fn is_plan(side: &Side, event: &Event) -> bool {
    let planned = matches!(event.standing.degree, Degree::Planned | Degree::Foreseen);
    let verb = side.sentence.is(event.head(), PartOfSpeech::Verb);
    planned && verb && PHRASES.at(side.sentence, event.head()).is_none() && !governs_others(&event.lemma)
}

/// Whether a plan is told in a word that the other sentence has too, or one that may stand for it.
fn is_of_one(asks: &Side, tells: &Side, plan: &Event) -> bool {
    let [planned, asked] = [matter(tells, plan.head(), &[]), matter(asks, asks.sentence.root(), &[])];
    planned.iter().any(|x| asked.iter().any(|y| may_be_one(x, y)))
}
