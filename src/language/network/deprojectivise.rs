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
    let marked: Vec<_> = tree
        .labels
        .iter()
        .enumerate()
        .filter_map(|(word, label)| Some((word, label.split_once(MARK)?)))
        .collect();
    if marked.is_empty() {
        return;
    }
    let mut children = children(&tree.heads);
    for (word, (label, above)) in marked {
        let head = head_labelled(above, word, tree, &children, blank);
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

/// The word labelled `label` that comes first below the head of `word`, level by level; the head itself if there is
/// none. White space and what hangs on `word` do not count.
fn head_labelled(label: &str, word: usize, tree: &Tree, children: &[Vec<usize>], blank: &[bool]) -> usize {
    let mut queue = VecDeque::from([tree.heads[word]]);
    while let Some(above) = queue.pop_front() {
        // spaCy looks within the subtree as it was before any word was moved.
        let (first, last) = tree.edges(above);
        for &child in children[above].iter().filter(|child| (first..=last).contains(child)) {
            if blank[child] || child == word {
                continue;
            }
            if tree.labels[child] == label {
                return child;
            }
            queue.push_back(child);
        }
    }
    tree.heads[word]
}
