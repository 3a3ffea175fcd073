//! What a word governs that could be the content of an attribution: clauses, infinitives, objects, phrases.

use crate::claim::has_use;
use crate::claim::tree::Tree;
use crate::language::{PartOfSpeech as Pos, Relation as Rel};
use std::ops::Range;

/// By what construction a cue takes its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frame<'s> {
    /// A finite clause, a quotation, or a sentence that the cue is set into: "said that …", "…, he said".
    Clause,
    /// An infinitive: "vowed to …", "urged them to …", "the promise to …".
    Infinitive,
    /// A gerund: "denied doing …".
    Gerund,
    /// A direct object: "announced the deal".
    Object,
    /// The subject of a passive: "the deal was announced".
    Passive,
    /// The subject of a passive and its infinitive: "is expected to …".
    Expected,
    /// A subject and what it seems to be: "seems to …".
    Seeming,
    /// The object of a preposition: "called for …".
    Phrase(&'s str),
    /// The clause that a phrase or an adverb stands beside: "according to X, …", "reportedly …".
    Beside,
}

impl Frame<'_> {
    /// The name of the frame in the table of cues: a preposition stands for itself.
    pub fn name(&self) -> &str {
        match self {
            Self::Clause => "clause",
            Self::Infinitive => "infinitive",
            Self::Gerund => "gerund",
            Self::Object => "object",
            Self::Passive => "passive",
            Self::Expected => "expected",
            Self::Seeming => "seeming",
            Self::Phrase(preposition) => preposition,
            Self::Beside => "beside",
        }
    }
}

/// One thing that a word governs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complement<'s> {
    /// By what construction.
    pub frame: Frame<'s>,
    /// From its first to its last token; the cue may stand inside.
    pub tokens: Range<usize>,
    /// The token that heads it.
    pub head: usize,
}

/// Everything that `cue` governs.
pub fn complements<'s>(tree: &Tree<'s>, cue: usize) -> Vec<Complement<'s>> {
    let mut found: Vec<_> = tree.children(cue).filter_map(|child| of_child(tree, cue, child)).collect();
    found.extend(host(tree, cue));
    found.extend(antecedent(tree, cue));
    if !found.iter().any(|c| c.frame == Frame::Clause) {
        found.extend(stray(tree, cue));
    }
    found
}

/// A that-clause that the parser hung on a word between: "said in a note issued Monday that …". Where nothing else can be meant the
/// tree is mended before; here the clause stays where it is, and is credited: "giving her word that …", "made it clear that …".
fn stray<'s>(tree: &Tree<'s>, cue: usize) -> Option<Complement<'s>> {
    let end = tree.extent(cue).end;
    let is_that =
        |i: usize| tree.relation(i) == Rel::Mark && tree.lemma(i) == "that" && tree.token(i).tag == "IN";
    let that =
        (cue + 1..end).find(|&i| is_that(i)).filter(|_| tree.is(cue, Pos::Verb) || tree.is(cue, Pos::Adj))?;
    let aside = |i: usize| tree.token(i).tag == "VBD" || tree.token(i).tag == "VBZ" || tree.is(i, Pos::Cconj);
    let head = tree.head(that)?;
    let near = !(cue + 1..that).any(aside) && tree.is_below(head, cue);
    near.then_some(Complement { frame: Frame::Clause, tokens: that..end, head })
}

fn of_child<'s>(tree: &Tree<'s>, cue: usize, child: usize) -> Option<Complement<'s>> {
    let (frame, tokens) = match tree.relation(child) {
        Rel::Ccomp => (clausal(tree, child), clause(tree, cue, child)),
        Rel::Xcomp => (clausal(tree, child), tree.extent(child)),
        Rel::Acl if tree.is(cue, Pos::Noun) => (noun_clause(tree, child)?, tree.extent(child)),
        Rel::Dobj => (Frame::Object, object(tree, cue, child)),
        Rel::Acomp | Rel::Oprd | Rel::Advmod if child > cue && tree.is(child, Pos::Adj) => {
            (Frame::Object, tree.extent(child))
        }
        Rel::Nsubjpass => passive(tree, cue, child),
        Rel::Nsubj => (Frame::Seeming, seeming(tree, cue, child)?),
        Rel::Prep => return phrase(tree, cue, child),
        Rel::Advcl if tree.lemma(tree.extent(child).start) == "for" => {
            (Frame::Phrase("for"), tree.extent(child).start + 1..tree.extent(child).end)
        }
        _ => return None,
    };
    Some(Complement { frame, tokens, head: child })
}

/// A clause is finite unless its verb is an infinitive or a gerund without a subject.
fn clausal(tree: &Tree<'_>, head: usize) -> Frame<'static> {
    let aux =
        |lemma: &str| tree.children(head).any(|i| tree.relation(i) == Rel::Aux && tree.lemma(i) == lemma);
    let marked = tree.children(head).any(|i| tree.relation(i) == Rel::Aux && tree.token(i).tag == "TO");
    match tree.token(head).tag {
        _ if marked => Frame::Infinitive,
        "VBG" if tree.child(head, &[Rel::Nsubj]).is_none() && !aux("be") => Frame::Gerund,
        _ => Frame::Clause,
    }
}

/// "the claim that …", "the promise to …"; a participle after a noun is no complement.
fn noun_clause(tree: &Tree<'_>, head: usize) -> Option<Frame<'static>> {
    let marked =
        |i: usize| tree.relation(i) == Rel::Mark && matches!(tree.lemma(i), "that" | "whether" | "if");
    match clausal(tree, head) {
        Frame::Infinitive => Some(Frame::Infinitive),
        Frame::Clause if tree.children(head).any(marked) => Some(Frame::Clause),
        _ => None,
    }
}

/// A clause before its cue takes everything before it along: "But if he wins, it is over, she said".
fn clause(tree: &Tree<'_>, cue: usize, head: usize) -> Range<usize> {
    let own = tree.extent(head);
    let subject_first = tree.child(cue, &[Rel::Nsubj, Rel::Nsubjpass]).is_some_and(|s| s < own.start);
    if own.start < cue && !subject_first { tree.extent(cue).start.min(own.start)..own.end } else { own }
}

/// An object and what is said of it: "called him a liar", "accused him of theft", "urged him to go".
fn object(tree: &Tree<'_>, cue: usize, object: usize) -> Range<usize> {
    let own = tree.extent(object);
    let end =
        tree.children(cue).filter(|&i| i > object && belongs(tree, i)).map(|i| tree.extent(i).end).max();
    own.start..end.unwrap_or(own.end).max(own.end)
}

fn belongs(tree: &Tree<'_>, child: usize) -> bool {
    match tree.relation(child) {
        Rel::Oprd | Rel::Xcomp => true,
        Rel::Prep => matches!(tree.lemma(child), "of" | "for" | "as" | "against"),
        _ => false,
    }
}

fn passive(tree: &Tree<'_>, cue: usize, subject: usize) -> (Frame<'static>, Range<usize>) {
    let own = tree.extent(subject);
    match tree.child(cue, &[Rel::Xcomp]) {
        Some(what) if what > cue => (Frame::Expected, own.start..tree.extent(what).end),
        _ => (Frame::Passive, object(tree, cue, subject)),
    }
}

fn seeming(tree: &Tree<'_>, cue: usize, subject: usize) -> Option<Range<usize>> {
    let what = tree.child(cue, &[Rel::Xcomp, Rel::Oprd, Rel::Acomp])?;
    Some(tree.extent(subject).start..tree.extent(what).end)
}

/// The object of a preposition, and with it the object of the cue if the two say one thing ("cast him as a fool"),
/// or the infinitive after it ("called on them to go").
fn phrase<'s>(tree: &Tree<'s>, cue: usize, preposition: usize) -> Option<Complement<'s>> {
    let head = tree.child(preposition, &[Rel::Pobj, Rel::Pcomp])?;
    let object = tree.child(cue, &[Rel::Dobj]).filter(|&o| o < preposition && belongs(tree, preposition));
    let start = object.map_or(tree.extent(head).start.max(preposition + 1), |o| tree.extent(o).start);
    let to =
        tree.child(cue, &[Rel::Xcomp]).filter(|&i| i > preposition && clausal(tree, i) == Frame::Infinitive);
    let tokens = start..tree.extent(to.unwrap_or(preposition)).end;
    // "… which you cannot sit at": what it governs stands before it, and nothing behind.
    (!tokens.is_empty()).then_some(Complement { frame: Frame::Phrase(tree.lemma(preposition)), tokens, head })
}

/// The sentence that a cue is set into: "The plan, she says, is dead", "As the paper noted, …".
fn host<'s>(tree: &Tree<'s>, cue: usize) -> Option<Complement<'s>> {
    let head = tree.head(cue)?;
    let as_clause = || tree.children(cue).any(|i| i < cue && tree.lemma(i) == "as") && !tells_own(tree, cue);
    let set_in = match tree.relation(cue) {
        Rel::Parataxis => true,
        Rel::Advcl => as_clause(),
        _ => false,
    };
    let tokens = without(tree.extent(head), tree.extent(cue));
    (set_in && !tokens.is_empty()).then_some(Complement { frame: Frame::Clause, tokens, head })
}

/// Whether a clause with "as" tells something itself, at the time of the main one or as its reason: "crowds cheered as the mayor
/// announced a holiday". "As she told the court" and "as he put it" do not.
fn tells_own(tree: &Tree<'_>, cue: usize) -> bool {
    let addressed = has_use(&tree.lemma(cue).to_lowercase(), "addresses");
    let names_it = |i: usize| tree.relation(i) == Rel::Dobj && (addressed || tree.is(i, Pos::Pron));
    let governed = |i: usize| matches!(tree.relation(i), Rel::Dobj | Rel::Ccomp | Rel::Xcomp | Rel::Oprd);
    tree.children(cue).any(|i| i > cue && governed(i) && !names_it(i))
}

/// `whole` without `part` when that lies at an edge.
pub fn without(whole: Range<usize>, part: Range<usize>) -> Range<usize> {
    if part.start <= whole.start {
        part.end..whole.end
    } else if part.end >= whole.end {
        whole.start..part.start
    } else {
        whole
    }
}

/// The noun that a relative clause or a participle is about: "a charge he denied", "the deal announced by X".
fn antecedent<'s>(tree: &Tree<'s>, cue: usize) -> Option<Complement<'s>> {
    let head = tree.head(cue)?;
    let governed = tree.child(cue, &[Rel::Dobj, Rel::Ccomp, Rel::Xcomp]);
    let frame = match tree.relation(cue) {
        Rel::Relcl if governed.is_none_or(|i| tree.token(i).tag.starts_with('W') && i < cue) => Frame::Object,
        Rel::Acl if tree.token(cue).tag == "VBN" && governed.is_none() => Frame::Passive,
        _ => return None,
    };
    let tokens = without(tree.extent(head), tree.extent(cue));
    (!tokens.is_empty()).then_some(Complement { frame, tokens, head })
}
