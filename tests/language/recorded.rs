//! The analyses that spaCy's model gave of `fixtures/sentences.txt`, as `training/record_analyses.py` wrote them.

/// A text and the tokens spaCy makes of it.
pub struct Recorded {
    pub text: String,
    pub tokens: Vec<RecordedToken>,
}

/// The columns of a token.
pub struct RecordedToken {
    pub form: String,
    pub lemma: String,
    pub pos: String,
    pub tag: String,
    pub morph: String,
    pub relation: String,
    /// Index of the head among the tokens of the text; its own for a root.
    pub head: usize,
    /// The entity it is part of in BIO notation: `B-GPE`; empty outside.
    pub entity: String,
    pub starts_sentence: bool,
    pub norm: String,
    pub spaced: bool,
}

/// Every recorded text.
pub fn all() -> Vec<Recorded> {
    include_str!("../fixtures/analyses.conllu").split("\n\n").filter_map(block).collect()
}

fn block(block: &str) -> Option<Recorded> {
    let mut lines = block.lines();
    let text = unescaped(lines.next()?.strip_prefix("# text = ")?);
    Some(Recorded { text, tokens: lines.map(token).collect() })
}

fn token(line: &str) -> RecordedToken {
    let cells: Vec<_> = line.split('\t').map(unescaped).collect();
    let cell = |column: usize| cells[column].clone();
    let entity = line.split(['\t', '|']).find_map(|part| part.strip_prefix("NER="));
    let number = |column: usize| cells[column].parse::<usize>().expect("a number");
    let norm = line.split(['\t', '|']).find_map(|part| part.strip_prefix("Norm="));
    RecordedToken {
        form: cell(1),
        lemma: cell(2),
        pos: cell(3),
        tag: cell(4),
        morph: cell(5).trim_matches('_').to_owned(),
        relation: cell(7),
        head: number(6).checked_sub(1).unwrap_or(number(0) - 1),
        entity: entity.unwrap_or_default().to_owned(),
        starts_sentence: line.contains("SentenceStart=Yes"),
        norm: unescaped(norm.unwrap_or_default()),
        spaced: !line.contains("SpaceAfter=No"),
    }
}

fn unescaped(cell: &str) -> String {
    let mut parts = cell.split("\\x");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let code = u8::from_str_radix(&part[..2], 16).expect("two hexadecimal digits");
        text + &char::from(code).to_string() + &part[2..]
    })
}
