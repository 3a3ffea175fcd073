//! Who was brought up last, and how prominently: where a pronoun looks for whom it stands for.

use super::{NounKind, Thread, noun_kind};
use crate::claim::attribution::page::Place;
use crate::claim::name::{Gender, NameKind};
use crate::claim::pronoun::pronoun;
use std::collections::{BTreeMap, VecDeque};

/// How many phrases back a pronoun looks.
const MEMORY: usize = 24;

/// How many sentences back it looks.
const REACH: usize = 8;

/// What a pronoun asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// He or she.
    Person(Option<Gender>),
    /// They.
    Several,
    /// It.
    Thing,
    /// An organisation that has a name: "the agency".
    Body,
    /// A business that has a name: "the company".
    Firm,
    /// A place that has a name: "both countries".
    NamedPlace,
    /// A person who has a name: "the actor".
    NamedPerson,
}

impl Wanted {
    /// What a pronoun asks for; nothing for "I", "who" and their like.
    pub fn by(word: &str) -> Option<Self> {
        match pronoun(word)?.stands {
            "several" => Some(Self::Several),
            "thing" => Some(Self::Thing),
            sex => Gender::of(sex).map(|g| Self::Person(Some(g))),
        }
    }

    /// How well a thread answers, the higher the better; `None` if not at all.
    pub fn fits(self, thread: &Thread) -> Option<f32> {
        let is_person = thread.kind == Some(NameKind::Person) && !thread.is_plural;
        match self {
            // "An Ethiopian flag": the word for a people that only describes is not what "it" stands for.
            Self::Thing | Self::Several if thread.kind == Some(NameKind::Group) && !thread.is_plural => None,
            Self::Person(wanted) => {
                let clash = wanted.zip(thread.gender).is_some_and(|(a, b)| a != b);
                (is_person && !clash).then_some(if thread.gender.is_some() { 0.2 } else { 0.0 })
            }
            Self::Several if thread.is_plural => Some(0.0),
            // A body may be "they"; a thing that has no name is "it".
            Self::Several => thread.kind.is_some_and(|k| k != NameKind::Person).then_some(-0.8),
            Self::Thing => (thread.kind != Some(NameKind::Person) && !thread.is_plural).then_some(0.0),
            Self::Body => (thread.kind == Some(NameKind::Organisation)).then_some(thread.fame),
            Self::Firm => (thread.kind == Some(NameKind::Organisation) && !is_office(&thread.label))
                .then_some(thread.fame),
            Self::NamedPlace => (thread.kind == Some(NameKind::Place)).then_some(thread.fame),
            // Who is named most is not whom "the star" means: nearness weighs more than for bodies.
            Self::NamedPerson => (is_person && thread.referent.is_some()).then_some(thread.fame / 4.0),
        }
    }
}

/// Whether a name says that it is a public body rather than a business: "Food and Drug Administration".
pub(super) fn is_office(name: &str) -> bool {
    name.split_whitespace().any(|word| matches!(noun_kind(word), Some(NounKind::Body | NounKind::Group)))
}

/// Points nearer to one another than this are the same.
const SAME: f32 = 1e-4;

/// How well a thread answers.
#[derive(Debug, Clone, Copy)]
struct Score {
    /// By prominence, fitness and nearness together.
    points: f32,
    /// By how near it was brought up last: what decides between two that have the same points.
    near: f32,
}

impl Score {
    fn better(self, other: Self) -> Self {
        let more = self.points - other.points;
        let first = more > SAME || more.abs() <= SAME && self.near >= other.near;
        if first { self } else { other }
    }

    fn ties(self, other: Self) -> bool {
        (self.points - other.points).abs() <= SAME && (self.near - other.near).abs() <= SAME
    }
}

/// How a phrase stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// The subject of the main clause, credited with something.
    MainSource,
    /// It is credited with something beside the main clause.
    Source,
    /// Several that are named together.
    Group,
    /// The subject of the main clause.
    MainSubject,
    /// The subject of another.
    Subject,
    /// An object.
    Object,
    /// Beside or inside a name.
    Aside,
    /// Anything else.
    Other,
}

impl Standing {
    fn weight(self) -> f32 {
        match self {
            Self::MainSource => 1.7,
            Self::Source => 1.6,
            Self::Group => 1.2,
            Self::MainSubject => 1.3,
            Self::Subject => 1.0,
            Self::Object => 0.5,
            Self::Aside => 0.1,
            Self::Other => 0.3,
        }
    }
}

/// What stands where and looks for whom it stands for.
pub(super) struct Asked {
    pub wanted: Wanted,
    pub place: Place,
}

/// The phrases brought up last, oldest first.
#[derive(Debug, Default)]
pub(super) struct Recent(VecDeque<(usize, Place, Standing)>);

impl Recent {
    /// Notes that a thread was brought up, and how prominently.
    pub fn note(&mut self, thread: usize, place: Place, standing: Standing) {
        if self.0.len() == MEMORY {
            self.0.pop_front();
        }
        self.0.push_back((thread, place, standing));
    }

    /// The two threads brought up last that fit, in the order in which they first came up.
    pub fn last_two(&self, fits: impl Fn(&usize) -> bool) -> Option<[usize; 2]> {
        let mut fitting = self.0.iter().rev().map(|(t, _, _)| *t).filter(|t| fits(t));
        let last = fitting.next()?;
        let other = fitting.find(|&t| t != last)?;
        Some([last.min(other), last.max(other)])
    }

    /// The one that the sentence before `place` is about: its only main subject or source that fits.
    pub fn lead(&self, place: Place, fits: impl Fn(usize) -> bool) -> Option<usize> {
        let leads =
            |standing| matches!(standing, Standing::MainSubject | Standing::MainSource | Standing::Source);
        let before =
            self.0.iter().filter(|(_, at, standing)| at.sentence + 1 == place.sentence && leads(*standing));
        let mut leading = before.map(|(thread, ..)| *thread).filter(|&thread| fits(thread));
        let first = leading.next()?;
        leading.all(|other| other == first).then_some(first)
    }

    /// Whether the sentence that brought a thread up last, before that of `place`, speaks of another that fits as well.
    pub fn has_rival(&self, thread: usize, place: Place, fits: impl Fn(usize) -> bool) -> bool {
        let before = || self.0.iter().rev().filter(|(_, at, _)| at.sentence < place.sentence);
        let last = before().find(|(other, ..)| *other == thread).map(|(_, at, _)| at.sentence);
        before().any(|&(other, at, _)| Some(at.sentence) == last && other != thread && fits(other))
    }

    /// The thread that a pronoun at `place` stands for: the nearest and most prominent that fits; nobody on a tie.
    /// `may` tells whether a thread can be meant at all.
    pub fn best(
        &self,
        asked: Asked,
        threads: &[Thread],
        may: impl Fn(usize, &Thread) -> bool,
    ) -> Option<usize> {
        let mut best: BTreeMap<usize, Score> = BTreeMap::new();
        let far = |at: Place| asked.place.sentence - at.sentence;
        for &(thread, at, standing) in self.0.iter().filter(|(_, at, _)| far(*at) <= REACH) {
            let fitting = threads.get(thread).filter(|t| may(thread, t)).and_then(|t| asked.wanted.fits(t));
            let Some(fit) = fitting else { continue };
            let score = Score { points: standing.weight() + fit - far(at) as f32, near: -(far(at) as f32) };
            let own = best.entry(thread).or_insert(score);
            *own = Score { points: own.points.max(score.points), near: own.near.max(score.near) };
        }
        let top = best.values().copied().reduce(Score::better)?;
        let mut leading = best.iter().filter(|(_, score)| score.ties(top));
        leading.next().filter(|_| leading.next().is_none()).map(|(thread, _)| *thread)
    }
}
