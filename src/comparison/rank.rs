//! N1 of ranks: which one in a row something is, "her third veto" and "her fourth veto", "finished third" and "finished fourth".
//! What acts or is told of is known by its rank instead: "the first bomb killed three" says nothing of the second.

use super::Rule;
use super::gate;
use super::occasion;
use super::pair::{Judgement, Pair, Side};
use super::statement::{self, Meeting};
use crate::article::Span;
use crate::claim::{has_use, is_dash, rank};
use crate::language::{PartOfSpeech, Relation, Sentence};

/// What a verb of placing ranks: "finished third", "came second".
const PLACING: &str = "place";

/// A word for which one in a row something is.
struct Ranked {
    /// The rank with what it is a rank of: "third veto".
    span: Span,
    rank: i64,
    /// What is in a row, by its dictionary form: "veto", "large city", [`PLACING`]; empty where the rank stands alone.
    what: String,
    /// Whether it says in which one of the row something came about: "in the seventh", "in the eighth round".
    sets: bool,
}

/// Compares the one rank of each side that the other article does not have.
pub(super) fn judge(pair: &Pair) -> Option<Judgement> {
    let [left, right] = pair.both().map(ranked);
    let meeting = |x: &Ranked, y: &Ranked| match () {
        () if !are_alike(x, y) => Meeting::Strangers,
        () if x.rank == y.rank => Meeting::Meet,
        () => Meeting::Apart,
    };
    let [x, y] = statement::odd([&left, &right], meeting)?;
    let spans = [x.span, y.span];
    (pair.is_link() && !tells(&pair.sides[1], x) && !tells(&pair.sides[0], y)).then_some(())?;
    (statement::may_be_of_one(pair, spans) && gate::same_context(pair, [&[], &[]])).then_some(())?;
    (!occasion::have_days_apart(pair, spans) && !occasion::is_of_another(pair, spans)).then_some(())?;
    (!may_have_moved_on(pair, [x.rank, y.rank])).then_some(())?;
    let [p, q] = [pair.sides[0].words(spans[0]), pair.sides[1].words(spans[1])];
    pair.difference(Rule::N1, spans, format!("“{p}” and “{q}” cannot both be right"))
}

/// Whether the later article has the higher rank: by then there may have been another one.
fn may_have_moved_on(pair: &Pair, [x, y]: [i64; 2]) -> bool {
    let [a, b] = pair.both().map(|side| side.reading.article.metadata.published);
    a.zip(b).is_some_and(|(a, b)| a != b && (a > b) == (x > y))
}

/// Whether two ranks may be in one row: of like things, or one of what the other side alone says ("in the seventh").
fn are_alike(x: &Ranked, y: &Ranked) -> bool {
    let alone = x.what.is_empty() || y.what.is_empty();
    // "For the first time" ranks no minutes.
    let times = [x, y].map(|r| r.what == "time");
    if alone { x.sets && y.sets } else { times[0] == times[1] && statement::may_be_one(&x.what, &y.what) }
}

/// The ranks in the claims of a sentence that are no part of a time, an amount or a name.
fn ranked(side: &Side) -> Vec<Ranked> {
    let times = side.times().into_iter().map(|t| t.span);
    let amounts = side.quantities().into_iter().map(|q| q.span);
    let taken: Vec<Span> = times.chain(amounts).chain(side.names().into_iter().map(|n| n.span)).collect();
    let all = ranks(side.sentence);
    all.filter(|r| !taken.iter().any(|t| t.touches(r.span)) && side.claims_at(r.span).next().is_some())
        .collect()
}

/// Whether an article tells of a rank anywhere, or of one as high of which it cannot be told what it is a rank of.
fn tells(side: &Side, known: &Ranked) -> bool {
    let told = |sentence: &Sentence| {
        (0..sentence.tokens.len()).any(|t| {
            let own = ranked_at(sentence, t);
            rank(&sentence.tokens[t].text) == Some(known.rank) && own.is_none_or(|r| are_alike(&r, known))
        })
    };
    side.reading.sentences.iter().any(told)
}

/// The ranks in a sentence.
fn ranks(sentence: &Sentence) -> impl Iterator<Item = Ranked> {
    (0..sentence.tokens.len()).filter_map(|t| ranked_at(sentence, t))
}

fn ranked_at(sentence: &Sentence, token: usize) -> Option<Ranked> {
    let word = sentence.tokens.get(token)?;
    let rank = rank(&word.text)?;
    // The "first" of "twenty-first"
    let joined = token.checked_sub(1).is_some_and(|before| is_dash(&sentence.tokens[before].text));
    (!joined).then_some(())?;
    let (what, last) = row(sentence, token)?;
    (last >= token && !is_known_by_it(sentence, last)).then(|| Ranked {
        span: word.span.join(sentence.tokens[last].span),
        rank,
        what,
        sets: is_set(sentence, last),
    })
}

/// Whether a rank has the words behind it that say what it is a rank of.
fn is_followed(sentence: &Sentence, token: usize) -> bool {
    sentence
        .tokens
        .get(token + 1)
        .is_some_and(|next| matches!(next.pos, PartOfSpeech::Adp | PartOfSpeech::Noun))
}

/// Whether a thing is known by its rank: as what acts, or as "the second game" that was lost.
fn is_known_by_it(sentence: &Sentence, noun: usize) -> bool {
    use Relation::{Det, Dobj, Nsubj, Nsubjpass, Poss};
    let the =
        || sentence.child(noun, &[Det]).is_some_and(|t| sentence.tokens[t].lemma.eq_ignore_ascii_case("the"));
    match sentence.tokens[noun].relation {
        Nsubj | Nsubjpass | Poss => true,
        Dobj => the(),
        _ => false,
    }
}

/// Whether a phrase says in which one of a row something came about.
fn is_set(sentence: &Sentence, token: usize) -> bool {
    let word = &sentence.tokens[token];
    word.relation == Relation::Pobj && sentence.tokens[word.head].lemma.eq_ignore_ascii_case("in")
}

/// What a rank is a rank of, and the last word of it: "veto", "large city" for the "third-largest city".
fn row(sentence: &Sentence, token: usize) -> Option<(String, usize)> {
    use Relation::{Acomp, Advmod, Amod, Oprd, Pobj};
    let head = sentence.tokens[token].head;
    let lemma = |t: usize| String::from(sentence.tokens[t].lemma.to_lowercase());
    let is = |t: usize, part: PartOfSpeech| sentence.is(t, part);
    let above = sentence.tokens.get(head)?;
    match sentence.tokens[token].relation {
        // "The first of her records" is no "first inning".
        Pobj if !is_followed(sentence, token) => Some((String::new(), token)),
        Amod if is(head, PartOfSpeech::Noun) => Some((lemma(head), head)),
        Advmod if above.relation == Amod && is(above.head, PartOfSpeech::Noun) => {
            let largest = if is(head, PartOfSpeech::Adj) { lemma(head) + " " } else { String::new() };
            Some((largest + &lemma(above.head), above.head))
        }
        Advmod | Acomp | Oprd if has_use(&lemma(head), "ranks") => Some((PLACING.to_owned(), token)),
        _ => None,
    }
}
