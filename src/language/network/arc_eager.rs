//! The moves of an arc-eager dependency parser (Nivre 2003) and the state they change, as spaCy plays them: non-monotonic
//! (Honnibal & Johnson 2015: an arc may be replaced, an unattached word returns to the buffer) and with a move that
//! breaks sentences.

/// What a move does; arcs and breaks carry a label beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The next word goes on the stack.
    Shift,
    /// The top of the stack leaves it, for good if it has a head, else back to the buffer.
    Reduce,
    /// The next word becomes the head of the top of the stack, which leaves it.
    Left,
    /// The top of the stack becomes the head of the next word, which goes on the stack.
    Right,
    /// The word after the next starts a sentence.
    Break,
}

impl Kind {
    /// The kind that spaCy writes with this letter.
    pub fn of(letter: &str) -> Option<Self> {
        Some(match letter {
            "S" => Self::Shift,
            "D" => Self::Reduce,
            "L" => Self::Left,
            "R" => Self::Right,
            "B" => Self::Break,
            _ => return None,
        })
    }
}

/// An unfinished parse of a paragraph. Words are numbered from 0.
pub struct State {
    stack: Vec<usize>,
    /// Words that came back from the stack, the next one last: they precede the untouched words.
    returned: Vec<usize>,
    /// The first untouched word.
    untouched: usize,
    words: Vec<Word>,
}

/// What is known of a word so far.
#[derive(Clone, Copy, Default)]
struct Word {
    arc: Option<Arc>,
    starts_sentence: bool,
    /// It came back to the buffer once and may only leave it by an arc, lest the parser run in circles.
    came_back: bool,
    /// The dependents to the left and to the right attached last.
    last_left: Option<usize>,
    last_right: Option<usize>,
    /// The dependent of the same head attached before it on the same side.
    before: Option<usize>,
}

/// An arc up to a head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arc {
    /// The head.
    pub head: usize,
    /// The class of the move that made the arc.
    pub class: usize,
}

impl State {
    /// The start: every word is untouched.
    pub fn new(length: usize) -> Self {
        let mut words = vec![Word::default(); length];
        words.iter_mut().take(1).for_each(|first| first.starts_sentence = true);
        Self { stack: Vec::new(), returned: Vec::new(), untouched: 0, words }
    }

    /// Whether no word is left.
    pub fn is_final(&self) -> bool {
        self.stack.is_empty() && self.waiting() == 0
    }

    /// The arc of every word; a root has none.
    pub fn arcs(self) -> Vec<Option<Arc>> {
        self.words.into_iter().map(|word| word.arc).collect()
    }

    /// The words that the model looks at.
    pub fn slots(&self) -> [Option<usize>; 8] {
        let (next, top) = (self.next(0), self.top(0));
        let left = |word: Option<usize>| self.words[word?].last_left;
        let right = |word: Option<usize>| self.words[word?].last_right;
        [next, self.next(1), top, self.top(1), self.top(2), left(next), left(top), right(top)]
    }

    /// Whether a move of this kind may be played.
    pub fn allows(&self, kind: Kind) -> bool {
        let next = self.next(0).map(|word| &self.words[word]);
        let next_starts = next.is_some_and(|word| word.starts_sentence);
        match kind {
            Kind::Shift => {
                self.stack.is_empty()
                    || self.waiting() >= 2 && !next_starts && next.is_some_and(|word| !word.came_back)
            }
            Kind::Reduce => !self.stack.is_empty(),
            Kind::Left | Kind::Right => !self.stack.is_empty() && next.is_some() && !next_starts,
            Kind::Break => match (self.next(0), self.next(1)) {
                (Some(next), Some(second)) => second == next + 1 && !self.words[second].starts_sentence,
                _ => false,
            },
        }
    }

    /// Plays a move that is allowed; `class` labels the arc it makes.
    pub fn play(&mut self, kind: Kind, class: usize) {
        match (kind, self.top(0), self.next(0)) {
            (Kind::Shift, _, Some(next)) => self.push(next),
            (Kind::Reduce, Some(top), _) => self.reduce(top),
            (Kind::Left, Some(top), Some(next)) => {
                self.attach(top, Arc { head: next, class });
                self.words[next].came_back = false;
                self.stack.pop();
            }
            (Kind::Right, Some(top), Some(next)) => {
                self.attach(next, Arc { head: top, class });
                self.push(next);
            }
            (Kind::Break, _, _) => {
                if let Some(second) = self.next(1) {
                    self.words[second].starts_sentence = true;
                }
            }
            _ => {}
        }
    }

    fn push(&mut self, next: usize) {
        if self.returned.pop().is_none() {
            self.untouched += 1;
        }
        self.stack.push(next);
    }

    fn reduce(&mut self, top: usize) {
        if self.words[top].arc.is_none() && self.stack.len() > 1 {
            self.words[top].came_back = true;
            self.returned.push(top);
        }
        self.stack.pop();
    }

    fn attach(&mut self, word: usize, arc: Arc) {
        if let Some(old) = self.words[word].arc {
            // Only the top of the stack is ever attached anew, and it is the last dependent of its old head.
            self.words[old.head].last_right = self.words[word].before;
        }
        let head = &mut self.words[arc.head];
        let last = if word < arc.head { &mut head.last_left } else { &mut head.last_right };
        let before = last.replace(word);
        self.words[word].before = before;
        self.words[word].arc = Some(arc);
    }

    /// The `depth`-th word of the stack from the top.
    fn top(&self, depth: usize) -> Option<usize> {
        self.stack.iter().rev().nth(depth).copied()
    }

    /// The `index`-th word of the buffer.
    fn next(&self, index: usize) -> Option<usize> {
        match index.checked_sub(self.returned.len()) {
            Some(beyond) => Some(self.untouched + beyond).filter(|&word| word < self.words.len()),
            None => self.returned.iter().rev().nth(index).copied(),
        }
    }

    /// How many words wait in the buffer.
    fn waiting(&self) -> usize {
        self.returned.len() + self.words.len() - self.untouched
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KINDS: [Kind; 5] = [Kind::Shift, Kind::Reduce, Kind::Left, Kind::Right, Kind::Break];

    proptest! {
        /// However badly the moves are rated, every paragraph is read to its end, and in a number of moves that grows
        /// with its length: a word is pushed once, and again at most once for every time it comes back; it comes back
        /// once, and again at most once for every arc to the left that it heads. So of `n` words there are at most `3n`
        /// pushes, as many pops, and `n` breaks.
        #[test]
        fn any_play_ends_soon(length in 0_usize..60, choices in prop::collection::vec(any::<prop::sample::Index>(), 420)) {
            let mut state = State::new(length);
            let mut choices = choices.iter();
            while !state.is_final() {
                let allowed: Vec<_> = KINDS.into_iter().filter(|kind| state.allows(*kind)).collect();
                prop_assert!(!allowed.is_empty());
                let choice = choices.next().filter(|_| choices.len() + 7 * length >= 420);
                prop_assert!(choice.is_some(), "more than {} moves", 7 * length);
                choice.into_iter().for_each(|choice| state.play(*choice.get(&allowed), 0));
            }
            let arcs = state.arcs();
            for word in 0..length {
                let above = std::iter::successors(arcs[word], |arc| arcs[arc.head]).take(length + 1);
                prop_assert!(above.count() <= length, "a circle above {word}");
            }
        }
    }
}
