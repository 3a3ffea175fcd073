//! Sentences that the parser broke in two where a newspaper has one: put together by the table `sentence_joins`.

use super::{PartOfSpeech, Relation, Sentence, Token};
use crate::lexicon::{SENTENCE_JOINS, Table};
use std::sync::LazyLock;

/// What the second part has to look like.
enum Second {
    /// A subject and one of these verbs, nothing else.
    Speaker(Vec<&'static str>),
    LowerCase,
    Capital,
}

/// What a verb of saying does not have where the quotation before it is what is said.
const CONTENT: &[Relation] = &[
    Relation::Dobj,
    Relation::Ccomp,
    Relation::Xcomp,
    Relation::Attr,
    Relation::Acomp,
    Relation::Conj,
    Relation::Nsubjpass,
    Relation::Neg,
];

/// One row of the table.
struct Join {
    ends: Vec<&'static str>,
    second: Second,
    /// Whether the first part hangs on the second, or else the second on the first.
    first_hangs: bool,
    relation: Relation,
}

static JOINS: LazyLock<Vec<Join>> = LazyLock::new(|| {
    let table = Table::parse(SENTENCE_JOINS);
    let join = |row: &crate::lexicon::Row| {
        let (which, relation) = row.cell(2).split_once(' ')?;
        let second = match row.cell(1) {
            "lower case" => Second::LowerCase,
            "capital" => Second::Capital,
            _ => Second::Speaker(row.list(1).collect()),
        };
        let relation = Relation::of(relation);
        Some(Join { ends: row.list(0).collect(), second, first_hangs: which == "first", relation })
    };
    table.rows().iter().filter_map(join).collect()
});

/// The sentences of one passage with those put together that are one.
pub(super) fn joined(sentences: Vec<Sentence>) -> Vec<Sentence> {
    let mut all: Vec<Sentence> = Vec::with_capacity(sentences.len());
    for next in sentences {
        let join = all.last().and_then(|last| JOINS.iter().find(|join| join.fits(last, &next)));
        match (join, all.pop()) {
            (Some(join), Some(last)) => all.push(join.together(last, next)),
            (_, last) => all.extend(last.into_iter().chain([next])),
        }
    }
    all
}

impl Join {
    fn fits(&self, first: &Sentence, second: &Sentence) -> bool {
        let end: String = match first.tokens.as_slice() {
            [.., a, b] if !a.spaced && b.pos == PartOfSpeech::Punct => format!("{}{}", a.text, b.text),
            [.., b] => b.text.to_string(),
            [] => return false,
        };
        first.paragraph == second.paragraph
            && self.ends.iter().any(|&e| e == end || first.tokens.last().is_some_and(|t| t.text == e))
            && match &self.second {
                Second::Speaker(verbs) => all_quoted(first) && is_speaker(second, verbs),
                Second::LowerCase => starts(second, char::is_lowercase),
                Second::Capital => starts(second, char::is_uppercase),
            }
    }

    /// The two as one tree: the head of one hangs on the head of the other.
    fn together(&self, mut first: Sentence, second: Sentence) -> Sentence {
        let offset = first.tokens.len();
        let (above, below) = if self.first_hangs {
            (offset + second.root(), first.root())
        } else {
            (first.root(), offset + second.root())
        };
        first.tokens.extend(second.tokens.into_iter().map(|t| Token { head: t.head + offset, ..t }));
        let entity = |mut entity: super::Entity| {
            entity.tokens = entity.tokens.start + offset..entity.tokens.end + offset;
            entity
        };
        first.entities.extend(second.entities.into_iter().map(entity));
        first.tokens[below].head = above;
        first.tokens[below].relation = self.relation;
        first.span = first.span.join(second.span);
        first
    }
}

fn starts(sentence: &Sentence, with: fn(char) -> bool) -> bool {
    sentence.tokens.first().and_then(|t| t.text.chars().next()).is_some_and(with)
}

/// Whether a sentence only says who spoke: a subject and a past or present verb without object or content, "Scalia asked."
fn is_speaker(sentence: &Sentence, verbs: &[&str]) -> bool {
    let root = sentence.root();
    let subject = sentence.child(root, &[Relation::Nsubj]);
    let content = sentence.child(root, CONTENT).is_some();
    let speaks = verbs.contains(&sentence.tokens[root].lemma.as_str());
    speaks && !content && subject.is_some_and(|s| s < root || s == root + 1)
}

/// Whether a sentence that ends a quotation does not also start one halfway: `They call it "the plan."`
fn all_quoted(sentence: &Sentence) -> bool {
    let marks = |t: &Token| matches!(t.tag, "``" | "''");
    let inside = sentence.tokens.len().saturating_sub(1);
    sentence.tokens.first().is_some_and(marks) || !sentence.tokens[..inside].iter().any(marks)
}
