//! E2: one name in two spellings that conflict.

use super::Rule;
use super::pair::{Judgement, Pair};
use crate::claim::{Name, NameKind};

/// Two spellings of a whole name, or of its surname, at least this alike (Jaro-Winkler, 0 to 1) may be one name.
const ONE_NAME: f64 = 0.75;

/// Compares the spelling of the names in the two sentences.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let [a, b] = pair.both();
    let (left, right) = (a.names(), b.names());
    let pairs = left.iter().flat_map(|x| right.iter().map(move |y| (*x, *y)));
    pairs.filter(|(x, y)| spelled_apart(x, y)).filter_map(|(x, y)| spelling(pair, x, y)).take(1).collect()
}

/// A name that the other article has too is somebody else's.
fn spelling(pair: &Pair, x: &Name, y: &Name) -> Option<Judgement> {
    let [a, b] = pair.both();
    let (p, q) = odd_words(&plain(&x.text), &plain(&y.text))?;
    (!b.mentions(&p) && !a.mentions(&q)).then_some(())?;
    pair.difference(Rule::E2, [x.span, y.span], format!("spelled “{}” and “{}”", x.text, y.text))
}

/// Whether two names are one person's with one word of them in two spellings.
fn spelled_apart(x: &Name, y: &Name) -> bool {
    let people = x.kind == NameKind::Person && y.kind == NameKind::Person;
    let odd = odd_words(&plain(&x.text), &plain(&y.text));
    people && odd.is_some_and(|(p, q)| p.len().min(q.len()) > 2 && strsim::jaro_winkler(&p, &q) >= ONE_NAME)
}

/// The one word in which two names of as many words differ.
fn odd_words(x: &str, y: &str) -> Option<(String, String)> {
    let (a, b): (Vec<&str>, Vec<&str>) = (x.split(' ').collect(), y.split(' ').collect());
    let apart: Vec<_> = a.iter().zip(&b).filter(|(p, q)| p != q).collect();
    match apart[..] {
        [(p, q)] if a.len() == b.len() && a.len() > 1 => Some(((*p).to_owned(), (*q).to_owned())),
        _ => None,
    }
}

/// In lower case, with hyphens, apostrophes and full stops taken out.
fn plain(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect()
}
