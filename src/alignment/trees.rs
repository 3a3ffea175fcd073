//! Boosted trees that mend the score of the regression where sentences may share a fact: `models/alignment-trees.tsv`. What one
//! feature says often hangs on another one: the same quotation counts for more under one speaker.

use super::context;
use std::collections::HashMap;
use std::sync::LazyLock;

/// How many forks a way has at most, as in `training/trees.py`.
const DEPTH: u32 = 4;

/// Places for forks: the one below fork n is 2n up to its limit, else 2n + 1; the first fork is 1.
const FORKS: usize = 1 << DEPTH;

/// A tree in which every way is equally long, so that nothing waits for where it ends.
#[derive(Clone)]
struct Tree {
    features: [u16; FORKS],
    limits: [f64; FORKS],
    /// What the training pairs that came to a place gain on average, in log-odds; at the end of a way, what a pair gains.
    values: [f32; 2 * FORKS],
}

/// All trees; a pair gains what each of them says.
pub(super) struct Trees(Vec<Tree>);

/// The trained trees.
pub(super) static TREES: LazyLock<Trees> =
    LazyLock::new(|| Trees::parse(include_str!("../../models/alignment-trees.tsv")));

impl Trees {
    /// The trees of a table. A row is a fork (value, feature, limit), below it all that comes up to the limit and then all that
    /// comes above it, or the end of a way (value).
    fn parse(text: &str) -> Self {
        let names: HashMap<String, u16> = context::all_names().zip(0..).collect();
        let mut rows = text.lines().filter(|line| !line.starts_with('#')).skip(1);
        let mut trees = Vec::new();
        let mut tree = Tree::EMPTY;
        while tree.read(1, &mut rows, &names).is_some() {
            trees.push(std::mem::replace(&mut tree, Tree::EMPTY));
        }
        Self(trees)
    }

    /// What the trees add to the log-odds of a pair with these features.
    pub fn gain(&self, features: &[f64]) -> f64 {
        let value = |tree: &Tree| f64::from(tree.values[tree.way(features).last().unwrap_or_default()]);
        self.0.iter().map(value).sum()
    }

    /// Tells of every fork on the ways of a pair the feature and what the turn taken there gains.
    pub fn explain(&self, features: &[f64], mut tell: impl FnMut(usize, f64)) {
        for tree in &self.0 {
            for at in tree.way(features) {
                let gain = tree.values[at] - tree.values[at / 2];
                tell(usize::from(tree.features[at / 2]), f64::from(gain));
            }
        }
    }
}

impl Tree {
    const EMPTY: Self =
        Self { features: [0; FORKS], limits: [f64::INFINITY; FORKS], values: [0.0; 2 * FORKS] };

    /// Reads what stands at a place and below it; `None` at the end of the table.
    fn read<'t>(
        &mut self,
        at: usize,
        rows: &mut impl Iterator<Item = &'t str>,
        names: &HashMap<String, u16>,
    ) -> Option<()> {
        let mut cells = rows.next()?.split('\t').skip(1);
        let value = cells.next()?.parse().ok()?;
        let feature = cells.next().and_then(|name| names.get(name));
        let fork = feature.zip(cells.next().and_then(|limit| limit.parse().ok()));
        let Some((feature, limit)) = fork.filter(|_| at < FORKS) else {
            self.end(at, value);
            return Some(());
        };
        (self.features[at], self.limits[at], self.values[at]) = (*feature, limit, value);
        self.read(2 * at, rows, names)?;
        self.read(2 * at + 1, rows, names)
    }

    /// Ends a way at a place: what follows is the same, whatever the features.
    fn end(&mut self, at: usize, value: f32) {
        if let Some(own) = self.values.get_mut(at) {
            *own = value;
            self.end(2 * at, value);
            self.end(2 * at + 1, value);
        }
    }

    /// The places behind each fork on the way of a pair.
    fn way(&self, features: &[f64]) -> impl Iterator<Item = usize> {
        let mut at = 1;
        (0..DEPTH).map(move |_| {
            let fork = at % FORKS;
            let value = features.get(usize::from(self.features[fork])).copied().unwrap_or_default();
            at = 2 * fork + usize::from(value > self.limits[fork]);
            at
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tree_and_every_name_of_the_table_is_read() {
        let text = include_str!("../../models/alignment-trees.tsv");
        let first = text.lines().filter(|line| line.starts_with("tree\t")).count() - 1;
        assert_eq!(TREES.0.len(), first);
        let names: Vec<String> = context::all_names().collect();
        let named = text.lines().filter_map(|line| line.split('\t').nth(2)).filter(|name| !name.is_empty());
        named.skip(1).for_each(|name| assert!(names.iter().any(|known| known == name), "{name}"));
    }

    #[test]
    fn what_is_told_adds_up() {
        let features = vec![0.3; context::all_names().count()];
        let mut told = 0.0;
        TREES.explain(&features, |_, gain| told += gain);
        let average: f64 = TREES.0.iter().map(|tree| f64::from(tree.values[1])).sum();
        assert!((told + average - TREES.gain(&features)).abs() < 1e-4);
    }
}
