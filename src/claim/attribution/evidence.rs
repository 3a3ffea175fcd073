//! What speaks for or against a candidate beside its cue: signs with names, weighed by the table of evidence.

use super::candidate::{Candidate, Quoted};
use super::complement::Frame;
use crate::claim::tree::Tree;
use crate::language::{PartOfSpeech as Pos, Relation as Rel};

/// The names of the signs that a candidate shows.
pub fn evidence(tree: &Tree<'_>, candidate: &Candidate<'_>) -> Vec<&'static str> {
    let mut signs = vec![
        frame(candidate.frame),
        source(tree, candidate),
        quoted(candidate),
        form(tree, candidate.cue),
        place(tree, candidate.cue),
        length(candidate),
    ];
    let says = |i: usize, lemma: &str| tree.lemma(i) == lemma;
    let governs = |relation: Rel| tree.children(candidate.cue).any(|i| tree.relation(i) == relation);
    if candidate.inside.is_some() {
        signs.push("inside");
    }
    if governs(Rel::Neg) {
        signs.push("negated");
    }
    if tree.children(candidate.cue).any(|i| tree.token(i).tag == "MD") {
        signs.push("modal");
    }
    if tree.children(candidate.cue).any(|i| {
        tree.relation(i) == Rel::Advmod && tree.token(i).tag == "WRB" || tree.relation(i) == Rel::Mark
    }) {
        signs.push("subordinate");
    }
    if let Some(first) = tree.sentence.tokens.iter().find(|t| t.span.start >= candidate.content.start) {
        if matches!(&*first.lemma, "that") {
            signs.push("that");
        }
        if matches!(&*first.lemma, "whether" | "if" | "how" | "what" | "why" | "who") {
            signs.push("question");
        }
        if first.pos == Pos::Pron && first.span.end == candidate.content.end {
            signs.push("pronoun-content");
        }
    }
    if tree.token(candidate.cue).span.start > candidate.content.start {
        signs.push("after");
    }
    if has_verb(tree, candidate) {
        signs.push("verb-in-content");
    }
    if has_entity(tree, candidate) {
        signs.push("entity-in-content");
    }
    let _ = says;
    signs
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
        Pos::Pron => match &*token.text.to_lowercase() {
            "i" | "me" | "my" => "source-i",
            "we" | "our" | "us" => "source-we",
            "you" | "your" => "source-you",
            "he" | "she" | "his" | "her" => "source-he",
            "they" | "their" => "source-they",
            "it" | "its" => "source-it",
            "who" | "whom" | "whose" => "source-who",
            "which" | "that" => "source-which",
            _ => "source-pronoun",
        },
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

fn has_verb(tree: &Tree<'_>, candidate: &Candidate<'_>) -> bool {
    tree.sentence.tokens.iter().any(|t| t.pos == Pos::Verb && candidate.content.covers(t.span))
}

fn has_entity(tree: &Tree<'_>, candidate: &Candidate<'_>) -> bool {
    tree.sentence.entities.iter().any(|e| candidate.content.covers(tree.span(e.tokens.clone())))
}
