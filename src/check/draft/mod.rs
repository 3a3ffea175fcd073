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
use excerpt::{is_balanced, shortest, statement};
use id::{slug, source_ids, topics};
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
        let topics = draft.topics(at);
        left += usize::from(draft.write(at, (&topics, None)).is_none());
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
        let Some(topics) = firsts.first().map(|first| self.topics(*first)) else { return };
        let evidence = |article: usize| {
            let evidence = difference.iter().flat_map(|d| &d.evidence).find(|e| e.article == article);
            evidence.map(|e| e.span)
        };
        let ids: Option<Vec<String>> =
            firsts.iter().map(|first| self.write(*first, (&topics, evidence(first.article)))).collect();
        let Some(ids) = ids.filter(|ids| ids.len() > 1) else { return };
        let id = self.free(&topics);
        let line = match difference {
            Some(d) => {
                let on = format!("{:?}", d.rule.kind()).to_lowercase();
                format!("{{id: {id}, differ: [{}], on: [{on}], because: {}}}", ids.join(", "), quoted(&d.why))
            }
            None => format!("{{id: {id}, agree: [{}]}}", ids.join(", ")),
        };
        self.expect.push((id, line));
        firsts.iter().for_each(|first| self.credited(*first, &firsts));
    }

    /// Takes over a claim that only one article makes: the next article leaves it out.
    fn alone(&mut self, finding: &Finding) {
        let Some(at) = finding.claims.first().copied() else { return };
        let topics = self.topics(at);
        let Some(claim) = self.write(at, (&topics, None)) else { return };
        let other = (0..self.sources.len()).find(|article| *article != at.article);
        if let Some(source) = other.and_then(|article| self.sources.get(article)).cloned() {
            let topic = claim.split_once('.').map_or(claim.as_str(), |(_, topic)| topic);
            let id = self.free(&[format!("{source}-omits-{topic}")]);
            let line =
                format!("{{id: {id}, omits: {{source: {source}, claim: {claim}}}, severity: warning}}");
            self.expect.push((id, line));
        }
        self.credited(at, &[]);
    }

    /// Expects that a claim stays credited to whom it is credited to for sure: by name, beside the words, or by another
    /// article too.
    fn credited(&mut self, at: ClaimRef, together: &[ClaimRef]) {
        let Some(speaker) = self.claim(at).and_then(speaker) else { return };
        let agreed = together
            .iter()
            .any(|other| *other != at && self.claim(*other).and_then(self::speaker) == Some(speaker));
        let (speaker, sure) = (speaker.to_owned(), agreed || self.is_credited_beside(at));
        let Some(claim) = self.claims.get(&at).map(|line| line.id.clone()).filter(|_| sure) else { return };
        let topic = claim.split_once('.').map_or(claim.as_str(), |(_, topic)| topic);
        let id = format!("{topic}-by-{}", slug(speaker.rsplit(' ').next().unwrap_or(&speaker)));
        let id = self.free(&[id]);
        let line = format!("{{id: {id}, attributed: {{claim: {claim}, to: {}}}}}", quoted(&speaker));
        self.expect.push((id, line));
    }

    /// Whether the words that credit a claim, with the speaker's name, stand in its sentence beside it.
    fn is_credited_beside(&self, at: ClaimRef) -> bool {
        let Some((reading, claim)) = self.reading(at.article).zip(self.claim(at)) else { return false };
        let Some((credit, speaker)) = claim.attribution.as_ref().zip(speaker(claim)) else { return false };
        let Some((cue, source)) = credit.cue.as_ref().zip(credit.source.as_ref()) else { return false };
        let sentence = reading.sentences.get(claim.sentence).map(|s| s.span).unwrap_or_default();
        let beside = |span: Span| sentence.covers(span) && !claim.span.touches(span);
        let named = speaker.split_whitespace().any(|word| source.text.contains(word));
        named && beside(cue.span) && beside(source.span)
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
    fn write(&mut self, at: ClaimRef, (topics, evidence): (&[String], Option<Span>)) -> Option<String> {
        if let Some(line) = self.claims.get(&at) {
            return Some(line.id.clone());
        }
        let claim = self.claim(at)?.clone();
        let source = self.sources.get(at.article)?.clone();
        let searched = self.searched.get(at.article)?;
        let quote = flat(shortest(searched, claim.span, evidence)?.of(searched.text));
        let by = speaker(&claim).map(str::to_owned);
        let told =
            if unquoted(&claim.text, &[&quote], by.as_deref()).is_empty() { &claim.text } else { &quote };
        let text = statement(told);
        let wanted: Vec<String> = topics.iter().map(|topic| format!("{source}.{topic}")).collect();
        let id = self.free(&wanted);
        let by = by.map(|by| format!("\n    by: {}", quoted(&by))).unwrap_or_default();
        let line = format!(
            "  - id: {id}\n    source: {source}{by}\n    text: {}\n    quote: {{exact: {}}}\n",
            quoted(&text),
            quoted(&quote)
        );
        self.claims.insert(at, Line { id: id.clone(), text: line });
        Some(id)
    }

    /// What a claim is about, in two words that a person might choose, the best first.
    fn topics(&self, at: ClaimRef) -> Vec<String> {
        let claim = self.reading(at.article).zip(self.claim(at));
        claim.map(|(reading, claim)| topics(reading, claim)).unwrap_or_default()
    }

    /// The first id that is not taken, numbered if all are.
    fn free(&mut self, wanted: &[String]) -> String {
        let short = wanted.iter().map(|id| id.chars().take(56).collect::<String>());
        let first = short.clone().next().unwrap_or_default();
        let id = short.chain((2..).map(|n| format!("{first}-{n}"))).find(|id| !self.ids.contains(id));
        let id = id.unwrap_or(first);
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

/// The one who is named as the source of a claim; nobody when the words that name them are part of the claim, as in "A
/// and B discussed the next steps".
fn speaker(claim: &Claim) -> Option<&str> {
    let credit = claim.attribution.as_ref().filter(|credit| !credit.anonymous)?;
    let inside = credit.source.as_ref().is_some_and(|source| claim.span.touches(source.span));
    credit.speaker.as_deref().filter(|speaker| !inside && !speaker.contains(" and "))
}
