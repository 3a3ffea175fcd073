//! Attributions with their speakers known: who the source is by the fullest name, in what role, in what manner.

use super::anonymity::stays_unnamed;
use super::cue::Cues;
use super::found::Found;
use super::page::{Page, Place};
use super::search::search;
use super::{Attribution, Cue, Manner, Source, Stance};
use crate::article::{Article, Span};
use crate::claim::coreference::{Coreference, NounKind, Thread, core, is_age, noun_kind, words};
use crate::claim::name::{Gender, Name, NameKind, Names};
use crate::claim::place::canonical;
use crate::language::{PartOfSpeech, Sentence};

/// How often a speaker may be handed on from one quotation to the next.
const LONGEST_SPEECH: usize = 50;

/// An attribution and where its cue stands.
#[derive(Debug, Clone)]
pub(in crate::claim) struct Credited {
    /// The attribution; its chain holds its own speaker only.
    pub attribution: Attribution,
    /// The sentence and token of the cue's head; `None` for a bare quotation.
    pub cue: Option<(usize, usize)>,
}

/// Who says what in an article, and who and what is named where.
#[derive(Debug, Default)]
pub(in crate::claim) struct Readout {
    /// The attributions.
    pub credited: Vec<Credited>,
    /// The names of each sentence.
    pub names: Vec<Vec<Name>>,
    /// The pronouns of each sentence that are resolved, as names.
    pub pronouns: Vec<Vec<Name>>,
    /// The pronouns that speak and of whom nobody knows for whom they stand.
    pub unresolved: Vec<Span>,
}

/// Who says what in an article: the attributions, those without a cue last.
///
/// `sentences` are those of the article's paragraphs, in order.
pub fn attributions(article: &Article, sentences: &[Sentence]) -> Vec<Attribution> {
    read(article, sentences).credited.into_iter().map(|c| c.attribution).collect()
}

/// Reads who says what.
pub(in crate::claim) fn read(article: &Article, sentences: &[Sentence]) -> Readout {
    let page = Page::new(article, sentences);
    let found = search(&page);
    let mut names = Names::read(sentences);
    let sources = found.iter().filter_map(|f| Some((f.source?, f.content))).collect();
    let who = Coreference::read(&page, &mut names, &sources);
    let people = People { page: &page, who: &who, names: &names };
    Readout {
        credited: found.iter().map(|f| people.credited(f, &found)).collect(),
        names: (0..sentences.len()).map(|s| people.named(s)).collect(),
        pronouns: (0..sentences.len()).map(|s| people.pronouns(s)).collect(),
        unresolved: found.iter().filter_map(|f| people.unresolved(f.source?)).collect(),
    }
}

struct People<'a, 's> {
    page: &'a Page<'s>,
    who: &'a Coreference,
    names: &'a Names,
}

impl People<'_, '_> {
    fn credited(&self, found: &Found, all: &[Found]) -> Credited {
        let place = spoken_by(found, all);
        let speaker = place.map(|p| self.speaker(p));
        let thread = place.and_then(|p| self.who.who(p));
        let attribution = Attribution {
            role: thread.and_then(|t| self.names.referents.get(t.referent?)?.role.clone()),
            anonymous: place.is_some_and(|p| self.is_anonymous(p, thread)),
            source: found.source.map(|p| self.source(p)),
            cue: found.cue.map(|span| self.cue(found, span)),
            content: found.content,
            manner: self.manner(found, place),
            stance: self.stance(found),
            chain: speaker.clone().into_iter().collect(),
            speaker,
            times: Vec::new(),
            act: false,
        };
        Credited { attribution, cue: found.place.map(|p| (p.sentence, p.token)) }
    }

    /// Where a personal pronoun stands that speaks for nobody known.
    fn unresolved(&self, place: Place) -> Option<Span> {
        let word = self.page.trees[place.sentence].token(place.token);
        (word.tag == "PRP" && self.who.who(place).is_none()).then_some(word.span)
    }

    /// The fullest name of the source, or the words that describe it.
    fn speaker(&self, place: Place) -> String {
        self.who
            .who(place)
            .map_or_else(|| words(&self.page.article.text, self.extent(place)), |t| t.label.clone())
    }

    fn extent(&self, place: Place) -> Span {
        let tree = &self.page.trees[place.sentence];
        tree.span(core(tree, place.token))
    }

    fn source(&self, place: Place) -> Source {
        let span = self.extent(place);
        Source { text: span.of(&self.page.article.text).to_owned(), span }
    }

    fn cue(&self, found: &Found, span: Span) -> Cue {
        let lemma =
            found.place.map(|p| self.page.trees[p.sentence].token(p.token).lemma.to_lowercase().to_string());
        Cue { text: span.of(&self.page.article.text).to_owned(), lemma: lemma.unwrap_or_default(), span }
    }

    fn stance(&self, found: &Found) -> Stance {
        let word = found.place.map(|p| self.page.trees[p.sentence].token(p.token));
        word.map_or(Stance::Assert, |w| Cues::table().stance(&w.lemma.to_lowercase(), w.pos, found.frame))
    }

    /// Whether the source is described, not named, and of those who stay unnamed.
    fn is_anonymous(&self, place: Place, thread: Option<&Thread>) -> bool {
        let tree = &self.page.trees[place.sentence];
        if stays_unnamed(tree.span(tree.extent(place.token)).of(&self.page.article.text)) {
            return true;
        }
        let noun = noun_kind(&self.page.trees[place.sentence].token(place.token).lemma);
        thread.is_none_or(|t| t.referent.is_none()) && noun == Some(NounKind::Person)
    }

    fn manner(&self, found: &Found, source: Option<Place>) -> Manner {
        let content = found.content;
        let noun = source.and_then(|p| noun_kind(&self.page.trees[p.sentence].token(p.token).lemma));
        match () {
            () if noun == Some(NounKind::Document) => Manner::Document,
            () if self.is_all_quoted(found) => Manner::Direct,
            () if self.has_quotation(content) => Manner::Mixed,
            () => Manner::Indirect,
        }
    }

    /// Whether a quotation stands in the content, or the content in one.
    fn has_quotation(&self, content: Span) -> bool {
        let first = self.page.quotations.partition_point(|q| q.span.end <= content.start);
        self.page.quotations.get(first).is_some_and(|q| q.span.touches(content))
    }

    /// Whether every word of the content stands in quotation marks, but for those that say who speaks.
    fn is_all_quoted(&self, found: &Found) -> bool {
        let source = found.source.map(|p| self.extent(p));
        let credit =
            |s: Span| found.cue.is_some_and(|c| c.touches(s)) || source.is_some_and(|c| c.touches(s));
        let first = self.page.trees.partition_point(|t| t.sentence.span.end <= found.content.start);
        let sentences = self.page.trees[first..].iter().map(|t| t.sentence);
        let sentences = sentences.take_while(|s| s.span.start < found.content.end);
        let words = sentences
            .flat_map(|s| &s.tokens)
            .filter(|t| found.content.covers(t.span) && t.pos != PartOfSpeech::Punct);
        let mut words = words.map(|t| t.span).filter(|&s| !credit(s)).peekable();
        words.peek().is_some() && words.all(|s| self.page.is_quoted(s))
    }

    /// The names in a sentence, by their fullest or usual form.
    fn named(&self, sentence: usize) -> Vec<Name> {
        let mentions =
            self.names.mentions.iter().zip(&self.names.owners).filter(|(m, _)| m.sentence == sentence);
        let tree = &self.page.trees[sentence];
        let name = |tokens: std::ops::Range<usize>, owner: usize| {
            let (span, referent) = (tree.span(tokens), self.names.referents.get(owner)?);
            let text = span.of(&self.page.article.text).to_owned();
            let usual = canonical(&text).map(str::to_owned).filter(|_| referent.kind != NameKind::Person);
            Some(Name { span, name: usual.unwrap_or_else(|| referent.name()), kind: referent.kind, text })
        };
        mentions.filter_map(|(m, &owner)| name(m.tokens.clone(), owner)).collect()
    }

    /// The personal pronouns of a sentence that plainly stand for somebody who is named, "his" and "her" among them, and what stands
    /// for one by age: "the 54-year-old".
    fn pronouns(&self, sentence: usize) -> Vec<Name> {
        let tree = &self.page.trees[sentence];
        let owner = |t: usize| {
            tree.token(t).tag == "PRP$" && Gender::of_pronoun(&tree.token(t).text.to_lowercase()).is_some()
        };
        let stands = |&t: &usize| tree.token(t).tag == "PRP" || owner(t) || is_age(tree, t);
        let pronouns = (0..tree.len()).filter(stands);
        let name = |token: usize| {
            let thread = self.who.plainly(Place { sentence, token }).filter(|t| t.referent.is_some())?;
            let word = tree.token(token);
            Some(Name {
                text: word.text.to_string(),
                span: word.span,
                name: if owner(token) { format!("{}'s", thread.label) } else { thread.label.clone() },
                kind: NameKind::Other,
            })
        };
        pronouns.filter_map(name).collect()
    }
}

/// The head of the source, the attribution's own or that of the speech it goes on with.
fn spoken_by(found: &Found, all: &[Found]) -> Option<Place> {
    let mut at = found;
    for _ in 0..LONGEST_SPEECH {
        if at.source.is_some() {
            break;
        }
        at = all.get(at.heir_of?)?;
    }
    at.source
}
