//! A tree to values of serde's types. A value that is wrong is told and passed over, so that one reading tells all.

use super::entries::{Entries, Items, Place};
use super::node::{Document, Kind, Node, Problem};
use super::suggest::nearest;
use super::value::{AT, ONE_OR_MANY};
use crate::article::Span;
use crate::check::Rule;
use crate::check::form::Form;
use serde::de::{self, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use std::cell::RefCell;
use std::fmt;

/// What the value of all of a file is called in messages.
const FILE: &str = "the file";
/// What a key is called in messages. A key is text even where YAML has another use for the word: `on`.
pub const KEY: &str = "a key";

/// Reads a value out of a document, adding to its problems; `None` when there are any.
pub fn read<T: de::DeserializeOwned>(document: &mut Document) -> Option<T> {
    let problems = RefCell::new(Vec::new());
    let value = document.root.as_ref().and_then(|root| {
        let reader = Reader { node: root, key: FILE, problems: &problems };
        T::deserialize(reader).ok()
    });
    document.problems.extend(problems.into_inner());
    document.problems.sort_by_key(|problem| problem.span);
    value.filter(|_| document.problems.is_empty())
}

/// What serde is told when something is wrong. Unless it is the reader that found it, it says what.
#[derive(Debug)]
pub struct Wrong(pub Option<Problem>);

impl std::error::Error for Wrong {}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_ref().map_or("told already", |problem| &problem.message))
    }
}

impl de::Error for Wrong {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(Some(Problem::new(Rule::CL005, Span::default(), message.to_string())))
    }

    fn missing_field(field: &'static str) -> Self {
        let message = format!("the key `{field}` is missing");
        Self(Some(Problem::new(Rule::CL005, Span::default(), message)))
    }
}

/// A node that is being read, and the key that it stands behind.
#[derive(Clone, Copy)]
pub struct Reader<'n, 'p> {
    pub node: &'n Node,
    pub key: &'n str,
    pub problems: &'p RefCell<Vec<Problem>>,
}

impl<'n> Reader<'n, '_> {
    fn tell(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }

    /// Tells what the value is in place of what it should be.
    fn wrong(&self, expected: &str) {
        let found = self.node.described();
        let key = if self.key == FILE { FILE.to_owned() } else { format!("`{}`", self.key) };
        let problem =
            Problem::new(Rule::CL005, self.node.span, format!("{key} takes {expected}, not {found}"));
        let scalar = self.node.text().filter(|text| !text.is_empty() && expected.starts_with("text"));
        let help = scalar.map(|text| format!("put it in quotation marks: {}", super::quoted(text)));
        self.tell(Problem { help, ..problem });
    }

    /// Tells what serde found wrong, here if it did not know where.
    fn wronged(&self, wrong: Wrong) -> Wrong {
        if let Some(problem) = wrong.0 {
            self.tell(Problem { span: self.head(), ..problem });
        }
        Wrong(None)
    }

    /// The first line of the value: enough to show which one is meant.
    fn head(&self) -> Span {
        let first = match &self.node.kind {
            Kind::Map(entries) => entries.first().map(|(key, value)| key.span.join(value.span)),
            Kind::List(items) => items.first().map(|item| item.span),
            Kind::Scalar { .. } => None,
        };
        first.unwrap_or(self.node.span)
    }

    /// The text of a scalar that is text and nothing else; told if it is not.
    fn text(&self) -> String {
        match (&self.node.kind, self.node.described()) {
            (Kind::Scalar { text, .. }, described) if described == "text" || self.key == KEY => text.clone(),
            _ => {
                self.wrong("text");
                String::new()
            }
        }
    }

    pub fn at(&self, node: &'n Node) -> Self {
        Self { node, ..*self }
    }

    fn items(&self) -> &'n [Node] {
        match &self.node.kind {
            Kind::List(items) => items,
            _ if self.node.described() == "nothing" => &[],
            _ => {
                self.wrong("a list");
                &[]
            }
        }
    }

    fn entries(&self) -> &'n [(Node, Node)] {
        match &self.node.kind {
            Kind::Map(entries) => entries,
            _ => {
                self.wrong("a mapping (keys with values)");
                &[]
            }
        }
    }
}

impl<'n> Deserializer<'n> for Reader<'n, '_> {
    type Error = Wrong;

    fn deserialize_any<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match &self.node.kind {
            Kind::Scalar { .. } => visitor.visit_string(self.text()),
            Kind::List(_) => self.deserialize_seq(visitor),
            Kind::Map(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Wrong> {
        visitor.visit_string(self.text())
    }

    fn deserialize_u64<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Wrong> {
        let number = match &self.node.kind {
            Kind::Scalar { text, plain: true } => text.parse().ok(),
            _ => None,
        };
        if number.is_none() {
            self.wrong("a whole number");
        }
        visitor.visit_u64(number.unwrap_or_default())
    }

    fn deserialize_option<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Wrong> {
        visitor.visit_some(self)
    }

    fn deserialize_seq<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Wrong> {
        visitor.visit_seq(Items { reader: self, items: self.items() })
    }

    fn deserialize_map<V: Visitor<'n>>(self, visitor: V) -> Result<V::Value, Wrong> {
        visitor.visit_map(Entries { reader: self, entries: self.entries().iter().collect(), next: 0 })
    }

    fn deserialize_struct<V: Visitor<'n>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        let (known, unknown): (Vec<_>, Vec<_>) =
            self.entries().iter().partition(|(key, _)| key.text().is_some_and(|key| fields.contains(&key)));
        unknown.into_iter().for_each(|(key, _)| self.tell(unknown_key(key, fields)));
        let entries = Entries { reader: self, entries: known, next: 0 };
        visitor.visit_map(entries).map_err(|wrong| self.wronged(wrong))
    }

    fn deserialize_newtype_struct<V: Visitor<'n>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        match name {
            AT => visitor.visit_seq(Place { reader: self, nth: 0 }),
            ONE_OR_MANY if !matches!(self.node.kind, Kind::List(_)) => {
                visitor.visit_seq(Items { reader: self, items: std::slice::from_ref(self.node) })
            }
            ONE_OR_MANY => self.deserialize_seq(visitor),
            _ => {
                let form = Form::named(name);
                let text = self.text();
                let wrong = form.filter(|form| !text.is_empty() && !form.fits(&text));
                if let Some(form) = wrong {
                    let message = format!("`{}` is not {}", self.key, form.said());
                    self.tell(Problem::new(Rule::CL005, self.node.span, message));
                }
                visitor.visit_newtype_struct(text.into_deserializer())
            }
        }
    }

    fn deserialize_enum<V: Visitor<'n>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        let text = self.text();
        if variants.contains(&text.as_str()) {
            return visitor.visit_enum(text.into_deserializer());
        }
        if !text.is_empty() {
            let message = format!("`{}` takes one of {}", self.key, variants.join(", "));
            let meant =
                nearest(&text, variants.iter().copied()).map(|word| format!("did you mean `{word}`?"));
            self.tell(Problem { help: meant, ..Problem::new(Rule::CL005, self.node.span, message) });
        }
        // Told; any other word will do to go on by.
        visitor.visit_enum(variants.first().copied().unwrap_or_default().into_deserializer())
    }

    forward_to_deserialize_any! {
        <V: Visitor<'n>>
        bool i8 i16 i32 i64 i128 u8 u16 u32 u128 f32 f64 char str bytes byte_buf unit unit_struct tuple tuple_struct
        identifier ignored_any
    }
}

fn unknown_key(key: &Node, fields: &[&'static str]) -> Problem {
    let written = key.text().unwrap_or_default();
    let help = match nearest(written, fields.iter().copied()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => {
            format!("keys here are {}; text with a comma or colon needs quotation marks", fields.join(", "))
        }
    };
    Problem::new(Rule::CL003, key.span, format!("unknown key `{written}`")).help(help)
}
