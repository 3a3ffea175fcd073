//! The little language of `furniture.tsv`: words, choices of words and gaps. Regular expressions would do, but
//! four hundred of them take longer to compile than two articles take to compare, and fewer people read them.

use super::newsroom;

/// The longest name of a class, in words and marks.
const NAME_WORDS: usize = 6;

/// A text as a list of words and marks, in lower case. Only the marks that patterns use are kept.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for chunk in text.split_whitespace() {
        chunk_tokens(chunk, &mut tokens);
    }
    tokens
}

fn chunk_tokens(chunk: &str, tokens: &mut Vec<String>) {
    let is_address = chunk.contains("://") || chunk.contains('@') || chunk.starts_with("www.");
    let is_dash = |c: char| matches!(c, '-' | '‐'..='―' | '−');
    let mut word = String::new();
    let mut rest = chunk.chars().peekable();
    while let Some(c) = rest.next() {
        let last = rest.peek().is_none();
        let mark = match c {
            '(' | '[' => "(",
            ')' | ']' => ")",
            '©' => "©",
            '&' => "&",
            '?' if !is_address => "?",
            ':' if last => ":",
            '|' | '•' | '·' | '▪' | '●' | '>' | '»' | '›' | '→' | '►' | '▶' | '¦' => ">",
            '/' if !is_address => ">",
            '—' | '–' | '―' => "-",
            c if is_dash(c) && word.is_empty() && (last || rest.peek().is_some_and(|c| is_dash(*c))) => "-",
            '‘' | '’' | '`' | '´' | '\'' => {
                word.push('\'');
                continue;
            }
            c if c.is_alphanumeric()
                || matches!(c, '-' | '.' | ':' | '@' | '_' | '/' | '#' | '+' | ',' | '%' | '?') =>
            {
                word.extend(c.to_lowercase());
                continue;
            }
            '$' | '£' | '€' => continue,
            _ => "",
        };
        finish(&mut word, tokens);
        let again = mark == "-" && tokens.last().is_some_and(|t| t == "-");
        if !mark.is_empty() && !again {
            tokens.push(mark.to_owned());
        }
    }
    finish(&mut word, tokens);
}

/// Ends a word: punctuation at its edges is no part of it.
fn finish(word: &mut String, tokens: &mut Vec<String>) {
    let bare = word.trim_end_matches(['.', ',', '\'', ':', '?']).trim_start_matches(['\'', '.', ',']);
    if !bare.is_empty() {
        tokens.push(bare.to_owned());
    }
    word.clear();
}

/// A sequence of slots to be filled by the tokens of a text, all of them.
#[derive(Debug)]
pub(super) struct Pattern(Vec<Slot>);

#[derive(Debug)]
enum Slot {
    /// Any words or none.
    Gap,
    /// One of several words or names, which may be missing.
    Choice { entries: Vec<Entry>, optional: bool },
}

#[derive(Debug)]
enum Entry {
    Word(&'static str),
    Number,
    Account,
    Address,
    Class(&'static str),
}

impl Pattern {
    /// Reads a pattern as the head of `furniture.tsv` describes it.
    pub(super) fn parse(text: &'static str) -> Self {
        Self(text.split(' ').filter(|slot| !slot.is_empty()).map(Slot::parse).collect())
    }

    /// Words of which a text must have one to fit, none if any text may. Of several such choices the one with
    /// the longest words, which are the rarest.
    pub(super) fn anchors(&self) -> Vec<&'static str> {
        let rarity = |words: &Vec<&str>| words.iter().map(|word| word.len()).min();
        self.0.iter().filter_map(Slot::words).max_by_key(rarity).unwrap_or_default()
    }

    /// Whether the tokens fill the pattern; `open` says that more may follow. Walks the tokens once with the set
    /// of slots that may come next, one bit each, so that no text takes long.
    pub(super) fn fits(&self, tokens: &[String], open: bool) -> bool {
        let full = bit(self.0.len());
        let mut reach = vec![0; tokens.len() + 1];
        mark(&mut reach, 0, bit(0));
        for at in 0..=tokens.len() {
            for (index, slot) in self.0.iter().enumerate() {
                if reach.get(at).is_some_and(|slots| slots & bit(index) != 0) {
                    slot.step(&mut reach, tokens, (at, index));
                }
            }
            if open && reach.get(at).is_some_and(|slots| slots & full != 0) {
                return true;
            }
        }
        reach.last().is_some_and(|slots| slots & full != 0)
    }
}

/// The bit of a slot; a pattern has fewer than 64.
fn bit(slot: usize) -> u64 {
    1u64.checked_shl(slot as u32).unwrap_or_default()
}

fn mark(reach: &mut [u64], at: usize, slot: u64) {
    if let Some(slots) = reach.get_mut(at) {
        *slots |= slot;
    }
}

impl Slot {
    /// Marks what can be reached from a token when this slot, the one at `index`, is next.
    fn step(&self, reach: &mut [u64], tokens: &[String], (at, index): (usize, usize)) {
        match self {
            Self::Gap => {
                mark(reach, at, bit(index + 1));
                mark(reach, at + 1, bit(index));
            }
            Self::Choice { entries, optional } => {
                if *optional {
                    mark(reach, at, bit(index + 1));
                }
                let ahead = tokens.get(at..).unwrap_or_default();
                for length in entries.iter().flat_map(|entry| entry.lengths(ahead)) {
                    mark(reach, at + length, bit(index + 1));
                }
            }
        }
    }

    /// Its words, if it must be filled and has nothing else to fill it.
    fn words(&self) -> Option<Vec<&'static str>> {
        let Self::Choice { entries, optional: false } = self else { return None };
        entries.iter().map(|entry| if let Entry::Word(word) = entry { Some(*word) } else { None }).collect()
    }

    fn parse(text: &'static str) -> Self {
        let (choices, optional) = match text.strip_suffix('?') {
            Some(choices) if !choices.is_empty() => (choices, true),
            _ => (text, false),
        };
        match choices {
            "…" => Self::Gap,
            _ => Self::Choice { entries: choices.split('/').map(Entry::parse).collect(), optional },
        }
    }
}

impl Entry {
    fn parse(text: &'static str) -> Self {
        match (text, text.strip_prefix('{').and_then(|name| name.strip_suffix('}'))) {
            ("#", _) => Self::Number,
            ("@", _) => Self::Account,
            (_, Some("url")) => Self::Address,
            (_, Some(class)) => Self::Class(class),
            _ => Self::Word(text),
        }
    }

    /// How many of the first tokens the entry may stand for.
    fn lengths(&self, tokens: &[String]) -> Vec<usize> {
        let Some(first) = tokens.first() else { return Vec::new() };
        let is_one = match self {
            Self::Word(word) => first == word,
            Self::Number => first.starts_with(|c: char| c.is_ascii_digit() || c == '+'),
            Self::Account => first.contains('@'),
            Self::Address => first.starts_with("http") || first.starts_with("www.") || first.contains(".com"),
            Self::Class(class) => return named(class, tokens),
        };
        if is_one { vec![1] } else { Vec::new() }
    }
}

/// The lengths of the names of a class that the tokens start with.
fn named(class: &str, tokens: &[String]) -> Vec<usize> {
    let longest = tokens.len().min(NAME_WORDS);
    (1..=longest)
        .filter(|n| tokens.get(..*n).is_some_and(|name| newsroom::is(class, &name.join(" "))))
        .collect()
}
