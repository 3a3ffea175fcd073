//! Dictionary forms by rule: exceptions first, then suffix rules checked against an index of known words.

use super::PartOfSpeech;
use super::char_class::CharClass;
use super::lexeme::{lower, with_plain_apostrophe};
use super::tables::{find_line, model_table, rows};
use crate::lexicon::{LEMMAS, Table};
use compact_str::{CompactString, format_compact};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Suffix rules as (part of speech, suffix, replacement), in the order they are tried.
static RULES: LazyLock<Vec<[&str; 3]>> = LazyLock::new(|| rows(model_table!("lemma_rules.tsv")).collect());

/// What the model's own rules get wrong in words of the news, by part of speech and form.
static MISREAD: LazyLock<HashMap<(&str, &str), &str>> = LazyLock::new(|| {
    let table = Table::parse(LEMMAS);
    table.rows().iter().map(|r| ((r.cell(1), r.cell(0)), r.cell(2))).collect()
});

/// Irregular forms, a line each: part of speech, form, lemmas with `|` between them.
static EXCEPTIONS: LazyLock<&str> = LazyLock::new(|| {
    let table = model_table!("lemma_exceptions.tsv");
    // What stands above the rows is not sorted with them.
    table.splitn(3, '\n').nth(2).unwrap_or_default()
});

/// The lemma of a word by its part of speech and morphological features: "said" as a verb -> "say".
///
/// In lower case but for proper nouns, which stay as written. A lemma that the attribute rules give goes before this one.
pub fn lemma(word: &str, pos: PartOfSpeech, morph: &str) -> CompactString {
    let plain = with_plain_apostrophe(word);
    let word = &*plain;
    let Some(class) = Class::of(pos) else {
        return if pos == PartOfSpeech::Propn { word.into() } else { lower(word) };
    };
    if is_base_form(pos, morph) {
        return lower(word);
    }
    class.lemma(&lower(word)).unwrap_or_else(|| word.into())
}

/// Whether the features say that the word is not inflected.
fn is_base_form(pos: PartOfSpeech, morph: &str) -> bool {
    let has = |feature: &str| morph.split('|').any(|f| f == feature);
    let counted = morph.split('|').any(|f| f.starts_with("Number="));
    let present = has("VerbForm=Fin") && has("Tense=Pres") && !counted;
    has("VerbForm=Inf")
        || has("Degree=Pos")
        || pos == PartOfSpeech::Noun && has("Number=Sing")
        || pos == PartOfSpeech::Verb && present
}

/// Puts a verb with a silent "e" before one without: a short verb doubles its last letter, so "hopped" is of "hop" and "hoped" of
/// "hope". The model's own rules say "hop" of both.
fn drop_undoubled(known: &mut Vec<CompactString>) {
    if let [short, long, ..] = known.as_slice()
        && long.strip_suffix('e') == Some(short)
        && ends_as_if_doubled(short)
    {
        known.remove(0);
    }
}

/// Whether a word ends in one vowel and one consonant that English doubles before "-ed" and "-ing".
fn ends_as_if_doubled(word: &str) -> bool {
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    let mut back = word.chars().rev();
    let last = back.next().is_some_and(|c| !is_vowel(c) && !matches!(c, 'w' | 'x' | 'y'));
    last && back.next().is_some_and(is_vowel) && !back.next().is_some_and(is_vowel)
}

/// What the tables know of a part of speech.
struct Class {
    label: &'static str,
    /// Known lemmas, a line each.
    index: &'static str,
}

impl Class {
    fn of(pos: PartOfSpeech) -> Option<Self> {
        let (label, index) = match pos {
            PartOfSpeech::Adj => ("adj", model_table!("lemma_index/adj.txt")),
            PartOfSpeech::Adv => ("adv", model_table!("lemma_index/adv.txt")),
            PartOfSpeech::Noun => ("noun", model_table!("lemma_index/noun.txt")),
            PartOfSpeech::Verb => ("verb", model_table!("lemma_index/verb.txt")),
            PartOfSpeech::Punct => ("punct", ""),
            _ => return None,
        };
        Some(Self { label, index })
    }

    /// The best lemma of a lower-case word; none when no rule fits it.
    fn lemma(&self, word: &str) -> Option<CompactString> {
        if let Some(lemma) = MISREAD.get(&(self.label, word)) {
            return Some((*lemma).into());
        }
        let mut known = Vec::new();
        let mut unknown = None;
        for form in self.forms(word) {
            if self.is_known(&form) {
                known.insert(0, form);
            } else if form.chars().all(|c| CharClass::Letter.has(c)) {
                unknown.get_or_insert(form);
            } else {
                known.push(form);
            }
        }
        drop_undoubled(&mut known);
        // Exceptions go before the rules, unless a rule found them too.
        for exception in self.exceptions(word) {
            if !known.iter().any(|k| k == exception) {
                known.insert(0, exception.into());
            }
        }
        known.into_iter().next().or(unknown)
    }

    /// What the suffix rules make of a word.
    fn forms(&self, word: &str) -> impl Iterator<Item = CompactString> {
        let rules = RULES.iter().filter(|[pos, ..]| *pos == self.label);
        rules
            .filter_map(move |[_, old, new]| Some(format_compact!("{}{new}", word.strip_suffix(old)?)))
            .filter(|form| !form.is_empty())
    }

    fn is_known(&self, form: &str) -> bool {
        find_line(self.index, &format_compact!("{form}\n")).is_some()
    }

    fn exceptions(&self, word: &str) -> impl Iterator<Item = &'static str> {
        let lemmas = find_line(*EXCEPTIONS, &format_compact!("{}\t{word}\t", self.label));
        lemmas.unwrap_or_default().split('|').filter(|l| !l.is_empty())
    }
}
