//! "It" that stands for nothing: "it is clear that …", "made it plain that …", "it was Lee who …", "it seems …".

use crate::claim::has_use;
use crate::claim::tree::Tree;
use crate::language::{PartOfSpeech as Pos, Relation as Rel};

/// Relations of a clause to the word that it hangs on: where "it" only holds the place of one, that is what "it" is said to be.
pub(super) const CLAUSES: &[Rel] =
    &[Rel::Ccomp, Rel::Xcomp, Rel::Advcl, Rel::Acl, Rel::Relcl, Rel::Csubj, Rel::Pcomp];

/// Whether "it" only fills a place in its clause. An "it" that something is said to be like ("it is hard") may stand for a
/// whole thought, so it counts as well: what it stands for is seldom a name.
pub(super) fn is_expletive(tree: &Tree<'_>, it: usize) -> bool {
    let Some(verb) = tree.head(it) else { return true };
    match tree.relation(it) {
        Rel::Expl => true,
        Rel::Nsubj if tree.is(verb, Pos::Adj) => true,
        Rel::Nsubj | Rel::Nsubjpass => holds_place(tree, verb),
        Rel::Dobj => tree.child(verb, &[Rel::Oprd, Rel::Acomp]).is_some(),
        _ => false,
    }
}

fn holds_place(tree: &Tree<'_>, verb: usize) -> bool {
    let adjective = tree.child(verb, &[Rel::Acomp]).is_some();
    let clausal = |i: usize| tree.children(i).any(|c| CLAUSES.contains(&tree.relation(c)));
    let predicate = tree.child(verb, &[Rel::Attr, Rel::Oprd]).is_some_and(clausal);
    let copula = tree.is(verb, Pos::Aux);
    let seems = has_use(tree.lemma(verb), "seems");
    adjective || predicate || (copula || seems) && tree.child(verb, CLAUSES).is_some()
}
