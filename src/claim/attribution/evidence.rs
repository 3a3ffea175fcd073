//! What speaks for or against a candidate beside its cue: signs with names, weighed by the table of evidence.

use super::candidate::{Candidate, Quoted};
use super::complement::Frame;
use crate::claim::pronoun::pronoun;
use crate::claim::tree::Tree;
use crate::language::{PartOfSpeech as Pos, Relation as Rel, Token};

/// The names of the signs that a candidate shows.
pub fn evidence(tree: &Tree<'_>, candidate: &Candidate<'_>) -> Vec<&'static str> {
    let of_each_group = [
        frame(candidate.frame),
        source(tree, candidate),
        quoted(candidate),
        form(tree, candidate.cue),
        place(tree, candidate.cue),
        length(candidate),
    ];
    let content = Content::of(tree, candidate);
    let more = [
        ("negated", governs(tree, candidate.cue, |i| tree.relation(i) == Rel::Neg)),
        ("modal", governs(tree, candidate.cue, |i| tree.token(i).tag == "MD")),
        ("subordinate", governs(tree, candidate.cue, |i| subordinates(tree, i))),
        ("that", content.begins_with(&["that"])),
        ("question", content.begins_with(&["whether", "if", "how", "what", "why", "who"])),
        ("pronoun-content", content.is_pronoun()),
        ("after", tree.token(candidate.cue).span.start > candidate.content.start),
        ("verb-in-content", content.tokens.iter().any(|t| t.pos == Pos::Verb)),
        ("entity-in-content", content.has_entity),
    ];
    let shown = more.into_iter().filter(|(_, shows)| *shows).map(|(sign, _)| sign);
    of_each_group.into_iter().chain(shown).collect()
}

fn governs(tree: &Tree<'_>, cue: usize, what: impl Fn(usize) -> bool) -> bool {
    tree.children(cue).any(what)
}

/// Whether a word makes the clause that it stands in a subordinate one.
fn subordinates(tree: &Tree<'_>, token: usize) -> bool {
    let asks = tree.relation(token) == Rel::Advmod && tree.token(token).tag == "WRB";
    asks || tree.relation(token) == Rel::Mark
}

/// What is attributed, as far as it stands in the sentence of its cue.
struct Content<'s> {
    tokens: &'s [Token],
    has_entity: bool,
}

impl<'s> Content<'s> {
    fn of(tree: &Tree<'s>, candidate: &Candidate<'_>) -> Self {
        let all = &tree.sentence.tokens;
        let start = all.partition_point(|t| t.span.start < candidate.content.start);
        let end = all.partition_point(|t| t.span.end <= candidate.content.end).max(start);
        let entities = &tree.sentence.entities;
        let next = entities.partition_point(|e| e.tokens.start < start);
        let has_entity = entities.get(next).is_some_and(|e| e.tokens.end <= end);
        Self { tokens: &all[start..end], has_entity }
    }

    fn begins_with(&self, lemmas: &[&str]) -> bool {
        self.tokens.first().is_some_and(|t| lemmas.contains(&t.lemma.as_str()))
    }

    fn is_pronoun(&self) -> bool {
        matches!(self.tokens, [only] if only.pos == Pos::Pron)
    }
}

fn frame(frame: Frame<'_>) -> &'static str {
    match frame {
        Frame::Clause => "frame-clause",
        Frame::Infinitive => "frame-infinitive",
        Frame::Gerund => "frame-gerund",
        Frame::Object => "frame-object",
        Frame::Passive => "frame-passive",
        Frame::Expected => "frame-expected",
        Frame::Seeming => "frame-seeming",
        Frame::Phrase(_) => "frame-phrase",
        Frame::Beside => "frame-beside",
    }
}

fn source(tree: &Tree<'_>, candidate: &Candidate<'_>) -> &'static str {
    let Some(head) = candidate.source else { return "source-none" };
    let token = tree.token(head);
    match token.pos {
        Pos::Pron => pronoun(&token.text).map_or("source-pronoun", |p| p.sign),
        _ => match tree.sentence.entity_at(head).map(|e| e.label) {
            Some("PERSON") => "source-person",
            Some("ORG" | "NORP") => "source-org",
            Some("GPE") => "source-gpe",
            Some(_) => "source-entity",
            None if token.pos == Pos::Propn => "source-name",
            None if token.tag == "NNS" => "source-nouns",
            None => "source-noun",
        },
    }
}

fn quoted(candidate: &Candidate<'_>) -> &'static str {
    match candidate.quoted {
        Quoted::Not => "quoted-not",
        Quoted::Partly => "quoted-partly",
        Quoted::Wholly => "quoted-wholly",
    }
}

fn form(tree: &Tree<'_>, cue: usize) -> &'static str {
    match tree.token(cue).tag {
        "VB" => "form-base",
        "VBD" => "form-past",
        "VBG" => "form-gerund",
        "VBN" => "form-participle",
        "VBP" | "VBZ" => "form-present",
        _ => "form-other",
    }
}

fn place(tree: &Tree<'_>, cue: usize) -> &'static str {
    match tree.relation(cue) {
        Rel::Root => "place-root",
        Rel::Conj => "place-conj",
        Rel::Advcl => "place-advcl",
        Rel::Xcomp => "place-xcomp",
        Rel::Ccomp => "place-ccomp",
        Rel::Relcl => "place-relcl",
        Rel::Acl => "place-acl",
        Rel::Amod | Rel::Compound => "place-amod",
        Rel::Pcomp => "place-pcomp",
        Rel::Parataxis => "place-parataxis",
        Rel::Dobj => "place-dobj",
        Rel::Pobj => "place-pobj",
        Rel::Nsubj | Rel::Nsubjpass => "place-nsubj",
        _ => "place-other",
    }
}

fn length(candidate: &Candidate<'_>) -> &'static str {
    match candidate.content.end - candidate.content.start {
        0..6 => "length-5",
        6..16 => "length-15",
        16..40 => "length-40",
        40..100 => "length-100",
        _ => "length-more",
    }
}
