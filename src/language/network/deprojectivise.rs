//! Crossing arcs, which the parser cannot draw, put back (Nivre & Nilsson 2005).
//!
//! The parser was trained on trees in which such a word hangs too high, with a label that says where it belongs:
//! `relcl||dobj` is a relative clause of the nearest direct object below its head.

use super::tree::Tree;
use std::collections::VecDeque;

/// Stands between a word's own label and that of its head.
const MARK: &str = "||";

/// Gives every word with a marked label its head.
pub fn deprojectivise(tree: &mut Tree, blank: &[bool]) {
    let marked = |(word, label): (usize, &&'static str)| Some((word, label.split_once(MARK)?));
    let marked: Vec<_> = tree.labels.iter().enumerate().filter_map(marked).collect();
    if marked.is_empty() {
        return;
    }
    let mut children = children(&tree.heads);
    for (word, (label, above)) in marked {
        let head = Search { tree, children: &children, blank }.below_head(word, above);
        children[tree.heads[word]].retain(|&child| child != word);
        children[head].push(word);
        children[head].sort_unstable();
        tree.heads[word] = head;
        tree.labels[word] = label;
    }
    tree.find_edges();
}

fn children(heads: &[usize]) -> Vec<Vec<usize>> {
    let mut children = vec![Vec::new(); heads.len()];
    for (word, &head) in heads.iter().enumerate().filter(|(word, head)| word != *head) {
        children[head].push(word);
    }
    children
}

/// Where a head is looked for.
struct Search<'a> {
    tree: &'a Tree,
    children: &'a [Vec<usize>],
    /// Whether each word is white space.
    blank: &'a [bool],
}

impl Search<'_> {
    /// The word labelled `label` that comes first below the head of `word`, level by level; the head itself if there is
    /// none. White space, and what hangs on it or on `word`, does not count.
    fn below_head(&self, word: usize, label: &str) -> usize {
        let head = self.tree.heads[word];
        let mut queue = VecDeque::from([head]);
        while let Some(above) = queue.pop_front() {
            // spaCy looks within the subtree as it was before any word was moved.
            let (first, last) = self.tree.edges(above);
            let inside = self.children[above].iter().copied().filter(|child| (first..=last).contains(child));
            for child in inside.filter(|&child| child != word && !self.blank[child]) {
                if self.tree.labels[child] == label {
                    return child;
                }
                queue.push_back(child);
            }
        }
        head
    }
}
