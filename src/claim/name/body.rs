//! Which names of bodies, places and things are one: equal but for the article, an acronym and what it stands for,
//! a short form that ends or begins only one longer name.

use super::mention::Mention;
use super::small;
use super::{NameKind, Referent};
use crate::claim::coreference::noun_kind;
use std::collections::HashMap;

/// Gives every mention of anything but a person a referent, longest names first.
pub(super) fn resolve(mentions: &[Mention], referents: &mut Vec<Referent>, owners: &mut [Option<usize>]) {
    let mut order: Vec<usize> =
        (0..mentions.len()).filter(|&i| mentions[i].kind != NameKind::Person).collect();
    order.sort_by_key(|&i| (std::cmp::Reverse(mentions[i].words.len()), i));
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut longer = Longer::default();
    for index in order {
        let mention = &mentions[index];
        let key = key(&mention.words);
        let found =
            known.get(&key).copied().or_else(|| longer.of(mention, first_use(mentions, mention), referents));
        let at = found.unwrap_or_else(|| {
            referents.push(Referent::new(mention));
            let at = referents.len() - 1;
            longer.add(mention, at, first_use(mentions, mention));
            at
        });
        known.insert(key, at);
        referents[at].learn(mention);
        owners[index] = Some(at);
    }
}

/// The sentence that uses a name first; the headline may use the short form of one that the article has yet to introduce.
fn first_use(mentions: &[Mention], name: &Mention) -> usize {
    let mut same =
        mentions.iter().filter(|m| m.sentence > 0 && !m.headline && key(&m.words) == key(&name.words));
    same.next().map_or(0, |m| m.sentence)
}

fn key(words: &[String]) -> String {
    let full = words.iter().map(|word| small::in_full(word)).collect::<Vec<_>>();
    full.join(" ").to_lowercase().replace('.', "")
}

/// Names of several words, by their initials, their last word and their first.
#[derive(Default)]
struct Longer {
    initials: HashMap<String, Vec<usize>>,
    endings: HashMap<String, Vec<usize>>,
    beginnings: HashMap<String, Vec<usize>>,
    /// The sentence that uses each first.
    used: HashMap<usize, usize>,
}

impl Longer {
    fn add(&mut self, mention: &Mention, at: usize, used: usize) {
        self.used.insert(at, used);
        if let Some(last) = mention.words.last().filter(|_| mention.words.len() > 1) {
            self.initials.entry(acronym(&mention.words)).or_default().push(at);
            self.endings.entry(last.to_lowercase()).or_default().push(at);
            self.beginnings.entry(mention.words[0].to_lowercase()).or_default().push(at);
        }
    }

    /// The one longer name that an acronym stands for, or that a body's short name ends. Nobody with a title is a body.
    fn of(&self, mention: &Mention, used: usize, referents: &[Referent]) -> Option<usize> {
        if mention.gender.is_some() || !mention.nouns.is_empty() {
            return None;
        }
        let word = mention.words.first().filter(|_| mention.words.len() == 1).map(|w| w.replace('.', ""));
        let letters = word.filter(|w| w.len() >= 2 && w.chars().all(char::is_uppercase));
        if let Some([only]) = letters.and_then(|l| self.initials.get(&l)).map(Vec::as_slice) {
            return Some(*only);
        }
        let (first, last) = mention
            .words
            .first()
            .zip(mention.words.last())
            .filter(|_| mention.kind == NameKind::Organisation)?;
        let whole =
            |index: &HashMap<String, Vec<usize>>, word: &str, fits: fn(&[String], &[String]) -> bool| {
                let mut fitting = index
                    .get(&word.to_lowercase())
                    .into_iter()
                    .flatten()
                    .filter(|&&r| fits(&referents[r].words, &mention.words));
                fitting.next().filter(|_| fitting.next().is_none()).copied()
            };
        // "Microsoft" is not the "Microsoft Security Center" that is brought up later.
        let introduced = |r: &usize| used == 0 || self.used.get(r).is_some_and(|&long| long <= used);
        let ending = whole(&self.endings, last, ends).filter(|_| mention.words.len() > 1);
        ending.or_else(|| whole(&self.beginnings, first, begins)).filter(introduced)
    }
}

/// "Calder" is "Calder Energy" and "Bloomington Police" their department, but "White House" no office in it, and "House" not the
/// "House Judiciary Committee", though it is that of Representatives; "Health" is no department of "Health and Safety", and "Surrey" not
/// the police there.
fn begins(long: &[String], short: &[String]) -> bool {
    let says_little = |word: &String| noun_kind(word).is_some();
    let next = long.get(short.len()).map_or("", |word| word.as_str());
    let chamber = short.iter().any(|word| small::is(word, "chamber")) && next != "of";
    let part = long.len() > short.len() + 1 && long.last().is_some_and(says_little);
    let fits = match short {
        [_] => !part && !chamber && !["joint", "thing", "local"].iter().any(|class| small::is(next, class)),
        _ => long.iter().skip(short.len()).all(says_little),
    };
    key(long).starts_with(&format!("{} ", key(short))) && fits
}

/// "Intelligence Committee" is the "Senate Intelligence Committee", but "South Lund" no "University of South Lund", and no gala is the
/// "85th Lund Gala"; "Intelligence Committees" may be those of two houses.
fn ends(long: &[String], short: &[String]) -> bool {
    let more = long.len().saturating_sub(short.len());
    let numbered = long.first().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let part = more.checked_sub(1).is_some_and(|last| small::is(&long[last], "silent"));
    let several =
        long.last().and_then(|word| word.strip_suffix('s')).is_some_and(|one| small::is(one, "body"));
    key(long).ends_with(&format!(" {}", key(short))) && !numbered && !part && !several
}

/// The initials of a name: "Marine Accident Investigation Branch" -> "MAIB".
fn acronym(words: &[String]) -> String {
    let counted = words.iter().flat_map(|w| w.split(['-', '/'])).filter(|w| !small::is(w, "silent"));
    counted.filter_map(|w| w.chars().next()).flat_map(char::to_uppercase).collect()
}
