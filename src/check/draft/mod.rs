//! A first claim file from a comparison: what the articles differ in, agree on and say alone, each in words that can be
//! found again.

mod excerpt;
mod id;

use super::anchor::{Searched, flat};
use super::judge::{Checked, judge};
use super::lint::unquoted;
use super::open::{Opened, open};
use super::outcome::State;
use super::supply::{Snapshot, Supply};
use super::yaml::{Limits, quoted};
use crate::alignment::ClaimRef;
use crate::article::{Role, Span};
use crate::claim::{Claim, Reading};
use crate::comparison::{Comparison, Finding, Verdict};
use crate::language::PartOfSpeech;
use excerpt::{is_balanced, shortest, statement};
use id::{slug, source_ids};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Quotations are not made longer than this many words unless they have to be.
const ENOUGH_WORDS: usize = 24;
/// How many claims that only one article makes are written down for each article.
const ALONE: usize = 4;

/// An article of a draft.
#[derive(Debug)]
pub struct Drafted<'a> {
    /// The article.
    pub snapshot: &'a Snapshot,
    /// Its path from the claim file.
    pub path: String,
}

/// A claim and an expectation in the making.
struct Draft<'a> {
    articles: &'a [Drafted<'a>],
    searched: Vec<Searched<'a>>,
    sources: Vec<String>,
    claims: BTreeMap<ClaimRef, Line>,
    ids: HashSet<String>,
    expect: Vec<(String, String)>,
}

/// A claim as it is written down.
struct Line {
    id: String,
    text: String,
}

/// The text of a claim file about these articles. Whatever of it would not pass is left out.
pub fn draft(articles: &[Drafted], comparison: &Comparison) -> String {
    let mut draft = Draft::new(articles);
    comparison.findings.iter().filter(|f| f.verdict != Verdict::Unique).for_each(|f| draft.together(f));
    for article in 0..articles.len() {
        let own =
            |f: &&Finding| f.verdict == Verdict::Unique && f.claims.iter().all(|c| c.article == article);
        let mut alone: Vec<&Finding> = comparison.findings.iter().filter(own).collect();
        alone.retain(|finding| draft.is_plain(finding));
        alone.into_iter().take(ALONE).for_each(|finding| draft.alone(finding));
    }
    draft.passing()
}

/// Sources and claims of a claim file about these articles, without expectations: every claim that some words of the article,
/// and no others, can be told by. A comment at the end says how many cannot.
pub fn listing(articles: &[Drafted]) -> String {
    let mut draft = Draft::new(articles);
    let claims = |article: usize| articles[article].snapshot.reading.claims.len();
    let all = (0..articles.len())
        .flat_map(|article| (0..claims(article)).map(move |claim| ClaimRef { article, claim }));
    let mut left = 0;
    for at in all {
        let topic = draft.topic(at);
        left += usize::from(draft.write(at, (&topic, None)).is_none());
    }
    let written: String = draft.claims.values().map(|line| line.text.as_str()).collect();
    let note = format!("# {left} more stand in words that the article has more than once, or in too few.\n");
    format!("{}claims:\n{written}{}", draft.head(), if left == 0 { "" } else { &note })
}

impl<'a> Draft<'a> {
    fn new(articles: &'a [Drafted<'a>]) -> Self {
        let searched = articles.iter().map(|a| Searched::new(&a.snapshot.reading.article.text)).collect();
        let sources = source_ids(articles);
        let (claims, ids, expect) = (BTreeMap::new(), HashSet::new(), Vec::new());
        Draft { articles, searched, sources, claims, ids, expect }
    }
}

impl Draft<'_> {
    /// Takes over a finding about claims of several articles: the first of each.
    fn together(&mut self, finding: &Finding) {
        let mut firsts: Vec<ClaimRef> = Vec::new();
        for claim in &finding.claims {
            if !firsts.iter().any(|first| first.article == claim.article) {
                firsts.push(*claim);
            }
        }
        let difference = finding.differences.first();
        if let Some(difference) = difference {
            // The claims that the difference stands in, not the first ones that the finding has.
            for evidence in &difference.evidence {
                let holds = |c: &&ClaimRef| {
                    c.article == evidence.article
                        && self.claim(**c).is_some_and(|claim| claim.span.touches(evidence.span))
                };
                let better = finding.claims.iter().find(holds);
                let slot = firsts.iter_mut().find(|first| first.article == evidence.article);
                if let Some((slot, better)) = slot.zip(better) {
                    *slot = *better;
                }
            }
        }
        let Some(topic) = firsts.first().map(|first| self.topic(*first)) else { return };
        let evidence = |article: usize| {
            let evidence = difference.iter().flat_map(|d| &d.evidence).find(|e| e.article == article);
            evidence.map(|e| e.span)
        };
        let ids: Option<Vec<String>> =
            firsts.iter().map(|first| self.write(*first, (&topic, evidence(first.article)))).collect();
        let Some(ids) = ids.filter(|ids| ids.len() > 1) else { return };
        let id = self.free(&topic);
        let line = match difference {
            Some(d) => {
                let on = format!("{:?}", d.rule.kind()).to_lowercase();
                format!("{{id: {id}, differ: [{}], on: [{on}], because: {}}}", ids.join(", "), quoted(&d.why))
            }
            None => format!("{{id: {id}, agree: [{}]}}", ids.join(", ")),
        };
        self.expect.push((id, line));
        firsts.into_iter().for_each(|first| self.credited(first));
    }

    /// Takes over a claim that only one article makes: the next article leaves it out.
    fn alone(&mut self, finding: &Finding) {
        let Some(at) = finding.claims.first().copied() else { return };
        let topic = self.topic(at);
        let Some(claim) = self.write(at, (&topic, None)) else { return };
        let other = (0..self.sources.len()).find(|article| *article != at.article);
        if let Some(source) = other.and_then(|article| self.sources.get(article)).cloned() {
            let id = self.free(&format!("{source}-omits-{topic}"));
            let line =
                format!("{{id: {id}, omits: {{source: {source}, claim: {claim}}}, severity: warning}}");
            self.expect.push((id, line));
        }
        self.credited(at);
    }

    /// Expects that a claim stays credited to whom it is credited to by name.
    fn credited(&mut self, at: ClaimRef) {
        let credit =
            self.claim(at).and_then(|claim| claim.attribution.as_ref()).filter(|credit| !credit.anonymous);
        let speaker = credit.and_then(|credit| credit.speaker.clone());
        let id = self.claims.get(&at).map(|line| line.id.clone());
        if let Some((speaker, claim)) = speaker.zip(id) {
            let topic = claim.split_once('.').map_or(claim.as_str(), |(_, topic)| topic).to_owned();
            let id =
                self.free(&format!("{topic}-by-{}", slug(speaker.rsplit(' ').next().unwrap_or(&speaker))));
            let line = format!("{{id: {id}, attributed: {{claim: {claim}, to: {}}}}}", quoted(&speaker));
            self.expect.push((id, line));
        }
    }

    /// Whether a claim stands on its own in body text.
    fn is_plain(&self, finding: &Finding) -> bool {
        let Some(at) = finding.claims.first() else { return false };
        let Some((reading, claim)) = self.reading(at.article).zip(self.claim(*at)) else { return false };
        let body = reading.article.paragraphs.iter().filter(|p| p.role == Role::Body);
        let words = claim.span.of(&reading.article.text).split_whitespace().count();
        let whole = is_balanced(claim.span.of(&reading.article.text));
        whole && body.into_iter().any(|p| p.span.covers(claim.span)) && (5..=ENOUGH_WORDS).contains(&words)
    }

    fn reading(&self, article: usize) -> Option<&Reading> {
        self.articles.get(article).map(|a| &a.snapshot.reading)
    }

    fn claim(&self, at: ClaimRef) -> Option<&Claim> {
        self.reading(at.article)?.claims.get(at.claim)
    }

    /// Writes a claim down, once; its id.
    fn write(&mut self, at: ClaimRef, (topic, evidence): (&str, Option<Span>)) -> Option<String> {
        if let Some(line) = self.claims.get(&at) {
            return Some(line.id.clone());
        }
        let claim = self.claim(at)?.clone();
        let source = self.sources.get(at.article)?.clone();
        let searched = self.searched.get(at.article)?;
        let quote = flat(shortest(searched, claim.span, evidence)?.of(searched.text));
        let by = claim.attribution.as_ref().and_then(|credit| credit.speaker.clone());
        let told =
            if unquoted(&claim.text, &[&quote], by.as_deref()).is_empty() { &claim.text } else { &quote };
        let text = statement(told);
        let id = self.free(&format!("{source}.{topic}"));
        let by = by.map(|by| format!("\n    by: {}", quoted(&by))).unwrap_or_default();
        let line = format!(
            "  - id: {id}\n    source: {source}{by}\n    text: {}\n    quote: {{exact: {}}}\n",
            quoted(&text),
            quoted(&quote)
        );
        self.claims.insert(at, Line { id: id.clone(), text: line });
        Some(id)
    }

    /// What a claim is about, in two words that a person might choose.
    fn topic(&self, at: ClaimRef) -> String {
        let words = self.reading(at.article).zip(self.claim(at)).map(|(reading, claim)| {
            let tokens =
                reading.sentences.get(claim.sentence).map(|s| s.tokens.as_slice()).unwrap_or_default();
            let content = claim.tokens.iter().filter(|t| **t > claim.head).chain(&claim.tokens);
            let timed = |span: Span| claim.times.iter().any(|time| time.span.touches(span));
            let content = content.filter_map(|t| tokens.get(*t)).filter(|t| {
                !timed(t.span)
                    && matches!(t.pos, PartOfSpeech::Noun | PartOfSpeech::Propn)
                    && t.lemma.chars().all(char::is_alphabetic)
            });
            let noun = content.map(|t| slug(&t.lemma)).find(|noun| noun.len() > 2);
            let verb = tokens
                .get(claim.head)
                .map(|t| slug(&t.lemma))
                .filter(|verb| verb.len() > 2 && verb != "have");
            [verb, noun].into_iter().flatten().collect::<Vec<_>>()
        });
        let mut words = words.unwrap_or_default();
        words.dedup();
        if words.is_empty() { "claim".to_owned() } else { words.join("-") }
    }

    /// An id that is not taken.
    fn free(&mut self, wanted: &str) -> String {
        let short: String = wanted.chars().take(56).collect();
        let more = (2..).map(|n| format!("{short}-{n}"));
        let id =
            std::iter::once(short.clone()).chain(more).find(|id| !self.ids.contains(id)).unwrap_or(short);
        self.ids.insert(id.clone());
        id
    }

    /// The file with the expectations that pass, and the claims that they rest on.
    fn passing(self) -> String {
        let all: HashSet<&str> = self.expect.iter().map(|(id, _)| id.as_str()).collect();
        let (_, checked) = self.checked(&self.text(&all));
        let passed = checked.expectations.iter().filter(|e| e.state == State::Passed);
        let kept: HashSet<&str> = passed.map(|e| e.id.as_str()).collect();
        self.text(&kept)
    }

    fn checked(&self, text: &str) -> (Opened, Checked) {
        let opened = open("draft", text.to_owned(), Limits::default());
        let supplies: HashMap<&str, Supply> = self
            .sources
            .iter()
            .zip(self.articles)
            .map(|(id, article)| (id.as_str(), Supply::Article(article.snapshot)))
            .collect();
        let checked = judge(&opened, &supplies, None);
        (opened, checked)
    }

    fn text(&self, kept: &HashSet<&str>) -> String {
        let expect: Vec<&str> = self
            .expect
            .iter()
            .filter(|(id, _)| kept.contains(id.as_str()))
            .map(|(_, line)| line.as_str())
            .collect();
        let used = |line: &&Line| {
            let mut ids = expect.iter().flat_map(|e| e.split([' ', ',', '[', ']', '}']));
            ids.any(|word| word == line.id)
        };
        let claims: String = self.claims.values().filter(used).map(|line| line.text.as_str()).collect();
        let expect: String = expect.iter().map(|line| format!("  - {line}\n")).collect();
        format!("{}claims:\n{claims}expect:\n{expect}", self.head())
    }

    /// The version, the story and the articles.
    fn head(&self) -> String {
        let title = self.articles.iter().find_map(|a| a.snapshot.reading.article.metadata.title.as_deref());
        let story = title.map(|title| format!("story: {}\n", quoted(&flat(title)))).unwrap_or_default();
        let sources = self.sources.iter().zip(self.articles).map(|(id, article)| {
            let said = &article.snapshot.reading.article.metadata;
            let outlet = said.outlet.as_ref().map(|outlet| format!("\n    outlet: {}", quoted(outlet)));
            let day = said.published.map(|day| format!("\n    published: \"{}\"", day.date()));
            let path = format!("  {id}:\n    path: {}", quoted(&article.path));
            path + &outlet.unwrap_or_default() + &day.unwrap_or_default() + "\n"
        });
        format!("claimdiff: 1\n{story}sources:\n{}", sources.collect::<String>())
    }
}
