//! Tells words of time from their namesakes: "May" the verb or the woman, the Sunday Times, 2,000 people, "fall".

use super::pattern::{Found, longest};
use super::rule::Rule;
use super::words::word;
use crate::claim::has_use;
use crate::claim::number;
use crate::claim::piece::{Piece, text};
use crate::language::{PartOfSpeech, Relation, Sentence};

/// Whether the neighbours let the pattern be a time.
pub(super) fn allows(found: &Found, pieces: &[Piece], sentence: &Sentence) -> bool {
    let whole_words = !splits_a_word(found, pieces);
    whole_words
        && !is_name(found, pieces, sentence)
        && match found.rule {
            Rule::Month | Rule::Weekday => {
                is_capital(found, pieces)
                    && !is_verb(found, pieces, sentence)
                    && !is_surname(found, pieces, sentence)
            }
            Rule::Season => !is_verb(found, pieces, sentence),
            Rule::Year => is_year(found, pieces, sentence),
            Rule::Clock => is_clock(found, pieces),
            Rule::Date => is_date(found, pieces),
            Rule::Shift => !is_title(found, pieces),
            Rule::Set => recurs(found, pieces, sentence),
            Rule::Often => is_plain(found, pieces, sentence),
            Rule::Window | Rule::Ago => !is_age(found, pieces),
            _ => true,
        }
}

/// Names in the news that a calendar word is part of.
const NAMES: &[&str] = &["PERSON", "ORG", "WORK_OF_ART", "LAW", "PRODUCT", "FAC", "NORP", "LOC", "GPE"];

/// Whether a calendar word without a number beside it is part of a name ("Theresa May", "The Sunday Times").
fn is_name(found: &Found, pieces: &[Piece], sentence: &Sentence) -> bool {
    let alone =
        matches!(found.rule, Rule::Month | Rule::Weekday | Rule::Season | Rule::Holiday | Rule::Deictic);
    let numbered = found.parts.day.or(found.parts.month.filter(|_| found.parts.year.is_some())).is_some();
    let covered = &pieces[found.pieces.clone()];
    let named = covered.iter().any(|p| p.capital && in_name(p.token, found, sentence));
    alone && !numbered && named
}

/// Whether the token is part of an entity of a naming kind that is more than the time itself, or a person.
fn in_name(token: usize, found: &Found, sentence: &Sentence) -> bool {
    sentence.entity_at(token).is_some_and(|e| {
        NAMES.contains(&e.label) && (e.tokens.len() > found.pieces.len() || e.label == "PERSON")
    })
}

/// Whether the pattern starts or ends inside a word with digits or a hyphen ("B-2018", "F-16").
fn splits_a_word(found: &Found, pieces: &[Piece]) -> bool {
    let glued_number = |i: usize| pieces.get(i).is_some_and(|p| p.glued && p.is_digits());
    let first = found.pieces.start;
    let code = glued_number(first) && pieces.get(first.wrapping_sub(1)).is_some_and(|p| p.is_word());
    let decimal =
        pieces.get(found.pieces.end).is_some_and(|p| p.glued && matches!(p.text.as_str(), "%" | "°"));
    let money = first.checked_sub(1).is_some_and(|b| has_use(text(pieces, b), "before-money"));
    // "quarter-finals"
    let dash = pieces.get(found.pieces.end).is_some_and(|p| p.glued && p.is_dash());
    let cup = dash && has_use(text(pieces, found.pieces.end + 1), "round-of-cup");
    code || decimal || money || cup
}

/// Whether a word such as "weekly" says how often something happens: "met weekly", "weekly meetings"; annual profit is a sum.
fn recurs(found: &Found, pieces: &[Piece], sentence: &Sentence) -> bool {
    let first = pieces.get(found.pieces.start);
    let Some(rate) = first.filter(|p| word(&p.text).is_some_and(|w| w.class == "RATE")) else { return true };
    sentence.tokens.get(rate.token).is_some_and(|word| {
        let happening = || has_use(&sentence.tokens[word.head].lemma.to_lowercase(), "happens-once");
        word.relation == Relation::Advmod || word.relation == Relation::Amod && happening()
    })
}

/// Whether nothing bounds or blurs how many times: "more than 100 times a year" stays a number.
fn is_plain(found: &Found, pieces: &[Piece], sentence: &Sentence) -> bool {
    let covered = &pieces[found.pieces.clone()];
    let inside = |token: usize| covered.iter().any(|p| p.token == token);
    let blurred = |p: &Piece| {
        let blurs = [Relation::Advmod, Relation::Quantmod, Relation::Amod];
        sentence.children(p.token).any(|c| blurs.contains(&sentence.tokens[c].relation) && !inside(c))
    };
    !covered.first().is_some_and(blurred)
}

/// "This Week", capitals throughout: a programme or a magazine.
fn is_title(found: &Found, pieces: &[Piece]) -> bool {
    found.pieces.len() > 1 && pieces[found.pieces.clone()].iter().all(|p| p.capital)
}

fn is_capital(found: &Found, pieces: &[Piece]) -> bool {
    let named = |p: &&Piece| word(&p.text).is_some_and(|w| matches!(w.class, "MONTH" | "WEEKDAY"));
    pieces[found.pieces.clone()].iter().filter(named).all(|p| p.capital)
}

/// "Theresa May", "Robin June": a month's name that a proper noun before it belongs to.
fn is_surname(found: &Found, pieces: &[Piece], sentence: &Sentence) -> bool {
    let alone = found.pieces.len() == 1;
    let month = pieces.get(found.pieces.start).map(|p| p.token);
    let before = month.and_then(|m| m.checked_sub(1)).and_then(|t| sentence.tokens.get(t));
    let named = before.is_some_and(|t| {
        let tied = t.relation == Relation::Compound && Some(t.head) == month;
        t.pos == PartOfSpeech::Propn && tied && word(&t.text.as_str().to_lowercase()).is_none()
    });
    alone && (named || month.is_some_and(|m| acts(sentence, m)))
}

/// Whether a month's name is somebody's by what he or she does: "when May visited the White House", "Reyes and May met".
fn acts(sentence: &Sentence, token: usize) -> bool {
    let word = &sentence.tokens[token];
    let head = &sentence.tokens[word.head];
    match word.relation {
        Relation::Nsubj => head.pos == PartOfSpeech::Verb && !has_use(&head.lemma, "of-months"),
        Relation::Conj => {
            let subject = matches!(head.relation, Relation::Nsubj | Relation::Nsubjpass);
            subject && sentence.entity_at(word.head).is_some_and(|e| e.label == "PERSON")
        }
        _ => false,
    }
}

/// Whether a word of the pattern is tagged as a verb: "may", "march", "fall", "spring".
fn is_verb(found: &Found, pieces: &[Piece], sentence: &Sentence) -> bool {
    pieces[found.pieces.clone()].iter().any(|p| {
        let calendar = word(&p.text).is_some_and(|w| matches!(w.class, "MONTH" | "SEASON"));
        calendar && sentence.tokens.get(p.token).is_some_and(|t| t.tag == "MD" || t.tag.starts_with("VB"))
    })
}

/// Whether four digits are a year and not a count, a number or a code.
fn is_year(found: &Found, pieces: &[Piece], sentence: &Sentence) -> bool {
    let (first, end) = (found.pieces.start, found.pieces.end);
    let Some(piece) = pieces.get(first).filter(|p| p.is_digits()) else {
        let before = first.checked_sub(1).map_or("", |i| text(pieces, i));
        return found.pieces.len() > 1
            && (has_use(before, "before-year") || plausible(found))
            && !is_counted(end, pieces, sentence);
    };
    if text(pieces, first) == "fiscal" || found.pieces.len() > 1 {
        return true;
    }
    let before = first.checked_sub(1).map_or("", |i| text(pieces, i));
    let chained = |i: usize| pieces.get(i).is_some_and(|p| p.glued && !is_close(&p.text));
    let counts = number::word(text(pieces, end)).is_some() || is_counted(end, pieces, sentence);
    let label = sentence.entity_at(piece.token).map(|e| e.label);
    match label {
        _ if chained(end) && !ends_range(end, pieces) => false,
        Some("DATE") => true,
        Some("CARDINAL") if is_plural(end, pieces, sentence) => false,
        Some("PRODUCT" | "FAC" | "LAW" | "MONEY" | "PERCENT" | "QUANTITY") => false,
        _ if has_use(before, "before-year") => !counts,
        _ => !counts && plausible(found) && !follows_name(first, pieces),
    }
}

fn is_close(text: &str) -> bool {
    matches!(text, "," | "." | ";" | ":" | ")" | "]" | "'" | "\"" | "'s" | "”" | "?" | "!" | "…" | "''")
}

/// "1994-97", "2018–19", "2018-based": a dash may follow a year.
fn ends_range(end: usize, pieces: &[Piece]) -> bool {
    pieces.get(end).is_some_and(Piece::is_dash)
}

fn is_plural(end: usize, pieces: &[Piece], sentence: &Sentence) -> bool {
    pieces.get(end).and_then(|p| sentence.tokens.get(p.token)).is_some_and(|t| t.tag == "NNS")
}

/// Whether the number is followed by a plural noun of its own ("2000 people").
fn is_counted(end: usize, pieces: &[Piece], sentence: &Sentence) -> bool {
    let token = pieces.get(end).and_then(|p| sentence.tokens.get(p.token));
    let number = end.checked_sub(1).and_then(|i| pieces.get(i)).map(|p| p.token);
    token.is_some_and(|t| {
        let definite = number.is_some_and(|n| {
            (0..n).rev().take(1).any(|d| sentence.tokens.get(d).is_some_and(|t| t.pos == PartOfSpeech::Det))
        });
        t.tag == "NNS" && !definite
    })
}

/// Bare years in running text are near the present; older ones come with a preposition.
fn plausible(found: &Found) -> bool {
    found.parts.year.is_some_and(|y| (1900..2100).contains(&y))
}

/// "Room 2018", "Boeing 2020": a number that belongs to the capitalised word before it.
fn follows_name(first: usize, pieces: &[Piece]) -> bool {
    first
        .checked_sub(1)
        .and_then(|i| pieces.get(i))
        .is_some_and(|p| p.capital && first > 1 && word(&p.text).is_none())
}

/// A clock without a.m. or p.m. needs a small word before it, and a colon or a part of the day behind it ("at 9.30 this morning"), or
/// it may be a score, a ratio or a price.
fn is_clock(found: &Found, pieces: &[Piece]) -> bool {
    let first = found.pieces.start;
    let marked = found.pieces.len() > 1;
    let word_clock = pieces.get(first).is_some_and(Piece::is_word);
    let before = first.checked_sub(1).map_or("", |i| text(pieces, i));
    let led = has_use(before, "before-clock");
    // "killed three in the morning"
    let bare = text(pieces, first + 1) == "in" && !text(pieces, first).contains([':', '.']);
    if bare {
        return led;
    }
    marked
        || (word_clock && !has_use(before, "before-no-clock"))
        || led && (text(pieces, first).contains(':') || before_part(found.pieces.end, pieces))
}

/// Whether a part of the day stands behind, on its own or behind "on": "this morning", "on Sunday morning".
fn before_part(end: usize, pieces: &[Piece]) -> bool {
    let at = end + usize::from(text(pieces, end) == "on");
    longest(pieces, at).is_some_and(|found| found.parts.part.is_some())
}

/// "March 20 people" and "May 5,000" are no dates.
fn is_date(found: &Found, pieces: &[Piece]) -> bool {
    let next = pieces.get(found.pieces.end);
    let percent = next.is_some_and(|p| has_use(&p.text, "after-count"));
    let mut months =
        pieces[found.pieces.clone()].iter().filter(|p| word(&p.text).is_some_and(|w| w.class == "MONTH"));
    !percent && months.all(|p| p.capital)
}

/// "20 years older", "two years old" state an age.
fn is_age(found: &Found, pieces: &[Piece]) -> bool {
    has_use(text(pieces, found.pieces.end), "after-age")
}
