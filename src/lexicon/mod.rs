//! What we know about English and about news: `*.tsv` tables and one loader.
//!
//! A table is a text file: lines that start with `#` are comments, the first other line names the columns,
//! every further line is a row, cells are separated by one tab, rows are sorted by their first cell and the
//! last column says why the row is there. No two rows have the same first cell, unless a comment line
//! `# key: …` names the columns that are unique together. The stage that uses a table gives its cells a type.

/// The rows of one table, in file order.
#[derive(Debug, Clone)]
pub struct Table {
    columns: Vec<&'static str>,
    rows: Vec<Row>,
}

/// One row of a table.
#[derive(Debug, Clone)]
pub struct Row(Vec<&'static str>);

impl Table {
    /// Reads a table embedded in the binary. A malformed table is found by the tests of `lexicon`, not here.
    pub fn parse(text: &'static str) -> Self {
        let mut lines = text.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty());
        let columns = lines.next().unwrap_or_default().split('\t').collect();
        let rows = lines.map(|l| Row(l.split('\t').map(str::trim).collect())).collect();
        Self { columns, rows }
    }

    /// The names of the columns.
    pub fn columns(&self) -> &[&'static str] {
        &self.columns
    }

    /// The rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }
}

impl Row {
    /// The cell in column `index`, empty when the row has none.
    pub fn cell(&self, index: usize) -> &'static str {
        self.0.get(index).copied().unwrap_or_default()
    }

    /// The entries of a cell that lists several, separated by `|`.
    pub fn list(&self, index: usize) -> impl Iterator<Item = &'static str> {
        self.cell(index).split('|').map(str::trim).filter(|entry| !entry.is_empty())
    }

    /// How many cells the row has.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the row has no cell.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The tables of this folder by file name: what the tests read to keep every one sorted, unique and complete.
pub const TABLES: &[(&str, &str)] = &[
    ("abbreviations.tsv", ABBREVIATIONS),
    ("acts.tsv", ACTS),
    ("ahead_words.tsv", AHEAD_WORDS),
    ("anonymity.tsv", ANONYMITY),
    ("anybody.tsv", ANYBODY),
    ("bounds.tsv", BOUNDS),
    ("clause_marks.tsv", CLAUSE_MARKS),
    ("contested.tsv", CONTESTED),
    ("contractions.tsv", CONTRACTIONS),
    ("contraries.tsv", CONTRARIES),
    ("counted.tsv", COUNTED),
    ("cues.tsv", CUES),
    ("currencies.tsv", CURRENCIES),
    ("denials.tsv", DENIALS),
    ("evidence.tsv", EVIDENCE),
    ("file_kinds.tsv", FILE_KINDS),
    ("first_names.tsv", FIRST_NAMES),
    ("front_matter.tsv", FRONT_MATTER),
    ("furniture.tsv", FURNITURE),
    ("governors.tsv", GOVERNORS),
    ("holidays.tsv", HOLIDAYS),
    ("kin.tsv", KIN),
    ("lemmas.tsv", LEMMAS),
    ("light_verbs.tsv", LIGHT_VERBS),
    ("loose_words.tsv", LOOSE_WORDS),
    ("modality.tsv", MODALITY),
    ("name_short.tsv", NAME_SHORT),
    ("name_words.tsv", NAME_WORDS),
    ("newsroom.tsv", NEWSROOM),
    ("number_contexts.tsv", NUMBER_CONTEXTS),
    ("numbers.tsv", NUMBERS),
    ("people.tsv", PEOPLE),
    ("place_words.tsv", PLACE_WORDS),
    ("places.tsv", PLACES),
    ("pronouns.tsv", PRONOUNS),
    ("quoted_words.tsv", QUOTED_WORDS),
    ("reasons.tsv", REASONS),
    ("sentence_joins.tsv", SENTENCE_JOINS),
    ("subject_control.tsv", SUBJECT_CONTROL),
    ("time_patterns.tsv", TIME_PATTERNS),
    ("time_words.tsv", TIME_WORDS),
    ("titles.tsv", TITLES),
    ("typography.tsv", TYPOGRAPHY),
    ("undecided.tsv", UNDECIDED),
    ("units.tsv", UNITS),
    ("unsettled.tsv", UNSETTLED),
    ("word_uses.tsv", WORD_USES),
];

/// Abbreviations that are one token.
pub const ABBREVIATIONS: &str = include_str!("abbreviations.tsv");

/// Acts that exclude each other.
pub const ACTS: &str = include_str!("acts.tsv");

/// Words whose complement lies ahead of the telling.
pub const AHEAD_WORDS: &str = include_str!("ahead_words.tsv");

/// Words by which a source stays unnamed.
pub const ANONYMITY: &str = include_str!("anonymity.tsv");

/// Nouns that say too little to tell two people apart.
pub const ANYBODY: &str = include_str!("anybody.tsv");

/// Words that bound or blur a number.
pub const BOUNDS: &str = include_str!("bounds.tsv");

/// Words that open a subordinate clause.
pub const CLAUSE_MARKS: &str = include_str!("clause_marks.tsv");

/// Words that credit a statement as contested.
pub const CONTESTED: &str = include_str!("contested.tsv");

/// Short forms of verbs, and what they stand for.
pub const CONTRACTIONS: &str = include_str!("contractions.tsv");

/// Nouns of which one excludes the other.
pub const CONTRARIES: &str = include_str!("contraries.tsv");

/// Words for one counted thing.
pub const COUNTED: &str = include_str!("counted.tsv");

/// Words that attribute.
pub const CUES: &str = include_str!("cues.tsv");

/// Currencies, their signs and names.
pub const CURRENCIES: &str = include_str!("currencies.tsv");

/// Words beside a quotation that take back what it says.
pub const DENIALS: &str = include_str!("denials.tsv");

/// Signs that a candidate attributes, with their weights.
pub const EVIDENCE: &str = include_str!("evidence.tsv");

/// Files that are no text, by their first bytes.
pub const FILE_KINDS: &str = include_str!("file_kinds.tsv");

/// The keys of front matter and what people write in their place.
pub const FRONT_MATTER: &str = include_str!("front_matter.tsv");

/// What newspapers print around a report.
pub const FURNITURE: &str = include_str!("furniture.tsv");

/// Words that say whether what they govern happens.
pub const GOVERNORS: &str = include_str!("governors.tsv");

/// First names that tell "he" from "she".
pub const FIRST_NAMES: &str = include_str!("first_names.tsv");

/// Holidays and how to find their day.
pub const HOLIDAYS: &str = include_str!("holidays.tsv");

/// What one person is to another.
pub const KIN: &str = include_str!("kin.tsv");

/// Dictionary forms that the model gets wrong.
pub const LEMMAS: &str = include_str!("lemmas.tsv");

/// Verbs that say too little to tell an act by.
pub const LIGHT_VERBS: &str = include_str!("light_verbs.tsv");

/// Words at which a quotation neither begins nor ends.
pub const LOOSE_WORDS: &str = include_str!("loose_words.tsv");

/// Words that say how a clause is meant.
pub const MODALITY: &str = include_str!("modality.tsv");

/// Words that names of bodies are shortened by, and what they stand for.
pub const NAME_SHORT: &str = include_str!("name_short.tsv");

/// Small words in and around names.
pub const NAME_WORDS: &str = include_str!("name_words.tsv");

/// Words that newsrooms print around a report, by class.
pub const NEWSROOM: &str = include_str!("newsroom.tsv");

/// Words beside a number that change what it is.
pub const NUMBER_CONTEXTS: &str = include_str!("number_contexts.tsv");

/// Number words.
pub const NUMBERS: &str = include_str!("numbers.tsv");

/// Nouns for people and for what speaks in their place.
pub const PEOPLE: &str = include_str!("people.tsv");

/// Prepositions that say where something is.
pub const PLACE_WORDS: &str = include_str!("place_words.tsv");

/// Countries, states and cities, and what holds them.
pub const PLACES: &str = include_str!("places.tsv");

/// Pronouns, and whom they stand for.
pub const PRONOUNS: &str = include_str!("pronouns.tsv");

/// Short and full forms that are one word inside quotation marks.
pub const QUOTED_WORDS: &str = include_str!("quoted_words.tsv");

/// How a reason is given.
pub const REASONS: &str = include_str!("reasons.tsv");

/// Sentences that the parser breaks in two.
pub const SENTENCE_JOINS: &str = include_str!("sentence_joins.tsv");

/// Verbs whose subject does what the infinitive behind their object says.
pub const SUBJECT_CONTROL: &str = include_str!("subject_control.tsv");

/// Patterns of words that name a time.
pub const TIME_PATTERNS: &str = include_str!("time_patterns.tsv");

/// Words of time.
pub const TIME_WORDS: &str = include_str!("time_words.tsv");

/// Titles, offices and honorifics.
pub const TITLES: &str = include_str!("titles.tsv");

/// Characters that stand for one another.
pub const TYPOGRAPHY: &str = include_str!("typography.tsv");

/// Verbs before "whether" that leave a question open.
pub const UNDECIDED: &str = include_str!("undecided.tsv");

/// Units and their exact size.
pub const UNITS: &str = include_str!("units.tsv");

/// Phrases that say outright that something is not decided.
pub const UNSETTLED: &str = include_str!("unsettled.tsv");

/// Small words by the use that readers make of them.
pub const WORD_USES: &str = include_str!("word_uses.tsv");
