//! Whether two sentences make one statement but for the values that are held against each other: most of what the
//! shorter one says is said by the other one too, in these or in like words, and each names nobody but whom the other names.

use super::contrary::are_contrary;
use super::event::{self, Exclusion, exclusion, is_light};
use super::pair::{Pair, Side};
use super::standing::governs_others;
use crate::alignment;
use crate::article::Span;
use crate::claim::time::Bound;
use crate::claim::{Polarity, has_use};
use crate::language::meaning::{Kinship, kinship, similarity, word};
use crate::language::{PartOfSpeech, Relation};

/// With so many words in common, values may hang on any.
const PLENTY: usize = 8;

/// So many words have to be common to both.
const FEWEST: usize = 3;

/// The least share of the shorter one's words that are common to both.
const SHARE: f64 = 0.6;

/// Fewer words will do where the shorter one has no others.
const FEWEST_OF_ALL: usize = 2;

/// Words at least this alike in meaning may stand for one another.
const ALIKE: f32 = 0.55;

/// Sentences that share a fact with at least this probability tell of one thing where nothing speaks against it.
pub(super) const SURE: f64 = 0.8;

/// A content word of a statement.
pub(super) struct Content {
    /// Its dictionary form in lower case.
    pub lemma: String,
    act: Option<&'static str>,
    /// Whether it is a name or part of one.
    pub name: bool,
}

/// Whether two values say the same of the same thing: by the words they hang on, and by what is said around them.
pub(super) fn are_of_one(pair: &Pair, values: [Span; 2]) -> bool {
    if !are_negated_alike(pair, values) {
        return false;
    }
    // Of a link no more is asked than that its values hang on like words.
    let is_link = pair.probability >= alignment::threshold();
    hang_alike(pair, values) && (is_link || is_one(pair, values))
        || end_alike(pair, values) && is_one(pair, values)
        || is_link && is_copious(pair, values)
}

/// Whether two values that are near one another in kind and size are of one thing: so are they in sentences that surely
/// share a fact, where nothing speaks against it.
pub(super) fn are_near(pair: &Pair, values: [Span; 2]) -> bool {
    pair.probability >= SURE && may_be_of_one(pair, values)
}

/// Whether nothing speaks against that two values are of one thing: what stands beside them has a word in common, not both stand
/// beside somebody strange to the other article, and neither is denied alone.
pub(super) fn may_be_of_one(pair: &Pair, values: [Span; 2]) -> bool {
    let claims = claims(pair, values);
    are_negated_alike(pair, values)
        && claims[0].iter().any(|x| claims[1].iter().any(|y| stands_for(x, y)))
        && !names_others(pair, [&claims[0], &claims[1]])
}

/// Whether two ends are of one thing: "signed a contract until May", "the contract runs until June".
fn end_alike(pair: &Pair, values: [Span; 2]) -> bool {
    let ended = |n: usize| {
        let side = &pair.sides[n];
        let ends = side.times().iter().any(|t| t.span == values[n] && t.bound == Some(Bound::Until));
        let verb = anchor(side, values[n]).filter(|_| ends);
        let mut things: Vec<usize> = verb.map(|v| side.sentence.children(v).collect()).unwrap_or_default();
        things.retain(|&t| {
            matches!(side.sentence.tokens[t].relation, Relation::Dobj | Relation::Nsubj | Relation::Nsubjpass)
        });
        let above =
            verb.filter(|&v| matches!(side.sentence.tokens[v].relation, Relation::Acl | Relation::Relcl));
        things.extend(above.map(|v| side.sentence.tokens[v].head));
        things.retain(|&t| side.sentence.is(t, PartOfSpeech::Noun));
        things.into_iter().map(|t| side.sentence.tokens[t].lemma.to_lowercase()).collect::<Vec<_>>()
    };
    ended(0).iter().any(|x| ended(1).contains(x))
}

/// Whether a time is the one that something is put off or brought forward to: "moved to May".
pub(super) fn is_set(side: &Side, time: Span) -> bool {
    let sentence = side.sentence;
    let Some(verb) = anchor(side, time) else { return false };
    let to = side.token_at(time).into_iter().flat_map(|t| sentence.ancestors(t)).take_while(|&t| t != verb);
    let towards = to.into_iter().any(|t| has_use(&side.lemma(t), "before-new-date"));
    towards && side.verb_has_use(verb, "sets-date")
}

/// Whether both values stand in claims that are negated, or neither does.
fn are_negated_alike(pair: &Pair, values: [Span; 2]) -> bool {
    is_negated(&pair.sides[0], values[0]) == is_negated(&pair.sides[1], values[1])
}

/// Whether a claim in which a value stands is negated: not signed in 2018 may be signed in 2014.
fn is_negated(side: &Side, value: Span) -> bool {
    side.claims_at(value).any(|c| c.polarity == Polarity::Negated)
}

/// Whether two sentences have plenty of words in common.
fn is_copious(pair: &Pair, values: [Span; 2]) -> bool {
    let whole = [0, 1].map(|n| content(&pair.sides[n], values[n], &whole(&pair.sides[n])));
    is_told(&whole[0], &whole[1], PLENTY) || is_told(&whole[1], &whole[0], PLENTY)
}

/// Whether the statements in which two values stand are one but for the values: the claim of one side that has the
/// value is told, for the most part, by the sentence of the other.
pub(super) fn is_one(pair: &Pair, values: [Span; 2]) -> bool {
    let claims = claims(pair, values);
    let whole = [0, 1].map(|n| content(&pair.sides[n], values[n], &whole(&pair.sides[n])));
    let told = is_told(&claims[0], &whole[1], FEWEST) || is_told(&claims[1], &whole[0], FEWEST);
    told && !names_others(pair, [&claims[0], &claims[1]])
}

/// Whether the other sentence has at least so many of a claim's words, and most of them; or all of a short one's.
fn is_told(claim: &[Content], other: &[Content], fewest: usize) -> bool {
    let common = claim.iter().filter(|x| other.iter().any(|y| stands_for(x, y))).count();
    let all = common == claim.len() && common >= FEWEST_OF_ALL.max(fewest - 1);
    all || common >= fewest && common as f64 >= SHARE * claim.len() as f64
}

/// Words of a phrase that are common to both sides have to be so many.
const FEWEST_NAMED: usize = 2;

/// Whether two amounts of a link are said of one thing: the phrases beside them tell of like things, and no others.
pub(super) fn is_said_of_one(pair: &Pair, values: [Span; 2]) -> bool {
    let phrases = [0, 1].map(|n| content(&pair.sides[n], values[n], &beside(&pair.sides[n], values[n])));
    let common = |x: &[Content], y: &[Content]| {
        x.iter().filter(|a| y.iter().any(|b| stands_for(a, b))).count() >= FEWEST_NAMED
    };
    pair.probability >= alignment::threshold()
        && are_negated_alike(pair, values)
        && common(&phrases[0], &phrases[1])
        && common(&phrases[1], &phrases[0])
        && !names_others(pair, [&phrases[0], &phrases[1]])
}

/// The words of a value's own phrase and of the other phrases of its clause.
fn beside(side: &Side, value: Span) -> Vec<usize> {
    use Relation::{Dobj, Nsubj, Nsubjpass};
    let sentence = side.sentence;
    let Some(top) = side.top(value) else { return Vec::new() };
    let verb = |t: &usize| matches!(sentence.tokens[*t].pos, PartOfSpeech::Verb | PartOfSpeech::Aux);
    let clause = sentence.ancestors(top).find(verb);
    let said = clause
        .into_iter()
        .flat_map(|v| sentence.children(v))
        .filter(|&c| matches!(sentence.tokens[c].relation, Dobj | Nsubj | Nsubjpass));
    let mut all: Vec<usize> = said.flat_map(|t| sentence.subtree(t)).chain(sentence.subtree(top)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// How a value of one side stands to one of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meeting {
    /// They say the same, or can both hold.
    Meet,
    /// They are values of one kind that cannot both hold.
    Apart,
    /// They are of two kinds.
    Strangers,
}

/// The only two values that are apart while neither meets any of the other side.
pub(super) fn odd<T>(sides: [&[T]; 2], meeting: impl Fn(&T, &T) -> Meeting) -> Option<[&T; 2]> {
    let [left, right] = sides;
    let meets = |x: &T, y: &T| meeting(x, y) == Meeting::Meet;
    let free = |x: &T, y: &T| !right.iter().any(|q| meets(x, q)) && !left.iter().any(|p| meets(p, y));
    let both = left.iter().flat_map(|x| right.iter().map(move |y| [x, y]));
    let mut odd = both.filter(|[x, y]| meeting(x, y) == Meeting::Apart && free(x, y));
    odd.next().filter(|_| odd.next().is_none())
}

/// Whether two values hang on like words: "closed in May", "the closure in June".
fn hang_alike(pair: &Pair, values: [Span; 2]) -> bool {
    let anchors = |n: usize| anchors(&pair.sides[n], values[n]);
    anchors(0).iter().any(|x| anchors(1).iter().any(|y| stands_for(x, y))) || are_governed_alike(pair, values)
}

/// Whether two values hang on one verb that says of others whether they happen, by the same one: "ordered them out on Tuesday".
fn are_governed_alike(pair: &Pair, values: [Span; 2]) -> bool {
    let [a, b] = pair.both();
    // "ordered people to leave on Wednesday"
    let governor = |side: &Side, verb: usize| {
        let word = &side.sentence.tokens[verb];
        let below = matches!(word.relation, Relation::Xcomp | Relation::Ccomp);
        if below && governs_others(&side.lemma(word.head)) { word.head } else { verb }
    };
    let verb = |side: &Side, value: Span| anchor(side, value).map(|verb| governor(side, verb));
    let verbs = || Some([verb(a, values[0])?, verb(b, values[1])?]);
    let Some([x, y]) = verbs().filter(|[x, y]| a.lemma(*x) == b.lemma(*y)) else { return false };
    let by = |side: &Side, verb: usize| event::agent(side.sentence, verb).map(|t| side.party(t));
    let same = || by(a, x).zip(by(b, y)).is_some_and(|(p, q)| p.is_same(&q) == Some(true));
    governs_others(&a.lemma(x)) && a.sentence.is(x, PartOfSpeech::Verb) && same()
}

/// The word that a value hangs on, directly or by a preposition; with a verb that says little what it is said of.
fn anchors(side: &Side, value: Span) -> Vec<Content> {
    let sentence = side.sentence;
    let inside = |t: usize| value.touches(side.token_span(t));
    let Some(anchor) = anchor(side, value) else { return Vec::new() };
    let content = content_word(side, anchor);
    if !is_light(&content.lemma) && !governs_others(&content.lemma) && !is_set(side, value) {
        let beside = sentence.children(anchor).filter(|&c| sentence.tokens[c].relation == Relation::Compound);
        return beside.map(|c| content_word(side, c)).chain([content]).collect();
    }
    use Relation::{Acomp, Attr, Dobj, Nsubj, Nsubjpass, Oprd, Xcomp};
    let said = sentence.children(anchor).filter(|&c| {
        matches!(sentence.tokens[c].relation, Acomp | Attr | Dobj | Nsubj | Nsubjpass | Oprd | Xcomp)
            && !inside(c)
    });
    said.map(|t| content_word(side, t)).collect()
}

/// The word that a value hangs on.
fn anchor(side: &Side, value: Span) -> Option<usize> {
    let sentence = side.sentence;
    let first = side.token_at(value)?;
    sentence.ancestors(first).filter(|&t| !value.touches(side.token_span(t))).find(|&t| {
        use PartOfSpeech::{Adp, Adv, Part, Sconj};
        !matches!(sentence.tokens[t].pos, Adp | Adv | Part | Sconj)
    })
}

/// Whether two words may stand for one another: one act, one stem, or alike in meaning; names only for themselves.
pub(super) fn stands_for(x: &Content, y: &Content) -> bool {
    let name = x.name || y.name;
    x.lemma == y.lemma || x.act.is_some() && x.act == y.act || !name && may_be_one(&x.lemma, &y.lemma)
}

/// Whether two words, as dictionary forms in lower case, may stand for one another.
pub(super) fn may_be_one(x: &str, y: &str) -> bool {
    let known = || word(x).zip(word(y));
    let kin = |(a, b)| matches!(kinship(a, b), Some(Kinship::Synonym | Kinship::Derived | Kinship::Broader));
    x == y || known().is_some_and(|words| kin(words) || similarity(words.0, words.1) >= ALIKE)
}

/// Whether two values stand with acts that exclude each other: "three were hired", "five were fired".
pub(super) fn are_of_contrary_acts(pair: &Pair, values: [Span; 2]) -> bool {
    let above = |n: usize| {
        let side = &pair.sides[n];
        side.event_above(side.token_at(values[n])?)
    };
    above(0).zip(above(1)).is_some_and(|(x, y)| exclusion(x, y) == Some(Exclusion::Opposite))
}

/// Whether the claims of two values tell of opposite things or places: "in the north", "in the south".
pub(super) fn are_of_opposites(pair: &Pair, values: [Span; 2]) -> bool {
    let [left, right] = [0, 1].map(|n| {
        let side = &pair.sides[n];
        let noun = |t: &usize| side.sentence.is(*t, PartOfSpeech::Noun);
        let all = claim(side, values[n]).into_iter().filter(noun);
        all.map(|t| side.lemma(t)).collect::<Vec<_>>()
    });
    let own = |x: &String, others: &[String]| !others.contains(x);
    left.iter()
        .filter(|x| own(x, &right))
        .any(|x| right.iter().filter(|y| own(y, &left)).any(|y| are_contrary(x, y)))
}

/// Whether each side names somebody or something whom the other article does not name.
pub(super) fn names_others(pair: &Pair, sides: [&[Content]; 2]) -> bool {
    (0..2).all(|n| {
        let named = |x: &&Content| x.name && !sides[1 - n].iter().any(|y| y.lemma == x.lemma);
        sides[n].iter().filter(named).any(|x| !pair.sides[1 - n].mentions(&x.lemma))
    })
}

/// The content words of the claims in which two values stand.
pub(super) fn claims(pair: &Pair, values: [Span; 2]) -> [Vec<Content>; 2] {
    [0, 1].map(|n| content(&pair.sides[n], values[n], &claim(&pair.sides[n], values[n])))
}

/// The tokens of the claims in which a value stands.
fn claim(side: &Side, value: Span) -> Vec<usize> {
    let mut tokens: Vec<usize> = side.claims_at(value).flat_map(|c| c.tokens.iter().copied()).collect();
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}

/// The tokens of all claims of a sentence.
fn whole(side: &Side) -> Vec<usize> {
    side.claims.iter().flat_map(|c| c.tokens.iter().copied()).collect()
}

/// The content words among some tokens; the value, times and verbs that say little left out.
fn content(side: &Side, value: Span, tokens: &[usize]) -> Vec<Content> {
    use PartOfSpeech::{Adj, Noun, Propn, Verb};
    let times = side.times();
    let tells = |t: &usize| {
        let word = &side.sentence.tokens[*t];
        let valued = value.touches(word.span) || times.iter().any(|time| time.span.touches(word.span));
        let little = word.pos == Verb && is_light(&word.lemma.to_lowercase());
        !valued && !little && matches!(word.pos, Adj | Noun | Propn | Verb)
    };
    tokens.iter().copied().filter(tells).map(|t| content_word(side, t)).collect()
}

pub(super) fn content_word(side: &Side, token: usize) -> Content {
    let word = &side.sentence.tokens[token];
    let act = side.events.iter().find(|e| e.head() == token).and_then(|e| e.act);
    Content { lemma: word.lemma.to_lowercase().into(), act, name: word.pos == PartOfSpeech::Propn }
}
