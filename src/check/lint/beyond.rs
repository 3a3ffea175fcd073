//! A quotation that is too short, and a claim that says more than is quoted.

use crate::check::finding::Finding;
use crate::check::open::Opened;
use crate::check::rule::Rule;
use crate::check::schema::{Claim, ClaimFile};
use crate::claim::negates;
use crate::lexicon::{self, Table};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Fewer words than this will soon stand elsewhere too.
const FEWEST_WORDS: usize = 3;
/// As few letters as that.
const FEWEST_LETTERS: usize = 12;

/// Number words with the digits for them.
static NUMBERS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let table = Table::parse(lexicon::NUMBERS);
    let cardinal = |row: &&lexicon::Row| matches!(row.cell(1), "small" | "tens" | "zero");
    table.rows().iter().filter(cardinal).map(|row| (row.cell(0), row.cell(2))).collect()
});

/// Checks every claim.
pub fn lint(opened: &Opened, file: &ClaimFile) -> Vec<Finding> {
    file.claims
        .value
        .0
        .iter()
        .flat_map(|claim| [short(opened, &claim.value), beyond(opened, &claim.value)].concat())
        .collect()
}

fn short(opened: &Opened, claim: &Claim) -> Vec<Finding> {
    let id = &claim.id.value.0;
    let short =
        claim.quote.value.0.iter().map(|quote| &quote.value.exact).filter(|exact| is_short(&exact.value.0));
    let tell = |exact: &crate::check::yaml::At<crate::check::form::Exact>| {
        let message = format!(
            "the quotation of `{id}` is short: fewer than {FEWEST_WORDS} words or {FEWEST_LETTERS} letters"
        );
        opened
            .finding(Rule::CL107, exact.span, message)
            .about(id, &exact.value.0)
            .help("quote a few words more")
    };
    short.map(tell).collect()
}

/// Whether a quotation has too few words to be found again for sure.
pub fn is_short(quote: &str) -> bool {
    let letters = quote.chars().filter(|c| c.is_alphanumeric()).count();
    quote.split_whitespace().count() < FEWEST_WORDS || letters < FEWEST_LETTERS
}

fn beyond(opened: &Opened, claim: &Claim) -> Vec<Finding> {
    let quotes: Vec<&str> =
        claim.quote.value.0.iter().map(|quote| quote.value.exact.value.0.as_str()).collect();
    let more = unquoted(&claim.text.value.0, &quotes, claim.by.as_ref().map(|by| by.0.as_str()));
    if more.is_empty() {
        return Vec::new();
    }
    let (id, words) =
        (&claim.id.value.0, more.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "));
    let message = format!("the text of `{id}` says more than is quoted: {words}");
    let help = "quote the words that say it (a claim may have up to 8 quotations), or change the text to what is quoted now";
    vec![opened.finding(Rule::CL108, claim.text.span, message).about(id, &quotes.join(" ")).help(help)]
}

/// The numbers, names, dates and negations of a statement that no quotation has.
pub fn unquoted(text: &str, quotes: &[&str], by: Option<&str>) -> Vec<String> {
    let quoted: HashSet<String> =
        quotes.iter().copied().chain(by).flat_map(words).map(|(_, word)| word).collect();
    let has = |word: &String| quoted.contains(word) || quoted.iter().any(|other| stem(other) == stem(word));
    let denied = quoted.iter().any(|word| denies(word));
    let mut more: Vec<String> = Vec::new();
    for (nth, (written, word)) in words(text).into_iter().enumerate() {
        let number = word.starts_with(|c: char| c.is_ascii_digit());
        let name = nth > 0 && written.starts_with(char::is_uppercase);
        let tells = number || name;
        if (tells && !has(&word)) || (denies(&word) && !denied) {
            more.push(written);
        }
    }
    more.dedup();
    more
}

/// The words of a statement that a quotation had and has not now, but for small words that say little.
pub fn unsaid(text: &str, before: &str, now: &str) -> Vec<String> {
    let forms = |text: &str| words(text).into_iter().map(|(_, word)| stem(&word).to_owned()).collect();
    let (before, now): (HashSet<String>, HashSet<String>) = (forms(before), forms(now));
    let tells = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || word.len() > 3 || denies(word);
    let gone = |word: &str| before.contains(word) && !now.contains(word);
    let stale = words(text).into_iter().filter(|(_, word)| tells(word) && gone(stem(word)));
    let mut stale: Vec<String> = stale.map(|(written, _)| written).collect();
    stale.dedup();
    stale
}

fn denies(word: &str) -> bool {
    negates(word) || word.ends_with("n't")
}

/// A word without the endings by which "summit" and "summit's", "talk" and "talks" differ.
fn stem(word: &str) -> &str {
    word.trim_end_matches("'s").trim_end_matches('s')
}

/// The words of a text, as written and in a form in which "twelve", "12" and "12," are one.
fn words(text: &str) -> Vec<(String, String)> {
    let pieces = text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/' | '‑'));
    let bare = pieces.map(|piece| piece.trim_matches(|c: char| !c.is_alphanumeric()));
    bare.filter(|word| !word.is_empty())
        .map(|word| {
            let lower = word.to_lowercase().replace('’', "'");
            let plain =
                if lower.starts_with(|c: char| c.is_ascii_digit()) { lower.replace(',', "") } else { lower };
            let digits = NUMBERS.get(plain.as_str());
            (word.to_owned(), digits.map_or(plain.clone(), |digits| (*digits).to_owned()))
        })
        .collect()
}
