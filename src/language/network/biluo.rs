//! The moves of the entity recogniser: each word begins, continues, ends or is an entity by itself, or is outside.

/// What a move says of the next word; all but `Out` carry a label beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The first of several words of an entity.
    Begin,
    /// A word between the first and the last.
    In,
    /// The last of several.
    Last,
    /// An entity of one word.
    Unit,
    /// No part of an entity.
    Out,
}

impl Kind {
    /// The kind that spaCy writes with this letter.
    pub fn of(letter: &str) -> Option<Self> {
        Some(match letter {
            "B" => Self::Begin,
            "I" => Self::In,
            "L" => Self::Last,
            "U" => Self::Unit,
            "O" => Self::Out,
            _ => return None,
        })
    }
}

/// A move: its kind and the label of the entity, empty for `Out`.
pub type Move = (Kind, &'static str);

/// The words read so far.
pub struct State<'a> {
    /// Whether each word is white space.
    pub blank: &'a [bool],
    /// Whether each word starts a sentence.
    pub starts: &'a [bool],
    /// The next word.
    pub next: usize,
    /// First word and label of the entity that has begun.
    pub open: Option<(usize, &'static str)>,
}

impl State<'_> {
    /// The words that the model looks at: the next one, the first of the open entity, the one before the next if an
    /// entity is open.
    pub fn slots(&self) -> [Option<usize>; 3] {
        let first = self.open.map(|(first, _)| first);
        [Some(self.next), first, first.map(|_| self.next.saturating_sub(1))]
    }

    /// Whether a move may be played. Entities neither begin with white space nor cross a sentence break.
    pub fn allows(&self, (kind, label): Move) -> bool {
        let goes_on = || self.starts.get(self.next + 1).is_some_and(|starts| !starts);
        let visible = || self.blank.get(self.next).is_some_and(|blank| !blank);
        match (kind, self.open) {
            (Kind::Begin, None) => goes_on() && visible(),
            (Kind::In, Some((_, open))) => open == label && goes_on(),
            (Kind::Last, Some((_, open))) => open == label,
            // A unit without a label marks words that a user forbids to be entities: not ours.
            (Kind::Unit, None) => !label.is_empty() && visible(),
            (Kind::Out, None) => true,
            _ => false,
        }
    }

    /// Plays a move that is allowed. An entity that it completes is given: first word, last word, label.
    pub fn play(&mut self, (kind, label): Move) -> Option<(usize, usize, &'static str)> {
        let word = self.next;
        self.next += 1;
        match kind {
            Kind::Begin => self.open = Some((word, label)),
            Kind::Unit => return Some((word, word, label)),
            Kind::Last => return self.open.take().map(|(first, label)| (first, word, label)),
            Kind::In | Kind::Out => {}
        }
        None
    }
}
