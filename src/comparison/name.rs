//! E2: one name in two spellings that conflict.

use super::Rule;
use super::pair::{Judgement, Pair};
use crate::claim::{Name, NameKind};

/// Two spellings at least this alike (Jaro-Winkler, 0 to 1) may be one name; below it they are two names.
const ONE_NAME: f64 = 0.9;

/// Compares the spelling of the names that the claims share.
pub(super) fn judge(pair: &Pair) -> Vec<Judgement> {
    let [a, b] = pair.claims();
    let pairs = a.names.iter().flat_map(|x| b.names.iter().map(move |y| (x, y)));
    pairs.filter(|(x, y)| spelled_apart(x, y)).filter_map(|(x, y)| spelling(pair, x, y)).take(1).collect()
}

fn spelling(pair: &Pair, x: &Name, y: &Name) -> Option<Judgement> {
    pair.difference(Rule::E2, [x.span, y.span], format!("spelled “{}” and “{}”", x.text, y.text))
}

/// Whether two names are one person's with one word of them in two spellings.
fn spelled_apart(x: &Name, y: &Name) -> bool {
    let words = |n: &Name| plain(&n.text).split(' ').map(str::to_owned).collect::<Vec<_>>();
    let (a, b) = (words(x), words(y));
    let same_shape =
        x.kind == NameKind::Person && y.kind == NameKind::Person && a.len() == b.len() && a.len() > 1;
    let apart: Vec<(&String, &String)> = a.iter().zip(&b).filter(|(p, q)| p != q).collect();
    same_shape
        && matches!(apart[..], [(p, q)] if p.len().min(q.len()) > 2 && strsim::jaro_winkler(p, q) >= ONE_NAME)
}

/// In lower case, with hyphens, apostrophes and full stops taken out.
fn plain(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect()
}
