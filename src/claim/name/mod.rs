//! Who and what is named, resolved to the fullest form that the article gives.

mod body;
mod complete;
mod extent;
mod headline;
mod mention;
mod person;
mod small;
mod spelling;
mod title;

pub(super) use mention::Mention;
use title::first_name;
pub(super) use title::{Gender, title};
pub(crate) use title::{is_title, may_be_one_first_name};

use crate::article::Span;
use crate::language::Sentence;
use mention::mentions;

/// A person, body, place or thing named in a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// As written.
    pub text: String,
    /// Where.
    pub span: Span,
    /// The fullest name the article gives for it ("Kono" -> "Taro Kono"), or its usual name ("DPRK" -> "North Korea").
    pub name: String,
    /// What kind of thing is named.
    pub kind: NameKind,
}

impl Name {
    /// Whether it is written in capitals or with full stops, so that it reads better written out: "DPRK", "U.S.".
    pub(super) fn is_short(&self) -> bool {
        !self.text.contains(char::is_lowercase) || self.text.contains('.')
    }
}

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the word it is named for")]
pub enum NameKind {
    Person,
    Organisation,
    Place,
    Group,
    Event,
    Work,
    Other,
}

impl NameKind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Person, Self::Organisation, Self::Place, Self::Group, Self::Event, Self::Work, Self::Other];
}

/// Somebody or something that an article names, once or often.
#[derive(Debug, Clone)]
pub(super) struct Referent {
    /// The words of the fullest name.
    pub words: Vec<String>,
    /// What it is.
    pub kind: NameKind,
    /// The sex, if a title told.
    pub gender: Option<Gender>,
    /// The nouns by which a person may be called: "senator", "minister".
    pub nouns: Vec<String>,
    /// The office or description, if the article gives one.
    pub role: Option<String>,
}

impl Referent {
    fn new(mention: &Mention) -> Self {
        Self {
            words: mention.words.clone(),
            kind: mention.kind,
            gender: first_name(&mention.words),
            nouns: Vec::new(),
            role: None,
        }
    }

    /// Takes over what a mention tells.
    fn learn(&mut self, mention: &Mention) {
        self.gender = mention.gender.or(self.gender);
        self.nouns.extend(mention.nouns.iter().map(|n| (*n).to_owned()));
    }

    /// The fullest name.
    pub fn name(&self) -> String {
        let is_body = self.kind == NameKind::Organisation;
        let words = self.words.iter().map(|word| if is_body { small::in_full(word) } else { word });
        words.collect::<Vec<_>>().join(" ")
    }
}

/// The names of an article: where each stands, and who or what it names.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    /// The mentions, in order.
    pub mentions: Vec<Mention>,
    /// Whom each mention names: an index of `referents`.
    pub owners: Vec<usize>,
    /// Everybody and everything named.
    pub referents: Vec<Referent>,
}

impl Names {
    /// Reads the names of an article.
    pub fn read(sentences: &[Sentence]) -> Self {
        let mut mentions = mentions(sentences);
        let (mut referents, mut owners) = (Vec::new(), vec![None; mentions.len()]);
        person::resolve(&mentions, &mut referents, &mut owners);
        body::resolve(&mentions, &mut referents, &mut owners);
        let mut owners = owners.into_iter().map(Option::unwrap_or_default).collect();
        complete::drawn_out(sentences, &mut mentions, &mut owners, &referents);
        Self { mentions, owners, referents }
    }

    /// The mention that covers a token, and its referent.
    pub fn at(&self, sentence: usize, token: usize) -> Option<(&Mention, usize)> {
        let after = self.mentions.partition_point(|m| (m.sentence, m.tokens.start) <= (sentence, token));
        let index = after.checked_sub(1)?;
        let mention = &self.mentions[index];
        (mention.sentence == sentence && mention.tokens.contains(&token))
            .then(|| (mention, self.owners[index]))
    }
}
