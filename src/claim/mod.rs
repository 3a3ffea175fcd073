//! Sentences to [`Claim`]s: one checkable statement each, with who states it, how surely, and its values.

mod attribution;
mod clause;
mod modality;
mod name;
mod number;
mod piece;
pub mod place;
pub mod quantity;
mod repetition;
pub mod time;
mod wording;

pub use attribution::{Attribution, Cue, Manner, Source, Stance};
pub use modality::{Certainty, Polarity, Realis, negates};
pub use name::{Name, NameKind};

use crate::article::{Article, Span};
use crate::language::Sentence;
use clause::Clause;

/// One checkable statement that an article makes, anchored in its text.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Index of its sentence among those analysed.
    pub sentence: usize,
    /// Its tokens in that sentence, in text order.
    pub tokens: Vec<usize>,
    /// The token that heads it.
    pub head: usize,
    /// The statement so that it reads on its own: names resolved, attribution left out.
    pub text: String,
    /// Where the article says it: the clause, without its attribution.
    pub span: Span,
    /// Where the article says it again.
    pub also: Vec<Span>,
    /// Who or what acts or is described, by the fullest name the article gives.
    pub subject: Option<String>,
    /// The lemma of what is said of the subject.
    pub predicate: Option<String>,
    /// The other participants, by their fullest names, in text order.
    pub objects: Vec<String>,
    /// Whom the article credits; `None` when it asserts the claim in its own voice.
    pub attribution: Option<Attribution>,
    /// Whether it is affirmed or negated.
    pub polarity: Polarity,
    /// How sure the text is of it.
    pub certainty: Certainty,
    /// Whether it is told as done, going on, planned, conditional or general.
    pub realis: Realis,
    /// Names in it, each resolved to the fullest form in the article.
    pub names: Vec<Name>,
}

/// The claims of an article, in text order; what it says twice is one claim.
pub fn extract(article: &Article, sentences: &[Sentence]) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        for clause in clause::clauses(sentence) {
            claims.extend(claim(article, (index, sentence), clause));
        }
    }
    repetition::merged(claims, sentences)
}

fn claim(article: &Article, at: (usize, &Sentence), clause: Clause) -> Option<Claim> {
    let (index, sentence) = at;
    let span = span(sentence, &clause.tokens).trimmed(&article.text);
    let modality = modality::modality(sentence, clause.head);
    let text = wording::wording(sentence, &clause.tokens, None, &[]);
    Some(Claim {
        sentence: index,
        head: clause.head,
        text,
        span,
        also: Vec::new(),
        subject: clause.subject.map(|s| sentence.subtree_span(s).of(&article.text).to_owned()),
        predicate: Some(sentence.tokens[clause.head].lemma.to_string()),
        objects: Vec::new(),
        attribution: None,
        polarity: modality.polarity,
        certainty: modality.certainty,
        realis: modality.realis,
        names: Vec::new(),
        tokens: clause.tokens,
    })
}

/// From the first to the last of the tokens, without punctuation at either end.
fn span(sentence: &Sentence, tokens: &[usize]) -> Span {
    let mut words = tokens.iter().filter(|&&t| !sentence.is(t, crate::language::PartOfSpeech::Punct));
    let first = words.next().map(|&t| sentence.tokens[t].span);
    let last = words.next_back().map(|&t| sentence.tokens[t].span).or(first);
    first.zip(last).map_or(sentence.span, |(first, last)| first.join(last))
}
