//! The sentences of an article to its claims: clauses, with everything that stands in them.

use super::clause::{self, Clause};
use super::{Abstention, Claim, Place, Quantity, Time};
use super::{modality, place, quantity, repetition, time, wording};
use crate::article::{Article, Span};
use crate::language::{PartOfSpeech, Sentence};

/// What the clauses of one sentence draw on.
struct Context<'a> {
    article: &'a Article,
    index: usize,
    sentence: &'a Sentence,
    quantities: Vec<Quantity>,
    times: Vec<Time>,
    places: Vec<Place>,
}

/// The claims of an article in text order, what it says twice once; and where it was not understood.
pub fn extract(article: &Article, sentences: &[Sentence]) -> (Vec<Claim>, Vec<Abstention>) {
    let times = time::find(sentences, article.metadata.published);
    let abstentions = times.iter().flatten().filter_map(abstention).collect();
    let contexts = sentences.iter().zip(times).enumerate().map(|(index, (sentence, times))| Context {
        article,
        index,
        sentence,
        quantities: quantity::find(sentence, &times),
        places: place::find(sentence, &article.text),
        times,
    });
    let claims = contexts.flat_map(|c| clause::clauses(c.sentence).into_iter().map(|clause| c.claim(clause)).collect::<Vec<_>>());
    (repetition::merged(claims.collect(), sentences), abstentions)
}

fn abstention(time: &Time) -> Option<Abstention> {
    Some(Abstention { span: time.span, reason: time.reason?.label() })
}

impl Context<'_> {
    fn claim(&self, clause: Clause) -> Claim {
        let sentence = self.sentence;
        let span = span(sentence, &clause.tokens).trimmed(&self.article.text);
        let modality = modality::modality(sentence, clause.head);
        let inside = |part: Span| clause.tokens.iter().any(|&t| sentence.tokens[t].span.touches(part));
        Claim {
            sentence: self.index,
            head: clause.head,
            text: wording::wording(sentence, &clause.tokens, None, &[]),
            span,
            also: Vec::new(),
            subject: clause.subject.map(|s| sentence.subtree_span(s).of(&self.article.text).to_owned()),
            predicate: Some(sentence.tokens[clause.head].lemma.to_string()),
            objects: Vec::new(),
            attribution: None,
            polarity: modality.polarity,
            certainty: modality.certainty,
            realis: modality.realis,
            quantities: self.quantities.iter().filter(|q| inside(q.span)).cloned().collect(),
            times: self.times.iter().filter(|t| inside(t.span)).cloned().collect(),
            places: self.places.iter().filter(|p| inside(p.span)).cloned().collect(),
            names: Vec::new(),
            tokens: clause.tokens,
        }
    }
}

/// From the first to the last of the tokens, without punctuation at either end.
fn span(sentence: &Sentence, tokens: &[usize]) -> Span {
    let mut words = tokens.iter().filter(|&&t| !sentence.is(t, PartOfSpeech::Punct));
    let first = words.next().map(|&t| sentence.tokens[t].span);
    let last = words.next_back().map(|&t| sentence.tokens[t].span).or(first);
    first.zip(last).map_or(sentence.span, |(first, last)| first.join(last))
}
