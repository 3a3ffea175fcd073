//! The trees of a paragraph: heads, labels, how far each subtree reaches, and so where sentences start.

/// The label of a word without a head.
pub const ROOT: &str = "ROOT";
/// How often subtree edges are spread before giving up, as in spaCy: real text needs four rounds at most.
const ROUNDS: usize = 12;

/// The dependency trees over a paragraph, side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    /// The head of each word; a root is its own head.
    pub heads: Vec<usize>,
    /// How each word depends on its head.
    pub labels: Vec<&'static str>,
    /// The first and the last word below each word, itself included.
    edges: Vec<(usize, usize)>,
}

impl Tree {
    /// The trees with these heads and labels, which are as many.
    pub fn new(heads: Vec<usize>, labels: Vec<&'static str>) -> Self {
        let mut tree = Self { heads, labels, edges: Vec::new() };
        tree.find_edges();
        tree
    }

    /// Works out the edges of all subtrees; to be called when heads have changed.
    pub fn find_edges(&mut self) {
        self.edges = (0..self.heads.len()).map(|word| (word, word)).collect();
        for _ in 0..ROUNDS {
            (0..self.heads.len()).for_each(|word| self.widen(word));
            (0..self.heads.len()).rev().for_each(|word| self.widen(word));
            if self.heads_stay_inside() {
                break;
            }
        }
    }

    /// Whether each word starts a sentence: it is the first of the subtree of a root.
    pub fn starts(&self) -> Vec<bool> {
        let mut starts = vec![false; self.heads.len()];
        for (word, head) in self.heads.iter().enumerate() {
            if word == *head {
                starts[self.edges[word].0] = true;
            }
        }
        starts
    }

    /// The first and the last word below `word`.
    pub fn edges(&self, word: usize) -> (usize, usize) {
        self.edges[word]
    }

    /// Lets the subtree of a word's head reach as far as the word's own.
    fn widen(&mut self, word: usize) {
        let (first, last) = self.edges[word];
        let above = &mut self.edges[self.heads[word]];
        *above = (above.0.min(first), above.1.max(last));
    }

    /// Whether every head is in the sentence of its word. As in spaCy the last word of a sentence is not looked at and
    /// the first of the next one may be a head.
    fn heads_stay_inside(&self) -> bool {
        let starts = self.starts();
        let mut first = 0;
        for end in 1..starts.len() {
            if starts[end] || end + 1 == starts.len() {
                if self.heads[first..end].iter().any(|head| !(first..=end).contains(head)) {
                    return false;
                }
                first = end;
            }
        }
        true
    }
}
