//! The events of a YAML parser to a tree, within limits and within the subset.

use super::node::{Comment, Document, Kind, Node, Problem};
use crate::article::Span;
use crate::check::Rule;
use serde_yaml::granit_parser::{self, ErrorKind, Event, Parser, ScalarStyle, ScanError, StructureStyle};
use std::collections::{HashMap, HashSet};

/// How much a claim file may hold.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How deep lists and mappings may stand in one another.
    pub depth: usize,
    /// How many values there may be, those that aliases stand for included.
    pub nodes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { depth: 32, nodes: 50_000 }
    }
}

/// What git writes into a file that it could not merge.
const CONFLICT_MARKS: &[&str] = &["<<<<<<< ", "||||||| ", ">>>>>>> "];

/// Reads a file into a tree.
pub fn scan(text: &str, limits: Limits) -> Document {
    if let Some(span) = conflict(text) {
        let problem = Problem::new(Rule::CL001, span, "a merge conflict was left in the file")
            .help("keep one side and take the marker lines out");
        return Document { problems: vec![problem], ..Document::default() };
    }
    let options = granit_parser::options! {
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        max_buffered_comment_events: usize::MAX,
        flow_nesting_limit: limits.depth + 2,
        block_nesting_limit: limits.depth + 2,
    };
    let mut builder = Builder::new(text, limits);
    for event in Parser::new_from_str_with_options(text, options) {
        let going = match event {
            Ok((event, span)) => builder.take(event, span),
            Err(error) => {
                builder.problem(broken(text, &error, limits));
                false
            }
        };
        if !going {
            break;
        }
    }
    builder.document
}

/// The first line that a merge left behind.
fn conflict(text: &str) -> Option<Span> {
    let mut at = 0;
    text.split_inclusive('\n').find_map(|line| {
        let start = at;
        at += line.len();
        let marked = CONFLICT_MARKS.iter().any(|mark| line.starts_with(mark));
        marked.then(|| Span::new(start, start + line.trim_end().len()))
    })
}

/// A list or mapping that is not at its end.
struct Open {
    start: usize,
    flow: bool,
    map: bool,
    anchor: usize,
    /// Keys and values in turn, or items.
    inside: Vec<Node>,
    /// How many values it holds, aliases counted as what they stand for.
    size: usize,
}

struct Builder<'t> {
    text: &'t str,
    limits: Limits,
    document: Document,
    open: Vec<Open>,
    sizes: HashMap<usize, usize>,
    nodes: usize,
    documents: usize,
}

impl<'t> Builder<'t> {
    fn new(text: &'t str, limits: Limits) -> Self {
        let (document, open, sizes) = (Document::default(), Vec::new(), HashMap::new());
        Self { text, limits, document, open, sizes, nodes: 0, documents: 0 }
    }

    fn problem(&mut self, problem: Problem) {
        self.document.problems.push(problem);
    }

    /// Takes one event; whether to go on.
    fn take(&mut self, event: Event, span: granit_parser::Span) -> bool {
        let place = bytes(&span);
        self.unwanted(&event, &span);
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    let feature = Problem::new(Rule::CL008, place, "a second document begins here");
                    self.problem(feature.help("one document a file: move it to a file of its own; an article is for claimdiff extract or compare"));
                    return false;
                }
            }
            Event::Comment(text, _) => {
                self.document.comments.push(Comment { span: place, text: text.trim().to_owned() });
            }
            Event::Scalar(text, style, anchor, _) => {
                let plain = style == ScalarStyle::Plain;
                let node =
                    Node { span: self.trimmed(place), kind: Kind::Scalar { text: text.into_owned(), plain } };
                return self.add(node, 1, anchor);
            }
            Event::Alias(id) => {
                let size = self.sizes.get(&id).copied().unwrap_or(1);
                return self.add(Node { span: place, kind: Kind::List(Vec::new()) }, size, 0);
            }
            Event::UnresolvedAlias(_) => {
                return self.add(Node { span: place, kind: Kind::List(Vec::new()) }, 1, 0);
            }
            Event::SequenceStart(style, anchor, _) => return self.begin(place, (style, false), anchor),
            Event::MappingStart(style, anchor, _) => return self.begin(place, (style, true), anchor),
            Event::SequenceEnd | Event::MappingEnd => return self.end(place),
            _ => {}
        }
        true
    }

    /// Tells of anchors, aliases and tags.
    fn unwanted(&mut self, event: &Event, span: &granit_parser::Span) {
        let (what, place) = match event {
            Event::Anchor(..) => ("an anchor", bytes(span)),
            Event::Alias(_) | Event::UnresolvedAlias(_) => ("an alias", bytes(span)),
            other if other.tag().is_some() => {
                ("a tag", span.tag_span().map_or(bytes(span), |tag| bytes(&tag)))
            }
            _ => return,
        };
        // One of them tells enough; an alias bomb has many.
        if self.document.problems.iter().filter(|p| p.rule == Rule::CL008).count() < 10 {
            let message =
                format!("claim files have no {}", what.trim_start_matches("an ").trim_start_matches("a "));
            self.problem(
                Problem::new(Rule::CL008, place, message).help("write the value out where it is used"),
            );
        }
    }

    fn begin(&mut self, place: Span, (style, map): (StructureStyle, bool), anchor: usize) -> bool {
        if self.open.len() >= self.limits.depth {
            self.problem(too_deep(place, self.limits));
            return false;
        }
        let flow = style == StructureStyle::Flow;
        self.open.push(Open { start: place.start, flow, map, anchor, inside: Vec::new(), size: 1 });
        true
    }

    fn end(&mut self, place: Span) -> bool {
        let Some(open) = self.open.pop() else { return false };
        let last = open.inside.last().map_or(open.start, |node| node.span.end);
        let span = Span::new(open.start, if open.flow { place.end } else { last });
        let kind = if open.map { Kind::Map(self.pairs(open.inside)) } else { Kind::List(open.inside) };
        self.add(Node { span, kind }, open.size, open.anchor)
    }

    /// Puts a value where it belongs, and counts it.
    fn add(&mut self, node: Node, size: usize, anchor: usize) -> bool {
        let leaf = !matches!(&node.kind, Kind::List(items) if !items.is_empty())
            && !matches!(node.kind, Kind::Map(_));
        self.nodes = self.nodes.saturating_add(if leaf { size } else { 1 });
        if anchor > 0 {
            self.sizes.insert(anchor, size);
        }
        if self.nodes > self.limits.nodes {
            let what = format!("more than {} values, aliases written out", self.limits.nodes);
            let help = "split the file, or raise the limit with --max-nodes";
            self.problem(Problem::new(Rule::CL403, node.span, what).help(help));
            return false;
        }
        match self.open.last_mut() {
            Some(open) => {
                open.size = open.size.saturating_add(size);
                open.inside.push(node);
            }
            None => self.document.root = Some(node),
        }
        true
    }

    /// Keys with their values, each key once.
    fn pairs(&mut self, inside: Vec<Node>) -> Vec<(Node, Node)> {
        let (mut seen, mut pairs) = (HashSet::new(), Vec::new());
        let mut inside = inside.into_iter();
        while let (Some(key), Some(value)) = (inside.next(), inside.next()) {
            match key.text() {
                Some("<<") => self.problem(
                    Problem::new(Rule::CL008, key.span, "claim files have no merge key")
                        .help("write the values out where they are used"),
                ),
                Some(text) if !seen.insert(text.to_owned()) => {
                    let message = format!("the key `{text}` stands twice");
                    self.problem(Problem::new(Rule::CL002, key.span, message).help("keep one of them"));
                }
                Some(_) => pairs.push((key, value)),
                None => self.problem(Problem::new(Rule::CL005, key.span, "a key is one word")),
            }
        }
        pairs
    }

    /// A block scalar ends with its last line, not with the blank ones after it.
    fn trimmed(&self, span: Span) -> Span {
        Span::new(span.start, span.start + span.of(self.text).trim_end().len())
    }
}

fn bytes(span: &granit_parser::Span) -> Span {
    span.byte_range().map_or(Span::default(), |range| Span::new(range.start, range.end))
}

fn too_deep(place: Span, limits: Limits) -> Problem {
    let what = format!("more than {} levels of lists and mappings", limits.depth);
    Problem::new(Rule::CL403, place, what).help("raise the limit with --max-depth")
}

/// What the parser could not read, in one line.
fn broken(text: &str, error: &ScanError, limits: Limits) -> Problem {
    let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    let place =
        Span::new(at, text.get(at..).and_then(|rest| rest.chars().next()).map_or(at, |c| at + c.len_utf8()));
    match error.kind() {
        ErrorKind::RecursionLimitExceeded => too_deep(place, limits),
        _ => {
            let said = error.info();
            let message = said.lines().next().unwrap_or_default();
            Problem::new(Rule::CL001, place, format!("this is not YAML: {message}"))
        }
    }
}
