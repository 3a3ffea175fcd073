//! Which names of people are one person: same surname and no conflict in what stands before it.

use super::mention::Mention;
use super::small;
use super::spelling::{equal, same};
use super::title::full_first_name;
use super::{NameKind, Referent};
use std::collections::{HashMap, HashSet};

/// The people found so far, by what a shorter name may share with them.
#[derive(Default)]
struct People {
    surnames: HashMap<String, Vec<usize>>,
    /// By the first letters of the surname, where a slip in it is sought.
    starts: HashMap<String, Vec<usize>>,
    /// By the first word of names of several.
    given: HashMap<String, Vec<usize>>,
    /// The surnames under which the article tells a junior from a senior.
    apart: HashSet<String>,
}

/// Gives every mention of a person a referent, fullest names first, so that a surname finds its owner.
pub(super) fn resolve(mentions: &[Mention], referents: &mut Vec<Referent>, owners: &mut [Option<usize>]) {
    let mut order: Vec<usize> =
        (0..mentions.len()).filter(|&i| mentions[i].kind == NameKind::Person).collect();
    order.sort_by_key(|&i| (std::cmp::Reverse(core(&mentions[i].words).len()), i));
    let (mut people, mut known) = (People { apart: apart(mentions), ..People::default() }, HashMap::new());
    for index in order {
        let mention = &mentions[index];
        let key = (mention.words.join(" ").to_lowercase(), mention.gender);
        let fits = people.fits(mention, referents);
        let found = known.get(&key).copied().or_else(|| people.owner(mention, &fits, referents));
        let at = found.unwrap_or_else(|| {
            referents.push(Referent::new(mention));
            // "Clinton" that may be one or the other is no third of the name.
            if fits.is_empty() {
                people.add(&mention.words, referents.len() - 1);
            }
            referents.len() - 1
        });
        known.insert(key, at);
        referents[at].learn(mention);
        owners[index] = Some(at);
    }
}

/// The words of a name without a suffix.
fn core(words: &[String]) -> &[String] {
    let suffixed = words.len() > 1 && words.last().is_some_and(|w| small::is(w, "suffix"));
    words.get(..words.len() - usize::from(suffixed)).unwrap_or(words)
}

fn surname(words: &[String]) -> &str {
    core(words).last().map_or("", |w| w.as_str())
}

/// Whether a name ends as that of the one of two who are called the same: "Jr.".
fn is_junior(words: &[String]) -> bool {
    words.len() > 1 && words.last().is_some_and(|w| small::is(w, "junior"))
}

/// The surnames under which the article tells a junior from a senior: where it says "Lund Jr.", names "Ana Lund" beside "Ana Lund Jr.",
/// or says "Lund" before "Ana Lund Jr." in one sentence.
fn apart(mentions: &[Mention]) -> HashSet<String> {
    let people = || mentions.iter().filter(|m| m.kind == NameKind::Person);
    let told = |junior: &&Mention| {
        let name = core(&junior.words);
        let namesakes =
            || people().filter(|m| !is_junior(&m.words) && equal(surname(&m.words), surname(name)));
        let senior = |m: &Mention| !m.headline && m.words.len() > 1 && m.words.first() == name.first();
        let before = |m: &Mention| m.sentence == junior.sentence && m.tokens.start < junior.tokens.start;
        name.len() == 1 || namesakes().any(|m| senior(m) || before(m))
    };
    let juniors = people().filter(|m| is_junior(&m.words));
    juniors.filter(told).map(|m| surname(&m.words).to_lowercase()).collect()
}

impl People {
    fn add(&mut self, words: &[String], at: usize) {
        let last = surname(words).to_lowercase();
        self.starts.entry(start(&last)).or_default().push(at);
        self.surnames.entry(last).or_default().push(at);
        if let Some(first) = words.first().filter(|_| words.len() > 1) {
            self.given.entry(first.to_lowercase()).or_default().push(at);
        }
    }

    /// Whether only "Jr." tells the two names apart, and the article means two people by them.
    fn parts(&self, mention: &Mention, person: &Referent) -> bool {
        let told = self.apart.contains(&surname(&person.words).to_lowercase());
        told && is_junior(&mention.words) != is_junior(&person.words)
    }

    /// Everybody whose name a name fits.
    fn fits(&self, mention: &Mention, referents: &[Referent]) -> Vec<usize> {
        let last = surname(&mention.words).to_lowercase();
        let starts = self.starts.get(&start(&last)).into_iter().flatten().copied();
        let near = || starts.filter(|&r| same(surname(&referents[r].words), &last)).collect();
        let namesakes: Vec<usize> = self.surnames.get(&last).cloned().unwrap_or_else(near);
        namesakes
            .into_iter()
            .filter(|&r| !self.parts(mention, &referents[r]) && fit(mention, &referents[r]))
            .collect()
    }

    /// The person that a name belongs to; nobody when it fits none, or two equally well.
    fn owner(&self, mention: &Mention, fits: &[usize], referents: &[Referent]) -> Option<usize> {
        let words = core(&mention.words);
        match (fits, words) {
            ([only], _) => Some(*only),
            ([], [first, _, ..]) => {
                let full = words.join(" ");
                let given = self.given.get(&first.to_lowercase()).into_iter().flatten();
                let slip = |r: &Referent| same(&r.words.join(" "), &full) && !self.parts(mention, r);
                given.copied().find(|&r| slip(&referents[r]))
            }
            ([], [first]) => match self.given.get(&first.to_lowercase()).map(Vec::as_slice) {
                Some([only]) => Some(*only),
                _ => None,
            },
            _ => None,
        }
    }
}

/// The letters in which a slip is not sought.
fn start(word: &str) -> String {
    let bare = ["al-", "el-"].iter().find_map(|article| word.strip_prefix(article)).unwrap_or(word);
    bare.chars().take(3).collect()
}

/// Whether nothing in a name speaks against the person: neither the words before the surname nor the sex.
fn fit(mention: &Mention, person: &Referent) -> bool {
    let (short, long) = (core(&mention.words), core(&person.words));
    let sexes = mention.gender.zip(person.gender).is_none_or(|(a, b)| a == b);
    let given = short.first().zip(long.first()).filter(|_| short.len() > 1 && long.len() > 1);
    sexes
        && given.is_none_or(|(a, b)| same(a, b) || initial(a, b) || full_first_name(a) == full_first_name(b))
        || short.len() > 1 && tail(short, long)
}

/// Whether one is the initial of the other: "J." and "John".
fn initial(a: &str, b: &str) -> bool {
    let (a, b) = (a.trim_end_matches('.'), b.trim_end_matches('.'));
    let short = a.chars().count().min(b.chars().count()) <= 2;
    short && a.chars().next().is_some_and(|first| b.starts_with(first))
}

/// Whether the shorter name ends the longer one: "de Blasio" and "Bill de Blasio".
fn tail(short: &[String], long: &[String]) -> bool {
    long.len() >= short.len() && long[long.len() - short.len()..].iter().zip(short).all(|(a, b)| equal(a, b))
}
