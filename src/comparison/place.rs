//! L1 and L2: where the same event happened.

use super::Rule;
use super::event::Event;
use super::gate;
use super::pair::{Judgement, Pair, Side};
use super::statement::{self, Meeting};
use crate::article::Span;
use crate::claim::place::{contains, is_known};
use crate::claim::{Name, NameKind, Place};
use crate::language::{PartOfSpeech, Relation};
use crate::lexicon::{self, Table};
use std::collections::HashMap;
use std::sync::LazyLock;

static WAYS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    Table::parse(lexicon::PLACE_WORDS).rows().iter().map(|r| (r.cell(0), r.cell(1))).collect()
});

/// Compares the places of events that both sentences tell.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let [a, b] = pair.both();
    let (left, right) = (located(a), located(b));
    let both = left.iter().flat_map(|x| right.iter().map(move |y| (x, y)));
    let met = |x: &Place, y: &Place| {
        contains(&x.name, &y.name) == Some(true) || contains(&y.name, &x.name) == Some(true)
    };
    let settled =
        |x: &Place, y: &Place| left.iter().any(|(p, _)| met(p, y)) || right.iter().any(|(p, _)| met(x, p));
    let found = both
        .filter(|(x, y)| gate::same_event(pair, [x.1, y.1]) && x.1.standing.negated == y.1.standing.negated)
        .filter(|(x, y)| met(x.0, y.0) || !settled(x.0, y.0))
        .filter_map(|(x, y)| compare(pair, x.0, y.0));
    let mut found: Vec<Judgement> = found.collect();
    if found.is_empty() {
        found.extend(odd_places(pair));
    }
    found
}

/// L1: the one place of each side that the other does not have, of one statement.
fn odd_places(pair: &Pair) -> Option<Judgement> {
    let [left, right] = pair.both().map(settings);
    let meeting = |x: &Setting, y: &Setting| match [contains(x.name, y.name), contains(y.name, x.name)] {
        _ if x.name.eq_ignore_ascii_case(y.name) => Meeting::Meet,
        answers if answers.contains(&Some(true)) => Meeting::Meet,
        _ if x.way == y.way => Meeting::Apart,
        _ => Meeting::Strangers,
    };
    let [x, y] = statement::odd([&left, &right], meeting)?;
    let spans = [x.span, y.span];
    let own = |n: usize, place: &Setting| !place.name.split_whitespace().any(|w| pair.sides[n].mentions(w));
    (own(1, x) && own(0, y)).then_some(())?;
    (is_known(x.name) == is_known(y.name) && [x.kind, y.kind].contains(&NameKind::Place)).then_some(())?;
    statement::are_of_one(pair, spans).then_some(())?;
    pair.difference(Rule::L1, spans, format!("{} and {}: neither holds the other", x.name, y.name))
}

/// A name behind a preposition of place.
struct Setting<'a> {
    span: Span,
    name: &'a str,
    /// In what way it is meant: "in", "from"; "village" for "the village of".
    way: &'static str,
    kind: NameKind,
}

fn settings<'a>(side: &Side<'a>) -> Vec<Setting<'a>> {
    let sentence = side.sentence;
    let names = side.names();
    let setting = |name: &&'a Name| {
        let last = sentence.tokens.iter().rposition(|t| name.span.touches(t.span))?;
        let prep = sentence.tokens[last].head;
        let above = sentence.tokens[prep].head;
        let word = |t: usize| sentence.tokens[t].lemma.to_lowercase();
        let way =
            WAYS.get(&*word(prep)).or_else(|| WAYS.get(&*word(above)).filter(|_| &*word(prep) == "of"))?;
        (sentence.tokens[last].relation == Relation::Pobj).then_some(())?;
        let name: &'a Name = name;
        // A person in full is no place, a single name may well be one that the analysis did not know.
        let person = name.kind == NameKind::Person && name.name.contains(' ');
        // "shares in Acme"
        let owned =
            name.kind != NameKind::Place && sentence.is(above, PartOfSpeech::Noun) && &*word(prep) != "of";
        (!person && !owned).then(|| Setting { span: name.span, name: &name.name, way, kind: name.kind })
    };
    names.iter().filter_map(setting).collect()
}

/// The places of a side that stand behind a preposition of place, with the event that they locate.
fn located<'s, 'a>(side: &'s Side<'a>) -> Vec<(&'a Place, &'s Event)> {
    let locates = |place: &'a Place| {
        let token = side.sentence.tokens.iter().rposition(|t| place.span.touches(t.span))?;
        let word = &side.sentence.tokens[token];
        let prep = &side.sentence.tokens.get(word.head)?;
        let at = word.relation == Relation::Pobj
            && matches!(&*prep.lemma.to_lowercase(), "in" | "at" | "near" | "on" | "outside");
        let verbal = side.events.iter().find(|e| e.words.first() == Some(&prep.head));
        verbal.filter(|_| at).map(|event| (place, event))
    };
    side.places().into_iter().filter_map(locates).collect()
}

fn compare(pair: &Pair, x: &Place, y: &Place) -> Option<Judgement> {
    let spans = [x.span, y.span];
    match (contains(&x.name, &y.name)?, contains(&y.name, &x.name)?) {
        (true, true) => None,
        (false, false) => {
            pair.difference(Rule::L1, spans, format!("{} and {}: neither holds the other", x.name, y.name))
        }
        (true, false) => Some(pair.note(Rule::L2, spans, format!("{} is in {}", y.name, x.name))),
        (false, true) => Some(pair.note(Rule::L2, spans, format!("{} is in {}", x.name, y.name))),
    }
}
