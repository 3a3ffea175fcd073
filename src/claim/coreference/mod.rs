//! Who pronouns and descriptions stand for: one pass in text order, with the people and things named last at hand.
//!
//! Quotations are left out: "I" and "he" inside one are the speaker's words, and whom a speaker names is seldom whom the
//! article goes on about. Where two candidates are equally near and prominent nobody is chosen.

mod beside;
mod describe;
mod expletive;
mod message;
mod noun;
mod office;
mod phrase;
mod plain;
mod reader;
mod recent;
mod role;
mod ruled_out;

pub(super) use noun::{NounKind, is_calling, noun_kind};
pub(super) use phrase::{core, is_age, is_nominal, words};

use super::attribution::page::{Page, Place};
use super::name::{Gender, NameKind, Names};
use crate::article::Span;
use std::collections::{HashMap, HashSet};

/// Somebody or something that the article goes on about, named or not.
#[derive(Debug, Clone)]
pub(super) struct Thread {
    /// The fullest name, or the noun phrase that brought it up.
    pub label: String,
    /// Whose name it is, if it has one.
    pub referent: Option<usize>,
    /// What kind of thing it is, if that is known.
    pub kind: Option<NameKind>,
    /// Whether there are several.
    pub is_plural: bool,
    /// The sex, if known.
    pub gender: Option<Gender>,
    /// How often the article names it, in log scale: a reason to think that it is meant.
    pub fame: f32,
}

/// Who stands where.
#[derive(Debug, Default)]
pub(super) struct Coreference {
    /// Everybody and everything the article goes on about.
    pub threads: Vec<Thread>,
    at: HashMap<Place, usize>,
    groups: HashMap<Place, usize>,
    /// Pronouns that may stand for somebody else than is told at their place.
    doubtful: HashSet<Place>,
}

impl Coreference {
    /// Reads an article; `sources` are the heads of the sources of its attributions, which are the most prominent,
    /// each with what it is credited with.
    pub fn read(page: &Page<'_>, names: &mut Names, sources: &HashMap<Place, Span>) -> Self {
        role::learn(&page.article.text, &page.trees, names);
        reader::read(page, names, sources)
    }

    /// Whom a pronoun stands for, where that is plain.
    pub fn plainly(&self, place: Place) -> Option<&Thread> {
        self.who(place).filter(|_| !self.doubtful.contains(&place))
    }

    /// Whom or what the noun phrase or pronoun headed by a token stands for.
    pub fn who(&self, place: Place) -> Option<&Thread> {
        self.groups.get(&place).or_else(|| self.at.get(&place)).and_then(|&t| self.threads.get(t))
    }
}
