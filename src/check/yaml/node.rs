//! A YAML document as a tree of places.

use crate::article::Span;
use crate::check::Rule;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Text, a number, or what looks like one.
    Scalar {
        /// What it says, escapes resolved.
        text: String,
        /// Whether it stands without quotation marks, so that `no` is no text.
        plain: bool,
    },
    /// `- a` or `[a, b]`.
    List(Vec<Node>),
    /// `key: value` or `{key: value}`.
    Map(Vec<(Node, Node)>),
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its bytes, from the `#`.
    pub span: Span,
    /// What it says after the `#`.
    pub text: String,
}

/// A file as read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Its value; none in an empty file or where reading broke off.
    pub root: Option<Node>,
    /// Its comments, in order.
    pub comments: Vec<Comment>,
    /// What is wrong with it, in order.
    pub problems: Vec<Problem>,
}

/// Something wrong with the YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The rule that it breaks.
    pub rule: Rule,
    /// Where.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

impl Problem {
    /// A problem without advice.
    pub fn new(rule: Rule, span: Span, message: impl Into<String>) -> Self {
        Self { rule, span, message: message.into(), help: None }
    }

    /// The same problem with advice.
    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }
}

impl Node {
    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The value of a key of a mapping.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.kind {
            Kind::Map(entries) => entries.iter().find(|(k, _)| k.text() == Some(key)).map(|(_, value)| value),
            _ => None,
        }
    }

    /// What it is, for a message.
    pub fn described(&self) -> &'static str {
        match &self.kind {
            Kind::Scalar { text, plain: true } if text.is_empty() => "nothing",
            Kind::Scalar { text, plain } => super::scalar::described(text, *plain),
            Kind::List(_) => "a list",
            Kind::Map(_) => "a mapping",
        }
    }

    /// The entries and items in it, each with all that belongs to it, outermost first.
    pub fn parts(&self, into: &mut Vec<Span>) {
        match &self.kind {
            Kind::Scalar { .. } => {}
            Kind::List(items) => items.iter().for_each(|item| {
                into.push(item.span);
                item.parts(into);
            }),
            Kind::Map(entries) => entries.iter().for_each(|(key, value)| {
                into.push(key.span.join(value.span));
                value.parts(into);
            }),
        }
    }
}
